/** A rule of the simplest kind as the form takes it: words that must not be said. */
export interface PhraseForm {
  title: string;
  words: string[];
  severity: 'hint' | 'warning' | 'error' | 'block';
  better: string;
  spare: string[];
  bad: string;
  good: string;
}

/** Text as YAML reads it back unchanged, whatever signs it holds. */
const quoted = (text: string): string => JSON.stringify(text);

const listOf = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;

/** An id that `source` does not use yet. */
export function freeId(source: string): string {
  for (let n = 1; ; n++) {
    const id = `phrase-${n}`;
    if (!new RegExp(`\\bid:\\s*["']?${id}["']?\\s*(#|$)`, 'm').test(source)) return id;
  }
}

/** The lines of a phrase rule; `indent` blanks before its dash. */
function phraseLines(id: string, form: PhraseForm, indent: number): string[] {
  const lines = [
    `- id: ${id}`,
    '  kind: phrase',
    `  title: ${quoted(form.title)}`,
    `  severity: ${form.severity}`,
    `  words: ${listOf(form.words)}`,
  ];
  if (form.spare.length > 0) lines.push(`  spare: ${listOf(form.spare)}`);
  if (form.better) lines.push(`  better: ${quoted(form.better)}`);
  lines.push('  bad:', `    - ${quoted(form.bad)}`);
  if (form.good) lines.push('  good:', `    - ${quoted(form.good)}`);
  return lines.map((line) => ' '.repeat(indent) + line);
}

/** `source` with a phrase rule at the end of its rules; what else stands there stays as it was written. */
export function withPhrase(source: string, form: PhraseForm): { source: string; line: number } {
  const lines = source.trimEnd() === '' ? [] : source.trimEnd().split('\n');
  let start = lines.findIndex((l) => /^rules:\s*(\[\s*\]\s*)?(#.*)?$/.test(l));
  if (start < 0) {
    if (lines.length > 0) lines.push('');
    start = lines.push('rules:') - 1;
  }
  lines[start] = (lines[start] as string).replace(/\[\s*\]/, '').trimEnd();
  const next = lines.findIndex((l, at) => at > start && /^[^\s#-]/.test(l));
  let end = next < 0 ? lines.length : next;
  // Comments and blank lines before the next part belong to it.
  while (end > start + 1 && /^(#.*)?$/.test((lines[end - 1] as string).trimEnd())) end--;
  const first = lines.slice(start + 1, end).find((l) => /^\s*- /.test(l));
  const indent = first ? first.length - first.trimStart().length : 2;
  const rule = phraseLines(freeId(source), form, indent);
  const gap = end > start + 1 ? [''] : [];
  const rest = lines.slice(end);
  const before = [...lines.slice(0, end), ...gap];
  return {
    source: `${[...before, ...rule, ...(rest.length > 0 && rest[0] !== '' ? [''] : []), ...rest].join('\n')}\n`,
    line: before.length + 1,
  };
}
