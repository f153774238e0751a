import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateFinding } from '../../../api/desk.types';
import { RiskTag } from '../../../ui/RiskTag';
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
      {item.state === 'asked' && <Asked item={item} onBack={back} />}
      {item.state === 'failed' && (
        <div className="gate risk risk-high" role="alert">
          <strong>{(i18n.language.startsWith('zh') ? item.title : item.titleEn) || t('unsent.failed')}</strong>
          <Findings items={item.findings ?? []} />
          <div className="row">
            <Button size="small" onClick={() => outbox.retry(clientId)}>
              {t('common.retry')}
            </Button>
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

function Asked(props: { item: Unsent; onBack: () => void }) {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  const [reason, setReason] = useState('');
  return (
    <form
      className="gate risk risk-mid"
      onSubmit={(e) => {
        e.preventDefault();
        if (reason.trim()) outbox.retry(props.item.body.clientId, reason.trim());
      }}
    >
      <strong>{t('unsent.asked')}</strong>
      <Findings items={props.item.findings ?? []} />
      <div className="row">
        <input
          className="control"
          value={reason}
          maxLength={200}
          placeholder={t('unsent.reason')}
          aria-label={t('unsent.reason')}
          onChange={(e) => setReason(e.target.value)}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
          {t('unsent.sendAnyway')}
        </Button>
        <Button size="small" onClick={props.onBack}>
          {t('unsent.edit')}
        </Button>
      </div>
    </form>
  );
}

function Findings(props: { items: readonly GateFinding[] }) {
  const { t } = useTranslation();
  return (
    <ul className="gate-findings">
      {props.items.map((f) => (
        <li key={`${f.ruleId} ${f.start}`}>
          <RiskTag risk={f.severity === 'error' ? 'high' : 'mid'}>{f.ruleId}</RiskTag> {f.message}
          {f.better && (
            <span className="gate-better">
              {t('finding.better')}：{f.better}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
