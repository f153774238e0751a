import { ask, json, type Schemas } from './client';

/** The live panel and the live review of one conversation (§ Assist). Offsets count UTF-16 units of the text shown. */

export type Source = Schemas['SourceShape'];
export type ReadyReply = Schemas['PanelReply'];
export type Ask = Schemas['PanelAsk'];
export type KnownSlot = Omit<Schemas['PanelKnown'], 'source'> & { source: 'buyer' | 'order' | 'product' };

export type NamedFact = Schemas['FactShape'];
export type OrderAtHand = Schemas['OrderAtHand'];
export type OrderActionKind = Schemas['OrderActionKind'];
export type ProductAtHand = Schemas['ProductAtHand'];

/** A conversation at a glance; while `settled` is false the buyer may still be writing, and nothing is suggested. */
export type Panel = Omit<Schemas['PanelShape'], 'known'> & { known: KnownSlot[] };

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

/** What agents do for an order outside of the desk, in the order in which it happens most. */
export const orderActions = [
  'remark',
  'urge',
  'contact',
  'report',
  'address',
  'intercept',
  'refund',
  'resend',
  'exchange',
  'compensate',
  'invoice',
  'reserve',
  'cancel',
  'other',
] as const satisfies readonly OrderActionKind[];

/** Records what was done for an order: then it may be said. */
export const recordAction = (number: string, kind: OrderActionKind, note: string) =>
  ask<Schemas['OrderActionShape']>('POST', `orders/${encodeURIComponent(number)}/actions`, { kind, note });
