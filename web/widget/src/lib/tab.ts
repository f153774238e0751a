/** A shop's pages come and go: what is half written, and the open window, last as long as the tab. */
export function readTab(token: string, name: string): string {
  try {
    return sessionStorage.getItem(`zhiyin:${token}:${name}`) ?? '';
  } catch {
    return '';
  }
}

/** An empty value takes it away. */
export function writeTab(token: string, name: string, value: string): void {
  try {
    if (value) sessionStorage.setItem(`zhiyin:${token}:${name}`, value);
    else sessionStorage.removeItem(`zhiyin:${token}:${name}`);
  } catch {
    // Forbidden: it lasts as long as the page.
  }
}
