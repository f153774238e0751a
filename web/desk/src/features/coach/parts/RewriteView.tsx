import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reviewed } from '../../../api/reading';
import { type DiffRun, diffWords, side } from '../../../lib/diff';
import { useNames } from '../../../lib/words/useNames';
import { CopyButton } from '../../../ui/CopyButton';
import { Kbd } from '../../../ui/Kbd';
import { RiskTag } from '../../../ui/RiskTag';
import { riskOf } from './FindingList';

/** «优化»: before and after with the changes marked, the reasons, and what only a person can supply. */
export function RewriteView(props: { draft: string; review: Reviewed; onTake: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const { name } = useNames();
  const rewrite = props.review.rewrite;
  const runs = useMemo(() => diffWords(props.draft, rewrite?.text ?? ''), [props.draft, rewrite]);
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
          {props.draft === '' ? (
            <p className="faint">{t('rewrite.forEmpty')}</p>
          ) : (
            <Side label={t('rewrite.before')} className="rewrite-before" runs={side(runs, 'before')} />
          )}
          <Side
            label={t('rewrite.after')}
            className="rewrite-after"
            runs={props.draft === '' ? [{ kind: 'same', text: rewrite.text }] : side(runs, 'after')}
          />
          <div className="row">
            <Button type="primary" size="small" onClick={props.onTake}>
              {t('rewrite.take')} <Kbd keys="Mod+Enter" />
            </Button>
            <CopyButton text={rewrite.text} showText />
          </div>
          {rewrite.changes.length > 0 && (
            <>
              <h3 className="section-title">{t('rewrite.reasons')}</h3>
              <ol className="reasons">
                {rewrite.changes.map((c) => {
                  const finding = props.review.findings[c.finding];
                  return (
                    <li key={`${c.finding}-${c.what}`}>
                      {finding && <RiskTag risk={riskOf(finding)}>{name('category', finding.category)}</RiskTag>}
                      <span lang="zh-CN">{c.what}</span>
                    </li>
                  );
                })}
              </ol>
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
