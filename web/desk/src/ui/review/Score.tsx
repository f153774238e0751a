import './review.css';
import { useTranslation } from 'react-i18next';
import type { Reviewed } from '../../lib/review';
import { useNames } from '../../lib/words/useNames';
import { type Risk, RiskTag, riskClass } from '../RiskTag';

const gradeRisk = (grade: string): Risk => (grade === '不合格' ? 'high' : grade === '合格' ? 'low' : 'good');

const scoreRisk = (score: number): Risk => (score >= 80 ? 'good' : score >= 70 ? 'low' : 'high');

/** Score and grade of the draft, how many findings of each kind, and the six principles. */
export function Score(props: { review: Reviewed | null; pending: boolean }) {
  const { t } = useTranslation();
  const { name } = useNames();
  const r = props.review;
  const count = (severity: string) => r?.findings.filter((f) => f.severity === severity).length ?? 0;
  const kinds = (['error', 'warning', 'hint'] as const).filter((k) => count(k) > 0);
  return (
    <div className="score" aria-live="polite" data-pending={props.pending}>
      {props.pending && <span className="faint score-pending">{t('reply.pending')}</span>}
      {kinds.map((k) => (
        <RiskTag key={k} risk={k === 'error' ? 'high' : k === 'warning' ? 'mid' : 'none'}>
          {t(`finding.count_${k}`, { count: count(k) })}
        </RiskTag>
      ))}
      {r && (
        <span className={`score-total ${riskClass(gradeRisk(r.grade))}`}>
          <span className="visually-hidden">{t('reply.score')}</span>
          <strong className="number">{r.score}</strong>
          <span className="score-grade">{name('grade', r.grade)}</span>
        </span>
      )}
    </div>
  );
}

export function Principles(props: { review: Reviewed }) {
  const { name } = useNames();
  return (
    <ul className="principles">
      {Object.entries(props.review.principles).map(([code, score]) => (
        <li key={code} className={riskClass(scoreRisk(score))}>
          <span className="principle-name">{name('principle', code)}</span>
          <span className="principle-score number">{score}</span>
          <span className="principle-bar">
            <i style={{ width: `${score}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
