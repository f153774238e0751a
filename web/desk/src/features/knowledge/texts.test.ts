import { expect, test } from 'vitest';
import { chartOf, chartText, controlTime, fenOf, instantOf, pairsOf, pairsText, yuanOf } from './texts';

test('money typed in yuan is kept in fen, and nothing else is taken for money', () => {
  expect(fenOf('¥1,299.9')).toBe(129990);
  expect(fenOf('19.99')).toBe(1999);
  expect(yuanOf(1999)).toBe('19.99');
  for (const wrong of ['', '便宜', '1.999', '-3']) expect(fenOf(wrong)).toBeNull();
});

test('pairs and size charts come back as they went', () => {
  const pairs = { 成分: '棉95% 氨纶5%', 洗护: '30℃以下' };
  expect(pairsOf(pairsText(pairs))).toEqual(pairs);
  expect(pairsOf('没有名字的一行\n容量=4L')).toEqual({ 容量: '4L' });
  const rows = [
    { 码: 'S', 身高: '155-160' },
    { 码: 'M', 身高: '160-167' },
  ];
  expect(chartOf(chartText(rows))?.rows).toEqual(rows);
  expect(chartOf('码\t身高\nS\t155-160')?.rows).toEqual([{ 码: 'S', 身高: '155-160' }]);
  expect(chartOf('只有一行')).toBeNull();
});

test('a time keeps its minute through the control', () => {
  const at = '2026-03-05T07:20:00.000Z';
  expect(instantOf(controlTime(at))).toBe(at);
  expect(controlTime(null)).toBe('');
  expect(instantOf('')).toBeNull();
});
