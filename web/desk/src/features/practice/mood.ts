import type { Risk } from '../../ui/RiskTag';

/** How grave an anger of 0–100 is: as grey, yellow, orange, red. */
export function riskOf(anger: number): Risk {
  if (anger < 20) return 'none';
  if (anger < 36) return 'low';
  return anger < 70 ? 'mid' : 'high';
}

/** The word for an anger of 0–100; a key below `practice.mood`. */
export function moodOf(anger: number): 'calm' | 'uneasy' | 'upset' | 'angry' | 'furious' {
  if (anger < 20) return 'calm';
  if (anger < 36) return 'uneasy';
  if (anger < 55) return 'upset';
  return anger < 80 ? 'angry' : 'furious';
}

/** Points of an anger line in a box of `width` × `height`, for `<polyline>`; one value makes a level line. */
export function linePoints(line: readonly number[], width: number, height: number): string {
  const values = line.length === 1 ? [line[0] ?? 0, line[0] ?? 0] : line;
  const step = width / Math.max(1, values.length - 1);
  return values.map((v, i) => `${(i * step).toFixed(1)},${(height - (v / 100) * height).toFixed(1)}`).join(' ');
}

const kindnesses = ['acknowledged', 'promise', 'offer', 'answer', 'question', 'waiting'] as const;

/** The words for why an anger changed: a kindness of its own, else the category of a finding. */
export function whyKey(code: string): string {
  if (code === 'promise.dated') return 'practiceWhy.dated';
  return kindnesses.some((k) => k === code) ? `practiceWhy.${code}` : `category.${code}`;
}
