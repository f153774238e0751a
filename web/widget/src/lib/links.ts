export interface Piece {
  text: string;
  /** Set when the piece is an address that may be opened. */
  href?: string;
}

const address = /https?:\/\/[^\s<>"'\u2018-\u201f\u3000-\u303f\uff00-\uffef\p{Script=Han}]+/giu;

/** Cuts a text at its http(s) addresses. Punctuation behind an address, and Chinese text, do not belong to it. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    const shown = trimmed(match[0]);
    const href = safeUrl(shown);
    if (!href) continue;
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) });
    pieces.push({ text: shown, href });
    done = match.index + shown.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** The address when it is http or https, else undefined: `javascript:` and its kin never become a link or a picture. */
export function safeUrl(url: string | undefined, base?: string): string | undefined {
  if (!url) return undefined;
  try {
    const parsed = new URL(url, base);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

function trimmed(url: string): string {
  let end = url.replace(/[.,;:!?…~*_]+$/u, '');
  if (end.endsWith(')') && !end.includes('(')) end = end.slice(0, -1);
  return end;
}
