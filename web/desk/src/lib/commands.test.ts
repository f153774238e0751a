import { expect, test } from 'vitest';
import { type Command, findCommands } from './commands';

const command = (id: string, title: string, keywords: string): Command => ({
  id,
  title,
  keywords,
  keys: [],
  run: () => {},
});
const all = [
  command('claim', '认领会话', 'renling rl claim'),
  command('transfer', '转接会话', 'zhuanjie zj transfer'),
  command('close', '结束会话', 'jieshu js close resolve'),
];
const ids = (typed: string) => findCommands(all, typed).map((c) => c.id);

test('nothing typed lists everything in order', () => expect(ids('')).toEqual(['claim', 'transfer', 'close']));

test('Chinese, pinyin initials and English all find it', () => {
  expect(ids('转接')).toEqual(['transfer']);
  expect(ids('zj')).toEqual(['transfer']);
  expect(ids('Resolve')).toEqual(['close']);
});

test('the title wins over keywords, and every word has to occur', () => {
  expect(ids('会话')).toHaveLength(3);
  expect(ids('js')[0]).toBe('close');
  expect(ids('会话 zj')).toEqual(['transfer']);
  expect(ids('会话 xyz')).toEqual([]);
});
