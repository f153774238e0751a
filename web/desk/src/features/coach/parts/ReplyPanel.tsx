import { HighlightOutlined, ToolOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type RefObject, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyEdits } from '../../../lib/spans';
import { CopyButton } from '../../../ui/CopyButton';
import { Kbd } from '../../../ui/Kbd';
import { FindingList } from '../../../ui/review/FindingList';
import { PromiseList } from '../../../ui/review/PromiseList';
import { RewriteView } from '../../../ui/review/RewriteView';
import { Principles, Score } from '../../../ui/review/Score';
import { useCase } from '../coach.store';
import { type CoachControl, commandOf } from '../commands';
import type { Reading } from '../useReading';
import { Notice } from './Notice';
import type { EditorHandle } from './ReplyEditor';
import { Steps } from './Steps';

const ReplyEditor = lazy(() => import('./ReplyEditor'));

/** The reply being written: box, score, findings or the better version, promises. */
export function ReplyPanel(props: { reading: Reading; editor: RefObject<EditorHandle | null>; control: CoachControl }) {
  const { t } = useTranslation();
  const { at, change } = useCase();
  const [cursor, setCursor] = useState(0);
  const { reviewed, pending } = props.reading;
  const current = reviewed?.of === at.draft;
  const review = reviewed?.result ?? null;
  const hasDraft = at.draft.trim() !== '';
  const findings = useMemo(() => (reviewed ? { of: reviewed.of, items: reviewed.result.findings } : null), [reviewed]);
  const active = review?.findings.find((f) => f.length > 0 && f.start <= cursor && cursor <= f.start + f.length);
  const optimise = commandOf('optimise');
  return (
    <section className="panel panel-reply" aria-label={t('reply.title')}>
      <div className="panel-head">
        <h2 className="panel-title">{t('reply.title')}</h2>
        <span className="faint number">{t('reply.chars', { count: [...at.draft].length })}</span>
        <Score review={hasDraft ? review : null} pending={pending} />
      </div>
      <div className="reply-box">
        <Suspense
          fallback={<div className="reply-editor reply-editor-loading faint">{at.draft || t('reply.placeholder')}</div>}
        >
          <ReplyEditor
            ref={props.editor}
            text={at.draft}
            findings={findings}
            onText={(text) => change({ do: 'draft', text })}
            onCursor={setCursor}
          />
        </Suspense>
        <div className="row reply-tools">
          <Button
            type="primary"
            icon={<HighlightOutlined />}
            disabled={!props.control.canImprove}
            onClick={() => (props.control.improving ? props.control.improve(false) : optimise.run(props.control))}
          >
            {t('reply.optimise')} <Kbd keys="Mod+Enter" />
          </Button>
          <Button
            icon={<ToolOutlined />}
            disabled={!props.control.fixable}
            onClick={() => commandOf('fix').run(props.control)}
          >
            {t('reply.fixOne')} <Kbd keys="Alt+Enter" />
          </Button>
          <CopyButton text={at.draft} label={t('reply.copy')} showText size="middle" />
        </div>
      </div>
      <Notice error={props.reading.error} onRetry={props.reading.retry} />
      <section
        className="reply-body"
        data-stale={review !== null && !current}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard.
        tabIndex={0}
        aria-label={t('reply.findings')}
      >
        {props.control.improving && review ? (
          <RewriteView
            draft={at.draft}
            review={review}
            takeKeys="Mod+Enter"
            onTake={props.control.take}
            onTakePart={(edit) => props.editor.current?.replace(applyEdits(at.draft, [edit]))}
            onBack={() => props.control.improve(false)}
          />
        ) : hasDraft && review ? (
          <>
            <Principles review={review} />
            {review.promises.length > 0 && <PromiseList promises={review.promises} />}
            {review.findings.length === 0 ? (
              <p className="clean risk risk-good">{t('reply.clean')}</p>
            ) : (
              <FindingList
                draft={reviewed?.of ?? ''}
                findings={review.findings}
                active={active}
                onShow={(f) => props.editor.current?.show(f)}
                onFix={(f) => props.editor.current?.fix(f)}
              />
            )}
          </>
        ) : (
          <Steps hasThread={at.thread.length > 0} reading={hasDraft && pending} />
        )}
      </section>
    </section>
  );
}
