import { expect, test } from 'vitest';
import type { Conversation } from '../../api/desk.types';
import { deskEn } from '../../lib/words/desk.en';
import { deskZh } from '../../lib/words/desk.zh';
import { allowed } from './actions';
import { type DeskControl, deskCommands } from './commands';

const rights = ['reply', 'transfer', 'merge', 'team.takeover', 'team.watch'];
const control = (assignee: string | null, status: string): DeskControl =>
  ({
    allowed: allowed({ assignee: assignee ? { id: assignee } : null, status, canReply: true } as Conversation, {
      id: 'me',
      rights,
    }),
    presence: 'online',
    watches: true,
    ready: 3,
  }) as DeskControl;

test('every command has a name in both languages', () => {
  for (const { id } of deskCommands) {
    expect(deskZh.deskCommand, id).toHaveProperty(id);
    expect(deskEn.deskCommand, id).toHaveProperty(id);
  }
});

test('no key means two things at once, whoever holds the conversation', () => {
  for (const at of [
    control(null, 'pending'),
    control('me', 'open'),
    control('other', 'open'),
    control('me', 'resolved'),
  ]) {
    const keys = deskCommands.filter((c) => c.when(at)).flatMap((c) => c.keys);
    expect(new Set(keys).size, keys.join()).toBe(keys.length);
  }
});

test('without a conversation only the list, the views and oneself are offered', () => {
  const at = { allowed: null, presence: 'online', watches: false } as unknown as DeskControl;
  const ids = deskCommands.filter((c) => c.when(at)).map((c) => c.id);
  expect(ids).toContain('next');
  expect(ids).not.toContain('reply');
  expect(ids).not.toContain('team');
  expect(ids).not.toContain('presence_online');
});
