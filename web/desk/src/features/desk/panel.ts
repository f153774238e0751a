import type { Panel, ReadyReply } from '../../api/assist';
import type { Span } from '../../lib/spans';

/** How far the panel is: `typing`, the buyer is at it; `unsettled`, they may go on; `behind`, a newer bubble is not read yet. */
export type PanelState = 'typing' | 'unsettled' | 'behind' | 'settled';

export function stateOf(panel: Panel, at: { buyerTypes: boolean; lastFromBuyer: number }): PanelState {
  if (at.buyerTypes) return 'typing';
  if (at.lastFromBuyer > panel.seq) return 'behind';
  return panel.settled ? 'settled' : 'unsettled';
}

/** The replies one may take now: none while the buyer is at it. */
export function repliesOf(panel: Panel | undefined, state: PanelState | null): readonly ReadyReply[] {
  return panel && state === 'settled' ? panel.replies.slice(0, 3) : [];
}

/** The words that speak for the intents, by the bubble they stand in; only those of one intent when it is pointed at. */
export function marksOf(panel: Panel | undefined, spotlight: string | null): ReadonlyMap<number, readonly Span[]> {
  const marks = new Map<number, Span[]>();
  for (const intent of panel?.intents ?? []) {
    if (spotlight !== null && intent.code !== spotlight) continue;
    for (const { seq, start, length } of intent.marks) marks.set(seq, [...(marks.get(seq) ?? []), { start, length }]);
  }
  return marks;
}

export interface EmotionDot {
  seq: number;
  level: number;
  x: number;
  y: number;
}

/** The levels L0–L5 as dots in a box, calm at the bottom; the latest `most` of them. */
export function emotionDots(
  line: readonly { seq: number; level: number }[],
  box: { width: number; height: number; edge: number },
  most = 24,
): EmotionDot[] {
  const shown = line.slice(-most);
  const wide = box.width - 2 * box.edge;
  const high = box.height - 2 * box.edge;
  return shown.map(({ seq, level }, at) => ({
    seq,
    level,
    x: box.edge + (shown.length === 1 ? wide : (wide * at) / (shown.length - 1)),
    y: box.edge + high * (1 - Math.min(5, Math.max(0, level)) / 5),
  }));
}

/** Where the mood goes: the last level against the mean of up to three before it. */
export function trendOf(line: readonly { level: number }[]): 'rising' | 'easing' | 'steady' {
  const last = line.at(-1);
  const before = line.slice(-4, -1);
  if (!last || before.length === 0) return 'steady';
  const mean = before.reduce((sum, p) => sum + p.level, 0) / before.length;
  return last.level - mean >= 0.75 ? 'rising' : last.level - mean <= -0.75 ? 'easing' : 'steady';
}

/** What is known, one line a slot; what the buyer said stands before what the order or the product knows. */
export function knownOf(panel: Panel): Panel['known'] {
  const rank = { buyer: 0, order: 1, product: 2 };
  return [...panel.known].sort((a, b) => rank[a.source] - rank[b.source]);
}
