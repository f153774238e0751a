import { expect, test } from 'vitest';
import { diffWords, side } from './diff';

const text = (before: string, after: string, which: 'before' | 'after') =>
  side(diffWords(before, after), which)
    .map((r) => r.text)
    .join('');

test.each([
  ['', ''],
  ['亲，保证明天到', ''],
  ['', '预计明天送达'],
  [
    '亲，我们产品出厂都检测过的，可能是您使用不当造成的',
    '刚用两天就出问题，换作是我也生气，抱歉。方便拍一下故障现象吗？',
  ],
  ['您放心，保证明天到', '您放心，预计明天送达，以物流为准'],
])('both texts can be read back: %s → %s', (before, after) => {
  expect(text(before, after, 'before')).toBe(before);
  expect(text(before, after, 'after')).toBe(after);
});

test('what stays is not marked', () => {
  const runs = diffWords('您放心，保证明天到', '您放心，预计明天送达');
  expect(runs[0]).toEqual({ kind: 'same', text: '您放心，' });
});
