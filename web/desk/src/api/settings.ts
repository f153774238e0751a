import { ask, type Page, type Schemas, send } from './client';

/** Clock times as «HH:mm»; the end may be 24:00. */
export interface Interval {
  from: string;
  to: string;
}

export type ServiceHours = Omit<Schemas['ServiceHours'], 'week' | 'workdays'> & {
  week: Interval[][];
  workdays: (Omit<Schemas['Workday'], 'intervals'> & { intervals: Interval[] })[];
};
export type WidgetLook = Required<Schemas['WidgetLook']>;
export type Inbox = Omit<Schemas['InboxShape'], 'widget' | 'hours'> & {
  widget: WidgetLook;
  hours: ServiceHours | null;
};
export type InboxChange = Partial<Omit<Inbox, 'id' | 'websiteToken' | 'open'>>;
export type QuickReply = Schemas['QuickReplyShape'];
export type QuickReplyDraft = Pick<QuickReply, 'shortCode' | 'content' | 'scope' | 'teamId' | 'tags'>;
export type Label = Schemas['LabelShape'];
export type Shop = Schemas['ShopView'];

export type Buyer = Schemas['BuyerShape'];

const get =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    ask<T>('GET', path, undefined, signal);

/** A short list, which the desk may give whole or as a page. */
const whole =
  <T>(path: string) =>
  async (at: { signal: AbortSignal }): Promise<Page<T>> => {
    const answer = await get<T[] | Page<T>>(path)(at);
    return Array.isArray(answer) ? { items: answer, next: null } : answer;
  };

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
export type QuickReplyFileResult = Schemas['QuickReplyFileResult'];

/** Sends a file of quick replies (CSV or XLSX, also those of other programs); rows that cannot be taken come back with their reasons. */
export async function importQuickReplies(file: File, scope: string, teamId: string): Promise<QuickReplyFileResult> {
  const body = new FormData();
  body.append('file', file);
  const into = new URLSearchParams(scope === 'team' ? { scope, team_id: teamId } : { scope });
  return (await (
    await send(`/api/v1/canned_responses/import?${into}`, { method: 'POST', body })
  ).json()) as QuickReplyFileResult;
}

/** Where the quick replies I may use come as a CSV file. */
export const quickReplyFile = '/api/v1/canned_responses/export?layout=generic';
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
