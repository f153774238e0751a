import type { ConversationQuery, Meta, SavedView } from '../../api/desk.types';

export type BuiltIn = 'mine' | 'queue' | 'all' | 'mentions' | 'later';

/** The views everybody has, in the order of their keys Alt+Shift+1 to Alt+Shift+5. */
export const builtIns: readonly BuiltIn[] = ['mine', 'queue', 'all', 'mentions', 'later'];

export const mineQuery: ConversationQuery = { assigneeType: 'me', status: 'open', sort: 'waiting' };

const queries: Record<BuiltIn, ConversationQuery> = {
  mine: mineQuery,
  queue: { assigneeType: 'unassigned', status: 'pending', sort: 'waiting' },
  all: { assigneeType: 'all', status: 'open', sort: 'waiting' },
  mentions: { mentioned: true, status: 'all', sort: 'recent' },
  later: { assigneeType: 'me', status: 'snoozed', sort: 'recent' },
};

/** What narrows a view down further; kept only while the page is open. */
export type Narrowing = Pick<
  ConversationQuery,
  'status' | 'sort' | 'labels' | 'inboxId' | 'teamId' | 'priority' | 'unread' | 'assigneeId'
>;

const isBuiltIn = (view: string): view is BuiltIn => (builtIns as readonly string[]).includes(view);

/** The question a view asks: its own, narrowed down. An unknown view is the first one. */
export function queryOf(view: string, saved: readonly SavedView[], narrowing: Narrowing): ConversationQuery {
  const base = isBuiltIn(view) ? queries[view] : (saved.find((v) => v.id === view)?.query ?? queries.mine);
  const given = Object.entries(narrowing).filter(([, value]) => value !== undefined && value !== false);
  return { ...base, ...Object.fromEntries(given) };
}

export function countOf(view: BuiltIn, meta: Meta | undefined): number | null {
  if (!meta) return null;
  if (view === 'mine') return meta.mine;
  if (view === 'queue') return meta.queue.waiting;
  if (view === 'mentions') return meta.mentions;
  return null;
}
