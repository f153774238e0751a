const first = 500;
const longest = 20_000;

/**
 * Milliseconds to wait before the given attempt (0 = first). Doubles up to 20 s and is spread between half and whole,
 * so that the buyers of a restarted desk do not all come back in the same instant.
 */
export function backoff(attempt: number, random: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(attempt, 16));
  return Math.round(whole * (0.5 + random / 2));
}
