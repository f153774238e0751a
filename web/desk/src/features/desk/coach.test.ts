import { expect, test } from 'vitest';
import type { Finding } from '../../lib/review';
import { alarmKey, spokenOf, standingInTheWay } from './coach';

const found = (rule: string, severity: Finding['severity'], start: number, length: number, blocks = false) =>
  ({ rule, severity, start, length, blocks }) as Finding;
const hint = found('A', 'hint', 0, 2);
const warning = found('B', 'warning', 4, 3);
const error = found('C', 'error', 9, 2);
const block = found('D', 'error', 12, 4, true);

test('the coach speaks of what the cursor stands in, else of the heaviest', () => {
  expect(spokenOf([hint, warning, error], 1)).toBe(hint);
  expect(spokenOf([hint, warning, error], 8)).toBe(error);
  expect(spokenOf([hint, found('E', 'warning', 2, 0), warning], 3)?.rule).toBe('E');
  const whole = found('F', 'hint', 0, 12);
  expect(spokenOf([whole, error], 12)).toBe(error);
  expect(spokenOf([whole, hint, block], 1)).toBe(whole);
  expect(spokenOf([], 0)).toBeUndefined();
});

test('a refusal names what blocks, a question names the errors', () => {
  expect(standingInTheWay([hint, warning, error, block], 'refuse')).toEqual([block]);
  expect(standingInTheWay([hint, warning, error], 'ask')).toEqual([error]);
  expect(standingInTheWay([hint, warning], 'ask')).toEqual([warning]);
});

test('a false alarm is known by its rule and words, not by its place', () => {
  expect(alarmKey(found('A', 'error', 3, 2), '您放心发')).toBe(alarmKey(found('A', 'error', 0, 2), '发'));
  expect(alarmKey(found('A', 'error', 0, 2), '放心')).not.toBe(alarmKey(found('B', 'error', 0, 2), '放心'));
});
