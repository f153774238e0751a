import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelRisk } from '../../../ui/level';
import { riskClass } from '../../../ui/RiskTag';
import { type EmotionPoint, emotionDots, nearestDot } from '../panel';

const box = { width: 120, height: 26, edge: 4 };
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The mood over the conversation as a small line, calm at the bottom. A click goes to the bubble of the point nearest to it, the arrow keys
 * from point to point; what each says is read aloud.
 */
export function EmotionLine(props: { line: readonly EmotionPoint[]; onGo: (point: EmotionPoint) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const dots = emotionDots(props.line, box);
  const last = dots.length - 1;
  if (last < 0) return null;
  const at = Math.min(chosen ?? last, last);
  const go = (next: number) => {
    const to = Math.min(last, Math.max(0, next));
    const dot = dots[to];
    if (!dot) return;
    setChosen(to);
    props.onGo(dot);
  };
  const onKeyDown = (e: KeyboardEvent) => {
    const step = e.key === 'Enter' || e.key === ' ' ? () => at : steps[e.key];
    if (!step) return;
    e.preventDefault();
    go(step(at, last));
  };
  const said = (dot: EmotionPoint, place: number) => t('panel.emotionAt', { seq: place + 1, level: dot.level });
  return (
    <div
      className="emotion-line"
      role="slider"
      tabIndex={0}
      aria-label={t('panel.emotionLine')}
      aria-valuemin={1}
      aria-valuemax={dots.length}
      aria-valuenow={at + 1}
      aria-valuetext={said(dots[at] as EmotionPoint, at)}
      title={t('panel.emotionGo')}
      onKeyDown={onKeyDown}
      onClick={(e) => {
        const { left, width } = e.currentTarget.getBoundingClientRect();
        go(nearestDot(dots, ((e.clientX - left) / width) * box.width));
      }}
    >
      <svg viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="none" aria-hidden="true">
        {[0, 3, 5].map((level) => {
          const y = box.edge + (box.height - 2 * box.edge) * (1 - level / 5);
          return <line key={level} x1={0} x2={box.width} y1={y} y2={y} className="mood-grid" />;
        })}
        <polyline points={dots.map((d) => `${d.x},${d.y}`).join(' ')} className="mood-path" />
        {dots.map((d, place) => (
          <circle
            key={`${d.conversation ?? ''} ${d.seq}`}
            cx={d.x}
            cy={d.y}
            r={place === at ? 4 : 2.5}
            className={`mood-dot ${riskClass(levelRisk(d.level))}${place === chosen ? ' mood-chosen' : ''}`}
          />
        ))}
      </svg>
    </div>
  );
}
