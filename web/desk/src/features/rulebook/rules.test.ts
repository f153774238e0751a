import { expect, test } from 'vitest';
import type { BookRule } from '../../api/rulebook';
import { findRules, linesOf, percentOf, phraseOf } from './rules';

const rule = (id: string, category: string, hits: number, falseAlarms: number) =>
  ({
    id,
    name: category,
    title: '',
    category,
    hits,
    falseAlarms,
    rate: hits === 0 ? 0 : falseAlarms / hits,
  }) as BookRule;
const rules = [
  rule('PRM001', 'promise.absolute', 20, 1),
  rule('ADA001', 'ad.absolute', 9, 4),
  rule('TON003', 'tone.command', 0, 0),
];
const named = (category: string) => (category === 'ad.absolute' ? '极限用语' : category);

test('rules are found by number or by the word of their category, the most mistaken first', () => {
  expect(findRules(rules, '', false, named).map((r) => r.id)).toEqual(['ADA001', 'PRM001', 'TON003']);
  expect(findRules(rules, '极限', false, named).map((r) => r.id)).toEqual(['ADA001']);
  expect(findRules(rules, ' prm ', false, named).map((r) => r.id)).toEqual(['PRM001']);
  expect(findRules(rules, '', true, named)).toHaveLength(2);
});

test('a rule that never spoke has no rate', () => {
  expect(rules.map(percentOf)).toEqual([5, 44, null]);
});

test('phrases are one a line, each once', () => {
  expect(linesOf(' 最后一天专场 \r\n\n知音优选\n知音优选')).toEqual(['最后一天专场', '知音优选']);
});

test('the words that were marked are spared, never a single character', () => {
  expect(phraseOf({ draft: '全网第一家体验店', start: 0, length: 4 })).toBe('全网第一');
  expect(phraseOf({ draft: '最 后一件', start: 0, length: 2 })).toBe('最 后一件');
  expect(phraseOf({ draft: '好的', start: 2, length: 0 })).toBe('好的');
});
