import { ask, type Page } from './client';

export interface Interval {
  from: string;
  to: string;
}

export interface ServiceHours {
  week: Interval[][];
  holidays: { date: string; name: string }[];
  workdays: { date: string; name: string; intervals: Interval[] }[];
}

export interface WidgetLook {
  title: string;
  greeting: string;
  offlineMessage: string;
  color: string;
  position: 'left' | 'right';
  locale: string;
  darkMode: 'light' | 'dark' | 'auto';
  launcherTitle: string;
  attachments: boolean;
  emoji: boolean;
}

export interface Inbox {
  id: string;
  name: string;
  websiteToken: string;
  hmacMandatory: boolean;
  origins: string[];
  teamId: string | null;
  hours: ServiceHours | null;
  open: boolean;
  widget: WidgetLook;
}

export type InboxChange = Partial<Omit<Inbox, 'id' | 'websiteToken' | 'open'>>;

export interface QuickReply {
  id: string;
  shortCode: string;
  content: string;
  scope: 'own' | 'team' | 'shop';
  teamId: string | null;
  ownerId: string | null;
  tags: string[];
  uses: number;
}

export type QuickReplyDraft = Pick<QuickReply, 'shortCode' | 'content' | 'scope' | 'teamId' | 'tags'>;

export interface Label {
  id: string;
  title: string;
  color: string;
  description: string;
}

export interface Shop {
  id: string;
  name: string;
  zone: string;
  retentionDays: number;
  autoAcknowledge: string | null;
}

export interface Buyer {
  id: string;
  name: string;
  verified: boolean;
  tags: string[];
  phone: string | null;
  email: string | null;
  identifier: string | null;
  createdAt: string;
  lastSeenAt: string | null;
  conversations: number;
  erased: boolean;
}

const get =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    ask<T>('GET', path, undefined, signal);

/** These lists are short: the desk gives them whole, as they are. */
const whole =
  <T>(path: string) =>
  async (at: { signal: AbortSignal }): Promise<Page<T>> => ({ items: await get<T[]>(path)(at), next: null });

export const inboxesQuery = { queryKey: ['inboxes'], queryFn: whole<Inbox>('inboxes') };
export const inboxQuery = (id: string) => ({ queryKey: ['inboxes', id], queryFn: get<Inbox>(`inboxes/${id}`) });
export const addInbox = (draft: InboxChange & { name: string }) => ask<Inbox>('POST', 'inboxes', draft);
export const changeInbox = (id: string, change: InboxChange) => ask<Inbox>('PATCH', `inboxes/${id}`, change);
export const removeInbox = (id: string) => ask<void>('DELETE', `inboxes/${id}`);
export const rotateHmac = (id: string) => ask<{ hmacToken: string }>('POST', `inboxes/${id}/rotate_hmac`);
export const snippetQuery = (id: string) => ({
  queryKey: ['inboxes', id, 'snippet'],
  queryFn: get<{ html: string; hmacExample: string }>(`inboxes/${id}/snippet`),
});

export const quickRepliesQuery = {
  queryKey: ['canned-responses'],
  queryFn: whole<QuickReply>('canned_responses'),
};
export const saveQuickReply = (id: string | null, draft: QuickReplyDraft) =>
  id ? ask<QuickReply>('PATCH', `canned_responses/${id}`, draft) : ask<QuickReply>('POST', 'canned_responses', draft);
export const removeQuickReply = (id: string) => ask<void>('DELETE', `canned_responses/${id}`);

export const labelsQuery = { queryKey: ['labels'], queryFn: whole<Label>('labels') };
export const saveLabel = (id: string | null, draft: Omit<Label, 'id'>) =>
  id ? ask<Label>('PATCH', `labels/${id}`, draft) : ask<Label>('POST', 'labels', draft);
export const removeLabel = (id: string) => ask<void>('DELETE', `labels/${id}`);

export const shopQuery = { queryKey: ['shop'], queryFn: get<Shop>('shop') };
export const changeShop = (change: Partial<Omit<Shop, 'id'>>) => ask<Shop>('PATCH', 'shop', change);

export const findBuyers = (q: string, signal: AbortSignal) =>
  ask<Page<Buyer>>('GET', `contacts?${new URLSearchParams({ q, limit: '20' })}`, undefined, signal);
export const exportBuyer = (id: string, reason: string) => ask<unknown>('POST', `contacts/${id}/export`, { reason });
export const eraseBuyer = (id: string, reason: string) => ask<void>('DELETE', `contacts/${id}`, { reason });
