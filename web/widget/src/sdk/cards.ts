import { safeUrl } from '../lib/links';
import type { Card } from '../protocol/frames';

/**
 * A card as the page gave it, or null when it is none: needs `kind`, its id and a title. Addresses become absolute ones
 * of the page, because the agent reads the card elsewhere.
 */
export function readCard(given: unknown, base: string): Card | null {
  if (typeof given !== 'object' || given === null) return null;
  const from = given as Record<string, unknown>;
  const text = (name: string, longest = 200) => {
    const value = from[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longest) : undefined;
  };
  const title = text('title');
  const id = text(from.kind === 'order' ? 'orderId' : 'productId', 100);
  if (!title || !id) return null;
  const shared = { title, image: safeUrl(text('image', 1000), base), url: safeUrl(text('url', 1000), base) };
  if (from.kind === 'order') {
    return clean({
      kind: 'order',
      orderId: id,
      ...shared,
      status: text('status'),
      amount: text('amount'),
      time: text('time'),
    });
  }
  if (from.kind === 'product') {
    return clean({ kind: 'product', productId: id, ...shared, price: text('price'), note: text('note') });
  }
  return null;
}

function clean(card: Record<string, unknown>): Card {
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined)) as unknown as Card;
}
