import type { Edit } from './spans';

/** A run of words that both texts share, that only the first has, or that only the second has. */
export interface DiffRun {
  kind: 'same' | 'out' | 'in';
  text: string;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What changed between two replies, by words; small islands of agreement are absorbed, since a person reads runs, not letters. */
export function diffWords(before: string, after: string): DiffRun[] {
  const cut = (text: string) => [...words.segment(text)].map((s) => s.segment);
  return absorbIslands(diff(cut(before), cut(after)));
}

/** A change that can be taken by itself: whole clauses of the first text and what stands in their place. */
export interface Hunk extends Edit {
  out: string;
}

/** A reply cut where a person would pause; what ends it stands alone, for drafts often lack it. */
function clauses(text: string): string[] {
  const cut = text.match(/[^，。！？；!?;~～\n]*[，。！？；!?;~～\n]+|[^，。！？；!?;~～\n]+$/g) ?? [];
  const end = /[。！？!?~～\n]+$/.exec(text)?.[0] ?? '';
  const last = cut.at(-1);
  if (last === undefined || end === '' || last === end) return cut;
  return [...cut.slice(0, -1), last.slice(0, -end.length), end];
}

/** True for a change of nothing but signs. */
export const isTrifle = (hunk: Hunk): boolean => !/[\p{L}\p{N}]/u.test(hunk.out + hunk.text);

/** The changes that lead from one reply to the other, one by one, cut where a person would pause. */
export function hunksOf(before: string, after: string): Hunk[] {
  const hunks: Hunk[] = [];
  let start = 0;
  let open: Hunk | null = null;
  for (const run of diff(clauses(before), clauses(after))) {
    if (run.kind === 'same') open = null;
    else {
      if (!open) {
        open = { start, length: 0, out: '', text: '' };
        hunks.push(open);
      }
      if (run.kind === 'in') open.text += run.text;
      else {
        open.out += run.text;
        open.length += run.text.length;
      }
    }
    if (run.kind !== 'in') start += run.text.length;
  }
  return hunks;
}

/** The longest common sequence of both, as runs; of two ways what goes is told first. */
function diff(a: readonly string[], b: readonly string[]): DiffRun[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] as number) + 1
          : Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number);
    }
  }
  const runs: DiffRun[] = [];
  const put = (kind: DiffRun['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      put('same', a[i] as string);
      i++;
      j++;
    } else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number))
      put('out', a[i++] as string);
    else put('in', b[j++] as string);
  }
  while (i < a.length) put('out', a[i++] as string);
  while (j < b.length) put('in', b[j++] as string);
  return runs;
}

/** One side of a diff, in order: what was there before, or what stands after. */
export function side(runs: readonly DiffRun[], which: 'before' | 'after'): DiffRun[] {
  const drop = which === 'before' ? 'in' : 'out';
  return runs.filter((r) => r.kind !== drop);
}

function absorbIslands(runs: DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone) result.push({ kind: 'out', text: gone });
    if (come) result.push({ kind: 'in', text: come });
    gone = '';
    come = '';
  };
  for (const [index, run] of runs.entries()) {
    const island = run.kind === 'same' && run.text.length < 3 && index > 0 && index < runs.length - 1;
    if (run.kind === 'out' || island) gone += run.text;
    if (run.kind === 'in' || island) come += run.text;
    if (run.kind === 'same' && !island) {
      flush();
      result.push(run);
    }
  }
  flush();
  return result;
}
