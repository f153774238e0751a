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
import type { DeskControl } from './commands';
import { neighbour } from './list';
import { ChatPane } from './parts/ChatPane';
import { HeadBar } from './parts/HeadBar';
import { ListPane } from './parts/ListPane';
import type { EditorHandle } from './parts/ReplyEditor';
import { SidePane } from './parts/SidePane';
import type { StripName } from './parts/StripOf';
import { useConversation, useList, useThread, useViews } from './queries';
import { nextAcknowledgement } from './quick';
import { useDeskCommands } from './useDeskCommands';
import { type Narrowing, queryOf } from './views';

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
  const [card, setCard] = useState(false);
  const editor = useRef<EditorHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const saved = useViews().data ?? [];
  const query = queryOf(view, saved, narrowing);
  const listed = useList(query).data;
  const conversation = useConversation(open).data;
  const messages = useThread(open).data?.items;
  const actions = useActions(open ?? '');

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
  const onOpen = useCallback((id: string) => navigate(to(id)), [navigate, to]);
  useEffect(() => {
    if (open !== null) setCard(false);
  }, [open]);

  const control = useMemo<DeskControl>(
    () => ({
      allowed: conversation ? allowed(conversation, me) : null,
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
      card: () => setCard((is) => !is),
      presenceTo: async (presence) => {
        change({ ...me, presence });
        await setPresence(presence).catch(() => change(me));
      },
      team: () => navigate('/team'),
    }),
    [
      conversation,
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
    <main className="desk" id="main" tabIndex={-1} data-shows={card && open ? 'card' : open ? 'chat' : 'list'}>
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
          onCard={() => setCard(!card)}
        />
      )}
      <SidePane conversation={open} to={to} onBack={() => setCard(false)} />
    </main>
  );
}
