import { afterEach, expect, test, vi } from 'vitest';
import { json } from './client';

afterEach(() => vi.unstubAllGlobals());

const breaking = () => new Response(new ReadableStream({ start: (c) => c.error(new TypeError('network error')) }));

test('a connection that breaks off in the middle of an answer counts as unreachable', async () => {
  vi.stubGlobal('fetch', async () => breaking());
  await expect(json('GET', '/api/v1/profile')).rejects.toMatchObject({ status: 0, zh: '连不上服务' });
});

test('a question that took too long counts as unreachable, a withdrawn one does not', async () => {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    throw init.signal?.reason;
  });
  const late = AbortSignal.abort(new DOMException('late', 'TimeoutError'));
  await expect(json('GET', '/x', undefined, { signal: late })).rejects.toMatchObject({ status: 0 });
  await expect(json('GET', '/x', undefined, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
});
