import { expect, test } from 'vitest';
import { auditFilterOf, dayStart, noFilter } from './audit';
import { expiryOf } from './keys';

test('days asked for are days of the shop, the last one whole', () => {
  expect(dayStart('2026-11-22', 'Asia/Shanghai')).toBe('2026-11-21T16:00:00.000Z');
  expect(dayStart('2026-11-22', 'UTC')).toBe('2026-11-22T00:00:00.000Z');
  expect(dayStart('2026-11-01', 'America/New_York'), 'the clock goes back that day').toBe('2026-11-01T04:00:00.000Z');
  expect(
    auditFilterOf({ ...noFilter, actor: ' owner ', from: '2026-11-22', to: '2026-11-22' }, 'Asia/Shanghai'),
  ).toEqual({
    actor: 'owner',
    action: '',
    from: '2026-11-21T16:00:00.000Z',
    to: '2026-11-22T16:00:00.000Z',
  });
  expect(auditFilterOf(noFilter, 'UTC')).toEqual({ actor: '', action: '', from: '', to: '' });
});

test('a key lives as many days as chosen, or without an end', () => {
  const now = new Date('2026-11-22T01:00:00Z');
  expect(expiryOf('30', now)).toBe('2026-12-22T01:00:00.000Z');
  expect(expiryOf('', now)).toBeNull();
});
