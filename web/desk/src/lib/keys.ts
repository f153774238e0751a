const codes: Record<string, string> = {
  Enter: 'Enter',
  Escape: 'Escape',
  '.': 'Period',
  '/': 'Slash',
  ArrowUp: 'ArrowUp',
  ArrowDown: 'ArrowDown',
};

/** True when `event` is the key `keys`, e.g. `Mod+Shift+K` (Mod is Ctrl, or ⌘ on a Mac); never while an input method composes. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const last = parts.at(-1) as string;
  const code = codes[last] ?? (/^\d$/.test(last) ? `Digit${last}` : `Key${last}`);
  return (
    !event.isComposing &&
    event.code === code &&
    (event.ctrlKey || event.metaKey) === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift')
  );
}
