import { useTranslation } from 'react-i18next';
import type { Label, Priority } from '../../../api/desk.types';
import { type Risk, RiskTag } from '../../../ui/RiskTag';

const risks: Record<Priority, Risk> = { urgent: 'high', high: 'mid', medium: 'low', low: 'none' };

export function PriorityTag(props: { priority: Priority | null }) {
  const { t } = useTranslation();
  return props.priority ? <RiskTag risk={risks[props.priority]}>{t(`priority.${props.priority}`)}</RiskTag> : null;
}

/** A label with its own colour as a dot: the word carries the meaning. */
export function LabelChip(props: { title: string; labels: readonly Label[] | undefined }) {
  const color = props.labels?.find((l) => l.title === props.title)?.color;
  return (
    <span className="chip label-chip">
      <i aria-hidden="true" style={color ? { background: color } : undefined} />
      {props.title}
    </span>
  );
}
