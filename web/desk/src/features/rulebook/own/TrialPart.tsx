import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OwnTrial, rulebook } from '../../../api/rulebook';
import { pieces } from '../../../lib/spans';
import { ProblemNotice } from '../../../ui/Notice';
import { RiskTag } from '../../../ui/RiskTag';

const sizes = [100, 300, 1000] as const;

/** Tries the document on the shop's newest replies: how many each rule would have marked, with some of them. */
export function TrialPart(props: { source: string; ready: boolean }) {
  const { t } = useTranslation();
  const [replies, setReplies] = useState<number>(300);
  const trial = useMutation({ mutationFn: () => rulebook.tryOwn(props.source, replies) });
  return (
    <section className="own-trial" aria-label={t('own.trial')}>
      <div className="own-trial-ask">
        <label>
          {t('own.trialOn')}
          <select className="control" value={replies} onChange={(e) => setReplies(Number(e.target.value))}>
            {sizes.map((n) => (
              <option key={n} value={n}>
                {t('own.replies', { count: n })}
              </option>
            ))}
          </select>
        </label>
        <Button disabled={!props.ready} loading={trial.isPending} onClick={() => trial.mutate()}>
          {t('own.trial')}
        </Button>
        <span className="faint">{t('own.trialHint')}</span>
      </div>
      <ProblemNotice error={trial.error} />
      <div role="status">{trial.data && <Result trial={trial.data} />}</div>
    </section>
  );
}

function Result(props: { trial: OwnTrial }) {
  const { t } = useTranslation();
  const { trial } = props;
  if (trial.replies === 0) return <p className="empty">{t('own.noReplies')}</p>;
  return (
    <ul className="own-results">
      {trial.rules.map((rule) => {
        const percent = Math.round((1000 * rule.hits) / trial.replies) / 10;
        return (
          <li key={rule.id}>
            <div className="own-result">
              <strong lang="zh-CN">{rule.title}</strong>
              <RiskTag risk={percent >= 20 ? 'mid' : 'none'}>
                {t('own.hitsOf', { hits: rule.hits, replies: trial.replies, percent })}
              </RiskTag>
              {rule.hits > 0 && (
                <span className="faint">{t('own.inConversations', { count: rule.conversations })}</span>
              )}
            </div>
            {rule.samples.map((s) => (
              <p key={`${s.conversationId} ${s.seq}`} className="own-sample" lang="zh-CN">
                {pieces(s.text, [{ start: s.start, length: s.length, mark: true }]).map((p) =>
                  p.marks.length > 0 ? <mark key={p.start}>{p.text}</mark> : <span key={p.start}>{p.text}</span>,
                )}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
