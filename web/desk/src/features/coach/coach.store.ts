import { createContext, type Dispatch, useContext } from 'react';
import { type Line, type Role, readThread } from '../../lib/thread';

export type Status = 'unknown' | 'none' | 'unpaid' | 'paid' | 'shipped' | 'signed' | 'refunding' | 'closed';

export interface Bubble extends Line {
  key: number;
}

export interface FactRow {
  key: number;
  name: string;
  value: string;
}

/** What the page is about: a conversation, what the shop knows, and the reply being written. */
export interface Case {
  thread: Bubble[];
  status: Status;
  facts: FactRow[];
  draft: string;
}

/** The same without keys: what examples and shared links hold. */
export interface CaseContent {
  thread: Line[];
  status: Status;
  facts: [string, string][];
  draft: string;
}

export type CaseAction =
  | { do: 'load'; content: CaseContent }
  | { do: 'clear' }
  | { do: 'paste'; text: string; replace: boolean }
  | { do: 'add'; role: Role; text: string }
  | { do: 'edit'; key: number; text: string }
  | { do: 'role'; key: number; role: Role }
  | { do: 'remove'; key: number }
  | { do: 'status'; status: Status }
  | { do: 'facts'; facts: [string, string][] }
  | { do: 'fact'; key: number; name?: string; value?: string }
  | { do: 'fact+' }
  | { do: 'fact-'; key: number }
  | { do: 'draft'; text: string };

export const emptyCase: Case = { thread: [], status: 'unknown', facts: [], draft: '' };

let lastKey = 0;
const keyed = <T>(items: readonly T[]): (T & { key: number })[] => items.map((i) => ({ ...i, key: ++lastKey }));
const rows = (facts: readonly [string, string][]): FactRow[] => keyed(facts.map(([name, value]) => ({ name, value })));

export function changeCase(at: Case, action: CaseAction): Case {
  switch (action.do) {
    case 'load':
      return { ...action.content, thread: keyed(action.content.thread), facts: rows(action.content.facts) };
    case 'clear':
      return emptyCase;
    case 'paste':
      return { ...at, thread: [...(action.replace ? [] : at.thread), ...keyed(readThread(action.text))] };
    case 'add':
      return { ...at, thread: [...at.thread, ...keyed([{ role: action.role, text: action.text }])] };
    case 'edit':
      return {
        ...at,
        thread:
          action.text.trim() === ''
            ? at.thread.filter((b) => b.key !== action.key)
            : patch(at.thread, action.key, { text: action.text }),
      };
    case 'role':
      return { ...at, thread: patch(at.thread, action.key, { role: action.role }) };
    case 'remove':
      return { ...at, thread: at.thread.filter((b) => b.key !== action.key) };
    case 'status':
      return { ...at, status: action.status };
    case 'facts':
      return { ...at, facts: rows(action.facts) };
    case 'fact': {
      const { name, value } = action;
      return {
        ...at,
        facts: patch(at.facts, action.key, {
          ...(name !== undefined && { name }),
          ...(value !== undefined && { value }),
        }),
      };
    }
    case 'fact+':
      return { ...at, facts: [...at.facts, ...rows([['', '']])] };
    case 'fact-':
      return { ...at, facts: at.facts.filter((f) => f.key !== action.key) };
    case 'draft':
      return at.draft === action.text ? at : { ...at, draft: action.text };
  }
}

function patch<T extends { key: number }>(items: readonly T[], key: number, change: Partial<T>): T[] {
  return items.map((i) => (i.key === key ? { ...i, ...change } : i));
}

export const CaseContext = createContext<{ at: Case; change: Dispatch<CaseAction> }>({
  at: emptyCase,
  change: () => {},
});

export const useCase = () => useContext(CaseContext);
