import { keep, readAllKept } from '../../lib/kept';
import type { Unsent } from './outbox';

const each = 'outbox.';

/** Keeps unsent replies of one user, each under its own name: two windows never write over each other's. */
export function outboxShelf(user: string): { load: () => Unsent[]; save: (items: readonly Unsent[]) => void } {
  const mine = new Map<string, Unsent>();
  return {
    load: () => {
      const items = readAllKept<Unsent>(user, each).sort((a, b) => a.at.localeCompare(b.at));
      for (const item of items) mine.set(item.body.clientId, item);
      return items;
    },
    save: (items) => {
      const now = new Set(items.map((i) => i.body.clientId));
      for (const id of mine.keys()) {
        if (now.has(id)) continue;
        keep(user, each + id, null);
        mine.delete(id);
      }
      for (const item of items) {
        if (mine.get(item.body.clientId) === item) continue;
        keep(user, each + item.body.clientId, item);
        mine.set(item.body.clientId, item);
      }
    },
  };
}
