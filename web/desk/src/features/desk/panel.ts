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

/** A bubble by its conversation and seq; one merged in has seqs of its own. */
export const placeOf = (conversation: string, seq: number): string => `${conversation}:${seq}`;

/** A bubble to be brought into sight, and when that was asked for. */
export interface ShownBubble {
  place: string;
  at: number;
}

/** The words that speak for the intents, by the bubble they stand in; only those of one intent when it is pointed at. */
export function marksOf(
  panel: Panel | undefined,
  own: string,
  spotlight: string | null,
): ReadonlyMap<string, readonly Span[]> {
  const marks = new Map<string, Span[]>();
  for (const intent of panel?.intents ?? []) {
    if (spotlight !== null && intent.code !== spotlight) continue;
    for (const { conversation, seq, start, length } of intent.marks) {
      const place = placeOf(conversation ?? own, seq);
      marks.set(place, [...(marks.get(place) ?? []), { start, length }]);
    }
  }
  return marks;
}

export interface EmotionPoint {
  seq: number;
  level: number;
  conversation?: string | null;
}

export interface EmotionDot extends EmotionPoint {
  x: number;
  y: number;
}

/** The levels L0–L5 as dots in a box, calm at the bottom; the latest `most` of them. */
export function emotionDots(
  line: readonly EmotionPoint[],
  box: { width: number; height: number; edge: number },
  most = 24,
): EmotionDot[] {
  const shown = line.slice(-most);
  const wide = box.width - 2 * box.edge;
  const high = box.height - 2 * box.edge;
  return shown.map((point, at) => ({
    ...point,
    x: box.edge + (shown.length === 1 ? wide : (wide * at) / (shown.length - 1)),
    y: box.edge + high * (1 - Math.min(5, Math.max(0, point.level)) / 5),
  }));
}

/** The dot nearest to `x`. */
export const nearestDot = (dots: readonly EmotionDot[], x: number): number =>
  dots.reduce((best, dot, at) => (Math.abs(dot.x - x) < Math.abs((dots[best]?.x ?? 0) - x) ? at : best), 0);

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
