import { expect, it } from 'vitest';
import { chooseLanguage, fill, languages, spell, wordsOf } from '.';
import { table } from './table';

const braces = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

it('every word is there in every language, with the same places for values', () => {
  for (const [name, row] of Object.entries(table)) {
    expect(row, name).toHaveLength(languages.length);
    for (const [i, text] of row.entries()) {
      expect(text.trim(), `${name} ${languages[i]}`).not.toBe('');
      expect(braces(text), `${name} ${languages[i]}`).toEqual(braces(row[0]));
      expect(text.split('|').length, `${name} ${languages[i]}`).toBe(row[0].split('|').length);
    }
  }
});

it('the languages do not mix', () => {
  for (const [name, row] of Object.entries(table)) {
    expect(row[2], `${name} en`).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}，。？！]/u);
    expect(row[0] + row[1], `${name} zh`).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
    // Simplified forms that have no place in the other column, and the other way round.
    expect(row[1], `${name} zh-TW`).not.toMatch(/[们话进这务发时问题续评关连输]/u);
    expect(row[0], `${name} zh-CN`).not.toMatch(/[們話進這務發時問題後續評關連輸]/u);
  }
});

it.each([
  ['zh-CN', [], 'zh-CN'],
  ['auto', ['zh-Hant-HK'], 'zh-TW'],
  ['auto', ['zh_TW'], 'zh-TW'],
  ['auto', ['zh'], 'zh-CN'],
  ['auto', ['fr-FR', 'ja-JP'], 'ja'],
  ['en-US', ['zh-CN'], 'en'],
  ['ko', ['zh-CN'], 'zh-CN'],
  [undefined, ['fr'], 'en'],
])('wished %s with a browser in %j speaks %s', (wished, browser, spoken) => {
  expect(chooseLanguage(wished, browser)).toBe(spoken);
});

it('waiting is said in the unit one thinks in', () => {
  const words = wordsOf('zh-CN');
  expect([5, 59, 60, 3599, 7200].map((s) => spell(words, s))).toEqual(['5 秒', '59 秒', '1 分钟', '59 分钟', '2 小时']);
  expect(fill('{a}{b}', { a: 1 })).toBe('1');
});
