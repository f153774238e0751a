import { expect, it } from 'vitest';
import { readCard } from '../sdk/cards';
import { readSettings } from '../state/settings';
import type { Entry } from '../state/timeline';
import { message } from '../testing/fakes';
import { wordsOf } from '../words';
import { emoji } from './emoji';
import { plain } from './plain';
import { rows } from './rows';

const entry = (seq: number, at: string, from: 'buyer' | 'agent' = 'agent'): Entry => ({
  key: String(seq),
  message: message(seq, { at, from }),
  status: null,
});

it('one speaker in a row is one group; silence and midnight part it', () => {
  const list = rows([
    entry(1, '2026-03-05T02:00:00Z'),
    entry(2, '2026-03-05T02:01:00Z'),
    entry(3, '2026-03-05T02:02:00Z', 'buyer'),
    entry(4, '2026-03-05T02:20:00Z', 'buyer'),
  ]);
  expect(list.map((r) => [r.pause, r.head, r.tail])).toEqual([
    [true, true, false],
    [false, false, true],
    [false, true, true],
    [true, true, true],
  ]);
});

it('a card of the page is taken over with absolute addresses and nothing else', () => {
  const base = 'https://shop.example/goods/';
  const given = {
    kind: 'product',
    productId: 1,
    title: 'T恤',
    image: 'a.png',
    url: 'javascript:alert(1)',
    evil: '<b>',
  };
  expect(readCard(given, base)).toEqual({
    kind: 'product',
    productId: '1',
    title: 'T恤',
    image: 'https://shop.example/goods/a.png',
  });
  for (const bad of [null, 7, {}, { kind: 'order', title: 'x' }, { kind: 'other', productId: '1', title: 'x' }]) {
    expect(readCard(bad, base)).toBeNull();
  }
});

it('settings that are none break nothing', () => {
  expect(readSettings(undefined)).toEqual({});
  expect(readSettings('left')).toEqual({});
  expect(readSettings({ position: 'left' })).toEqual({ position: 'left' });
});

it('a message in one line', () => {
  const words = wordsOf('zh-CN');
  expect(plain(message(1, { contentType: 'image', content: '' }), words)).toBe('[图片]');
  const card = { kind: 'order' as const, orderId: '1', title: '加湿器' };
  expect(plain(message(1, { contentType: 'card', contentAttributes: { card } }), words)).toBe('[订单] 加湿器');
});

it('no emoji is offered twice', () => {
  const all = emoji.flatMap((group) => group.split(' '));
  expect(new Set(all).size).toBe(all.length);
});
