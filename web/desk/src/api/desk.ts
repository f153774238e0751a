import { json, type Page, send } from './client';
import type {
  AgentRef,
  Attachment,
  BulkAction,
  BulkResult,
  Buyer,
  Conversation,
  ConversationItem,
  ConversationQuery,
  InboxRef,
  Label,
  Message,
  Meta,
  Outgoing,
  Priority,
  QueueItem,
  QuickReply,
  Resolution,
  SavedView,
  Scheduled,
  SearchHit,
  Status,
  Team,
  TeamState,
} from './desk.types';

const root = '/api/v1';
const one = (id: string) => `${root}/conversations/${id}`;

/** `?a=1&b=2` of what is given; nothing when nothing is. */
function query(values: Record<string, string | number | null | undefined>): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') given.set(key, String(value));
  }
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}

/** The desk's API, one function a route. */
export const desk = {
  agents: () => json<AgentRef[] | Page<AgentRef>>('GET', `${root}/agents`).then(itemsOf),
  teams: () => json<Team[] | Page<Team>>('GET', `${root}/teams`).then(itemsOf),
  inboxes: () => json<InboxRef[] | Page<InboxRef>>('GET', `${root}/inboxes`).then(itemsOf),
  labels: () => json<Label[] | Page<Label>>('GET', `${root}/labels`).then(itemsOf),
  quickReplies: () => json<QuickReply[] | Page<QuickReply>>('GET', `${root}/canned_responses`).then(itemsOf),

  /** Counts one use; nothing waits for it. */
  quickReplyUsed: (id: string) => json<unknown>('POST', `${root}/canned_responses/${id}/use`, {}),

  list: (body: ConversationQuery, cursor: string | null, signal: AbortSignal) =>
    json<Page<ConversationItem>>('POST', `${root}/conversations/filter${query({ cursor, limit: 50 })}`, body, {
      signal,
    }),
  meta: () => json<Meta>('GET', `${root}/conversations/meta`),
  conversation: (id: string) => json<Conversation>('GET', one(id)),
  messages: (id: string, at: { after?: number; before?: number; limit?: number } = {}) =>
    json<{ items: Message[]; first: number; last: number }>('GET', `${one(id)}/messages${query(at)}`),
  // The client id makes a repeated reply harmless; a remembered refusal would only stand in the way of trying again.
  // A half-open connection never answers: after twenty seconds the reply is tried anew.
  sendMessage: (id: string, body: Outgoing) =>
    json<Message>('POST', `${one(id)}/messages`, body, { signal: AbortSignal.timeout(20_000) }),
  sendLater: (id: string, body: Outgoing & { sendAt: string }) =>
    json<Scheduled>('POST', `${one(id)}/messages`, body, { key: body.clientId }),
  upload: async (id: string, file: File) => {
    const body = new FormData();
    body.append('file', file);
    return (await (await send(`${one(id)}/attachments`, { method: 'POST', body })).json()) as Attachment;
  },
  assign: (id: string, body: { assigneeId?: string; teamId?: string; reason: string }) =>
    json<ConversationItem>('POST', `${one(id)}/assignments`, body),
  claim: (id: string) => json<ConversationItem>('POST', `${one(id)}/claim`, {}),
  takeOver: (id: string, reason: string) => json<ConversationItem>('POST', `${one(id)}/take_over`, { reason }),
  setStatus: (id: string, body: { status: Status; snoozedUntil?: string; resolution?: Resolution }) =>
    json<ConversationItem>('POST', `${one(id)}/toggle_status`, body),
  setPriority: (id: string, priority: Priority | null) =>
    json<ConversationItem>('POST', `${one(id)}/toggle_priority`, { priority }),
  setLabels: (id: string, labels: string[]) => json<ConversationItem>('POST', `${one(id)}/labels`, { labels }),
  merge: (id: string, into: string) => json<Conversation>('POST', `${one(id)}/merge`, { into }),
  undoMerge: (id: string) => json<unknown>('POST', `${root}/merges/${id}/undo`, {}),
  cancelScheduled: (id: string) => json<unknown>('DELETE', `${root}/scheduled_messages/${id}`),
  unmaskMessage: (id: string, seq: number, reason: string) =>
    json<{ content: string }>('POST', `${one(id)}/messages/${seq}/unmask`, { reason }),
  bulk: (ids: string[], action: BulkAction) => json<BulkResult>('POST', `${root}/bulk_actions`, { ids, action }),

  search: (q: string, cursor: string | null, signal: AbortSignal) =>
    json<Page<SearchHit>>('GET', `${root}/search${query({ q, cursor })}`, undefined, { signal }),
  queue: () => json<{ items: QueueItem[] }>('GET', `${root}/queue`),
  team: () => json<TeamState>('GET', `${root}/team_state`),

  views: () => json<SavedView[] | Page<SavedView>>('GET', `${root}/custom_filters`).then(itemsOf),
  addView: (body: { name: string; shared: boolean; query: ConversationQuery }) =>
    json<SavedView>('POST', `${root}/custom_filters`, body),
  changeView: (id: string, body: { name?: string; shared?: boolean; query?: ConversationQuery }) =>
    json<SavedView>('PATCH', `${root}/custom_filters/${id}`, body),
  removeView: (id: string) => json<unknown>('DELETE', `${root}/custom_filters/${id}`),

  buyer: (id: string) => json<Buyer>('GET', `${root}/contacts/${id}`),
  changeBuyer: (id: string, body: { tags?: string[]; note?: string; attributes?: Record<string, string> }) =>
    json<Buyer>('PATCH', `${root}/contacts/${id}`, body),
  buyerConversations: (id: string) =>
    json<ConversationItem[] | Page<ConversationItem>>('GET', `${root}/contacts/${id}/conversations`).then(itemsOf),
  unmask: (id: string, field: 'name' | 'phone' | 'email', reason: string) =>
    json<{ value: string }>('POST', `${root}/contacts/${id}/unmask`, { field, reason }),
};

function itemsOf<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items;
}
