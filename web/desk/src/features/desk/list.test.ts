import { expect, test } from 'vitest';
import type { ConversationItem } from '../../api/desk.types';
import { compare, fits, neighbour, placed } from './list';

const agent = { id: 'me', name: '禾', nick: '小禾', presence: 'online' as const };
const item = (id: string, change: Partial<ConversationItem> = {}): ConversationItem => ({
  id,
  number: 1,
  inboxId: 'shop',
  buyer: { id: 'b', name: '王**', verified: false, tags: [] },
  status: 'open',
  assignee: agent,
  teamId: null,
  priority: null,
  labels: [],
  lastSeq: 1,
  agentSeenSeq: 0,
  buyerSeenSeq: 0,
  unread: 0,
  lastMessage: null,
  createdAt: '2026-03-02T01:00:00.000Z',
  lastActivityAt: '2026-03-02T01:00:00.000Z',
  waitingSince: null,
  firstReplyAt: null,
  snoozedUntil: null,
  resolvedAt: null,
  resolution: null,
  rating: null,
  offHours: false,
  queuePlace: null,
  mergedInto: null,
  mentioned: false,
  customAttributes: {},
  ...change,
});
const ids = (items: readonly ConversationItem[]) => items.map((i) => i.id);

test('sorted by waiting: urgent, then longest wait, then the latest talk', () => {
  const items = [
    item('talked', { lastActivityAt: '2026-03-02T03:00:00.000Z' }),
    item('short', { waitingSince: '2026-03-02T02:00:00.000Z' }),
    item('quiet', { lastActivityAt: '2026-03-02T02:00:00.000Z', priority: 'urgent' }),
    item('long', { waitingSince: '2026-03-02T01:30:00.000Z' }),
    item('urgent', { waitingSince: '2026-03-02T02:30:00.000Z', priority: 'urgent' }),
  ];
  expect(ids(items.sort(compare('waiting')))).toEqual(['urgent', 'long', 'short', 'quiet', 'talked']);
});

test.each([
  [{ assigneeType: 'me' as const }, {}, true],
  [{ assigneeType: 'me' as const }, { assignee: { ...agent, id: 'other' } }, false],
  [{ assigneeType: 'unassigned' as const }, { assignee: null }, true],
  [{ assigneeType: 'unassigned' as const }, {}, false],
  [{ assigneeType: 'assigned' as const }, { assignee: null }, false],
  [{ assigneeId: 'other' }, {}, false],
  [{ status: 'all' as const }, { status: 'resolved' as const }, true],
  [{ status: 'open' as const }, { status: 'snoozed' as const }, false],
  [{ labels: ['急', '退款'] }, { labels: ['急'] }, false],
  [{ labels: ['急'] }, { labels: ['急', '退款'] }, true],
  [{ unread: true }, {}, false],
  [{ mentioned: true }, { mentioned: true }, true],
  [{ priority: 'high' as const }, {}, false],
  [{ inboxId: 'other' }, {}, false],
  [{ teamId: 't' }, {}, false],
  [{}, { mergedInto: 'x' }, false],
])('%j with %j fits: %s', (query, change, expected) => {
  expect(fits(query, item('a', change), 'me')).toBe(expected);
});

test('a changed conversation moves, leaves or comes; an unrelated one changes nothing', () => {
  const query = { assigneeType: 'me' as const, sort: 'recent' as const };
  const items = [
    item('a', { lastActivityAt: '2026-03-02T03:00:00.000Z' }),
    item('b', { lastActivityAt: '2026-03-02T02:00:00.000Z' }),
  ];
  expect(ids(placed(items, item('b', { lastActivityAt: '2026-03-02T04:00:00.000Z' }), query, 'me'))).toEqual([
    'b',
    'a',
  ]);
  expect(ids(placed(items, item('a', { assignee: null }), query, 'me'))).toEqual(['b']);
  expect(ids(placed(items, item('c', { lastActivityAt: '2026-03-02T02:30:00.000Z' }), query, 'me'))).toEqual([
    'a',
    'c',
    'b',
  ]);
  expect(placed(items, item('d', { assignee: null }), query, 'me')).toBe(items);
});

test('a searched list only renews what it holds', () => {
  const items = [item('a'), item('b')];
  expect(placed(items, item('c'), { q: '退款' }, 'me')).toBe(items);
  expect(placed(items, item('b', { unread: 3 }), { q: '退款' }, 'me')[1]?.unread).toBe(3);
});

test('the neighbour stays at the ends and starts at an edge', () => {
  const items = [item('a'), item('b')];
  expect([
    neighbour(items, 'a', 1),
    neighbour(items, 'b', 1),
    neighbour(items, null, 1),
    neighbour(items, null, -1),
  ]).toEqual(['b', 'b', 'a', 'b']);
  expect(neighbour([], null, 1)).toBeNull();
});
