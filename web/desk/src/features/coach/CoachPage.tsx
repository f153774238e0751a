import './coach.css';
import './reply.css';
import './reading.css';
import './narrow.css';
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { CaseContext, changeCase, emptyCase } from './coach.store';
import { type CoachControl, useCommandKeys } from './commands';
import { CoachActions } from './parts/CoachActions';
import type { EditorHandle } from './parts/ReplyEditor';
import { ReplyPanel } from './parts/ReplyPanel';
import { ThreadPanel } from './parts/ThreadPanel';
import { UnderstandingPanel } from './parts/UnderstandingPanel';
import { useReading } from './useReading';
import { useSharedCase } from './useSharedCase';

/** The coach: what the buyer said, what was understood of it, and the reply being written. */
export default function CoachPage() {
  const [at, change] = useReducer(changeCase, emptyCase);
  const broken = useSharedCase(change);
  const reading = useReading(at);
  const editor = useRef<EditorHandle>(null);
  const [spotlight, setSpotlight] = useState<number | null>(null);
  const [improving, setImproving] = useState(false);
  const [examplesOpen, setExamplesOpen] = useState(false);

  const fresh = reading.reviewed?.of === at.draft ? reading.reviewed.result : null;
  const rewritten = fresh?.rewrite?.text ?? null;
  const fixable = fresh?.findings.some((f) => f.fix) ?? false;
  const canImprove = reading.reviewed !== null;
  const improve = useCallback((open: boolean) => {
    setImproving(open);
    if (!open) editor.current?.focus();
  }, []);

  const control = useMemo<CoachControl>(
    () => ({
      hasText: at.draft !== '',
      canImprove,
      fixable,
      improving,
      rewritten,
      focusReply: () => editor.current?.focus(),
      fixOne: () => editor.current?.fixOne(),
      improve,
      take: () => {
        if (rewritten !== null) editor.current?.replace(rewritten);
        improve(false);
      },
      copyReply: () => void navigator.clipboard.writeText(at.draft),
      openExamples: () => setExamplesOpen(true),
    }),
    [at.draft, canImprove, fixable, improving, rewritten, improve],
  );
  useCommandKeys(control);
  const context = useMemo(() => ({ at, change }), [at]);

  return (
    <CaseContext value={context}>
      <CoachActions
        control={control}
        open={examplesOpen}
        onOpen={setExamplesOpen}
        onLoaded={() => setImproving(false)}
      />
      <main className="coach" id="main" tabIndex={-1}>
        <ThreadPanel understood={reading.understood} spotlight={spotlight} broken={broken} />
        <ReplyPanel reading={reading} editor={editor} control={control} />
        <UnderstandingPanel
          understood={reading.understood}
          pending={reading.pending}
          onSpotlight={setSpotlight}
          onInsert={(text) => editor.current?.append(text)}
        />
      </main>
    </CaseContext>
  );
}
