import { expect, test } from 'vitest';
import type { Conversation } from '../../api/desk.types';
import { allowed } from './actions';

const agent = { id: 'me', rights: ['conversations.own', 'reply', 'transfer', 'merge'] };
const lead = { id: 'me', rights: [...agent.rights, 'team.takeover'] };
const at = (assignee: string | null, status = 'open') =>
  ({ assignee: assignee ? { id: assignee } : null, status, canReply: true }) as Conversation;

test('an agent claims from the queue and hands over their own, but takes nothing from others', () => {
  expect(allowed(at(null, 'pending'), agent)).toMatchObject({ claim: true, takeOver: false, transfer: true });
  expect(allowed(at('me'), agent)).toMatchObject({ claim: false, transfer: true, close: true });
  expect(allowed(at('other'), agent)).toMatchObject({
    claim: false,
    takeOver: false,
    transfer: false,
    close: false,
    snooze: false,
    merge: false,
    reply: false,
  });
});

test('a lead may take over and hand over what is somebody else’s', () => {
  expect(allowed(at('other'), lead)).toMatchObject({ takeOver: true, transfer: true });
  expect(allowed(at('me'), lead).takeOver).toBe(false);
});

test('what is resolved can only be reopened', () => {
  expect(allowed(at('me', 'resolved'), lead)).toMatchObject({
    claim: false,
    takeOver: false,
    transfer: false,
    close: false,
    snooze: false,
    reopen: true,
  });
});

test('who only reads can do nothing', () => {
  const acts = allowed(at(null, 'pending'), { id: 'me', rights: ['conversations.sampled'] });
  expect(Object.values(acts).every((a) => a === false)).toBe(true);
});
