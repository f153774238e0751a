import './review.css';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DiffRun, diffWords, type Hunk, hunksOf, isTrifle, side } from '../../lib/diff';
import { type Change, type Reviewed, reasonsFor } from '../../lib/review';
import type { Edit } from '../../lib/spans';
import { useNames } from '../../lib/words/useNames';
import { CopyButton } from '../CopyButton';
import { Kbd } from '../Kbd';
import { RiskTag } from '../RiskTag';
import { riskOf } from './risk';

interface Props {
  draft: string;
  review: Pick<Reviewed, 'findings' | 'rewrite'>;
  onTake: () => void;
  /** Takes one change of several. */
  onTakePart: (edit: Edit) => void;
  onBack: () => void;
  takeKeys: string;
}

/** «优化»: before beside after with the changes marked, why each was made, and what only a person can supply; taken whole or in part. */
export function RewriteView(props: Props) {
  const { t } = useTranslation();
  const { draft, review } = props;
  const rewrite = review.rewrite;
  const after = rewrite?.text ?? '';
  const runs = useMemo(() => diffWords(draft, after), [draft, after]);
  const hunks = useMemo(() => hunksOf(draft, after).filter((h) => !isTrifle(h)), [draft, after]);
  const parts = draft.trim() !== '' && hunks.length > 1;
  const explained = new Set(parts ? hunks.flatMap((h) => reasonsFor(h, review)) : []);
  const rest = rewrite?.changes.filter((c) => !explained.has(c)) ?? [];
  return (
    <section className="rewrite" aria-label={t('rewrite.open')}>
      <div className="section-head">
        <h2 className="section-title">{t('rewrite.open')}</h2>
        <Button size="small" type="text" onClick={props.onBack}>
          {t('common.back')} <Kbd keys="Esc" />
        </Button>
      </div>
      {rewrite ? (
        <>
          <div className="rewrite-sides">
            {draft.trim() === '' ? (
              <p className="faint">{t('rewrite.forEmpty')}</p>
            ) : (
              <Side label={t('rewrite.before')} className="rewrite-before" runs={side(runs, 'before')} />
            )}
            <Side
              label={t('rewrite.after')}
              className="rewrite-after"
              runs={draft.trim() === '' ? [{ kind: 'same', text: after }] : side(runs, 'after')}
            />
          </div>
          <div className="rewrite-row">
            <Button type="primary" size="small" onClick={props.onTake}>
              {t('rewrite.take')} <Kbd keys={props.takeKeys} />
            </Button>
            <CopyButton text={after} showText />
          </div>
          {parts && (
            <>
              <h3 className="section-title">{t('rewrite.parts')}</h3>
              <ol className="hunks">
                {hunks.map((h) => (
                  <HunkRow key={`${h.start} ${h.text}`} hunk={h} review={review} onTake={() => props.onTakePart(h)} />
                ))}
              </ol>
            </>
          )}
          {rest.length > 0 && (
            <>
              <h3 className="section-title">{t('rewrite.reasons')}</h3>
              <Reasons changes={rest} review={review} />
            </>
          )}
          {rewrite.unresolved.length > 0 && (
            <>
              <h3 className="section-title">{t('rewrite.unresolved')}</h3>
              <ul className="unresolved risk risk-low">
                {rewrite.unresolved.map((u) => (
                  <li key={u} lang="zh-CN">
                    {u}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p className="empty">{t('rewrite.none')}</p>
      )}
    </section>
  );
}

function HunkRow(props: { hunk: Hunk; review: Props['review']; onTake: () => void }) {
  const { t } = useTranslation();
  const { hunk } = props;
  return (
    <li className="hunk">
      <div className="hunk-words">
        <p lang="zh-CN">
          {hunk.out !== '' && <del>{hunk.out.trim()}</del>} {hunk.text !== '' && <ins>{hunk.text.trim()}</ins>}
        </p>
        <Reasons changes={reasonsFor(hunk, props.review)} review={props.review} />
      </div>
      <Button size="small" onClick={props.onTake} aria-label={`${t('rewrite.takePart')}：${hunk.text || hunk.out}`}>
        {t(hunk.text === '' ? 'rewrite.dropPart' : 'rewrite.takePart')}
      </Button>
    </li>
  );
}

function Reasons(props: { changes: readonly Change[]; review: Props['review'] }) {
  const { name } = useNames();
  if (props.changes.length === 0) return null;
  return (
    <ol className="reasons">
      {props.changes.map((c) => {
        const finding = props.review.findings[c.finding];
        return (
          <li key={`${c.finding}-${c.what}`}>
            {finding && <RiskTag risk={riskOf(finding)}>{name('category', finding.category)}</RiskTag>}
            <span lang="zh-CN">{c.what}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Side(props: { label: string; className: string; runs: DiffRun[] }) {
  return (
    <div className={`rewrite-side ${props.className}`}>
      <span className="rewrite-label">{props.label}</span>
      <p lang="zh-CN">
        {props.runs.map((r, i) => {
          const key = `${i}-${r.kind}`;
          if (r.kind === 'out') return <del key={key}>{r.text}</del>;
          if (r.kind === 'in') return <ins key={key}>{r.text}</ins>;
          return <span key={key}>{r.text}</span>;
        })}
      </p>
    </div>
  );
}
