import type { ConversationIn, ReviewIn } from '../../api/reading';
import type { Case, CaseContent, FactRow } from './coach.store';

/** The facts as the API takes them; undefined when none are given, for then nothing can be unsupported. */
export function factsOf(rows: readonly FactRow[]): Record<string, unknown> | undefined {
  const named = rows.filter((r) => r.name.trim() !== '');
  return named.length === 0 ? undefined : Object.fromEntries(named.map((r) => [r.name.trim(), factValue(r.value)]));
}

/** A value as written; one that is a JSON object or array is taken as such, so that a table can hold «actions». */
function factValue(text: string): unknown {
  if (/^\s*[[{]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text;
}

/** Rows for a JSON object; null when `json` is none. */
export function rowsOf(json: string): [string, string][] | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.entries(value).map(([name, v]) => [name, typeof v === 'string' ? v : JSON.stringify(v)]);
  } catch {
    return null;
  }
}

export function conversationOf(at: Pick<Case, 'thread' | 'status' | 'facts'>): ConversationIn {
  const facts = factsOf(at.facts);
  return {
    thread: at.thread.map(({ role, text }) => ({ role, text })),
    ...(at.status !== 'unknown' && { order: { status: at.status } }),
    ...(facts && { facts }),
  };
}

export function reviewOf(at: Case, sent: string): ReviewIn {
  return { ...conversationOf(at), draft: at.draft, at: sent };
}

export function contentOf(at: Case): CaseContent {
  return {
    thread: at.thread.map(({ role, text }) => ({ role, text })),
    status: at.status,
    facts: at.facts.map((f) => [f.name, f.value]),
    draft: at.draft,
  };
}
