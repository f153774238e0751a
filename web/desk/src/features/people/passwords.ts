/** The least a password has: characters. */
export const shortest = 10;

/** Why `next` will not do, as a word key of the group `password`; null when it may be sent. Whether it is guessable the desk judges. */
export function passwordFault(next: string, again: string, current: string): 'short' | 'same' | 'differs' | null {
  if ([...next].length < shortest) return 'short';
  if (next === current) return 'same';
  return next === again ? null : 'differs';
}
