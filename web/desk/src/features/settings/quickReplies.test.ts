import { expect, test } from 'vitest';
import type { QuickReply } from '../../api/settings';
import { blanksIn, insertBlank, matching, mayChange, quickReplyOf } from './quickReplies';

const reply = (part: Partial<QuickReply>): QuickReply => ({
  id: part.shortCode ?? 'x',
  shortCode: 'x',
  content: '',
  scope: 'shop',
  teamId: null,
  ownerId: null,
  tags: [],
  uses: 0,
  ...part,
});

test('the request has no slash, no spaces around, tags once each and a team only where one is meant', () => {
  const form = { shortCode: ' /hy1', content: ' 您好 ', scope: 'own' as const, teamId: 't1', tags: '#欢迎，售前 欢迎' };
  expect(quickReplyOf(form)).toEqual({
    shortCode: 'hy1',
    content: '您好',
    scope: 'own',
    teamId: null,
    tags: ['欢迎', '售前'],
  });
  expect(quickReplyOf({ ...form, scope: 'team' }).teamId).toBe('t1');
});

test('blanks are found once each, and put where the cursor stands', () => {
  expect(blanksIn('{买家昵称}您好，{付款时间}付款，{买家昵称}。{}{a\nb}')).toEqual(['买家昵称', '付款时间']);
  expect(insertBlank('您好，在吗', 2, 3, '买家昵称')).toEqual({ text: '您好{买家昵称}在吗', cursor: 8 });
});

test('every word of the search has to occur; the most used come first', () => {
  const all = [
    reply({ shortCode: 'fh1', content: '今天发货', uses: 2 }),
    reply({ shortCode: 'fh2', content: '明天发货', tags: ['售后'], uses: 9 }),
    reply({ shortCode: 'hy', scope: 'own' }),
  ];
  expect(matching(all, '发货', 'all').map((r) => r.shortCode)).toEqual(['fh2', 'fh1']);
  expect(matching(all, '/FH 售后', 'all').map((r) => r.shortCode)).toEqual(['fh2']);
  expect(matching(all, '', 'own').map((r) => r.shortCode)).toEqual(['hy']);
});

test('an agent changes only what is theirs', () => {
  expect(mayChange(reply({ scope: 'own', ownerId: 'me' }), 'me', false)).toBe(true);
  expect(mayChange(reply({ scope: 'own', ownerId: 'you' }), 'me', true)).toBe(false);
  expect(mayChange(reply({ scope: 'shop' }), 'me', false)).toBe(false);
  expect(mayChange(reply({ scope: 'team' }), 'me', true)).toBe(true);
});
