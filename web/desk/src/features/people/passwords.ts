/** The least a password has: characters. */
export const shortest = 10;

/** Why `next` will not do as a password, as a word key of the group `password`; null when it may. The desk has the last word. */
export function passwordFault(
  next: string,
  again: string,
  known: { current: string; login: string },
): 'short' | 'same' | 'login' | 'simple' | 'differs' | null {
  if ([...next].length < shortest) return 'short';
  if (next === known.current) return 'same';
  if (known.login.length > 2 && next.toLowerCase().includes(known.login.toLowerCase())) return 'login';
  if (new Set(next).size < 4) return 'simple';
  return next === again ? null : 'differs';
}
