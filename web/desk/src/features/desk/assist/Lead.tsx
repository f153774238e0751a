import { AlertOutlined, HeartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Panel } from '../../../api/assist';
import { useNames } from '../../../lib/words/useNames';
import { levelRisk } from '../../../ui/level';
import { RiskTag, riskClass } from '../../../ui/RiskTag';
import { type EmotionPoint, trendOf } from '../panel';
import { EmotionLine } from './EmotionLine';

/** Stage and mood at a glance, the mood as a line over the conversation. */
export function Glance(props: { panel: Panel; onGo: (point: EmotionPoint) => void }) {
  const { t } = useTranslation();
  const { name } = useNames();
  const { stage, emotion } = props.panel;
  return (
    <div className="glance">
      <span className="chip">{name('stage', stage)}</span>
      <RiskTag risk={levelRisk(emotion.level)}>
        <span className="visually-hidden">{t('panel.emotion')} </span>L{emotion.level} {name('emotion', emotion.class)}
      </RiskTag>
      {emotion.line.length > 1 && (
        <>
          <EmotionLine line={emotion.line} onGo={props.onGo} />
          <span className="glance-word faint">{t(`panel.${trendOf(emotion.line)}`)}</span>
        </>
      )}
    </div>
  );
}

/** What to do first; when the mood comes first, it says so in words and by its weight. */
export function Advice(props: { panel: Panel }) {
  const { t } = useTranslation();
  const { said } = useNames();
  const { advice, moodFirst, emotion, intents } = props.panel;
  if (!advice && !moodFirst) return null;
  return (
    <div className={`assist-advice ${riskClass(moodFirst ? levelRisk(emotion.level) : 'none')}`}>
      {moodFirst && (
        <strong>
          <HeartOutlined aria-hidden="true" /> {t('panel.moodFirst')}
        </strong>
      )}
      {advice && <p>{said(advice, intents)}</p>}
    </div>
  );
}

/** Who has to see it, why and by when (handbook §5.2). */
export function Escalation(props: { escalate: Panel['escalate']; onTransfer: (() => void) | null }) {
  const { t } = useTranslation();
  const { escalate } = props;
  if (!escalate) return null;
  return (
    <div className="assist-advice assist-escalate risk risk-high">
      <strong>
        <AlertOutlined aria-hidden="true" /> {t('panel.escalate')}
      </strong>
      {props.onTransfer && (
        <Button size="small" onClick={props.onTransfer}>
          {t('panel.transfer')}
        </Button>
      )}
      <p>
        {t('panel.escalateTo', { route: escalate.routeName, to: escalate.to })}
        {escalate.within && ` · ${escalate.within}`}
      </p>
      <p className="assist-why" lang="zh-CN">
        {escalate.reason}
      </p>
    </div>
  );
}
