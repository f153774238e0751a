import './desk.css';
import './list.css';
import './chat.css';
import './reply.css';
import './side.css';
import './narrow.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { setPresence, useMe, useSession } from '../../api/me';
import { Nothing } from '../../ui/Notice';
import { acknowledgements } from './acknowledgements';
import { allowed, useActions } from './actions';
import type { AssistUse } from './assist/AssistPanel';
import { useAssist } from './assist/useAssist';
import type { DeskControl } from './commands';
import { neighbour } from './list';
import { placeOf, type ShownBubble } from './panel';
import { ChatPane } from './parts/ChatPane';
import { HeadBar } from './parts/HeadBar';
import { ListPane } from './parts/ListPane';
import type { CoachHandle } from './parts/ReplyBox';
import type { EditorHandle } from './parts/ReplyEditor';
import { SidePane } from './parts/SidePane';
import type { StripName } from './parts/StripOf';
import { useConversation, useList, useThread, useViews } from './queries';
import { nextAcknowledgement } from './quick';
import { useDeskCommands } from './useDeskCommands';
import { type Narrowing, queryOf } from './views';

/** How long a bubble that was gone to stays marked (milliseconds). */
const shownFor = 4000;

/** The workspace: who waits, what is said, who it is. Narrow screens show one of the three at a time. */
export default function DeskPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { change } = useSession();
  const navigate = useNavigate();
  const { id: open = null } = useParams<{ id: string }>();
  const [asked, setAsked] = useSearchParams();
  const view = asked.get('view') ?? 'mine';
  const seq = Number(asked.get('seq')) || null;
  const [narrowing, setNarrowing] = useState<Narrowing>({});
  const [strip, setStrip] = useState<{ of: string; name: StripName } | null>(null);
  const [note, setNote] = useState<{ of: string } | null>(null);
  // What lies over the list of messages on a narrow screen: the buyer's card, or the adviser as a sheet.
  const [over, setOver] = useState<'card' | 'sheet' | null>(null);
  const [spotlight, setSpotlight] = useState<string | null>(null);
  // The bubble that was gone to on the mood line, and when: going there twice scrolls twice.
  const [shownAt, setShownAt] = useState<ShownBubble | null>(null);
  const editor = useRef<EditorHandle>(null);
  const coach = useRef<CoachHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const saved = useViews().data ?? [];
  const query = queryOf(view, saved, narrowing);
  const listed = useList(query).data;
  const conversation = useConversation(open).data;
  const messages = useThread(open).data?.items;
  const actions = useActions(open ?? '');
  const assist = useAssist(open);
  const may = useMemo(() => (conversation ? allowed(conversation, me) : null), [conversation, me]);

  const to = useCallback(
    (id: string, found?: number) => {
      const next = new URLSearchParams();
      if (view !== 'mine') next.set('view', view);
      if (found) next.set('seq', String(found));
      const text = next.toString();
      return `/desk/${id}${text ? `?${text}` : ''}`;
    },
    [view],
  );
  const onView = useCallback(
    (next: string) => {
      setNarrowing({});
      setAsked(next === 'mine' ? {} : { view: next }, { replace: true });
    },
    [setAsked],
  );
  useEffect(() => {
    if (!shownAt) return;
    const timer = setTimeout(() => setShownAt(null), shownFor);
    return () => clearTimeout(timer);
  }, [shownAt]);
  const onOpen = useCallback((id: string) => navigate(to(id)), [navigate, to]);
  useEffect(() => {
    if (open !== null) setOver(null);
    setSpotlight(null);
    setShownAt(null);
  }, [open]);

  /** Goes to the reply, which may be hidden by a note or a sheet, before something is put into it. */
  const write = useCallback((put: (into: EditorHandle) => void) => {
    setNote(null);
    setOver(null);
    setTimeout(() => editor.current && put(editor.current));
  }, []);
  const use = useMemo<AssistUse>(
    () => ({
      mayReply: may?.reply ?? false,
      onTake: (text) => write((into) => into.take(text)),
      onAppend: (text) => write((into) => into.append(text)),
      onSpotlight: setSpotlight,
      onGo: (point) => {
        setOver(null);
        setShownAt({ place: placeOf(point.conversation ?? open ?? '', point.seq), at: Date.now() });
      },
      onTransfer: may?.transfer && open ? () => setStrip({ of: open, name: 'transfer' }) : null,
    }),
    [may, open, write],
  );

  const control = useMemo<DeskControl>(
    () => ({
      allowed: may,
      ready: assist.replies.length,
      presence: me.presence,
      watches: me.rights.includes('team.watch'),
      strip: (name) => open && setStrip({ of: open, name }),
      claim: () => actions.claim.mutate(),
      reopen: () => actions.status.mutate({ status: 'open' }),
      step: (by) => {
        const next = neighbour(listed ?? [], open, by);
        if (next && next !== open) onOpen(next);
      },
      view: onView,
      search: () => search.current?.focus(),
      focusReply: () => editor.current?.focus(),
      toggleNote: () => {
        setNote((was) => (was?.of === open || !open ? null : { of: open }));
        editor.current?.focus();
      },
      acknowledge: () => {
        const said = (messages ?? []).filter((m) => m.messageType === 'outgoing' && !m.private).map((m) => m.content);
        editor.current?.insert(nextAcknowledgement(acknowledgements, said));
      },
      takeReady: (at) => {
        const ready = assist.replies[at];
        if (ready) use.onTake(ready.text);
      },
      fix: () => coach.current?.fix(),
      improve: () => coach.current?.improve(),
      card: () => setOver((is) => (is === 'card' ? null : 'card')),
      presenceTo: async (presence) => {
        change({ ...me, presence });
        await setPresence(presence).catch(() => change(me));
      },
      team: () => navigate('/team'),
    }),
    [
      may,
      assist.replies,
      use,
      me,
      open,
      actions.claim.mutate,
      actions.status.mutate,
      listed,
      onOpen,
      onView,
      messages,
      change,
      navigate,
    ],
  );
  useDeskCommands(control, listed ?? [], onOpen);

  return (
    <main className="desk" id="main" tabIndex={-1} data-shows={open ? (over ?? 'chat') : 'list'}>
      <h1 className="visually-hidden">{t('app.desk')}</h1>
      <HeadBar />
      <ListPane
        view={view}
        saved={saved}
        query={query}
        narrowing={narrowing}
        current={open}
        search={search}
        onView={onView}
        onNarrow={setNarrowing}
        to={to}
      />
      {open === null ? (
        <section className="pane pane-chat pane-none" aria-label={t('desk.conversation')}>
          <Nothing title={t('desk.chooseTitle')} hint={t('desk.chooseHint')} />
        </section>
      ) : (
        <ChatPane
          key={open}
          id={open}
          highlight={seq}
          editor={editor}
          strip={strip?.of === open ? strip.name : null}
          note={note?.of === open}
          onStrip={(name) => setStrip(name ? { of: open, name } : null)}
          onNote={(on) => setNote(on ? { of: open } : null)}
          onBack={() => navigate(view === 'mine' ? '/' : `/?view=${view}`)}
          onCard={() => setOver('card')}
          assist={assist}
          spotlight={spotlight}
          shownAt={shownAt}
          coach={coach}
          onSheet={() => setOver('sheet')}
        />
      )}
      <SidePane conversation={open} assist={assist} use={use} to={to} onBack={() => setOver(null)} />
    </main>
  );
}
