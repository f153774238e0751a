import type { components } from './schema.gen';

export type Schemas = components['schemas'];

/** A refusal of the desk, in both languages; `offline` when nobody answered. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly zh: string,
    readonly en: string,
    readonly detail: string | null,
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
  const problem = (await response.json().catch(() => ({}))) as { title?: string; titleEn?: string; detail?: string };
  throw new ApiError(
    response.status,
    problem.title ?? `服务返回 ${response.status}`,
    problem.titleEn ?? `The service answered ${response.status}`,
    problem.detail ?? null,
  );
}
