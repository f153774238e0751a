import { expect, test } from 'vitest';
import { waitedSeconds, waitLevel, waitText } from './waiting';

test('a wait changes colour at 30, 60 and 180 seconds', () => {
  expect([0, 29, 30, 59, 60, 179, 180, 9999].map(waitLevel)).toEqual([
    'none',
    'none',
    'low',
    'low',
    'mid',
    'mid',
    'high',
    'high',
  ]);
});

test('seconds are whole and never negative', () => {
  const since = '2026-03-02T01:00:00.500Z';
  expect(waitedSeconds(since, Date.parse('2026-03-02T01:00:31.400Z'))).toBe(30);
  expect(waitedSeconds(since, Date.parse('2026-03-02T00:59:00.000Z'))).toBe(0);
});

test.each([
  [0, '0秒', '0s'],
  [59, '59秒', '59s'],
  [125, '2分05秒', '2m05s'],
  [7800, '2小时10分', '2h10m'],
  [200_000, '2天', '2d'],
])('%i seconds read well in both languages', (seconds, zh, en) => {
  expect(waitText(seconds, 'zh-CN')).toBe(zh);
  expect(waitText(seconds, 'en-US')).toBe(en);
});
