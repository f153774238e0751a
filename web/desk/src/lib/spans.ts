/** A stretch of a text in UTF-16 units, as the API counts and as JavaScript indexes. */
export interface Span {
  start: number;
  length: number;
}

export interface Edit extends Span {
  text: string;
}

/** A piece of a text with the marks that lie on it. */
export interface Piece<M> {
  start: number;
  text: string;
  marks: M[];
}

/** Cuts `text` at the edges of `marked` so that each piece carries the marks that cover it whole. Marks outside the text are clipped. */
export function pieces<M>(text: string, marked: readonly (Span & { mark: M })[]): Piece<M>[] {
  const cuts = new Set([0, text.length]);
  for (const m of marked) {
    cuts.add(Math.min(text.length, Math.max(0, m.start)));
    cuts.add(Math.min(text.length, Math.max(0, m.start + m.length)));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const out: Piece<M>[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i] as number;
    const to = edges[i + 1] as number;
    const marks = marked.filter((m) => m.start <= from && m.start + m.length >= to).map((m) => m.mark);
    out.push({ start: from, text: text.slice(from, to), marks });
  }
  return out;
}

/** Applies edits that do not overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = text;
  for (const e of [...edits].sort((a, b) => b.start - a.start)) {
    out = out.slice(0, e.start) + e.text + out.slice(e.start + e.length);
  }
  return out;
}
