import type { WMessage } from '../protocol/frames';
import type { OutItem } from './outbox';

/** The messages of one conversation as far as they are known here, and those of conversations that ended while the page was open. */
export interface Timeline {
  conversation: string | null;
  messages: readonly WMessage[];
  /** The desk has told everything up to this seq that a buyer may see; beyond it a message that skips one means a gap. */
  known: number;
  /** Older messages can be asked for. */
  more: boolean;
  earlier: readonly WMessage[];
}

export const emptyTimeline: Timeline = { conversation: null, messages: [], known: 0, more: false, earlier: [] };

/** Adds messages in any order; one already here (same seq) is not added again. */
export function merge(timeline: Timeline, messages: readonly WMessage[]): Timeline {
  const bySeq = new Map(timeline.messages.map((m) => [m.seq, m]));
  let news = false;
  for (const message of messages) {
    if (bySeq.has(message.seq)) continue;
    bySeq.set(message.seq, message);
    news = true;
  }
  if (!news) return timeline;
  return { ...timeline, messages: [...bySeq.values()].sort((a, b) => a.seq - b.seq) };
}

/** One live message: `gap` tells that something between what is known and it never came. */
export function arrive(timeline: Timeline, message: WMessage): { timeline: Timeline; gap: boolean; news: boolean } {
  const next = merge(timeline, [message]);
  const gap = message.seq > timeline.known + 1;
  const known = message.seq === timeline.known + 1 ? message.seq : timeline.known;
  return { timeline: { ...next, known }, gap, news: next !== timeline };
}

/** Another conversation: what was said before stays readable above it. */
export function turnTo(timeline: Timeline, conversation: string | null): Timeline {
  return { ...emptyTimeline, conversation, earlier: [...timeline.earlier, ...timeline.messages] };
}

/** Messages of the desk that the buyer has not seen. */
export function unread(timeline: Timeline, seen: number): number {
  return timeline.messages.filter((m) => (m.from === 'agent' || m.from === 'bot') && m.seq > seen).length;
}

export type BubbleStatus = 'sending' | 'sent' | 'read' | 'failed' | null;

export interface Entry {
  /** Stays the same from the first key press to the confirmed message: the bubble never jumps. */
  key: string;
  message: WMessage;
  status: BubbleStatus;
  item?: OutItem;
}

/** Everything that is shown, oldest first: confirmed messages, then what is still on its way. */
export function entries(timeline: Timeline, waiting: readonly OutItem[], agentSeen: number): Entry[] {
  const here = new Set(timeline.messages.map((m) => m.clientId));
  return [
    // A conversation that was merged into this one brings its messages along.
    ...timeline.earlier
      .filter((m) => !here.has(m.clientId))
      .map((m) => ({ key: m.clientId || `${m.at}${m.seq}`, message: m, status: null })),
    ...timeline.messages.map((message) => ({
      key: message.clientId || `seq${message.seq}`,
      message,
      status: message.from === 'buyer' ? (message.seq <= agentSeen ? ('read' as const) : ('sent' as const)) : null,
    })),
    ...waiting
      .filter((item) => !here.has(item.clientId))
      .map((item) => ({
        key: item.clientId,
        message: asMessage(item, 0, new Date(item.at).toISOString()),
        status: item.refused ? ('failed' as const) : ('sending' as const),
        item,
      })),
  ];
}

export function asMessage(item: OutItem, seq: number, at: string): WMessage {
  return {
    seq,
    clientId: item.clientId,
    from: 'buyer',
    name: '',
    at,
    contentType: item.contentType,
    content: item.content,
    contentAttributes: {
      ...(item.attachment && { attachment: item.attachment }),
      ...(item.card && { card: item.card }),
    },
  };
}
