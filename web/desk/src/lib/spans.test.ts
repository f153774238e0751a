import { expect, test } from 'vitest';
import { applyEdits, pieces } from './spans';

test('marks cut a text at their edges and may overlap', () => {
  const out = pieces('保证明天到', [
    { start: 0, length: 4, mark: 'a' },
    { start: 2, length: 3, mark: 'b' },
  ]);
  expect(out).toEqual([
    { start: 0, text: '保证', marks: ['a'] },
    { start: 2, text: '明天', marks: ['a', 'b'] },
    { start: 4, text: '到', marks: ['b'] },
  ]);
});

test('marks outside the text are clipped, and an empty text has no pieces', () => {
  expect(pieces('到', [{ start: -3, length: 9, mark: 1 }])).toEqual([{ start: 0, text: '到', marks: [1] }]);
  expect(pieces('', [])).toEqual([]);
});

test('edits are applied in any order', () => {
  expect(
    applyEdits('亲，保证明天到', [
      { start: 0, length: 2, text: '' },
      { start: 2, length: 2, text: '预计' },
    ]),
  ).toBe('预计明天到');
});
