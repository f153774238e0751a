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

test('a new password is long, new, not the login, not one letter over and over, and typed twice alike', () => {
  const known = { current: 'velvet-otter-41', login: 'xiaodi' };
  expect(passwordFault('一二三四五六七八九', '一二三四五六七八九', known)).toBe('short');
  expect(passwordFault('velvet-otter-41', 'velvet-otter-41', known)).toBe('same');
  expect(passwordFault('XiaoDi-2026-11', 'XiaoDi-2026-11', known)).toBe('login');
  expect(passwordFault('aaaaaaaaaaaa', 'aaaaaaaaaaaa', known)).toBe('simple');
  expect(passwordFault('amber-lotus-7', 'amber-lotus-8', known)).toBe('differs');
  expect(passwordFault('amber-lotus-7', 'amber-lotus-7', known)).toBeNull();
});
