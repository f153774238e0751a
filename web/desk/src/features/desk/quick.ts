import type { QuickReply } from '../../api/desk.types';

/** A slot is `{尺码}` or `【请填写：尺码】`; text with one left in it is not sent. */
export const slot = /\{[\p{Script=Han}\p{Letter}\d _·/-]{1,24}\}|【请填写[^】\n]{0,24}】/gu;

export interface Slot {
  start: number;
  end: number;
}

export function slotsIn(text: string): Slot[] {
  return [...text.matchAll(slot)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** The slot to go to from `at`: the next one behind it, round to the first; before it with `back`. */
export function nextSlot(text: string, at: number, back = false): Slot | null {
  const slots = slotsIn(text);
  if (back) return slots.findLast((s) => s.end < at) ?? slots.at(-1) ?? null;
  return slots.find((s) => s.start >= at) ?? slots[0] ?? null;
}

/** The text with what is known filled in; the rest stays as slots. An empty value leaves the slot out, with the comma behind it: nobody is greeted as «王**». */
export function fill(content: string, known: Record<string, string>): string {
  let text = content;
  for (const [name, value] of Object.entries(known)) {
    const here = new RegExp(`(?:\\{${name}\\}|【请填写[：:]?${name}】)${value === '' ? '[，,、 ]?' : ''}`, 'gu');
    text = text.replace(here, () => value);
  }
  return text;
}

/** A name one may be addressed by; empty for a masked name and for a visitor without one. */
export function calledName(name: string): string {
  return name.includes('*') || /^(访客|visitor|guest)/i.test(name) ? '' : name;
}

/** Quick replies for what was typed after `/`: by short code, then tag, then content; the much used first. */
export function findReplies(replies: readonly QuickReply[], typed: string, limit = 8): QuickReply[] {
  const wanted = typed.trim().toLowerCase();
  const rank = (r: QuickReply): number => {
    if (wanted === '') return 1;
    const code = r.shortCode.toLowerCase();
    if (code === wanted) return 5;
    if (code.startsWith(wanted)) return 4;
    if (r.tags.some((t) => t.toLowerCase().includes(wanted))) return 3;
    if (code.includes(wanted)) return 2;
    return r.content.toLowerCase().includes(wanted) ? 1 : 0;
  };
  return replies
    .map((r) => ({ r, rank: rank(r) }))
    .filter((x) => x.rank > 0)
    .sort((a, b) => b.rank - a.rank || b.r.uses - a.r.uses || a.r.shortCode.localeCompare(b.r.shortCode))
    .slice(0, limit)
    .map((x) => x.r);
}

export interface Trigger {
  sign: '/' | '@';
  /** Where the sign stands. */
  start: number;
  typed: string;
}

/** The picker that the text before the cursor asks for: a sign at the beginning or after a blank, and up to 20 characters. */
export function triggerAt(text: string, cursor: number, signs: readonly ('/' | '@')[]): Trigger | null {
  const line = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const found = /(?:^|[\s，。！？；：,.!?;:])([/@])([^\s/@]{0,20})$/u.exec(line);
  if (!found || !signs.includes(found[1] as '/' | '@')) return null;
  const typed = found[2] as string;
  return { sign: found[1] as '/' | '@', start: cursor - typed.length - 1, typed };
}

/** The acknowledgement to use next: the one of the bank that was said longest ago, or never. */
export function nextAcknowledgement(bank: readonly string[], said: readonly string[]): string {
  const last = (words: string) => said.findLastIndex((s) => s.includes(words));
  return bank.reduce((best, words) => (last(words) < last(best) ? words : best), bank[0] ?? '');
}
