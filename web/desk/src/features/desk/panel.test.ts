import { expect, test } from 'vitest';
import type { Panel } from '../../api/assist';
import { emotionDots, marksOf, repliesOf, stateOf, trendOf } from './panel';

const panel = (more: Partial<Panel> = {}) =>
  ({
    seq: 4,
    settled: true,
    intents: [
      { code: 'M07', name: '', score: 0.9, marks: [{ seq: 3, start: 0, length: 4 }] },
      {
        code: 'M02',
        name: '',
        score: 0.4,
        marks: [
          { seq: 3, start: 6, length: 2 },
          { seq: 4, start: 1, length: 1 },
        ],
      },
    ],
    replies: ['1', '2', '3', '4'].map((id) => ({ id })),
    ...more,
  }) as unknown as Panel;

test('nothing is suggested while the buyer types, may go on, or has said more than was read', () => {
  const rest = { buyerTypes: false, lastFromBuyer: 4 };
  expect(stateOf(panel(), rest)).toBe('settled');
  expect(stateOf(panel(), { ...rest, buyerTypes: true })).toBe('typing');
  expect(stateOf(panel(), { ...rest, lastFromBuyer: 5 })).toBe('behind');
  expect(stateOf(panel({ settled: false }), rest)).toBe('unsettled');
  for (const state of ['typing', 'behind', 'unsettled', null] as const) expect(repliesOf(panel(), state)).toEqual([]);
  expect(repliesOf(panel(), 'settled').map((r) => r.id)).toEqual(['1', '2', '3']);
});

test('words are marked in their bubbles; pointing at an intent leaves only its own', () => {
  expect([...marksOf(panel(), 'a', null)].map(([seq, marks]) => [seq, marks.length])).toEqual([
    ['a:3', 2],
    ['a:4', 1],
  ]);
  expect([...marksOf(panel(), 'a', 'M07')]).toEqual([['a:3', [{ start: 0, length: 4 }]]]);
  expect(marksOf(undefined, 'a', null).size).toBe(0);
});

test('the line of moods stays in its box, the worst on top, the newest at the right', () => {
  const box = { width: 100, height: 50, edge: 5 };
  const dots = emotionDots(
    [0, 5, 2].map((level, seq) => ({ seq, level })),
    box,
  );
  expect(dots.map((d) => [d.x, d.y])).toEqual([
    [5, 45],
    [50, 5],
    [95, 29],
  ]);
  expect(emotionDots([{ seq: 1, level: 9 }], box)).toEqual([{ seq: 1, level: 9, x: 95, y: 5 }]);
  expect(
    emotionDots(
      Array.from({ length: 60 }, (_, seq) => ({ seq, level: 1 })),
      box,
    ).at(0)?.seq,
  ).toBe(36);
});

test('the mood rises, eases or stays', () => {
  const line = (...levels: number[]) => levels.map((level) => ({ level }));
  expect(trendOf(line(1, 2, 4))).toBe('rising');
  expect(trendOf(line(4, 4, 2))).toBe('easing');
  expect(trendOf(line(3, 3, 3))).toBe('steady');
  expect(trendOf(line(4))).toBe('steady');
});
