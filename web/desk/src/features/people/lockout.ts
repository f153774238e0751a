/** For how many seconds the refusal `body` keeps the account shut; a minute when it does not say. */
export function lockedSeconds(body: Record<string, unknown>, now: number): number {
  const { until, retryAfterSeconds } = body;
  if (typeof retryAfterSeconds === 'number') return Math.max(1, Math.ceil(retryAfterSeconds));
  const at = typeof until === 'string' ? Date.parse(until) : Number.NaN;
  return Number.isNaN(at) ? 60 : Math.max(1, Math.ceil((at - now) / 1000));
}

/** Seconds as minutes and seconds, «14:05». */
export const waitText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
