import { describe, expect, it } from 'vitest';
import { backoff } from '../protocol/backoff';
import { parseFrame } from '../protocol/frames';
import { contrast, palette, parse } from './colours';
import { newId } from './ids';
import { linked, safeUrl } from './links';
import { openShelf } from './storage';
import { day, moment } from './time';
import { titleWith } from './title';

describe('links', () => {
  const found = (text: string) => linked(text).flatMap((p) => (p.href ? [p.text] : []));

  it.each([
    ['看这里：https://a.example/x?y=1#z，谢谢', ['https://a.example/x?y=1#z']],
    ['(http://a.example/b) 和 https://b.example.', ['http://a.example/b', 'https://b.example']],
    ['https://a.example/路', ['https://a.example/']],
    ['javascript:alert(1) ftp://a.example data:text/html,x', []],
    ['https://', []],
    ['没有链接', []],
  ])('%s', (text, links) => {
    expect(found(text)).toEqual(links);
    expect(
      linked(text)
        .map((p) => p.text)
        .join(''),
    ).toBe(text);
  });

  it('only web addresses open', () => {
    expect(safeUrl('javascript:alert(1)')).toBeUndefined();
    expect(safeUrl('JAVASCRIPT:alert(1)', 'https://a.example')).toBeUndefined();
    expect(safeUrl('data:text/html,x')).toBeUndefined();
    expect(safeUrl('img/x.png', 'https://a.example/shop/')).toBe('https://a.example/shop/img/x.png');
  });
});

it('text can be read on every colour a shop may choose', () => {
  for (const color of ['#000000', '#ffffff', '#ffd400', '#1f6feb', '#ff5a1f', '#7f7f7f', '#1d5450', 'red', '']) {
    const { brand, ink, onLight, onDark } = palette(color);
    const ratio = (a: string, b: string) => contrast(parse(a) as never, parse(b) as never);
    expect(ratio(brand, ink), color).toBeGreaterThanOrEqual(4.5);
    expect(ratio(onLight, '#ffffff'), color).toBeGreaterThanOrEqual(4.5);
    expect(ratio(onDark, '#2a3230'), color).toBeGreaterThanOrEqual(4.5);
  }
});

it('the waits double, are spread, and stay at twenty seconds for some minutes', () => {
  expect([0, 1, 2, 3].map((n) => backoff(n, 1))).toEqual([500, 1000, 2000, 4000]);
  expect(backoff(0, 0)).toBe(250);
  expect(backoff(10, 1)).toBe(20_000);
  expect(backoff(10, 0)).toBe(10_000);
  expect(backoff(5000, 1)).toBe(300_000);
});

it('ids are UUIDs with and without help of the browser', () => {
  const poor = { getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto;
  const shape = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(newId()).toMatch(shape);
  expect(newId(poor)).toMatch(shape);
  expect(new Set(Array.from({ length: 100 }, () => newId(poor))).size).toBe(100);
});

it('a page without storage still works', () => {
  const shelf = openShelf(() => {
    throw new Error('forbidden');
  });
  shelf.setItem('a', '1');
  expect(shelf.getItem('a')).toBe('1');
});

it('what is no frame is nothing', () => {
  for (const data of ['', '{', '[]', '{"t":1}', 'null', new ArrayBuffer(2)]) expect(parseFrame(data)).toBeNull();
  expect(parseFrame('{"t":"pong"}')).toEqual({ t: 'pong' });
});

it('days are said as people say them', () => {
  const now = new Date(2026, 2, 5, 23, 30).getTime();
  expect(day(new Date(2026, 2, 6, 0, 10).getTime(), now, 'zh-CN')).toBe('明天');
  expect(day(new Date(2026, 2, 4, 8).getTime(), now, 'en')).toBe('yesterday');
  expect(day(new Date(2026, 2, 9, 8).getTime(), now, 'zh-CN')).toMatch(/3月9日/);
  expect(moment(new Date(2026, 2, 6, 8).toISOString(), now, 'zh-CN')).toBe('明天 08:00');
});

it('the title gets its number and loses only that', () => {
  expect(titleWith('店', 2)).toBe('(2) 店');
  expect(titleWith('(2) 店', 3)).toBe('(3) 店');
  expect(titleWith('(3) 店', 0)).toBe('店');
});
