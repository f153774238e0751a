import type { GateFinding } from '../../api/desk.types';
import type { Finding } from '../../lib/review';

const weight = { error: 0, warning: 1, hint: 2 };

const heaviest = (findings: readonly Finding[]): Finding | undefined =>
  [...findings].sort((a, b) => weight[a.severity] - weight[b.severity] || a.start - b.start)[0];

/**
 * The finding to speak of now: the one the cursor stands in, else the heaviest, the first of equals. One over the whole sentence gives way to a heavier one inside of it, or the cursor would never
 * get past it.
 */
export function spokenOf(findings: readonly Finding[], cursor: number): Finding | undefined {
  const here = findings.find((f) => f.length > 0 && f.start <= cursor && cursor <= f.start + f.length);
  if (!here) return heaviest(findings);
  return heaviest(
    findings.filter((f) => f === here || (here.start <= f.start && f.start + f.length <= here.start + here.length)),
  );
}

/** What stands in the way of sending: what blocks when it is refused, else the errors, else what is heavier than a hint. */
export function standingInTheWay(findings: readonly Finding[], verdict: 'ask' | 'refuse'): Finding[] {
  const blocking = findings.filter((f) => f.blocks);
  if (verdict === 'refuse' && blocking.length > 0) return blocking;
  const errors = findings.filter((f) => f.severity === 'error');
  return errors.length > 0 ? errors : findings.filter((f) => f.severity !== 'hint');
}

/** A finding as the gate's own answers write it, with its category beside. */
export const asGate = (f: Finding): GateFinding & { category: string } => ({
  category: f.category,
  ruleId: f.rule,
  severity: f.severity,
  message: f.message,
  start: f.start,
  length: f.length,
  better: f.better,
});

/** Tells one false alarm from another: the same rule on the same words is the same one, wherever they stand. */
export const alarmKey = (finding: Finding, draft: string): string =>
  `${finding.rule} ${draft.slice(finding.start, finding.start + finding.length)}`;
