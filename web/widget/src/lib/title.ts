/** Puts the number of unread messages before the page's title, and takes only that away again. */
export function titleWith(title: string, unread: number): string {
  const bare = title.replace(/^\(\d+\) /, '');
  return unread > 0 ? `(${unread}) ${bare}` : bare;
}
