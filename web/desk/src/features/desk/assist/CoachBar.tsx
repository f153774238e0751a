import './coach.css';
import { HighlightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Finding, shortened } from '../../../lib/review';
import { useNames } from '../../../lib/words/useNames';
import { Kbd } from '../../../ui/Kbd';
import { ProblemNotice } from '../../../ui/Notice';
import { RiskTag, riskClass } from '../../../ui/RiskTag';
import { FindingList, ReportButton, type Reporting } from '../../../ui/review/FindingList';
import { PromiseList } from '../../../ui/review/PromiseList';
import { riskOf } from '../../../ui/review/risk';
import { Score } from '../../../ui/review/Score';
import { spokenOf } from '../coach';
import type { DraftReview } from './useReview';

/** Under the reply: score, the finding at hand with its better wording, what is promised by when, and «优化». */
export default function CoachBar(props: {
  draft: string;
  cursor: number;
  review: DraftReview;
  improving: boolean;
  /** Something over or under it speaks of the findings already. */
  quiet: boolean;
  onFix: (finding: Finding) => void;
  onShow: (finding: Finding) => void;
  onImprove: () => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { last, reporting } = props.review;
  if (props.review.absent) return null;
  const review = last?.result ?? null;
  const of = last?.of ?? '';
  const live = review?.findings.filter((f) => !reporting.isReported(f, of)) ?? [];
  const spoken = spokenOf(live, props.cursor);
  const stale = last !== null && of !== props.draft;
  const alarms: Reporting = {
    report: (f) => reporting.report(f, of),
    done: (f) => reporting.isReported(f, of),
  };
  return (
    <section className="coach-bar" aria-label={t('coachBar.title')} data-stale={stale}>
      <div className="coach-line">
        {review ? (
          <Score review={review} pending={false} />
        ) : (
          <span className="faint coach-hint">
            {t(props.review.away ? 'coachBar.away' : props.draft === '' ? 'coachBar.empty' : 'coachBar.hint')}
          </span>
        )}
        {review && live.length === 0 && <span className="coach-clean">{t('coachBar.clean')}</span>}
        {review && review.findings.length > 0 && !props.quiet && (
          <button type="button" className="coach-more" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('coachBar.fewer') : t('coachBar.all', { count: review.findings.length })}
          </button>
        )}
        {review && live.length < review.findings.length && (
          <span className="faint coach-hint">{t('coachBar.reportedDone')}</span>
        )}
        <Button
          size="small"
          className="coach-improve"
          icon={<HighlightOutlined />}
          aria-pressed={props.improving}
          onClick={props.onImprove}
        >
          {t('coachBar.optimise')} <Kbd keys="Alt+Y" />
        </Button>
      </div>
      <ProblemNotice error={reporting.error} />
      {props.quiet ? null : open && review ? (
        <div className="coach-list">
          <FindingList
            draft={of}
            findings={review.findings}
            active={spoken}
            onShow={props.onShow}
            onFix={props.onFix}
            reporting={alarms}
          />
        </div>
      ) : (
        spoken && <Spoken finding={spoken} draft={of} onFix={props.onFix} onShow={props.onShow} alarms={alarms} />
      )}
      {review && review.promises.length > 0 && (
        <div className="coach-promises">
          <span className="faint">{t('coachBar.promise')}</span>
          <PromiseList promises={review.promises} />
        </div>
      )}
    </section>
  );
}

/** One finding in two lines at most: what is wrong and what would be better. */
function Spoken(props: {
  finding: Finding;
  draft: string;
  alarms: Reporting;
  onFix: (finding: Finding) => void;
  onShow: (finding: Finding) => void;
}) {
  const { t } = useTranslation();
  const { name } = useNames();
  const f = props.finding;
  const words = props.draft.slice(f.start, f.start + f.length);
  return (
    <div className={`spoken ${riskClass(riskOf(f))}`}>
      <RiskTag risk={riskOf(f)}>{t(f.blocks ? 'finding.blocks' : `finding.${f.severity}`)}</RiskTag>
      <div className="spoken-words" lang="zh-CN">
        <button type="button" className="spoken-name" onClick={() => props.onShow(f)} title={f.why}>
          {name('category', f.category)}
          {words !== '' && <q>{shortened(words)}</q>}
        </button>
        <span className="spoken-why">{f.message}</span>
        {f.better && (
          <span className="spoken-better">
            {t('finding.better')}：{f.better}
          </span>
        )}
      </div>
      <span className="spoken-tools">
        {f.fix && (
          <Button size="small" onClick={() => props.onFix(f)}>
            {t('finding.use')} <Kbd keys="Alt+Enter" />
          </Button>
        )}
        <ReportButton finding={f} reporting={props.alarms} />
      </span>
    </div>
  );
}
