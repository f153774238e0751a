import { expect, test } from 'vitest';
import { atHour, clockOf, dayOf, fromLocal, toLocal, whenText } from './clock';

const zone = 'Asia/Shanghai';
const evening = Date.parse('2026-03-02T15:30:00Z');

test('days and clocks are those of the shop, not of the machine', () => {
  expect(dayOf('2026-03-02T16:00:00.000Z', zone)).toBe('2026-03-03');
  expect(clockOf('2026-03-02T16:05:00.000Z', zone)).toBe('00:05');
  expect(clockOf('2026-03-02T16:05:00.000Z', 'America/New_York')).toBe('11:05');
});

test('tomorrow at nine is nine in the shop', () => {
  expect(atHour(evening, zone, 1, 9).toISOString()).toBe('2026-03-03T01:00:00.000Z');
  expect(atHour(evening, 'America/New_York', 1, 9).toISOString()).toBe('2026-03-03T14:00:00.000Z');
});

test('a field of date and time goes there and back', () => {
  expect(fromLocal('2026-03-05T18:20', zone)?.toISOString()).toBe('2026-03-05T10:20:00.000Z');
  expect(toLocal(Date.parse('2026-03-05T10:20:00Z'), zone)).toBe('2026-03-05T18:20');
  expect(fromLocal('', zone)).toBeNull();
});

test('what happened today needs no date', () => {
  expect(whenText('2026-03-02T02:00:00.000Z', zone, evening)).toBe('10:00');
  expect(whenText('2026-02-28T02:00:00.000Z', zone, evening)).toBe('2-28 10:00');
});
