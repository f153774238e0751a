import { languages, table } from './table';

export type Words = Readonly<Record<keyof typeof table, string>>;
export type Language = (typeof languages)[number];
export { languages };

/** The words of one language. */
export function wordsOf(language: Language): Words {
  const column = languages.indexOf(language);
  return Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row[column]])) as unknown as Words;
}

/**
 * The language to speak: the wished one, or with «auto» (and with one we do not speak) the first of the browser's that we do.
 * Traditional characters are meant by Hant, TW, HK and MO; every other Chinese is simplified.
 */
export function chooseLanguage(wished: string | undefined, browser: readonly string[]): Language {
  for (const tag of [wished ?? 'auto', ...browser]) {
    const spoken = match(tag);
    if (spoken) return spoken;
  }
  return 'en';
}

function match(tag: string): Language | undefined {
  const parts = tag.replaceAll('_', '-').toLowerCase().split('-');
  if (parts[0] === 'zh') return parts.some((p) => ['hant', 'tw', 'hk', 'mo'].includes(p)) ? 'zh-TW' : 'zh-CN';
  return languages.find((l) => l === parts[0]);
}

/** Puts values into the braces of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** «45 秒», «3 分钟», «2 小时». */
export function spell(words: Words, seconds: number): string {
  if (seconds < 60) return fill(words.seconds, { n: Math.floor(seconds) });
  if (seconds < 3600) return fill(words.minutes, { n: Math.floor(seconds / 60) });
  return fill(words.hours, { n: Math.floor(seconds / 3600) });
}
