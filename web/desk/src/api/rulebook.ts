import { ask, type Page, type Schemas } from './client';

/** What a shop has settled about the coach, and the reports that a rule was wrong. */

export type Alarm = Schemas['AlarmShape'];
export type AlarmStatus = Schemas['AlarmStatus'];
export type AlarmDecision = Schemas['AlarmDecision'];
export type AlarmTest = Schemas['AlarmTest'];

export type Severity = Schemas['SeverityName'];
export type ShopSeverity = Severity | 'off';

/** A rule as the shop sees it; `rate` is the share of false alarms, from 0 to 1. */
export type BookRule = Omit<Schemas['BookRuleShape'], 'severity' | 'shopSeverity'> & {
  severity: Severity;
  shopSeverity: ShopSeverity | null;
};

export type Rulebook = Omit<Schemas['RulebookShape'], 'rules'> & { rules: BookRule[] };

export type OwnRules = Schemas['OwnRulesShape'];
export type OwnRule = Schemas['OwnRuleShape'];
export type OwnFault = Schemas['OwnFaultShape'];
export type OwnCheck = Schemas['OwnCheckShape'];
export type OwnTrial = Schemas['OwnTrialShape'];
export type OwnRevision = Schemas['OwnRevisionShape'];

/** What shall be different; a severity of null takes the shop's own back. */
export interface RulebookChange {
  severities?: Record<string, ShopSeverity | null>;
  sparedPhrases?: string[];
  brandWords?: string[];
  dropExemptions?: string[];
}

export const rulebook = {
  alarms: (status: AlarmStatus) => ask<Page<Alarm>>('GET', `false_alarms?status=${status}&limit=50`),
  decide: (id: string, body: AlarmDecision) => ask<Alarm>('POST', `false_alarms/${id}/decide`, body),
  book: () => ask<Rulebook>('GET', 'rulebook'),
  change: (change: RulebookChange) => ask<Rulebook>('PATCH', 'rulebook', change),
  own: () => ask<OwnRules>('GET', 'rulebook/own'),
  saveOwn: (source: string, revision: number) => ask<OwnRules>('PUT', 'rulebook/own', { source, revision }),
  checkOwn: (source: string) => ask<OwnCheck>('POST', 'rulebook/own/check', { source }),
  tryOwn: (source: string, replies: number) => ask<OwnTrial>('POST', 'rulebook/own/try', { source, replies }),
  ownHistory: () => ask<OwnRevision[]>('GET', 'rulebook/own/history'),
  ownRevision: (revision: number) => ask<Schemas['OwnSourceInput']>('GET', `rulebook/own/history/${revision}`),
  tests: () => ask<AlarmTest[]>('GET', 'rulebook/tests'),
};
