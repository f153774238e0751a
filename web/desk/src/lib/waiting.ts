/** How urgent a wait is, in the desk's four colours. */
export type WaitLevel = 'none' | 'low' | 'mid' | 'high';

/** Seconds after which a wait turns yellow, orange, red: the first-reply, average-reply and three-minute marks of handbook §3.7. */
const waitMarks = { low: 30, mid: 60, high: 180 } as const;

/** Whole seconds from `since` to `now` (milliseconds); never negative, as clocks of two machines differ. */
export function waitedSeconds(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
}

export function waitLevel(seconds: number): WaitLevel {
  if (seconds >= waitMarks.high) return 'high';
  if (seconds >= waitMarks.mid) return 'mid';
  return seconds >= waitMarks.low ? 'low' : 'none';
}

/** A wait as short text: `45s`, `3m05s`, `2h10m`, `3d` — in Chinese `45秒`, `3分05秒`, `2小时10分`, `3天`. */
export function waitText(seconds: number, language: string): string {
  const [s, m, h, rest, d] = language.startsWith('zh') ? ['秒', '分', '小时', '分', '天'] : ['s', 'm', 'h', 'm', 'd'];
  const two = (n: number) => String(n).padStart(2, '0');
  if (seconds < 60) return `${seconds}${s}`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}${m}${two(seconds % 60)}${s}`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}${h}${two(Math.floor((seconds % 3600) / 60))}${rest}`;
  return `${Math.floor(seconds / 86_400)}${d}`;
}
