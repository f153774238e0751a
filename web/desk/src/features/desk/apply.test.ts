import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { desk } from '../../api/desk';
import type { Conversation, ConversationItem, Message } from '../../api/desk.types';
import { applyEvent, keys, type ListData } from './apply';
import { emptyThread, type Thread, withMessages } from './thread';

const item = (id: string, change: Partial<ConversationItem> = {}) =>
  ({
    id,
    status: 'open',
    assignee: { id: 'me' },
    labels: [],
    mergedInto: null,
    waitingSince: null,
    lastActivityAt: id,
    buyer: { id: 'b' },
    unread: 0,
    ...change,
  }) as ConversationItem;
const bubble = (seq: number) =>
  ({ conversationId: 'c', seq, clientId: `k${seq}`, at: `2026-03-02T01:00:0${seq}.000Z` }) as Message;
const mine = { assigneeType: 'me', status: 'open' } as const;

let client: QueryClient;
const listed = () => client.getQueryData<ListData>(keys.list(mine))?.pages.flatMap((p) => p.items.map((i) => i.id));
const seqs = () => client.getQueryData<Thread>(keys.thread('c'))?.items.map((m) => m.seq);

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData<ListData>(keys.list(mine), { pages: [{ items: [item('c')], next: null }], pageParams: [null] });
  client.setQueryData<Thread>(keys.thread('c'), withMessages('c', emptyThread, [bubble(1), bubble(2)]));
});
afterEach(() => vi.restoreAllMocks());

test('a pushed bubble goes to the thread and its conversation to the list and the page', () => {
  client.setQueryData(keys.conversation('c'), { ...item('c'), viewers: [], scheduled: [] });
  applyEvent(client, { t: 'message', message: bubble(3), conversation: item('c', { unread: 1 }) }, 'me');
  expect(seqs()).toEqual([1, 2, 3]);
  expect(client.getQueryData<Conversation>(keys.conversation('c'))).toMatchObject({ unread: 1, scheduled: [] });
});

test('a gap is asked for from the last bubble that is here', async () => {
  const asked = vi
    .spyOn(desk, 'messages')
    .mockResolvedValue({ items: [bubble(3), bubble(4), bubble(5)], first: 3, last: 5 });
  applyEvent(client, { t: 'message', message: bubble(5), conversation: item('c') }, 'me');
  await vi.waitFor(() => expect(seqs()).toEqual([1, 2, 3, 4, 5]));
  expect(asked).toHaveBeenCalledWith('c', { after: 2, limit: 100 });
});

test('a gap is asked for again when the question failed', async () => {
  client.setDefaultOptions({ queries: { retry: 1, retryDelay: 1 } });
  const asked = vi
    .spyOn(desk, 'messages')
    .mockRejectedValueOnce(new Error('the network is away'))
    .mockResolvedValue({ items: [bubble(3), bubble(4), bubble(5)], first: 3, last: 5 });
  applyEvent(client, { t: 'message', message: bubble(5), conversation: item('c') }, 'me');
  await vi.waitFor(() => expect(seqs()).toEqual([1, 2, 3, 4, 5]));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a gap that cannot be asked for makes the whole timeline be read anew', async () => {
  vi.spyOn(desk, 'messages').mockRejectedValue(new Error('refused'));
  applyEvent(client, { t: 'message', message: bubble(5), conversation: item('c') }, 'me');
  await vi.waitFor(() => expect(client.getQueryState(keys.thread('c'))?.isInvalidated).toBe(true));
});

test('a bubble that comes while the first page is on its way is not lost', async () => {
  let answer: (thread: Thread) => void = () => undefined;
  client.removeQueries({ queryKey: keys.thread('c') });
  const loading = client.fetchQuery({
    queryKey: keys.thread('c'),
    queryFn: () => new Promise<Thread>((resolve) => (answer = resolve)),
  });
  applyEvent(client, { t: 'message', message: bubble(3), conversation: item('c') }, 'me');
  answer(withMessages('c', emptyThread, [bubble(1), bubble(2)]));
  await loading;
  await vi.waitFor(() => expect(seqs()).toEqual([1, 2, 3]));
});

test('a conversation that is pushed while its list is asked for again stays there', async () => {
  let answer: (list: ListData) => void = () => undefined;
  const asked = client.fetchQuery({
    queryKey: keys.list(mine),
    queryFn: () => new Promise<ListData>((resolve) => (answer = resolve)),
  });
  applyEvent(client, { t: 'message', message: bubble(3), conversation: item('d', { unread: 1 }) }, 'me');
  applyEvent(client, { t: 'gone', conversation: 'c' }, 'me');
  expect(listed()).toEqual(['d']);
  answer({ pages: [{ items: [item('c')], next: null }], pageParams: [null] });
  await asked;
  await vi.waitFor(() => expect(listed()).toEqual(['d']));
});

test('a conversation that is pushed before its list is there is laid in when it comes', async () => {
  let answer: (list: ListData) => void = () => undefined;
  client.removeQueries({ queryKey: keys.lists });
  const asked = client.fetchQuery({
    queryKey: keys.list(mine),
    queryFn: () => new Promise<ListData>((resolve) => (answer = resolve)),
  });
  applyEvent(client, { t: 'conversation', conversation: item('d'), why: 'assigned' }, 'me');
  answer({ pages: [{ items: [], next: null }], pageParams: [null] });
  await asked;
  await vi.waitFor(() => expect(listed()).toEqual(['d']));
});

test('a conversation handed to somebody else leaves my list; one that is gone leaves every list', () => {
  applyEvent(client, { t: 'conversation', conversation: item('d'), why: 'assigned' }, 'me');
  expect(listed()).toEqual(['d', 'c']);
  applyEvent(client, { t: 'conversation', conversation: item('d', { assignee: null }), why: 'assigned' }, 'me');
  expect(listed()).toEqual(['c']);
  applyEvent(client, { t: 'gone', conversation: 'c' }, 'me');
  expect(listed()).toEqual([]);
});

test('who else looks at a conversation is known as told', () => {
  const viewer = { id: 'x', name: '禾', nick: '小禾', presence: 'online' as const };
  applyEvent(client, { t: 'viewers', conversation: 'c', viewers: [viewer] }, 'me');
  expect(client.getQueryData(keys.viewers('c'))).toEqual([viewer]);
});
