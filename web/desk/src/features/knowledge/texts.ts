/** Text of forms to data and back: lists a line each, pairs «名称：值», money in yuan, sizes as a table of tabs or commas. */

export const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

/** Fen of an amount typed in yuan; null when it is none. */
export function fenOf(typed: string): number | null {
  const plain = typed.replace(/[¥￥,，\s元]/g, '');
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(plain)) return null;
  return Math.round(Number(plain) * 100);
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const wordsOf = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean);

/** Lines «名称：值» (or =) as pairs; a line without a name is left out. */
export function pairsOf(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const line of linesOf(text)) {
    const at = line.search(/[:：=＝]/);
    if (at > 0) pairs[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return pairs;
}

export const pairsText = (pairs: Record<string, string> | undefined): string =>
  Object.entries(pairs ?? {})
    .map(([name, value]) => `${name}：${value}`)
    .join('\n');

/** A size chart as people paste it: the first line names the columns. */
export function chartOf(text: string): { rows: Record<string, string>[]; note: string } | null {
  const table = linesOf(text).map((line) => line.split(/\t|\s*[,，]\s*/).map((cell) => cell.trim()));
  const [names, ...rows] = table;
  if (!names || rows.length === 0) return null;
  return {
    rows: rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))),
    note: '',
  };
}

export function chartText(rows: readonly Record<string, string>[] | undefined): string {
  const [first] = rows ?? [];
  if (!first || !rows) return '';
  const names = Object.keys(first);
  return [names.join(', '), ...rows.map((row) => names.map((name) => row[name] ?? '').join(', '))].join('\n');
}

const two = (n: number) => String(n).padStart(2, '0');

/** An instant for a control of date and time, on the clock of this machine; empty for none. */
export function controlTime(at: string | null | undefined): string {
  if (!at) return '';
  const d = new Date(at);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

export const instantOf = (typed: string): string | null => (typed ? new Date(typed).toISOString() : null);
