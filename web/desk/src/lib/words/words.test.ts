import { expect, test } from 'vitest';
import { en } from './en';
import { intentsEn } from './intents.en';
import { zh } from './zh';

const flat = (words: Record<string, Record<string, string>>) =>
  Object.entries(words).flatMap(([group, inner]) =>
    Object.entries(inner).map(([key, text]) => [`${group}.${key}`, text] as const),
  );

test('both languages say the same things and leave nothing empty', () => {
  expect(
    flat(en)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    flat(zh)
      .map(([key]) => key)
      .sort(),
  );
  for (const [key, text] of [...flat(zh), ...flat(en)]) expect(text, key).not.toBe('');
});

test('blanks to fill are the same in both languages', () => {
  const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const english = new Map(flat(en));
  for (const [key, text] of flat(zh)) expect(blanks(english.get(key) ?? ''), key).toEqual(blanks(text));
});

test('English has no Chinese words left but those that are names or examples', () => {
  const kept = [
    'app.language',
    'thread.pasteHint',
    'facts.keyExample',
    'knowledge.categoryHint',
    'knowledge.sizesHint',
    'knowledge.policyHint',
    'knowledge.specExample',
    'facts.valueExample',
  ];
  for (const [key, text] of flat(en)) if (!kept.includes(key)) expect(text, key).not.toMatch(/\p{Script=Han}/u);
});

test('each of the 60 intents has an English name', () => {
  expect(Object.keys(intentsEn)).toHaveLength(60);
});
