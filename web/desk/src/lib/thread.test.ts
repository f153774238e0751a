import { expect, test } from 'vitest';
import { readThread, writeThread } from './thread';

test('speakers are recognised with either colon, with a time or a nickname number before it', () => {
  expect(readThread('买家：在吗\n客服: 在的亲\n2026-03-05 14:20:01 买家A12：什么时候发货')).toEqual([
    { role: 'buyer', text: '在吗' },
    { role: 'agent', text: '在的亲' },
    { role: 'buyer', text: '什么时候发货' },
  ]);
});

test('a line without a speaker goes on with the bubble before it', () => {
  expect(readThread('客服：两种办法\n1. 退货\n\n2. 换货')).toEqual([
    { role: 'agent', text: '两种办法\n1. 退货\n2. 换货' },
  ]);
});

test('words without any speaker are the buyer’s, one bubble a line', () => {
  expect(readThread('在吗\n我要退货')).toEqual([
    { role: 'buyer', text: '在吗' },
    { role: 'buyer', text: '我要退货' },
  ]);
});

test('a sentence that only mentions a speaker is no speaker line', () => {
  expect(readThread('客服说：明天发')).toEqual([{ role: 'buyer', text: '客服说：明天发' }]);
});

test('what is written can be read again', () => {
  const lines = [
    { role: 'buyer' as const, text: '坏了' },
    { role: 'system' as const, text: '订单已签收' },
  ];
  expect(readThread(writeThread(lines))).toEqual(lines);
});
