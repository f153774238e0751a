import { expect, test } from 'vitest';
import type { Message } from '../../api/desk.types';
import { emptyThread, hasGap, rowsOf, wantsAcknowledging, withMessages } from './thread';

const zone = 'Asia/Shanghai';
const bubble = (seq: number, change: Partial<Message> = {}): Message => ({
  conversationId: 'own',
  seq,
  clientId: `c${seq}`,
  messageType: 'incoming',
  private: false,
  sender: { kind: 'buyer', id: 'b', name: '王**' },
  at: `2026-03-02T01:${String(seq).padStart(2, '0')}:00.000Z`,
  contentType: 'text',
  content: `第${seq}句`,
  contentAttributes: {},
  masked: false,
  status: 'sent',
  ...change,
});
const reply = (seq: number, change: Partial<Message> = {}) =>
  bubble(seq, { messageType: 'outgoing', sender: { kind: 'agent', id: 'a', name: '小禾' }, ...change });
const seqs = (items: readonly Message[]) => items.map((m) => `${m.conversationId}${m.seq}`);

test('bubbles that come twice and out of order stand once and in order', () => {
  let thread = withMessages('own', emptyThread, [bubble(3), bubble(1)]);
  thread = withMessages('own', thread, [bubble(2), bubble(3, { content: '改过' })]);
  expect(seqs(thread.items)).toEqual(['own1', 'own2', 'own3']);
  expect(thread.items[2]?.content).toBe('改过');
  expect([thread.first, thread.last]).toEqual([1, 3]);
});

test('a clock that went back does not change the order inside a conversation', () => {
  const thread = withMessages('own', emptyThread, [
    bubble(1, { at: '2026-03-02T02:00:00.000Z' }),
    bubble(2, { at: '2026-03-02T01:00:00.000Z' }),
  ]);
  expect(seqs(thread.items)).toEqual(['own1', 'own2']);
});

test('bubbles of a merged conversation lie in by time and do not count as own', () => {
  const merged = (seq: number, at: string) => bubble(seq, { conversationId: 'old', at });
  const thread = withMessages('own', emptyThread, [
    bubble(5),
    bubble(6),
    merged(1, '2026-03-01T01:00:00.000Z'),
    merged(2, '2026-03-02T01:05:30.000Z'),
  ]);
  expect(seqs(thread.items)).toEqual(['old1', 'own5', 'old2', 'own6']);
  expect([thread.first, thread.last]).toEqual([5, 6]);
});

test('a missing predecessor is noticed', () => {
  const thread = withMessages('own', emptyThread, [bubble(1), bubble(2)]);
  expect([hasGap(thread, bubble(3)), hasGap(thread, bubble(4)), hasGap(emptyThread, bubble(9))]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a burst is one turn; notes, other speakers and long pauses begin a new one', () => {
  const items = [bubble(1), bubble(2), reply(3), reply(4, { private: true }), bubble(5), bubble(20)];
  const rows = rowsOf(items, 'own', null, zone);
  expect(rows.map((r) => (r.kind === 'turn' ? r.messages.length : r.kind))).toEqual(['day', 2, 1, 1, 1, 1]);
});

test('days are divided in the zone of the shop', () => {
  const rows = rowsOf(
    [bubble(1, { at: '2026-03-02T15:59:00.000Z' }), bubble(2, { at: '2026-03-02T16:01:00.000Z' })],
    'own',
    null,
    zone,
  );
  expect(rows.map((r) => r.kind)).toEqual(['day', 'turn', 'day', 'turn']);
});

test('the line of new bubbles stands once, before the first unseen bubble of the buyer', () => {
  const rows = rowsOf([bubble(1), reply(2), bubble(3), bubble(4)], 'own', 1, zone);
  expect(rows.map((r) => r.kind)).toEqual(['day', 'turn', 'turn', 'unread', 'turn']);
  expect(rowsOf([bubble(1), reply(2)], 'own', 1, zone).some((r) => r.kind === 'unread')).toBe(false);
});

test('two long bubbles want a word of acknowledgement until a person says one', () => {
  const story =
    '我上周买的那双鞋子穿了三天鞋底就开胶了，找过你们两次都说在处理，到现在也没有人给我一个准信，真的很着急';
  expect(wantsAcknowledging([bubble(1, { content: story })])).toBe(false);
  const told = [bubble(1, { content: story }), bubble(2, { content: story })];
  expect(wantsAcknowledging(told)).toBe(true);
  expect(wantsAcknowledging([...told, reply(3, { private: true })])).toBe(true);
  expect(wantsAcknowledging([...told, reply(3)])).toBe(false);
});
