import { expect, test } from 'vitest';
import { freeId, type PhraseForm, withPhrase } from './yaml';

const form: PhraseForm = {
  title: '不说「亲亲」',
  words: ['亲亲', '宝子'],
  severity: 'warning',
  better: '',
  spare: [],
  bad: '亲亲，在的',
  good: '您好: "在的"',
};

test('the first rule makes the document', () => {
  const { source, line } = withPhrase('', form);
  expect(line).toBe(2);
  expect(source).toBe(
    'rules:\n  - id: phrase-1\n    kind: phrase\n    title: "不说「亲亲」"\n    severity: warning\n    words: ["亲亲", "宝子"]\n' +
      '    bad:\n      - "亲亲，在的"\n    good:\n      - "您好: \\"在的\\""\n',
  );
});

test('a rule goes behind the others and before what follows them, as far in as they stand', () => {
  const before = 'rules:\n- id: phrase-1\n  kind: phrase\n\n# 不想看的\nsuppress:\n  - phrase: 周年\n';
  const { source, line } = withPhrase(before, form);
  expect(source.split('\n').slice(0, 6)).toEqual([
    'rules:',
    '- id: phrase-1',
    '  kind: phrase',
    '',
    '- id: phrase-2',
    '  kind: phrase',
  ]);
  expect(source.split('\n')[line - 1]).toBe('- id: phrase-2');
  expect(source.endsWith('\n\n# 不想看的\nsuppress:\n  - phrase: 周年\n')).toBe(true);
});

test('an empty list becomes a list, and a document without rules gets them', () => {
  expect(withPhrase('rules: []\n', form).source.startsWith('rules:\n  - id: phrase-1')).toBe(true);
  expect(withPhrase('suppress:\n  - phrase: 周年\n', form).source).toContain('周年\n\nrules:\n  - id: phrase-1');
});

test('an id is used once', () => {
  expect(freeId('  - id: phrase-1\n  - id: "phrase-2"  # x\n')).toBe('phrase-3');
  expect(freeId('  - id: phrase-10\n')).toBe('phrase-1');
});
