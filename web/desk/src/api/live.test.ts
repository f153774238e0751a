import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backOff, Live, type LiveEvent, type LiveSocket, type LiveState } from './live';

class FakeSocket implements LiveSocket {
  readyState = 1;
  sent: Record<string, unknown>[] = [];
  onopen = null;
  onmessage: ((e: { data: string }) => void) | null = null;
  onclose: ((e: { code: number }) => void) | null = null;
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.readyState = 3;
    this.onclose?.({ code: 1000 });
  }
  say(event: object) {
    this.onmessage?.({ data: JSON.stringify(event) });
  }
}

let sockets: FakeSocket[];
let events: LiveEvent[];
let states: LiveState[];
let live: Live;
const last = () => sockets.at(-1) as FakeSocket;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  events = [];
  states = [];
  live = new Live({
    open: () => {
      sockets.push(new FakeSocket());
      return last();
    },
    onEvent: (e) => events.push(e),
    onState: (s) => states.push(s),
    random: () => 1,
  });
  live.start();
  last().say({ t: 'ready', position: 10 });
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

test('after a loss it resumes from the highest position heard and says again what is on screen', () => {
  live.look('c1');
  last().say({ t: 'conversation', position: 14, conversation: {}, why: 'status' });
  last().say({ t: 'conversation', position: 12, conversation: {}, why: 'status' });
  last().close();
  expect(states.at(-1)).toBe('offline');
  vi.advanceTimersByTime(500);
  expect(sockets).toHaveLength(2);
  last().say({ t: 'ready', position: 99 });
  expect(last().sent).toEqual([
    { t: 'resume', position: 14 },
    { t: 'open', conversation: 'c1' },
  ]);
  expect(states.at(-1)).toBe('online');
});

test('a silent connection is given up after an unanswered ping', () => {
  vi.advanceTimersByTime(20_000);
  expect(last().sent).toEqual([{ t: 'ping' }]);
  vi.advanceTimersByTime(10_000);
  expect(states.at(-1)).toBe('offline');
  vi.advanceTimersByTime(500);
  expect(sockets).toHaveLength(2);
});

test('an answered ping keeps the connection', () => {
  vi.advanceTimersByTime(20_000);
  last().say({ t: 'pong' });
  vi.advanceTimersByTime(15_000);
  expect(sockets).toHaveLength(1);
  expect(states.at(-1)).toBe('online');
});

test('after reset the next ready gives a new position instead of being asked to resume', () => {
  last().say({ t: 'reset' });
  expect(events.at(-1)).toEqual({ t: 'reset' });
  last().close();
  vi.advanceTimersByTime(500);
  last().say({ t: 'ready', position: 50 });
  expect(last().sent).toEqual([]);
});

test('a node that stops is left for another at once', () => {
  last().say({ t: 'restart' });
  expect(states.at(-1)).toBe('offline');
  vi.advanceTimersByTime(500);
  expect(sockets).toHaveLength(2);
});

test('waiting grows to twenty seconds and is spread', () => {
  expect([0, 1, 2, 10].map((n) => backOff(n, 1))).toEqual([500, 1000, 2000, 20_000]);
  expect(backOff(3, 0)).toBe(2000);
});

test('a nudge while waiting connects at once', () => {
  last().close();
  live.nudge();
  expect(sockets).toHaveLength(2);
});

test('garbage on the wire is ignored', () => {
  last().onmessage?.({ data: '{' });
  expect(events).toHaveLength(1);
});
