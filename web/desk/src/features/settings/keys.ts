/** How many days a key may live; the last one means without an end. */
export const lifetimes = ['30', '90', '365', ''] as const;

/** The instant at which a key of so many days ends; null when it has no end. */
export const expiryOf = (days: string, now: Date): string | null =>
  days === '' ? null : new Date(now.getTime() + Number(days) * 86_400_000).toISOString();
