import { expect, test } from 'vitest';
import type { QuickReply } from '../../api/desk.types';
import { calledName, fill, findReplies, nextAcknowledgement, nextSlot, slotsIn, triggerAt } from './quick';

const reply = (shortCode: string, content: string, tags: string[] = [], uses = 0): QuickReply => ({
  id: shortCode,
  shortCode,
  content,
  scope: 'shop',
  teamId: null,
  ownerId: null,
  tags,
  uses,
});
const all = [
  reply('fh1', '您这单今天17点前核一次发货', ['发货'], 3),
  reply('fh2', '已经交给快递', ['发货'], 9),
  reply('th', '退货请点订单里的退货，发货后也可以', ['售后'], 1),
];
const codes = (typed: string) => findReplies(all, typed).map((r) => r.shortCode);

test('known names are filled, the rest stays a slot', () => {
  const text = fill('{买家昵称}您好，您要的{尺码}，【请填写：到货日期】到', { 买家昵称: '王女士' });
  expect(text).toBe('王女士您好，您要的{尺码}，【请填写：到货日期】到');
  expect(slotsIn(text).map((s) => text.slice(s.start, s.end))).toEqual(['{尺码}', '【请填写：到货日期】']);
  expect(fill('【请填写：到货日期】', { 到货日期: '周五' })).toBe('周五');
});

test('nobody is greeted by a masked name', () => {
  const name = calledName('王**');
  expect(fill('{买家昵称}您好', { 买家昵称: name })).toBe('您好');
  expect(fill('{买家昵称}，您好', { 买家昵称: name })).toBe('您好');
  expect([calledName('访客 7F3A'), calledName('王晓雨')]).toEqual(['', '王晓雨']);
});

test('braces that are no slot may be sent', () => {
  for (const text of ['{}', '{"a":1}', 'a{\n}b', '{这里写了一段很长很长很长很长很长很长很长的话不是变量}'])
    expect(slotsIn(text)).toEqual([]);
});

test('slots are walked forwards, backwards and around', () => {
  const text = '{甲}和{乙}';
  expect(nextSlot(text, 0)).toEqual({ start: 0, end: 3 });
  expect(nextSlot(text, 3)).toEqual({ start: 4, end: 7 });
  expect(nextSlot(text, 7)).toEqual({ start: 0, end: 3 });
  expect(nextSlot(text, 4, true)).toEqual({ start: 0, end: 3 });
  expect(nextSlot(text, 0, true)).toEqual({ start: 4, end: 7 });
  expect(nextSlot('没有', 0)).toBeNull();
});

test('replies are found by code, tag and content, the much used first', () => {
  expect(codes('')).toEqual(['fh2', 'fh1', 'th']);
  expect(codes('fh')).toEqual(['fh2', 'fh1']);
  expect(codes('FH1')).toEqual(['fh1']);
  expect(codes('发货')).toEqual(['fh2', 'fh1', 'th']);
  expect(codes('快递')).toEqual(['fh2']);
  expect(codes('没有')).toEqual([]);
});

test.each([
  ['/fh', 3, { sign: '/', start: 0, typed: 'fh' }],
  ['您好，/fh', 6, { sign: '/', start: 3, typed: 'fh' }],
  ['第一行\n/', 5, { sign: '/', start: 4, typed: '' }],
  ['看 @小禾', 5, { sign: '@', start: 2, typed: '小禾' }],
])('%j at %i opens the picker', (text, cursor, expected) => {
  expect(triggerAt(text, cursor, ['/', '@'])).toEqual(expected);
});

test.each([
  ['1/2', 3],
  ['https://a', 9],
  ['/fh 好', 5],
  ['a@b', 3],
])('%j at %i does not', (text, cursor) => expect(triggerAt(text, cursor, ['/', '@'])).toBeNull());

test('an @ in a reply to the buyer picks nobody', () => expect(triggerAt('@小禾', 3, ['/'])).toBeNull());

test('acknowledgements go round and never repeat the last one', () => {
  const bank = ['我在听', '明白', '您接着说'];
  expect(nextAcknowledgement(bank, [])).toBe('我在听');
  expect(nextAcknowledgement(bank, ['我在听'])).toBe('明白');
  expect(nextAcknowledgement(bank, ['我在听', '明白。', '您接着说'])).toBe('我在听');
});
