const first = 500;
const longest = 20_000;
// Whoever cannot be reached for minutes is not there for this page: a wrong token, a site that is not allowed.
const patient = 10;
const rarely = 300_000;

/**
 * Milliseconds to wait before the given attempt (0 = first). Doubles up to 20 s, after ten tries 5 min, and is spread between half and whole,
 * so that the buyers of a restarted desk do not all come back in the same instant.
 */
export function backoff(attempt: number, random: number): number {
  const whole = attempt > patient ? rarely : Math.min(longest, first * 2 ** attempt);
  return Math.round(whole * (0.5 + random / 2));
}
