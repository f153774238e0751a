import { expect, it } from 'vitest';
import { message } from '../testing/fakes';
import { arrive, emptyTimeline, entries, merge, unread } from './timeline';

it('any order of arrival gives one order, and nothing twice', () => {
  const all = [1, 2, 3, 4, 5].map((seq) => message(seq));
  for (let round = 0; round < 200; round++) {
    const shuffled = [...all, ...all].sort(() => Math.random() - 0.5);
    const merged = shuffled.reduce((timeline, m) => merge(timeline, [m]), emptyTimeline);
    expect(merged.messages.map((m) => m.seq)).toEqual([1, 2, 3, 4, 5]);
  }
});

it('only a message that skips one is a gap', () => {
  const known = { ...merge(emptyTimeline, [message(1)]), known: 1 };
  expect(arrive(known, message(2)).gap).toBe(false);
  expect(arrive(known, message(1))).toMatchObject({ gap: false, news: false });
  expect(arrive(known, message(3)).gap).toBe(true);
});

it('a bubble keeps its key from sending to read', () => {
  const item = { clientId: 'x', contentType: 'text' as const, content: '一', at: 0 };
  const stored = merge(emptyTimeline, [message(1, { from: 'buyer', clientId: 'x' })]);
  const look = (timeline = emptyTimeline, waiting = [item], seen = 0) =>
    entries(timeline, waiting, seen).map((e) => [e.key, e.status]);
  expect(look()).toEqual([['x', 'sending']]);
  expect(look(stored)).toEqual([['x', 'sent']]);
  expect(look(stored, [], 1)).toEqual([['x', 'read']]);
});

it('what a merged conversation brings along is not shown twice', () => {
  const old = merge(emptyTimeline, [message(1), message(2)]).messages;
  const merged = { ...merge(emptyTimeline, [message(3, { clientId: 'm1' })]), earlier: old };
  expect(entries(merged, [], 0).map((e) => e.key)).toEqual(['m2', 'm1']);
});

it('own words, and what the system says, are never unread', () => {
  const timeline = merge(emptyTimeline, [
    message(1),
    message(2, { from: 'buyer' }),
    message(3, { from: 'system' }),
    message(4, { from: 'bot' }),
  ]);
  expect(unread(timeline, 0)).toBe(2);
  expect(unread(timeline, 1)).toBe(1);
  expect(unread(timeline, 4)).toBe(0);
});
