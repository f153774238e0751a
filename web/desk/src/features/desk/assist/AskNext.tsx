import { EnterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Ask } from '../../../api/assist';
import type { AssistUse } from './AssistPanel';

/** The one question worth asking next. */
export function AskNext(props: { ask: Ask | null | undefined; use: AssistUse }) {
  const { t } = useTranslation();
  if (!props.ask) return null;
  return (
    <section className="assist-part" aria-label={t('panel.ask')}>
      <h3 className="assist-title">{t('panel.ask')}</h3>
      <AskLine ask={props.ask} use={props.use} />
    </section>
  );
}

/** A question with its kind, to be put into the reply. */
export function AskLine(props: { ask: Ask; use: AssistUse }) {
  const { t } = useTranslation();
  const { type, text } = props.ask;
  return (
    <div className="ask-line">
      <span className="chip">{t(`panel.${type}_ask`)}</span>
      <span className="ask-text" lang="zh-CN">
        {text}
      </span>
      <Button
        type="text"
        size="small"
        icon={<EnterOutlined />}
        disabled={!props.use.mayReply}
        aria-label={t('panel.useOf', { text })}
        title={t('panel.use')}
        onClick={() => props.use.onAppend(text)}
      />
    </div>
  );
}
