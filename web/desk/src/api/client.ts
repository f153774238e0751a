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

/** Sends a request; anything but success is an {@link ApiError}. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    throw new ApiError(0, '连不上服务', 'The service cannot be reached', null);
  }
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (key: string) => (typeof problem[key] === 'string' ? (problem[key] as string) : null);
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
  const text = await (await send(path, init)).text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
