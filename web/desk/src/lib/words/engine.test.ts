import { expect, test } from 'vitest';
import { engineEn, ruleTitlesEn } from './engine.en';
import { translated } from './useNames';

const name = (given: string) => (given === '催发货' ? 'Urges shipping' : given);

test('what the engine said is found whole or by its frame', () => {
  expect(translated('请买家发商品', engineEn, name)).toBe('Asks for the product');
  expect(translated('先安抚，再说催发货', engineEn, name)).toBe('Soothe first, then: Urges shipping');
  expect(translated('先安抚，只问一个问题，再说催发货', engineEn, name)).toBe(
    'Soothe first, ask one question only, then: Urges shipping',
  );
  expect(translated('问「催发货」的人多半在意这个', engineEn, name)).toBe('Mostly behind “Urges shipping”');
});

test('what is not known stays as it is', () => {
  expect(translated('本店自己写的一句', engineEn, name)).toBe('本店自己写的一句');
});

test('nothing in it is Chinese', () => {
  expect(Object.values({ ...engineEn, ...ruleTitlesEn }).filter((w) => /\p{Script=Han}/u.test(w))).toEqual([]);
});
