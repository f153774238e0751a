const prefix = 'zhiyin.kept.';

/** After a sign-out nothing is kept until somebody signs in: what leaves the screen last would write itself back. */
let keeping = true;

/** What one user's browser keeps across reloads, by name; null when there is nothing or storage is off. */
export function readKept<T>(user: string, name: string): T | null {
  try {
    const text = localStorage.getItem(`${prefix}${user}.${name}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Keeps a value; null forgets it. A full or forbidden storage is not an error: the page still works. */
export function keep(user: string, name: string, value: unknown): void {
  if (!keeping) return;
  try {
    if (value === null) localStorage.removeItem(`${prefix}${user}.${name}`);
    else localStorage.setItem(`${prefix}${user}.${name}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: nothing is kept.
  }
}

/** What one user's browser keeps under every name that begins with `start`. */
export function readAllKept<T>(user: string, start: string): T[] {
  const from = `${prefix}${user}.`;
  const names = Object.keys(localStorage).filter((key) => key.startsWith(from + start));
  return names.map((key) => readKept<T>(user, key.slice(from.length))).filter((value) => value !== null);
}

/** Calls `run` when another window changes what is kept under `name`; the answer stops it. */
export function whenKeptElsewhere(user: string, name: string, run: () => void): () => void {
  const changed = (e: StorageEvent) => e.key === `${prefix}${user}.${name}` && run();
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}

/** Somebody is signed in: what they write is kept. */
export function beginKeeping(): void {
  keeping = true;
}

/** Forgets drafts and unsent replies of everyone on this machine, and keeps nothing more; to be called at sign-out. */
export function forgetKept(): void {
  keeping = false;
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
