import { pack, unpack } from '../../lib/share';
import type { CaseContent, Status } from './coach.store';

const prefix = '#case=';
const statuses = new Set<string>([
  'unknown',
  'none',
  'unpaid',
  'paid',
  'shipped',
  'signed',
  'refunding',
  'closed',
] satisfies Status[]);
const roles = new Set(['buyer', 'agent', 'bot', 'system']);

/** The part of an address that holds `content`; nothing of it reaches a server. */
export const linkOf = async (content: CaseContent): Promise<string> => prefix + (await pack(content));

/** True when the address claims to hold a case. */
export const isLink = (hash: string): boolean => hash.startsWith(prefix);

/** The case in an address; null when it is damaged or something else. */
export async function readLink(hash: string): Promise<CaseContent | null> {
  const value = (await unpack(hash.slice(prefix.length))) as Partial<CaseContent> | null;
  if (typeof value !== 'object' || value === null || !Array.isArray(value.thread) || typeof value.draft !== 'string')
    return null;
  const facts = Array.isArray(value.facts) ? value.facts : [];
  if (!value.thread.every((b) => roles.has(b?.role) && typeof b.text === 'string')) return null;
  if (!facts.every((f) => Array.isArray(f) && typeof f[0] === 'string' && typeof f[1] === 'string')) return null;
  return {
    thread: value.thread,
    status: statuses.has(value.status ?? '') ? (value.status as Status) : 'unknown',
    facts,
    draft: value.draft,
  };
}
