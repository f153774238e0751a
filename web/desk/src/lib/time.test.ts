import { expect, test } from 'vitest';
import { chinaIso, dueText } from './time';

test('times are China’s wherever the browser is', () => {
  expect(chinaIso(new Date('2026-03-05T06:20:41Z'))).toBe('2026-03-05T14:20:00+08:00');
  expect(dueText('2026-03-05T15:59:59Z', 'zh-CN')).toContain('23:59');
  expect(dueText('2026-03-05T15:59:59Z', 'en-US')).toContain('Mar 5');
});
