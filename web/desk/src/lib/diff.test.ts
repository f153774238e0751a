import { expect, test } from 'vitest';
import { diffWords, hunksOf, isTrifle, side } from './diff';
import { applyEdits } from './spans';

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

const before = '亲，我们产品出厂都检测过的，可能是您使用不当造成的。麻烦您拍张照片发我';
const after = '刚用两天就出问题，抱歉。我们产品出厂都检测过的，麻烦您拍张照片发我，我今天18点前给您答复。';

test('all changes together lead from one reply to the other', () => {
  expect(applyEdits(before, hunksOf(before, after))).toBe(after);
  expect(hunksOf(before, before)).toEqual([]);
  expect(applyEdits('', hunksOf('', after))).toBe(after);
});

test('one change taken leaves the others to be taken, and ends at the same reply', () => {
  const [first] = hunksOf(before, after);
  expect(first).toMatchObject({ start: 0, out: '亲，', text: '刚用两天就出问题，抱歉。' });
  const taken = applyEdits(before, first ? [first] : []);
  expect(taken.startsWith('刚用两天就出问题，抱歉。我们产品')).toBe(true);
  const left = hunksOf(taken, after);
  expect(left).toHaveLength(hunksOf(before, after).length - 1);
  expect(applyEdits(taken, left)).toBe(after);
});

test('a price is not cut at its point', () => {
  expect(hunksOf('到手129.00元，包邮', '到手129.50元，包邮')).toEqual([
    { start: 0, length: 10, out: '到手129.00元，', text: '到手129.50元，' },
  ]);
});

test('a full stop at the end is a trifle of its own', () => {
  const hunks = hunksOf('保证明天到，今天18点前给您结果', '预计明天到，今天18点前给您结果。');
  expect(hunks.map((h) => [h.text, isTrifle(h)])).toEqual([
    ['预计明天到，', false],
    ['。', true],
  ]);
});
