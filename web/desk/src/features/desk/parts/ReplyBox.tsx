import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type RefObject, Suspense, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freshKey } from '../../../api/client';
import { desk } from '../../../api/desk';
import type { Conversation, Message } from '../../../api/desk.types';
import { useMe } from '../../../api/me';
import { Notice, ProblemNotice } from '../../../ui/Notice';
import { acknowledgements } from '../acknowledgements';
import { keys } from '../apply';
import { Advised } from '../assist/Advised';
import { GateForm } from '../assist/GateForm';
import type { Assist } from '../assist/useAssist';
import { useReview } from '../assist/useReview';
import { asGate, standingInTheWay } from '../coach';
import { useDesk } from '../desk.context';
import { keepDraft, keepSendKey, readDraft, readSendKey, whenDraftedElsewhere } from '../drafts';
import { nextAcknowledgement, slotsIn } from '../quick';
import { wantsAcknowledging } from '../thread';
import { usePicker } from '../usePicker';
import { usePictures } from '../usePictures';
import { useTypingSign } from '../useTypingSign';
import { Picker } from './Picker';
import { Pictures } from './Pictures';
import type { EditorHandle } from './ReplyEditor';
import { ReplyTools } from './ReplyTools';
import { Scheduled } from './Scheduled';
import { Strip } from './Strip';
import { WhenForm } from './WhenForm';

const ReplyEditor = lazy(() => import('./ReplyEditor'));
const CoachBar = lazy(() => import('../assist/CoachBar'));
const Improve = lazy(() => import('../assist/Improve'));

/** What keys do to the reply being written. */
export interface CoachHandle {
  /** Takes the rewrite that is shown, else the fix of one finding. */
  fix: () => void;
  improve: () => void;
}

