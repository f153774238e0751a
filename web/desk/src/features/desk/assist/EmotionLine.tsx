import { useTranslation } from 'react-i18next';
import { levelRisk } from '../../../ui/level';
import { riskClass } from '../../../ui/RiskTag';
import { emotionDots } from '../panel';

const box = { width: 120, height: 26, edge: 4 };

/** The mood over the conversation as a small line, calm at the bottom; the words for it are read aloud. */
export function EmotionLine(props: { line: readonly { seq: number; level: number }[] }) {
  const { t } = useTranslation();
  const dots = emotionDots(props.line, box);
  if (dots.length === 0) return null;
  const spoken = dots.map((d) => t('panel.emotionAt', { seq: d.seq, level: d.level })).join('、');
  return (
    <svg
      className="emotion-line"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={t('panel.emotionLine', { line: spoken })}
    >
      {[0, 3, 5].map((level) => {
        const y = box.edge + (box.height - 2 * box.edge) * (1 - level / 5);
        return <line key={level} x1={0} x2={box.width} y1={y} y2={y} className="mood-grid" />;
      })}
      <polyline points={dots.map((d) => `${d.x},${d.y}`).join(' ')} className="mood-path" />
      {dots.map((d, at) => (
        <circle
          key={d.seq}
          cx={d.x}
          cy={d.y}
          r={at === dots.length - 1 ? 3.5 : 2}
          className={`mood-dot ${riskClass(levelRisk(d.level))}`}
        >
          <title>{t('panel.emotionAt', { seq: d.seq, level: d.level })}</title>
        </circle>
      ))}
    </svg>
  );
}
