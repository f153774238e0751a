import { expect, test } from 'vitest';
import { type Finding, reasonsFor } from './review';

const at = (start: number, length: number) => ({ start, length }) as Finding;

test('a change is explained by the findings that lie on it, and by those about something absent at its place', () => {
  const review = {
    findings: [at(0, 4), at(10, 5), at(20, 0)],
    rewrite: {
      text: '',
      changes: [
        { finding: 0, what: '先接住情绪' },
        { finding: 1, what: '给出时间' },
        { finding: 2, what: '补上下一步' },
        { finding: 9, what: '没有这一条' },
      ],
      unresolved: [],
    },
  };
  const said = (start: number, length: number) => reasonsFor({ start, length }, review).map((c) => c.what);
  expect(said(0, 6)).toEqual(['先接住情绪']);
  expect(said(4, 6)).toEqual([]);
  expect(said(3, 9)).toEqual(['先接住情绪', '给出时间']);
  expect(said(20, 0)).toEqual(['补上下一步']);
  expect(said(15, 5)).toEqual(['补上下一步']);
});
