import { expect, test } from 'vitest';
import { pack, unpack } from './share';

test('what is packed comes back', async () => {
  const value = { thread: [{ role: 'buyer', text: '用了两天就坏了，你们卖的什么东西！😡' }], draft: '' };
  const packed = await pack(value);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(await unpack(packed)).toEqual(value);
});

test.each(['', '###', 'AAAA', 'eJw'])('damage is null, not an exception: %s', async (damaged) => {
  expect(await unpack(damaged)).toBeNull();
});

test('a bomb is not unpacked', async () => {
  expect(await unpack(await pack('好'.repeat(2_000_000)))).toBeNull();
});
