import { ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../lib/useNow';
import { waitedSeconds, waitLevel, waitText } from '../../../lib/waiting';
import { RiskTag } from '../../../ui/RiskTag';

/** How long the buyer has been waiting for a person, counting up; colour and words both say how bad it is. */
export function Waiting(props: { since: string; offHours?: boolean }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  // The clock of what was left off hours starts at opening, which may be still to come.
  if (Date.parse(props.since) > now + 60_000) return <span className="faint">{t('desk.notYet')}</span>;
  const seconds = waitedSeconds(props.since, now);
  const level = props.offHours ? 'none' : waitLevel(seconds);
  const text = waitText(seconds, i18n.language);
  return (
    <span className="waiting number" title={t('desk.waitingTitle', { time: text, level: t(`desk.wait_${level}`) })}>
      <RiskTag risk={level}>
        <ClockCircleOutlined aria-hidden="true" />
        {t('desk.waited', { time: text })}
        <span className="visually-hidden">{t(`desk.wait_${level}`)}</span>
      </RiskTag>
    </span>
  );
}
