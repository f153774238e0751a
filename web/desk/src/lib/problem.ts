/** What went wrong, in words: what pages show of any failed request. */
export interface Problem {
  status: number;
  title: string;
  detail: string | null;
  code: string | null;
}

interface Titled {
  status: number;
  title: (language: string) => string;
  detail: string | null;
  code: string | null;
}

const titled = (e: unknown): e is Titled => e instanceof Error && typeof (e as Partial<Titled>).title === 'function';

/** The words of `error` in `language`; null when nothing went wrong. An error that is not the desk's own has the title `otherwise`. */
export function problemOf(error: unknown, language: string, otherwise: string): Problem | null {
  if (!error) return null;
  if (!titled(error)) return { status: -1, title: otherwise, detail: null, code: null };
  return { status: error.status, title: error.title(language), detail: error.detail, code: error.code };
}
