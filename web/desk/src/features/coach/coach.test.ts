import { expect, test } from 'vitest';
import { type CaseContent, changeCase, emptyCase } from './coach.store';
import { examples } from './examples';
import { contentOf, conversationOf, rowsOf } from './requests';
import { isLink, linkOf, readLink } from './sharing';

const content: CaseContent = {
  thread: [{ role: 'buyer', text: '坏了' }],
  status: 'signed',
  facts: [['actions', '[]']],
  draft: '亲',
};

test('a shared link restores the whole case', async () => {
  const link = await linkOf(content);
  expect(isLink(link)).toBe(true);
  expect(await readLink(link)).toEqual(content);
});

test.each(['#case=', '#case=AAAA'])('a damaged link is refused: %s', async (link) => {
  expect(await readLink(link)).toBeNull();
});

test('a link with a made-up speaker is refused', async () => {
  expect(await readLink(await linkOf({ ...content, thread: [{ role: 'admin' as 'bot', text: 'x' }] }))).toBeNull();
});

test('facts are absent until one has a name, and a list stays a list', () => {
  const none = changeCase(emptyCase, { do: 'fact+' });
  expect(conversationOf(none)).not.toHaveProperty('facts');
  const some = changeCase(none, { do: 'facts', facts: rowsOf('{"库存":"120件","actions":["已催"]}') ?? [] });
  expect(conversationOf(some).facts).toEqual({ 库存: '120件', actions: ['已催'] });
});

test('a bubble emptied is a bubble gone', () => {
  const at = changeCase(emptyCase, { do: 'paste', text: '买家：在吗\n客服：在', replace: true });
  expect(contentOf(changeCase(at, { do: 'edit', key: at.thread[0]?.key ?? 0, text: ' ' })).thread).toEqual([
    { role: 'agent', text: '在' },
  ]);
});

test('every example can be shared and has something to find', async () => {
  for (const e of examples) {
    expect(await readLink(await linkOf(e.content))).toEqual(e.content);
    expect(e.content.draft).not.toBe('');
  }
});
