import './review.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Finding, shortened } from '../../lib/review';
import { applyEdits } from '../../lib/spans';
import { useNames } from '../../lib/words/useNames';
import { CopyButton } from '../CopyButton';
import { Kbd } from '../Kbd';
import { RiskTag, riskClass } from '../RiskTag';
import { riskOf } from './risk';

/** How findings are reported as false alarms; `done` tells which were. */
export interface Reporting {
  report: (finding: Finding) => void;
  done: (finding: Finding) => boolean;
}

/** The findings in the order of the text; the one the cursor stands in is marked. */
export function FindingList(props: {
  draft: string;
  findings: readonly Finding[];
  active: Finding | undefined;
  onShow: (finding: Finding) => void;
  onFix: (finding: Finding) => void;
  reporting?: Reporting;
}) {
  return (
    <ol className="findings">
      {props.findings.map((f) => (
        <FindingCard
          key={`${f.rule}-${f.start}-${f.length}`}
          finding={f}
          words={props.draft.slice(f.start, f.start + f.length)}
          mended={f.fix ? applyEdits(props.draft, f.fix) : null}
          active={f === props.active}
          onShow={() => props.onShow(f)}
          onFix={() => props.onFix(f)}
          reporting={props.reporting}
        />
      ))}
    </ol>
  );
}

function FindingCard(props: {
  finding: Finding;
  words: string;
  mended: string | null;
  active: boolean;
  onShow: () => void;
  onFix: () => void;
  reporting: Reporting | undefined;
}) {
  const { t } = useTranslation();
  const { name } = useNames();
  const f = props.finding;
  return (
    <li className={`finding ${riskClass(riskOf(f))} ${props.active ? 'finding-active' : ''}`}>
      <div className="finding-head">
        <RiskTag risk={riskOf(f)}>{t(f.blocks ? 'finding.blocks' : `finding.${f.severity}`)}</RiskTag>
        <button type="button" className="finding-name" onClick={props.onShow}>
          {name('category', f.category)}
        </button>
        {f.painPoint && (
          <span className="faint">
            {f.painPoint} {name('painPoint', f.painPoint)}
          </span>
        )}
        <span className="faint number finding-rule">{f.rule}</span>
      </div>
      <p className="finding-message" lang="zh-CN">
        {props.words !== '' && <q>{shortened(props.words)}</q>}
        {f.message}
      </p>
      {f.better && (
        <div className="better">
          <p lang="zh-CN">
            <span className="better-label">{t('finding.better')}</span>
            {f.better}
          </p>
          <CopyButton text={f.better} label={`${t('common.copy')}：${f.better}`} />
        </div>
      )}
      <div className="finding-foot">
        <details>
          <summary>{t('finding.why')}</summary>
          <p lang="zh-CN">{f.why}</p>
          <p className="faint">
            {f.basis && (
              <>
                {t('finding.basis')}：<span lang="zh-CN">{f.basis}</span> ·{' '}
              </>
            )}
            {f.principle} {name('principle', f.principle)} ·{' '}
            {t('finding.sure', { percent: Math.round(f.confidence * 100) })}
          </p>
        </details>
        {props.reporting && <ReportButton finding={f} reporting={props.reporting} />}
        {props.mended !== null && (
          <Button size="small" onClick={props.onFix} title={props.mended}>
            {t('finding.use')} {props.active && <Kbd keys="Alt+Enter" />}
          </Button>
        )}
      </div>
    </li>
  );
}

/** 误报 in one click; afterwards it says that it was reported. */
export function ReportButton(props: { finding: Finding; reporting: Reporting }) {
  const { t } = useTranslation();
  if (props.reporting.done(props.finding))
    return <span className="faint finding-reported">{t('finding.reported')}</span>;
  return (
    <Button
      size="small"
      type="text"
      title={t('finding.reportHint')}
      onClick={() => props.reporting.report(props.finding)}
    >
      {t('finding.report')}
    </Button>
  );
}
