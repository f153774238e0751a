import type { Conversation, ServerFrame, WMessage } from '../protocol/frames';
import type { Session } from './session';
import { arrive, asMessage, emptyTimeline, merge, turnTo } from './timeline';

type Frame<T extends ServerFrame['t']> = Extract<ServerFrame, { t: T }>;

/** What each word of the desk does to the session. */
export function receive(session: Session, frame: ServerFrame): void {
  handlers[frame.t]?.(session, frame as never);
}

const handlers: { [T in ServerFrame['t']]?: (session: Session, frame: Frame<T>) => void } = {
  welcome,
  ack,
  refused,
  history,
  message: (session, frame) => message(session, frame.message),
  typing: (session, frame) => session.agentTypes(frame.on ? frame.name : null),
  seen: (session, frame) => seen(session, frame.seq),
  state: (session, frame) => state(session, frame.conversation),
  // The node goes away in good order: leave it, spread over a second so that the next one is not run over.
  restart: (session) => session.again(Math.round(session.host.random() * 1000)),
};

function welcome(session: Session, frame: Frame<'welcome'>): void {
  const { store, asked } = session;
  const before = store.state.timeline;
  const id = frame.conversation?.id ?? null;
  const resumed = asked?.after !== null && asked !== null && before.conversation === id;
  session.asked = null;

  let timeline = resumed
    ? before
    : before.conversation !== null && before.conversation !== id
      ? turnTo(before, id)
      : { ...emptyTimeline, conversation: id, earlier: before.earlier };
  const known = new Set(before.messages.map((m) => m.seq));
  timeline = merge(timeline, frame.messages);
  const newest = timeline.messages.at(-1)?.seq ?? 0;
  timeline = {
    ...timeline,
    // On a resumption `more` means that the answer did not fit: the rest is asked for from where it ends.
    known: resumed && frame.more ? newest : Math.max(newest, frame.conversation?.lastSeq ?? 0),
    more: resumed ? before.more : frame.more,
  };

  const first = !session.welcomed;
  store.set({
    inbox: frame.inbox,
    verified: frame.verified,
    conversation: frame.conversation,
    timeline,
    line: 'on',
    turnedAway: null,
    typing: null,
    loadingHistory: false,
    seen: Math.max(before.conversation === id ? store.state.seen : 0, frame.conversation?.buyerSeenSeq ?? 0),
    toldAt: session.host.now(),
  });
  for (const m of frame.messages) if (m.from === 'buyer') session.settle(m.clientId);
  if (resumed) for (const m of frame.messages) if (!known.has(m.seq)) announce(session, m);

  session.settled(frame.visitor);
  if (first && session.identity?.identifierHash && !frame.verified) {
    session.host.emit('error', {
      code: 'identity_not_verified',
      title: '身份校验未通过',
      titleEn: 'identifier_hash does not match',
    });
  }
  if (resumed && frame.more && frame.messages.length > 0) session.hello();
  else session.flush();
}

function ack(session: Session, frame: Frame<'ack'>): void {
  const item = session.settle(frame.clientId);
  if (!item) return;
  const { store } = session;
  const { timeline } = store.state;
  // Numbers begin again in another conversation; its name comes with the next state.
  const here = frame.seq <= timeline.known ? turnTo(timeline, null) : timeline;
  take(session, here, asMessage(item, frame.seq, frame.at));
}

function message(session: Session, incoming: WMessage): void {
  if (incoming.from === 'buyer') session.settle(incoming.clientId);
  const news = take(session, session.store.state.timeline, incoming);
  if (!news) return;
  if (incoming.from === 'agent' || incoming.from === 'bot') session.agentTypes(null);
  announce(session, incoming);
}

function take(session: Session, timeline: Session['store']['state']['timeline'], incoming: WMessage): boolean {
  const arrived = arrive(timeline, incoming);
  session.store.set({ timeline: arrived.timeline });
  if (arrived.gap) session.fill();
  return arrived.news;
}

function refused(session: Session, { t: _, ...refusal }: Frame<'refused'>): void {
  session.host.emit('error', refusal);
  if (refusal.clientId) session.refuse(refusal.clientId, refusal);
  else if (session.welcomed && !session.asked) return;
  else if (refusal.code === 'too_many') session.again();
  else {
    session.stop();
    session.store.set({ turnedAway: refusal, line: 'lost' });
  }
}

function seen(session: Session, seq: number): void {
  const { conversation } = session.store.state;
  if (conversation && seq > conversation.agentSeenSeq) {
    session.store.set({ conversation: { ...conversation, agentSeenSeq: seq } });
  }
}

function state(session: Session, conversation: Conversation | null): void {
  const { store } = session;
  const { timeline, conversation: before } = store.state;
  const id = conversation?.id ?? null;
  const other = id !== null && timeline.conversation !== null && timeline.conversation !== id;
  store.set({
    conversation,
    toldAt: session.host.now(),
    timeline: other ? turnTo(timeline, id) : { ...timeline, conversation: id ?? timeline.conversation },
    seen: Math.max(other ? 0 : store.state.seen, conversation?.buyerSeenSeq ?? 0),
  });
  if (other) session.fill();
  // What the page told before had nobody to be told of.
  if (conversation && !before) session.tellAgain();
  if (conversation?.status === 'resolved' && before?.status !== 'resolved') session.host.emit('resolved');
}

function history(session: Session, frame: Frame<'history'>): void {
  const { timeline } = session.store.state;
  session.store.set({ timeline: { ...merge(timeline, frame.messages), more: frame.more }, loadingHistory: false });
}

function announce(session: Session, incoming: WMessage): void {
  session.host.emit('on-message', incoming);
  if (incoming.from === 'agent' || incoming.from === 'bot') session.host.arrived(incoming);
}
