import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { GateFindings, GateForm } from '../assist/GateForm';
import { useDesk } from '../desk.context';
import type { Unsent } from '../outbox';

/** A reply that is not confirmed yet: on its way, waiting for the network, asked for a reason by the gate, or refused. */
export function UnsentBubble(props: { item: Unsent; onBackToDraft: (text: string) => void }) {
  const { t, i18n } = useTranslation();
  const { outbox } = useDesk();
  const { item } = props;
  const { clientId, content, attachmentId } = item.body;
  const back = () => {
    outbox.drop(clientId);
    props.onBackToDraft(content);
  };
  return (
    <div className={`turn ${item.body.private ? 'turn-note' : 'turn-agent'} turn-unsent`} data-state={item.state}>
      <div className="bubble-box">
        <div className="bubble">
          {attachmentId && <p className="bubble-text">{t('desk.picture')}</p>}
          {content !== '' && <p className="bubble-text">{content}</p>}
        </div>
      </div>
      <div className="turn-read" role="status">
        {item.state === 'sending' && t('unsent.sending')}
        {item.state === 'waiting' && t('unsent.waiting')}
      </div>
      {item.state === 'asked' && (
        <GateForm
          verdict="ask"
          findings={item.findings ?? []}
          onSend={(reason) => outbox.retry(clientId, reason)}
          onBack={back}
        />
      )}
      {item.state === 'failed' && (
        <div className="held risk risk-high" role="alert">
          <strong>{(i18n.language.startsWith('zh') ? item.title : item.titleEn) || t('unsent.failed')}</strong>
          <GateFindings items={item.findings ?? []} />
          <div className="row">
            {(item.findings ?? []).length === 0 && (
              <Button size="small" onClick={() => outbox.retry(clientId)}>
                {t('common.retry')}
              </Button>
            )}
            <Button size="small" onClick={back}>
              {t('unsent.edit')}
            </Button>
            <Button size="small" type="text" onClick={() => outbox.drop(clientId)}>
              {t('unsent.discard')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
