import { afterEach, expect, test, vi } from 'vitest';
import { deliver } from './deliver';

afterEach(() => vi.unstubAllGlobals());

const body = { clientId: '1', content: '好的' };

test.each([
  ['a page of a proxy', () => new Response('<html>maintenance</html>')],
  ['nothing at all', () => new Response(new ReadableStream({ start: (c) => c.error(new TypeError('reset')) }))],
  ['an empty answer', () => new Response('')],
  ['a desk that falters', () => new Response('{}', { status: 503 })],
])('%s in place of the answer: the reply waits for the next try', async (_, answer) => {
  vi.stubGlobal('fetch', async () => answer());
  const stored = vi.fn();
  await expect(deliver('c', body, stored)).resolves.toEqual({ kind: 'unreachable' });
  expect(stored).not.toHaveBeenCalled();
});
