/** Where to go after signing in: an address inside of this desk, or its first page. */
export function wayBack(asked: string | null): string {
  return asked && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/';
}
