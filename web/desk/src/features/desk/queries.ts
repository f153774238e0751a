import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { panelOf } from '../../api/assist';
import { desk } from '../../api/desk';
import type { AgentRef, ConversationQuery } from '../../api/desk.types';
import { keys, type ListData } from './apply';
import { emptyThread, type Thread, withMessages } from './thread';

const minutes = 60_000;
const page = 60;
/** A turn counts as finished after three seconds of silence (handbook, A-11). */
const settles = 3000;

export function useList(query: ConversationQuery) {
  return useInfiniteQuery({
    queryKey: keys.list(query),
    queryFn: ({ pageParam, signal }) => desk.list(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    select: (data: ListData) => {
      // Pages are cut while lists move, so the same conversation may come twice.
      const seen = new Set<string>();
      return data.pages.flatMap((p) => p.items).filter((i) => !seen.has(i.id) && seen.add(i.id));
    },
  });
}

export const useMeta = () => useQuery({ queryKey: keys.meta, queryFn: desk.meta, refetchInterval: minutes });

export const useConversation = (id: string | null) =>
  useQuery({ queryKey: keys.conversation(id ?? ''), queryFn: () => desk.conversation(id ?? ''), enabled: id !== null });

/** The bubbles of a conversation: the newest page at first; older ones by {@link loadOlder}, newer ones by the live channel. */
export const useThread = (id: string | null) =>
  useQuery({
    queryKey: keys.thread(id ?? ''),
    queryFn: async (): Promise<Thread> => {
      const found = await desk.messages(id ?? '', { limit: page });
      return withMessages(id ?? '', emptyThread, found.items);
    },
    enabled: id !== null,
    gcTime: 10 * minutes,
  });

export async function loadOlder(client: QueryClient, id: string): Promise<void> {
  const thread = client.getQueryData<Thread>(keys.thread(id));
  if (!thread || thread.first <= 1) return;
  const found = await desk.messages(id, { before: thread.first, limit: page });
  client.setQueryData<Thread>(keys.thread(id), (now) => withMessages(id, now ?? emptyThread, found.items));
}

/** What was understood of a conversation; while the buyer may not have finished it is asked for again. */
export const usePanel = (id: string | null) =>
  useQuery({
    queryKey: keys.panel(id ?? ''),
    queryFn: ({ signal }) => panelOf(id ?? '', signal),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.settled === false ? settles : false),
  });

/** Who else has the conversation open: told by the live channel, and by the conversation itself at first. */
export const useViewers = (id: string) =>
  useQuery<AgentRef[] | null>({ queryKey: keys.viewers(id), queryFn: () => null, initialData: null, enabled: false })
    .data;

export const useAgents = () => useQuery({ queryKey: keys.agents, queryFn: desk.agents });
export const useTeams = () => useQuery({ queryKey: ['desk', 'teams'], queryFn: desk.teams });
export const useInboxes = () => useQuery({ queryKey: ['desk', 'inboxes'], queryFn: desk.inboxes });
export const useLabels = () => useQuery({ queryKey: ['desk', 'labels'], queryFn: desk.labels });
export const useViews = () => useQuery({ queryKey: ['desk', 'views'], queryFn: desk.views });
export const useQuickReplies = () =>
  useQuery({ queryKey: ['desk', 'replies'], queryFn: desk.quickReplies, staleTime: 5 * minutes });
export const useQueue = (on: boolean) =>
  useQuery({ queryKey: keys.queue, queryFn: desk.queue, enabled: on, refetchInterval: 15_000 });
export const useTeamState = () => useQuery({ queryKey: keys.team, queryFn: desk.team, refetchInterval: 10_000 });
export const useBuyer = (id: string) => useQuery({ queryKey: keys.buyer(id), queryFn: () => desk.buyer(id) });
export const useHistory = (buyer: string) =>
  useQuery({ queryKey: keys.history(buyer), queryFn: () => desk.buyerConversations(buyer) });
