import { expect, test } from 'vitest';
import type { Outgoing } from '../../api/desk.types';
import { type Answer, Outbox, type Unsent } from './outbox';

const stored: Answer = { kind: 'stored' };
const unreachable: Answer = { kind: 'unreachable' };
const body = (clientId: string): Outgoing => ({ clientId, content: clientId });

function desk(answers: Answer[], kept: Unsent[] = []) {
  const sent: Outgoing[] = [];
  const disk: { items: readonly Unsent[] } = { items: kept };
  const timers: { run: () => void; ms: number }[] = [];
  const outbox = new Outbox({
    deliver: async (_, b) => {
      sent.push(b);
      return answers.shift() ?? stored;
    },
    load: () => [...disk.items],
    save: (items) => {
      disk.items = items;
    },
    later: (run, ms) => {
      timers.push({ run, ms });
      return () => {};
    },
  });
  const settle = () => new Promise((done) => setTimeout(done, 0));
  return { outbox, sent, disk, timers, settle, ids: () => sent.map((b) => b.clientId) };
}

test('replies of one conversation go out one after another, in order', async () => {
  const d = desk([]);
  for (const id of ['1', '2', '3']) d.outbox.add('c', body(id), 'now');
  expect(d.ids()).toEqual(['1']);
  await d.settle();
  expect(d.ids()).toEqual(['1', '2', '3']);
  expect(d.outbox.all()).toEqual([]);
});

test('an unreachable desk keeps the reply and the next try has the same client id', async () => {
  const d = desk([unreachable, unreachable]);
  d.outbox.add('c', body('1'), 'now');
  await d.settle();
  expect(d.disk.items).toMatchObject([{ state: 'waiting', body: { clientId: '1' } }]);
  d.timers[0]?.run();
  await d.settle();
  d.timers[1]?.run();
  await d.settle();
  expect(d.ids()).toEqual(['1', '1', '1']);
  expect(d.timers.map((t) => t.ms)).toEqual([1000, 2000]);
  expect(d.disk.items).toEqual([]);
});

test('what was on its way when the page was reloaded is sent again', async () => {
  const d = desk([], [{ conversation: 'c', body: body('1'), at: 'then', state: 'sending' }]);
  expect(d.outbox.all()[0]?.state).toBe('waiting');
  d.outbox.flush();
  await d.settle();
  expect(d.ids()).toEqual(['1']);
});

test('a refused reply stays with its reason, holds back the next and can be tried again', async () => {
  const d = desk([{ kind: 'refused', title: '不能发', titleEn: 'No', findings: [] }]);
  d.outbox.add('c', body('1'), 'now');
  d.outbox.add('c', body('2'), 'now');
  await d.settle();
  expect(d.outbox.all().map((i) => i.state)).toEqual(['failed', 'waiting']);
  expect(d.ids()).toEqual(['1']);
  d.outbox.retry('1');
  await d.settle();
  expect(d.ids()).toEqual(['1', '1', '2']);
});

test('a dropped reply lets the next one go', async () => {
  const d = desk([{ kind: 'refused', title: '不能发', titleEn: 'No', findings: [] }]);
  d.outbox.add('c', body('1'), 'now');
  d.outbox.add('c', body('2'), 'now');
  await d.settle();
  d.outbox.drop('1');
  await d.settle();
  expect(d.ids()).toEqual(['1', '2']);
});

test('a reason given to the gate goes along with the same client id', async () => {
  const finding = { ruleId: 'PRM001', severity: 'warning', message: '绝对承诺', start: 0, length: 2 };
  const d = desk([{ kind: 'asked', findings: [finding] }]);
  d.outbox.add('c', body('1'), 'now');
  await d.settle();
  expect(d.outbox.all()).toMatchObject([{ state: 'asked', findings: [finding] }]);
  d.outbox.retry('1', '主管同意');
  await d.settle();
  expect(d.sent[1]).toEqual({ clientId: '1', content: '1', confirm: '主管同意' });
});

test('conversations do not wait for each other, and the live channel confirms too', async () => {
  const d = desk([unreachable]);
  d.outbox.add('a', body('1'), 'now');
  d.outbox.add('b', body('2'), 'now');
  await d.settle();
  expect(d.outbox.all().map((i) => i.body.clientId)).toEqual(['1']);
  d.outbox.confirmed('1');
  expect(d.outbox.all()).toEqual([]);
});

test('a reply that the live channel confirms before its own answer lets the next one go', async () => {
  const sent: string[] = [];
  let answer: (a: Answer) => void = () => {};
  const outbox = new Outbox({
    deliver: (_, b) => {
      sent.push(b.clientId);
      return new Promise((done) => {
        answer = done;
      });
    },
    load: () => [],
    save: () => {},
    later: () => () => {},
  });
  outbox.add('c', body('1'), 'now');
  outbox.add('c', body('2'), 'now');
  outbox.confirmed('1');
  answer(stored);
  await new Promise((done) => setTimeout(done, 0));
  expect(sent).toEqual(['1', '2']);
});

test('an outbox that was stopped sends nothing more, and goes on when it is started', async () => {
  const d = desk([unreachable]);
  d.outbox.add('c', body('1'), 'now');
  d.outbox.stop();
  await d.settle();
  d.outbox.flush();
  for (const t of d.timers) t.run();
  await d.settle();
  expect(d.ids()).toEqual(['1']);
  d.outbox.start();
  await d.settle();
  expect(d.ids()).toEqual(['1', '1']);
});
