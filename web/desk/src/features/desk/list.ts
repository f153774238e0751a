import type { ConversationItem, ConversationQuery } from '../../api/desk.types';

/** Whether a conversation belongs into a view; text search (`q`) is the server's to decide and never fits here. */
export function fits(query: ConversationQuery, item: ConversationItem, me: string): boolean {
  if (item.mergedInto !== null || query.q) return false;
  const type = query.assigneeType ?? 'all';
  if (type === 'me' && item.assignee?.id !== me) return false;
  if (type === 'unassigned' && item.assignee !== null) return false;
  if (type === 'assigned' && item.assignee === null) return false;
  if (query.assigneeId && item.assignee?.id !== query.assigneeId) return false;
  if (query.status && query.status !== 'all' && item.status !== query.status) return false;
  if (query.inboxId && item.inboxId !== query.inboxId) return false;
  if (query.teamId && item.teamId !== query.teamId) return false;
  if (query.priority && item.priority !== query.priority) return false;
  if (query.unread && item.unread === 0) return false;
  if (query.mentioned && !item.mentioned) return false;
  return (query.labels ?? []).every((l) => item.labels.includes(l));
}

/** The order of a view: by waiting, urgent ones come first, then whoever waits longest, then the latest talk. */
export function compare(sort: ConversationQuery['sort']): (a: ConversationItem, b: ConversationItem) => number {
  const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  if (sort === 'created') return (a, b) => later(a.createdAt, b.createdAt);
  if (sort === 'recent') return (a, b) => later(a.lastActivityAt, b.lastActivityAt);
  return (a, b) => {
    const waits = Number(b.waitingSince !== null) - Number(a.waitingSince !== null);
    if (waits !== 0) return waits;
    const urgent = Number(b.priority === 'urgent') - Number(a.priority === 'urgent');
    if (urgent !== 0) return urgent;
    if (a.waitingSince !== null && b.waitingSince !== null) return -later(a.waitingSince, b.waitingSince);
    return later(a.lastActivityAt, b.lastActivityAt);
  };
}

/** The list after one conversation changed: in or out, and in its place. The same list when nothing differs. */
export function placed(
  items: readonly ConversationItem[],
  item: ConversationItem,
  query: ConversationQuery,
  me: string,
): readonly ConversationItem[] {
  const had = items.some((i) => i.id === item.id);
  const keeps = query.q ? had : fits(query, item, me);
  if (!had && !keeps) return items;
  const others = items.filter((i) => i.id !== item.id);
  if (!keeps) return others;
  if (query.q) return items.map((i) => (i.id === item.id ? item : i));
  return [...others, item].sort(compare(query.sort));
}

/** The conversation `step` places from the one at hand; at an end it stays. */
export function neighbour(items: readonly ConversationItem[], at: string | null, step: 1 | -1): string | null {
  const index = items.findIndex((i) => i.id === at);
  if (index < 0) return items[step === 1 ? 0 : items.length - 1]?.id ?? null;
  return (items[index + step] ?? items[index])?.id ?? null;
}
