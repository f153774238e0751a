import { ask, json, type Schemas } from './client';

/** The live panel and the live review of one conversation (§ Assist). Offsets count UTF-16 units of the text shown. */

export type SourceKind = 'product' | 'policy' | 'order' | 'promotion' | 'article';
export type Source = { kind: SourceKind; title: string; id?: string | null };

export interface PanelIntent {
  code: string;
  name: string;
  /** From 0 to 1. */
  score: number;
  marks: { seq: number; start: number; length: number }[];
}

export interface ReadyReply {
  id: string;
  text: string;
  why: string;
  sources: Source[];
  kind: 'empathy' | 'answer' | 'ask' | 'verify';
  score: number;
}

export interface Ask {
  type: 'open' | 'closed';
  text: string;
  slot?: string | null;
}

export type NamedFact = { name: string; value: string; answers?: boolean };

export interface Panel {
  /** The last message that was read. */
  seq: number;
  /** False while the buyer may still be at it: then nothing is suggested. */
  settled: boolean;
  stage: 'pre' | 'mid' | 'after' | 'complaint';
  intents: PanelIntent[];
  emotion: { level: number; class: string; line: { seq: number; level: number }[] };
  worries: { text: string; why: string }[];
  known: { slot: string; name: string; value: string; source: 'buyer' | 'order' | 'product'; seq?: number | null }[];
  missing: { slot: string; name: string; ask: Ask | null }[];
  ask: Ask | null;
  order: { number: string; status: string; statusName: string; items: unknown[]; facts: NamedFact[] } | null;
  product: { id: string; name: string; price: string; facts: NamedFact[] } | null;
  answer: { text: string; sources: Source[] } | null;
  replies: ReadyReply[];
  moodFirst: boolean;
  advice: string | null;
  escalate: { route: string; routeName: string; to: string; reason: string; within: string | null } | null;
}

/** A review with what the send gate would say to this draft. */
export type LiveReview = Omit<Schemas['DraftReview'], 'findings'> & {
  findings: (Omit<Schemas['DraftFinding'], 'severity'> & { severity: Schemas['SeverityName'] })[];
};

export const panelOf = (conversation: string, signal: AbortSignal) =>
  ask<Panel>('GET', `conversations/${conversation}/panel`, undefined, signal);

/** Asked at every pause of typing: no idempotency key, nothing is made. */
export const reviewDraft = (conversation: string, draft: string, signal: AbortSignal) =>
  json<LiveReview>('POST', `/api/v1/conversations/${conversation}/review`, { draft }, { signal });

export const reportFalseAlarm = (
  conversation: string,
  draft: string,
  finding: { rule: string; start: number; length: number },
) =>
  ask<{ id: string }>('POST', 'false_alarms', {
    conversation,
    draft,
    finding: { rule: finding.rule, start: finding.start, length: finding.length },
  });