/** Where one answers: to the buyer or as a note for colleagues, with quick replies, pictures and sending later. */
export function ReplyBox(props: {
  conversation: Conversation;
  messages: readonly Message[];
  editor: RefObject<EditorHandle | null>;
  coach: RefObject<CoachHandle | null>;
  assist: Assist;
  onSheet: () => void;
  note: boolean;
  mayReply: boolean;
  onNote: (note: boolean) => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const { outbox } = useDesk();
  const { conversation: c, editor } = props;
  const note = props.note || !props.mayReply;
  const [draft, setDraft] = useState(() => readDraft(me.id, c.id));
  const [sendKey, setSendKey] = useState(readSendKey);
  const [later, setLater] = useState(false);
  const [putting, setPutting] = useState(false);
  const laterId = useRef({ words: '', id: '' });
  const [refusal, setRefusal] = useState<{ kind: 'slots' | 'pictures' } | { kind: 'problem'; error: unknown } | null>(
    null,
  );
  const pictures = usePictures(c.id);
  const typing = useTypingSign(c.id);
  const text = note ? draft.note : draft.reply;
  const [cursor, setCursor] = useState(0);
  const [improving, setImproving] = useState(false);
  const [gate, setGate] = useState<{ verdict: 'ask' | 'refuse'; at: Date | null } | null>(null);
  const seq = props.messages.findLast((m) => m.conversationId === c.id)?.seq ?? 0;
  const review = useReview({ conversation: c.id, draft: draft.reply, seq, on: !note, empty: improving });
  const picker = usePicker({ conversation: c, note, editor });
  const acknowledge = useMemo(() => !note && wantsAcknowledging(props.messages), [note, props.messages]);

  // What was only read is not written back: another window may have sent it meanwhile.
  const kept = useRef(draft);
  useEffect(() => {
    if (draft === kept.current) return;
    const save = () => {
      kept.current = draft;
      keepDraft(me.id, c.id, draft);
    };
    const timer = setTimeout(save, 200);
    return () => {
      clearTimeout(timer);
      save();
    };
  }, [me.id, c.id, draft]);
  useEffect(
    () =>
      whenDraftedElsewhere(me.id, c.id, () => {
        kept.current = readDraft(me.id, c.id);
        setDraft(kept.current);
      }),
    [me.id, c.id],
  );

  // A time and a question of the gate belong to the reply; a note has neither.
  useEffect(() => {
    if (!note) return;
    setLater(false);
    setGate(null);
  }, [note]);

  const setText = (to: string) => {
    setDraft((d) => (note ? { ...d, note: to } : { ...d, reply: to }));
    setRefusal(null);
    setGate(null);
    if (!note && to !== '') typing.type();
    else typing.stop();
  };

  /** Why it cannot go out as it stands; null when it can. */
  const hindrance = (words = text) => {
    if (slotsIn(words).length > 0) return { kind: 'slots' } as const;
    if (pictures.pictures.some((p) => p.attachment === null)) return { kind: 'pictures' } as const;
    return null;
  };

  /** What the gate would say to the reply as it stands; null where the desk has to say it itself. */
  const gated = (at: Date | null): boolean => {
    const verdict = note ? 'pass' : (review.fresh?.gate.verdict ?? 'pass');
    if (verdict === 'pass') return false;
    setGate({ verdict, at });
    return true;
  };

  const send = (confirm?: string) => {
    const words = text.trim();
    if (words === '' && pictures.pictures.length === 0) return;
    const why = hindrance();
    setRefusal(why);
    if (why) {
      if (why.kind === 'slots') editor.current?.toSlot();
      return;
    }
    if (words !== '' && confirm === undefined && gated(null)) return;
    const now = new Date().toISOString();
    const shared = note ? { private: true } : {};
    for (const { attachment } of pictures.pictures) {
      if (attachment)
        outbox.add(
          c.id,
          { clientId: freshKey(), content: '', contentType: 'image', attachmentId: attachment.id, ...shared },
          now,
        );
    }
    if (words !== '') {
      const mentions = note ? picker.mentionsIn(words) : [];
      const attributes = {
        ...(mentions.length > 0 && { contentAttributes: { mentions } }),
        ...(confirm !== undefined && { confirm }),
      };
      outbox.add(c.id, { clientId: freshKey(), content: words, ...shared, ...attributes }, now);
    }
    pictures.clear();
    setText('');
    setImproving(false);
  };

  const sendAt = async (at: Date, confirm?: string) => {
    const words = draft.reply.trim();
    const why = words === '' ? null : hindrance(words);
    setRefusal(why);
    if (why || words === '' || putting || (confirm === undefined && gated(at))) return;
    // The same reply keeps its id until it is answered for: pressing again makes no second one.
    if (laterId.current.words !== words) laterId.current = { words, id: freshKey() };
    setPutting(true);
    try {
      const confirmed = confirm === undefined ? {} : { confirm };
      const sendAt = at.toISOString();
      await desk.sendLater(c.id, { clientId: laterId.current.id, content: words, sendAt, ...confirmed });
      laterId.current = { words: '', id: '' };
      setDraft((d) => (d.reply.trim() === words ? { ...d, reply: '' } : d));
      setGate(null);
      setLater(false);
      await client.invalidateQueries({ queryKey: keys.conversation(c.id) });
    } catch (error) {
      setRefusal({ kind: 'problem', error });
    } finally {
      setPutting(false);
    }
  };

  const insertAcknowledgement = () => {
    const said = props.messages.filter((m) => m.messageType === 'outgoing' && !m.private).map((m) => m.content);
    editor.current?.insert(nextAcknowledgement(acknowledgements, [...said, text]));
  };

  const closeCoach = () => {
    setImproving(false);
    setGate(null);
    editor.current?.focus();
  };
  const takeRewrite = () => {
    const rewrite = review.shown?.rewrite;
    if (!rewrite) return;
    editor.current?.replace(rewrite.text);
    setImproving(false);
  };
  useImperativeHandle(props.coach, () => ({
    fix: () => (improving ? takeRewrite() : editor.current?.fixOne()),
    improve: () => (note ? undefined : setImproving(!improving)),
  }));

  const blocked = gate ? standingInTheWay(review.fresh?.findings ?? [], gate.verdict) : [];
  const reported = review.fresh !== null && blocked.every((f) => review.reporting.isReported(f, text));
  const waiting = c.scheduled.filter((s) => s.state === 'waiting' || s.state === 'refused');
  return (
    <section
      className={`reply${note ? ' reply-note' : ''}`}
      aria-label={t(note ? 'write.note' : 'write.reply')}
      onKeyDown={(e) => {
        // What the picker closed is marked as done.
        if (e.key === 'Escape' && !e.defaultPrevented && !e.nativeEvent.isComposing && (improving || gate))
          closeCoach();
      }}
    >
      {waiting.length > 0 && <Scheduled items={waiting} conversation={c.id} />}
      {later && (
        <Strip title={t('write.laterTitle')} onClose={() => setLater(false)}>
          <WhenForm
            zone={me.shop.zone}
            now={Date.now()}
            word={t('write.laterDo')}
            disabled={text.trim() === '' || putting}
            onPick={sendAt}
          />
        </Strip>
      )}
      {improving && !note && (
        <Suspense>
          <Improve
            draft={text}
            review={review}
            onTake={takeRewrite}
            onTakePart={(next) => editor.current?.replace(next)}
            onBack={closeCoach}
          />
        </Suspense>
      )}
      {picker.open && <Picker items={picker.items} at={picker.at} name={picker.name} onTake={picker.take} />}
      <div className="reply-tabs">
        <div className="reply-kinds" role="tablist" aria-label={t('write.kind')}>
          <button
            type="button"
            role="tab"
            aria-selected={!note}
            disabled={!props.mayReply}
            onClick={() => props.onNote(false)}
          >
            {t('write.reply')}
          </button>
          <button type="button" role="tab" aria-selected={note} title="Ctrl+/" onClick={() => props.onNote(true)}>
            {t('write.note')}
          </button>
        </div>
        {!props.mayReply && <span className="faint">{t('write.cannot')}</span>}
        {!note && <Advised assist={props.assist} onOpen={props.onSheet} />}
        {acknowledge && (
          <button type="button" className="reply-advice" onClick={insertAcknowledgement}>
            {t('write.acknowledgeAdvice')}
          </button>
        )}
      </div>
      <Suspense fallback={<div className="editor editor-loading faint">{text || t('write.hint')}</div>}>
        <ReplyEditor
          ref={editor}
          text={text}
          label={t(note ? 'write.noteLabel' : 'write.label')}
          hint={t(note ? 'write.noteHint' : 'write.hint')}
          sendKey={sendKey}
          signs={note ? ['@', '/'] : ['/']}
          picking={picker.picking}
          findings={review.underlined}
          onCursor={setCursor}
          onReport={(f) => review.underlined && review.reporting.report(f, review.underlined.of)}
          onText={setText}
          onSend={() => send()}
          onTrigger={picker.onTrigger}
          onPick={picker.onPick}
          onFiles={pictures.add}
        />
      </Suspense>
      {!note && (
        <Suspense fallback={<div className="coach-bar-room" />}>
          <CoachBar
            draft={text}
            cursor={cursor}
            review={review}
            improving={improving}
            quiet={improving || gate !== null}
            onFix={(f) => editor.current?.fix(f)}
            onShow={(f) => editor.current?.show(f)}
            onImprove={() => setImproving(!improving)}
          />
        </Suspense>
      )}
      {gate && (
        <GateForm
          key={gate.verdict}
          verdict={gate.verdict}
          findings={blocked.map(asGate)}
          reason={reported ? t('gate.reportedReason') : ''}
          onSend={(reason) => (gate.at ? sendAt(gate.at, reason) : send(reason))}
          onBack={closeCoach}
        />
      )}
      <Pictures items={pictures.pictures} onRemove={pictures.remove} />
      {refusal?.kind === 'slots' && <Notice risk="mid">{t('write.slotsLeft', { count: slotsIn(text).length })}</Notice>}
      {refusal?.kind === 'pictures' && <Notice risk="low">{t('write.picturesLeft')}</Notice>}
      {refusal?.kind === 'problem' && <ProblemNotice error={refusal.error} />}
      <ReplyTools
        note={note}
        sendKey={sendKey}
        onSendKey={(key) => {
          keepSendKey(key);
          setSendKey(key);
        }}
        onEmoji={(sign) => editor.current?.insert(sign)}
        onFiles={pictures.add}
        onQuick={() => editor.current?.insert(text === '' || /\s$/.test(text) ? '/' : ' /')}
        onAcknowledge={insertAcknowledgement}
        onLater={() => setLater(!later)}
        send={
          <Button type="primary" disabled={text.trim() === '' && pictures.pictures.length === 0} onClick={() => send()}>
            {t(note ? 'write.addNote' : 'write.send')}
          </Button>
        }
      />
    </section>
  );
}
