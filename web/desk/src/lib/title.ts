let base = '';
let badge = 0;

/** The title of the window: the page's name, behind the number of conversations that have something new. */
export function setTitle(change: { base?: string; badge?: number }): void {
  base = change.base ?? base;
  badge = change.badge ?? badge;
  document.title = badge > 0 ? `(${badge}) ${base}` : base;
}
