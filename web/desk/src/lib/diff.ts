/** A run of words that both texts share, that only the first has, or that only the second has. */
export interface DiffRun {
  kind: 'same' | 'out' | 'in';
  text: string;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What changed between two replies, by words; small islands of agreement are absorbed, since a person reads runs, not letters. */
export function diffWords(before: string, after: string): DiffRun[] {
  const a = [...words.segment(before)].map((s) => s.segment);
  const b = [...words.segment(after)].map((s) => s.segment);
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
  return absorbIslands(runs);
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
