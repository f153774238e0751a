/** The part of localStorage the widget uses. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The browser's storage, or memory where it is forbidden (private windows, strict settings): then a reload forgets. */
export function openShelf(open: () => Storage): Shelf {
  try {
    const storage = open();
    const probe = 'zhiyin:probe';
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return storage;
  } catch {
    return memoryShelf();
  }
}

export function memoryShelf(): Shelf & { keys(): string[] } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

export function readJson<T>(shelf: Shelf, key: string): T | null {
  try {
    const text = shelf.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** False when it did not fit: the caller goes on with what it has in memory. */
export function writeJson(shelf: Shelf, key: string, value: unknown): boolean {
  try {
    shelf.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
