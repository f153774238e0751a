import type { Alarm, BookRule } from '../../api/rulebook';

/** Rules that fit what was typed, those with the most false alarms first, then the most hit. `named` gives a category its word. */
export function findRules(
  rules: readonly BookRule[],
  typed: string,
  onlyHit: boolean,
  named: (category: string) => string,
): BookRule[] {
  const wanted = typed.trim().toLowerCase();
  return rules
    .filter((r) => !onlyHit || r.hits > 0 || r.falseAlarms > 0)
    .filter((r) => `${r.id} ${r.name} ${r.title} ${r.category} ${named(r.category)}`.toLowerCase().includes(wanted))
    .sort((a, b) => b.falseAlarms - a.falseAlarms || b.hits - a.hits || a.id.localeCompare(b.id));
}

/** One word or phrase a line; blanks around, empty lines and repetitions are left out. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((l) => l.trim())
      .filter(Boolean),
  ),
];

/** The share of false alarms in percent; null where the rule never spoke. */
export const percentOf = (rule: Pick<BookRule, 'hits' | 'falseAlarms' | 'rate'>): number | null =>
  rule.hits === 0 && rule.falseAlarms === 0 ? null : Math.round(rule.rate * 100);

/** What accepting an alarm would spare at first: the marked words; the whole draft when it marks too little to spare safely. */
export function phraseOf(alarm: Pick<Alarm, 'draft' | 'start' | 'length'>): string {
  const words = alarm.draft.slice(alarm.start, alarm.start + alarm.length).trim();
  return words.length >= 2 ? words : alarm.draft.trim().slice(0, 200);
}
