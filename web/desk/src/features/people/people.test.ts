import { expect, test } from 'vitest';
import { lockedSeconds, waitText } from './lockout';
import { passwordFault } from './passwords';

test('a lock-out says how long it lasts', () => {
  const now = Date.parse('2026-11-22T01:00:00Z');
  expect(lockedSeconds({ retryAfterSeconds: 12.2 }, now)).toBe(13);
  expect(lockedSeconds({ until: '2026-11-22T01:14:45Z' }, now)).toBe(885);
  expect(lockedSeconds({ until: '2026-11-22T00:59:00Z' }, now)).toBe(1);
  expect(lockedSeconds({ until: 'soon' }, now)).toBe(60);
  expect([waitText(885), waitText(5)]).toEqual(['14:45', '0:05']);
});

test('a new password is long, new, and typed twice alike', () => {
  expect(passwordFault('一二三四五六七八九', '一二三四五六七八九', 'x')).toBe('short');
  expect(passwordFault('😀😀😀😀😀😀', '😀😀😀😀😀😀', 'x')).toBe('short');
  expect(passwordFault('velvet-otter-41', 'velvet-otter-41', 'velvet-otter-41')).toBe('same');
  expect(passwordFault('amber-lotus-7', 'amber-lotus-8', 'x')).toBe('differs');
  expect(passwordFault('amber-lotus-7', 'amber-lotus-7', 'x')).toBeNull();
});
