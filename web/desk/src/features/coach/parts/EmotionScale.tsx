import { useTranslation } from 'react-i18next';
import { useNames } from '../../../lib/words/useNames';
import { levelRisk } from '../../../ui/level';
import { riskClass } from '../../../ui/RiskTag';

const levels = [0, 1, 2, 3, 4, 5];

/** The buyer's level on the scale L0–L5, with its meaning and the class of feeling in words. */
export function EmotionScale(props: { level: number; feeling: string }) {
  const { t } = useTranslation();
  const { name } = useNames();
  return (
    <div className="emotion">
      <div className="emotion-scale" aria-hidden="true">
        {levels.map((level) => (
          <span
            key={level}
            className={riskClass(levelRisk(level))}
            data-on={level <= props.level}
            data-at={level === props.level}
          >
            {level}
          </span>
        ))}
      </div>
      <p className={`emotion-words ${riskClass(levelRisk(props.level))}`}>
        <strong>
          <span className="visually-hidden">{t('reading.emotion')}：</span>L{props.level} {name('level', props.level)}
        </strong>
        <span>{name('emotion', props.feeling)}</span>
      </p>
    </div>
  );
}
