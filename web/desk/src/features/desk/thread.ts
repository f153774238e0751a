import type { Message } from '../../api/desk.types';
import { dayOf } from '../../lib/clock';

/** What is loaded of a conversation, with the bubbles of conversations merged into it, in the order they were said. */
export interface Thread {
  items: readonly Message[];
  /** Lowest and highest own seq loaded; 0 when there is none. */
  first: number;
  last: number;
}

export const emptyThread: Thread = { items: [], first: 0, last: 0 };

const keyOf = (m: Message) => `${m.conversationId}:${m.seq}`;

/** Adds bubbles, each once. Order inside a conversation is its seq alone; merged conversations are laid in by time. */
export function withMessages(id: string, thread: Thread, incoming: readonly Message[]): Thread {
  if (incoming.length === 0) return thread;
  const all = new Map(thread.items.map((m) => [keyOf(m), m]));
  for (const message of incoming) all.set(keyOf(message), message);
  const lanes = new Map<string, Message[]>();
  for (const message of all.values()) {
    const lane = lanes.get(message.conversationId);
    if (lane) lane.push(message);
    else lanes.set(message.conversationId, [message]);
  }
  const queues = [...lanes.values()].map((lane) => lane.sort((a, b) => a.seq - b.seq));
  const own = lanes.get(id) ?? [];
  return { items: zip(queues), first: own[0]?.seq ?? 0, last: own.at(-1)?.seq ?? 0 };
}

function zip(lanes: Message[][]): Message[] {
  if (lanes.length === 1) return lanes[0] as Message[];
  const out: Message[] = [];
  const at = lanes.map(() => 0);
  for (;;) {
    let next: { lane: number; message: Message } | null = null;
    for (const [lane, messages] of lanes.entries()) {
      const message = messages[at[lane] ?? 0];
      if (message && (next === null || message.at < next.message.at)) next = { lane, message };
    }
    if (next === null) return out;
    out.push(next.message);
    at[next.lane] = (at[next.lane] ?? 0) + 1;
  }
}

/** True when a bubble came whose predecessors are not here: they have to be asked for. */
export function hasGap(thread: Thread, message: Message): boolean {
  return thread.items.length > 0 && message.seq > thread.last + 1;
}

export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'activity'; key: string; message: Message }
  | { kind: 'turn'; key: string; messages: Message[] };

const burstGap = 10 * 60_000;

/** Bubbles as rows of the screen: days, the line of what is new, and runs of one speaker (a burst is one turn, A-11). */
export function rowsOf(items: readonly Message[], own: string, unreadAfter: number | null, zone: string): Row[] {
  const rows: Row[] = [];
  let day = '';
  let marked = unreadAfter === null;
  for (const message of items) {
    const key = keyOf(message);
    const today = dayOf(message.at, zone);
    if (today !== day) {
      day = today;
      rows.push({ kind: 'day', key: `day ${key}`, at: message.at });
    }
    const isNew = message.conversationId === own && message.messageType === 'incoming';
    if (!marked && isNew && message.seq > (unreadAfter as number)) {
      marked = true;
      rows.push({ kind: 'unread', key: 'unread' });
    }
    if (message.messageType === 'activity') {
      rows.push({ kind: 'activity', key, message });
      continue;
    }
    const row = rows.at(-1);
    const before = row?.kind === 'turn' ? row.messages.at(-1) : undefined;
    if (row?.kind === 'turn' && before && sameTurn(before, message)) row.messages.push(message);
    else rows.push({ kind: 'turn', key, messages: [message] });
  }
  return rows;
}

function sameTurn(a: Message, b: Message): boolean {
  return (
    a.sender.kind === b.sender.kind &&
    a.sender.id === b.sender.id &&
    a.private === b.private &&
    a.conversationId === b.conversationId &&
    Date.parse(b.at) - Date.parse(a.at) < burstGap
  );
}

const long = 40;

/** True when the buyer has told a long story (two long bubbles or more) and nobody has acknowledged it yet. */
export function wantsAcknowledging(items: readonly Message[]): boolean {
  let told = 0;
  for (const message of items) {
    if (message.messageType === 'outgoing' && !message.private && message.sender.kind === 'agent') told = 0;
    else if (message.messageType === 'incoming' && [...message.content].length >= long) told++;
  }
  return told >= 2;
}
