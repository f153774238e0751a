import { useTranslation } from 'react-i18next';
import type { Effect, PracticeBuyer } from '../../api/practice';
import { RiskTag } from '../../ui/RiskTag';
import { linePoints, moodOf, riskOf, whyKey } from './mood';

const [width, height] = [120, 28];

/** The anger of a buyer: a word, a number, and how it went. */
export function Mood(props: { buyer: PracticeBuyer }) {
  const { t } = useTranslation();
  const { anger, line } = props.buyer;
  const risk = riskOf(anger);
  return (
    <span className="mood">
      <RiskTag risk={risk === 'none' ? 'good' : risk}>{t(`practiceMood.${moodOf(anger)}`)}</RiskTag>
      <span className="number mood-value">{t('practice.anger', { value: anger })}</span>
      <svg
        className={`mood-line risk-${risk}`}
        viewBox={`-2 -2 ${width + 4} ${height + 4}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('practice.line', { values: line.join(' → ') })}
      >
        <polyline points={linePoints(line, width, height)} />
      </svg>
    </span>
  );
}

/** What the last turn did, and why. */
export function LastEffect(props: { effect: Effect }) {
  const { t } = useTranslation();
  const { before, after, why } = props.effect;
  const change = after - before;
  const word = change < 0 ? 'down' : change > 0 ? 'up' : 'same';
  return (
    <span className={`effect effect-${word}`}>
      <strong>{t(`practice.${word}`, { value: Math.abs(change) })}</strong>
      {why.map((code) => (
        <span key={code} className="chip">
          {t(whyKey(code))}
        </span>
      ))}
    </span>
  );
}
