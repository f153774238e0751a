const prefix = 'zhiyin.kept.';

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
  try {
    if (value === null) localStorage.removeItem(`${prefix}${user}.${name}`);
    else localStorage.setItem(`${prefix}${user}.${name}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: nothing is kept.
  }
}

/** Forgets drafts and unsent replies of everyone on this machine; to be called at sign-out. */
export function forgetKept(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
