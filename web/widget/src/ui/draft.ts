/** A shop's pages come and go: what is half written, and the open window, last as long as the tab. */
export function readDraft(token: string): string {
  return read(`zhiyin:${token}:draft`);
}

export function writeDraft(token: string, text: string): void {
  write(`zhiyin:${token}:draft`, text);
}

export function readOpen(token: string): boolean {
  return read(`zhiyin:${token}:open`) === '1';
}

export function writeOpen(token: string, open: boolean): void {
  write(`zhiyin:${token}:open`, open ? '1' : '');
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, value: string): void {
  try {
    if (value) sessionStorage.setItem(key, value);
    else sessionStorage.removeItem(key);
  } catch {
    // Forbidden: the draft lasts as long as the page.
  }
}
