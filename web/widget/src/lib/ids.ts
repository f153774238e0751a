/** A random id for a message: `crypto.randomUUID` where there is one (secure pages), else made of random bytes. */
export function newId(from: Crypto = crypto): string {
  if (typeof from.randomUUID === 'function') return from.randomUUID();
  const b = from.getRandomValues(new Uint8Array(16));
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40;
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
