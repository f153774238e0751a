import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

test('every word is said somewhere', () => {
  const src = resolve(import.meta.dirname, '../..');
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f) && !/\.(test|gen)\.ts$/.test(f) && !/^lib\/words\/([\w.]*(zh|en)\.ts)$/.test(f))
    .map((f) => readFileSync(join(src, f), 'utf8'))
    .join('\n');
  const plain = new Set([...code.matchAll(/['"`]([a-zA-Z]+\.[^'"`\s$]+)['"`]/g)].map((m) => m[1]));
  // t(`practicePace.pace${step}`): what stands between the blanks has to fit.
  const made = [...code.matchAll(/`([a-zA-Z]+\.[^`\s$]*\$\{[^}`]*\}(?:[^`\s$]|\$\{[^}`]*\})*)`/g)].map((m) => {
    const parts = (m[1] as string).split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('.+')}$`);
  });
  // word('auditDetail', key): a group asked for by name.
  const asked = new Set([...code.matchAll(/\w+\('([a-zA-Z]+)', |words\.([a-zA-Z]+) as/g)].map((m) => m[1] ?? m[2]));
  const dead = flat(zh)
    .map(([key]) => key)
    .filter((key) => {
      const one = key.replace(/_(one|other)$/, '');
      return (
        !asked.has(key.split('.')[0]) &&
        !plain.has(key) &&
        !plain.has(one) &&
        !made.some((pattern) => pattern.test(key))
      );
    });
  expect(made.length).toBeGreaterThan(10);
  expect(dead).toEqual([]);
});
