import { afterEach, expect, test, vi } from 'vitest';
import { beginKeeping, forgetKept, keep, readKept } from '../../lib/kept';
import type { Unsent } from './outbox';
import { outboxShelf } from './outboxShelf';

/** A browser's storage: its keys are its own names. */
class Shelf {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? (this[key] as string) : null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

const item = (clientId: string, at: string): Unsent => ({
  conversation: 'c',
  body: { clientId, content: clientId },
  at,
  state: 'waiting',
});

function browser() {
  vi.stubGlobal('localStorage', new Shelf());
  beginKeeping();
}

afterEach(() => vi.unstubAllGlobals());

test('two windows with unsent replies lose none', () => {
  browser();
  const [one, other] = [outboxShelf('a'), outboxShelf('a')];
  one.save([item('1', '10:01')]);
  other.save([item('2', '10:02')]);
  const after = outboxShelf('a');
  expect(after.load().map((i) => i.body.clientId)).toEqual(['1', '2']);
  after.save([item('2', '10:02')]);
  expect(
    outboxShelf('a')
      .load()
      .map((i) => i.body.clientId),
  ).toEqual(['2']);
  expect(outboxShelf('b').load()).toEqual([]);
});

test('after a sign-out nothing writes itself back until somebody signs in', () => {
  browser();
  const shelf = outboxShelf('a');
  shelf.save([item('1', '10:01')]);
  keep('a', 'draft.c', { reply: '13800000000', note: '' });
  forgetKept();
  keep('a', 'draft.c', { reply: '13800000000', note: '' });
  shelf.save([item('1', '10:01'), item('2', '10:02')]);
  expect(Object.keys(localStorage)).toEqual([]);
  beginKeeping();
  keep('b', 'draft.c', { reply: '好的', note: '' });
  expect(readKept('b', 'draft.c')).toEqual({ reply: '好的', note: '' });
});
