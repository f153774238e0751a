import type { Edit, Span } from './spans';

/** What a review of a draft says, as far as it is drawn. Offsets count UTF-16 units of the draft. */
export interface Finding extends Span {
  rule: string;
  category: string;
  severity: 'error' | 'warning' | 'hint';
  /** What blocks cannot be sent from anywhere. */
  blocks: boolean;
  painPoint: string | null;
  principle: string;
  message: string;
  why: string;
  better: string | null;
  fix: Edit[] | null;
  /** From 0 to 1. */
  confidence: number;
  basis: string | null;
}

export interface Change {
  /** Index into the findings. */
  finding: number;
  what: string;
}

export interface Rewrite {
  text: string;
  changes: Change[];
  /** What only a person can supply. */
  unresolved: string[];
}

export interface PromiseFound extends Span {
  text: string;
  kind: string;
  /** ISO 8601; null when no time was said. */
  due: string | null;
}

export interface Reviewed {
  /** From 0 to 100. */
  score: number;
  grade: string;
  principles: Record<string, number>;
  findings: Finding[];
  rewrite: Rewrite | null;
  promises: PromiseFound[];
}

/** Why a stretch of the draft is rewritten: the changes whose finding lies on it or touches the place of an insertion. */
export function reasonsFor(stretch: Span, review: Pick<Reviewed, 'findings' | 'rewrite'>): Change[] {
  const end = stretch.start + stretch.length;
  return (review.rewrite?.changes ?? []).filter((change) => {
    const found = review.findings[change.finding];
    if (!found) return false;
    const foundEnd = found.start + found.length;
    return stretch.length === 0 || found.length === 0
      ? found.start <= end && foundEnd >= stretch.start
      : found.start < end && foundEnd > stretch.start;
  });
}

/** The words a finding marks, shortened in the middle. */
export const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 14)}…${text.slice(-8)}` : text);
