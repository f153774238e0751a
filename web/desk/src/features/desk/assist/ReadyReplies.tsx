import { useTranslation } from 'react-i18next';
import type { ReadyReply, Source } from '../../../api/assist';
import { useNames } from '../../../lib/words/useNames';
import { Kbd } from '../../../ui/Kbd';
import type { PanelState } from '../panel';
import type { AssistUse } from './AssistPanel';

/** Up to three replies filled from facts, each taken with one key; none while the buyer is at it. */
export function ReadyReplies(props: { replies: readonly ReadyReply[]; state: PanelState; use: AssistUse }) {
  const { t } = useTranslation();
  const { said } = useNames();
  const { replies, state, use } = props;
  return (
    <section className="assist-part" aria-label={t('panel.replies')}>
      <h3 className="assist-title">{t('panel.replies')}</h3>
      {replies.length === 0 ? (
        <p className="empty">{t(state === 'settled' ? 'panel.noReplies' : 'panel.afterSettled')}</p>
      ) : (
        <ol className="ready">
          {replies.map((r, at) => (
            <li key={r.id}>
              <button
                type="button"
                className="ready-reply"
                disabled={!use.mayReply}
                title={t('panel.use')}
                onClick={() => use.onTake(r.text)}
              >
                <span className="ready-head">
                  <span className="chip">{t(`replyKind.${r.kind}`)}</span>
                  <span className="visually-hidden">{t('panel.use')}</span>
                  <Kbd keys={`Alt+${at + 1}`} />
                </span>
                <span className="ready-text" lang="zh-CN">
                  {r.text}
                </span>
                {(r.why || r.sources.length > 0) && (
                  <span className="ready-why">
                    {[r.why && said(r.why), ...r.sources.map((s) => s.title)].filter(Boolean).join(' · ')}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Where an answer comes from. */
export function Sources(props: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  if (props.sources.length === 0) return null;
  return (
    <ul className="sources" aria-label={t('panel.sources')}>
      {props.sources.map((s) => (
        <li key={`${s.kind} ${s.id ?? s.title}`}>
          <span className="faint">{t(`sourceKind.${s.kind}`)}</span> <span lang="zh-CN">{s.title}</span>
        </li>
      ))}
    </ul>
  );
}
