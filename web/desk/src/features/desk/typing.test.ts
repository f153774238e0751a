import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Typing } from './typing';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a sign of typing fades unless it is renewed, and ends when said so', () => {
  const typing = new Typing();
  typing.heard('c', 'buyer', '王**', true);
  vi.advanceTimersByTime(4000);
  typing.heard('c', 'buyer', '王**', true);
  vi.advanceTimersByTime(4000);
  expect(typing.of('c')).toEqual(['王**']);
  vi.advanceTimersByTime(2000);
  expect(typing.of('c')).toEqual([]);
  typing.heard('c', 'buyer', '王**', true);
  typing.heard('c', 'a1', '小禾', true);
  typing.heard('c', 'buyer', '王**', false);
  expect(typing.of('c')).toEqual(['小禾']);
  expect(typing.of('d')).toEqual([]);
});
