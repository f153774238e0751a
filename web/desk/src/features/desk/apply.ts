import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Page } from '../../api/client';
import { desk } from '../../api/desk';
import type { AgentRef, Conversation, ConversationItem, ConversationQuery, Message } from '../../api/desk.types';
import type { LiveEvent } from '../../api/live';
import { placed } from './list';
import { hasGap, type Thread, withMessages } from './thread';

export type ListData = InfiniteData<Page<ConversationItem>, string | null>;

export const keys = {
  list: (query: ConversationQuery) => ['desk', 'list', query] as const,
  lists: ['desk', 'list'] as const,
  meta: ['desk', 'meta'] as const,
  conversation: (id: string) => ['desk', 'conversation', id] as const,
  thread: (id: string) => ['desk', 'thread', id] as const,
  after: (id: string, seq: number) => ['desk', 'after', id, seq] as const,
  panel: (id: string) => ['desk', 'panel', id] as const,
  review: (id: string) => ['desk', 'review', id] as const,
  viewers: (id: string) => ['desk', 'viewers', id] as const,
  agents: ['desk', 'agents'] as const,
  queue: ['desk', 'queue'] as const,
  team: ['desk', 'team'] as const,
  buyer: (id: string) => ['desk', 'buyer', id] as const,
  history: (buyer: string) => ['desk', 'history', buyer] as const,
};

/**
 * Lays a change into what is loaded, and once more when an answer is on its way: that answer may have been read before
 * the change was made and would take it off the screen again. Nothing is made out of nothing.
 */
function lay<T>(client: QueryClient, key: QueryKey, change: (old: T) => T): void {
  client.setQueryData<T>(key, (old) => (old === undefined ? old : change(old)));
  const query = client.getQueryCache().find<T>({ queryKey: key, exact: true });
  if (query?.state.fetchStatus !== 'fetching') return;
  query.promise?.then(
    () => setTimeout(() => lay(client, key, change)),
    () => undefined,
  );
}

function layLists(client: QueryClient, change: (list: ListData, query: ConversationQuery) => ListData): void {
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: keys.lists }))
    lay<ListData>(client, queryKey, (list) => change(list, queryKey[2] as ConversationQuery));
}

/** Puts a changed conversation into every list that is loaded, and into its own page. */
export function putConversation(client: QueryClient, item: ConversationItem, me: string): void {
  layLists(client, (list, query) => {
    const before = list.pages.flatMap((p) => p.items);
    const after = placed(before, item, query, me);
    if (after === before) return list;
    const next = list.pages.at(-1)?.next ?? null;
    return { pages: [{ items: [...after], next }], pageParams: [list.pageParams[0] ?? null] };
  });
  lay<Conversation>(client, keys.conversation(item.id), (old) => ({ ...old, ...item }));
}

/** Puts bubbles into a conversation that is loaded; a gap before them is asked for. */
export function putMessages(client: QueryClient, id: string, messages: readonly Message[]): void {
  lay<Thread>(client, keys.thread(id), (thread) => {
    const first = messages[0];
    if (first && first.conversationId === id && hasGap(thread, first)) {
      // Refused for good: the newest page is asked for anew rather than keeping a hole.
      catchUp(client, id, thread.last).catch(() => client.invalidateQueries({ queryKey: keys.thread(id) }));
    }
    return withMessages(id, thread, messages);
  });
}

/** Asks for what came after `after`, page by page; like every question, again and again while the desk is away. */
async function catchUp(client: QueryClient, id: string, after: number): Promise<void> {
  let from = after;
  for (;;) {
    const page = await client.fetchQuery({
      queryKey: keys.after(id, from),
      queryFn: () => desk.messages(id, { after: from, limit: 100 }),
      staleTime: 0,
      gcTime: 0,
    });
    const own = page.items.filter((m) => m.conversationId === id);
    const thread = client.getQueryData<Thread>(keys.thread(id));
    if (!thread) return;
    client.setQueryData<Thread>(keys.thread(id), withMessages(id, thread, page.items));
    const last = own.at(-1)?.seq ?? from;
    if (page.items.length < 100 || last <= from) return;
    from = last;
  }
}

const panelRest = 150;
const panels = new Map<string, ReturnType<typeof setTimeout>>();

/** Asks for the panel again once a burst has come in: one question for several bubbles. */
function panelSoon(client: QueryClient, id: string): void {
  clearTimeout(panels.get(id));
  panels.set(
    id,
    setTimeout(() => {
      panels.delete(id);
      void client.invalidateQueries({ queryKey: keys.panel(id) });
      // What is known has changed, and with it what may be said.
      void client.invalidateQueries({ queryKey: keys.review(id) });
    }, panelRest),
  );
}

/** What the live channel says, laid into what is on screen. */
export function applyEvent(client: QueryClient, event: LiveEvent, me: string): void {
  switch (event.t) {
    case 'panel':
      panelSoon(client, event.conversation);
      break;
    case 'message':
      panelSoon(client, event.conversation.id);
      putConversation(client, event.conversation, me);
      putMessages(client, event.conversation.id, [event.message]);
      if (event.message.conversationId !== event.conversation.id)
        putMessages(client, event.message.conversationId, [event.message]);
      break;
    case 'conversation': {
      const { conversation } = event;
      putConversation(client, conversation, me);
      if (event.why === 'merged') {
        void client.invalidateQueries({ queryKey: keys.conversation(conversation.id) });
        void client.resetQueries({ queryKey: keys.thread(conversation.id) });
        void client.invalidateQueries({ queryKey: keys.history(conversation.buyer.id) });
      }
      // Who may answer, and what waits to be sent, only the conversation's own page knows.
      if (['scheduled', 'assigned', 'status'].includes(event.why))
        void client.invalidateQueries({ queryKey: keys.conversation(conversation.id) });
      break;
    }
    case 'gone':
      layLists(client, (list) => {
        const pages = list.pages.map((p) => ({ ...p, items: p.items.filter((i) => i.id !== event.conversation) }));
        return { ...list, pages };
      });
      void client.invalidateQueries({ queryKey: keys.conversation(event.conversation) });
      break;
    case 'viewers':
      client.setQueryData<AgentRef[]>(keys.viewers(event.conversation), event.viewers);
      break;
    case 'presence':
      lay<AgentRef[]>(client, keys.agents, (old) =>
        old.map((a) => (a.id === event.agent.id ? { ...a, ...event.agent } : a)),
      );
      void client.invalidateQueries({ queryKey: keys.team });
      break;
    case 'mention':
      void client.invalidateQueries({
        queryKey: keys.lists,
        predicate: (q) => (q.queryKey[2] as ConversationQuery).mentioned === true,
      });
      break;
    case 'reset':
      void refetchAll(client);
      break;
  }
}

/** After a break nothing on screen is sure: lists are asked for anew, open conversations catch up from their last bubble. */
export async function refetchAll(client: QueryClient): Promise<void> {
  const threads = client.getQueriesData<Thread>({ queryKey: ['desk', 'thread'], type: 'active' });
  client.removeQueries({ queryKey: ['desk', 'thread'], type: 'inactive' });
  await Promise.allSettled([
    client.invalidateQueries({ predicate: (q) => q.queryKey[0] === 'desk' && q.queryKey[1] !== 'thread' }),
    ...threads.map(([key, thread]) => catchUp(client, key[2] as string, thread?.last ?? 0)),
  ]);
}
