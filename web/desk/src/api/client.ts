import type { components } from './schema.gen';

export type Schemas = components['schemas'];

/** A refusal of the desk, in both languages, with its machine word; `offline` when nobody answered. `body` is the whole problem. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly zh: string,
    readonly en: string,
    readonly detail: string | null,
    readonly code: string | null = null,
    readonly body: Record<string, unknown> = {},
  ) {
    super(en);
  }

  get offline(): boolean {
    return this.status === 0;
  }

  title(language: string): string {
    return language.startsWith('zh') ? this.zh : this.en;
  }
}

const signedOutListeners = new Set<() => void>();

/** Calls `listener` whenever the desk says that nobody is signed in any more; the answer stops it. */
export function whenSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** What comes over the network; a connection that fails or breaks off is an {@link ApiError}, a withdrawn question stays what it is. */
async function overNetwork<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    throw new ApiError(0, '连不上服务', 'The service cannot be reached', null);
  }
}

/** Sends a request; anything but success is an {@link ApiError}. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await overNetwork(fetch(path, init));
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (key: string) => (typeof problem[key] === 'string' ? (problem[key] as string) : null);
  if (response.status === 401 && text('code') === 'not_signed_in') for (const tell of signedOutListeners) tell();
  throw new ApiError(
    response.status,
    text('title') ?? `服务返回 ${response.status}`,
    text('titleEn') ?? `The service answered ${response.status}`,
    text('detail'),
    text('code'),
    problem,
  );
}

/** Asks with a JSON body (none for reading) and reads the JSON answer; an empty answer is `undefined`. */
export async function json<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  options: { signal?: AbortSignal; key?: string } = {},
): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (options.key) headers['idempotency-key'] = options.key;
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (options.signal) init.signal = options.signal;
  const text = await overNetwork((await send(path, init)).text());
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A key under which the desk answers a repeated writing request once; works without a secure context too. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** As {@link json}, for a path below `/api/v1/`; what is made anew is made once. */
export function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const options: { signal?: AbortSignal; key?: string } = {};
  if (signal) options.signal = signal;
  if (method === 'POST') options.key = freshKey();
  return json<T>(method, `/api/v1/${path}`, body, options);
}

/** A page of a list; `next` is the cursor of the following one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
