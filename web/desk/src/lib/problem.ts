/** What went wrong, in words: what pages show of any failed request. `field` names the input it is about. */
export interface Problem {
  status: number;
  title: string;
  detail: string | null;
  code: string | null;
  field: string | null;
}

interface Titled {
  status: number;
  title: (language: string) => string;
  detail: string | null;
  code: string | null;
  body: Record<string, unknown>;
}

const titled = (e: unknown): e is Titled => e instanceof Error && typeof (e as Partial<Titled>).title === 'function';

/** The words of `error` in `language`; null when nothing went wrong. An error that is not the desk's own has the title `otherwise`. */
export function problemOf(error: unknown, language: string, otherwise: string): Problem | null {
  if (!error) return null;
  if (!titled(error)) return { status: -1, title: otherwise, detail: null, code: null, field: null };
  const { status, detail, code, body } = error;
  return {
    status,
    title: error.title(language),
    detail,
    code,
    field: typeof body.field === 'string' ? body.field : null,
  };
}

/** What `problem` says of one of `fields`, for the input; null when it is about something else. */
export const faultAt = (problem: Problem | null, field: string): string | null =>
  problem?.field === field ? problem.title : null;
