import { useTranslation } from 'react-i18next';
import type { Words } from './zh';

type Group =
  | 'category'
  | 'slot'
  | 'stage'
  | 'emotion'
  | 'kind'
  | 'principle'
  | 'painPoint'
  | 'grade'
  | 'level'
  | 'satisfactionClass'
  | 'unit';

const builtIn = /^[A-Z]{3}\d{3}$/;

interface Named {
  code: string;
  name: string;
}

const named = (
  given: string,
  asked: readonly Named[],
  intents: Record<string, string> | undefined,
  engine: Record<string, string>,
) => {
  const code = asked.find((i) => i.name === given)?.code;
  return (code === undefined ? undefined : intents?.[code]) ?? engine[given] ?? given;
};

/** What the engine said, in the words of `engine`: the whole of it, or a frame around a name («先安抚，再说{}»). What is not known stays as it is. */
export function translated(
  text: string,
  engine: Readonly<Record<string, string>>,
  name: (given: string) => string,
): string {
  const whole = engine[text];
  if (whole !== undefined) return whole;
  for (const [frame, words] of Object.entries(engine)) {
    const [before, after] = frame.split('{}');
    if (after === undefined || before === undefined || !text.startsWith(before) || !text.endsWith(after)) continue;
    return words.replace('{}', name(text.slice(before.length, text.length - after.length)));
  }
  return text;
}

/** Names of codes in the language at hand; a code that is not known yet stands for itself. */
export function useNames() {
  const { i18n } = useTranslation();
  // Asked for as a whole: codes have points in them.
  const words = i18n.getResourceBundle(i18n.language, 'translation') as Words;
  const intents = i18n.getResourceBundle(i18n.language, 'intents') as Record<string, string> | undefined;
  const engine = i18n.getResourceBundle(i18n.language, 'engine') as Record<string, string> | undefined;
  const rules = i18n.getResourceBundle(i18n.language, 'rules') as Record<string, string> | undefined;
  return {
    said: (text: string, intentNames: readonly Named[] = []): string =>
      engine ? translated(text, engine, (given) => named(given, intentNames, intents, engine)) : text,
    /** A built-in rule that has no English title yet goes by its category; what a shop wrote itself stays. */
    ruleTitle: (id: string, given: string): string => rules?.[id] ?? (rules && builtIn.test(id) ? '' : given),
    name: (group: Group, code: string | number): string =>
      (words[group] as Record<string, string>)[code] ?? String(code),
    unit: (slot: string): string => (words.unit as Record<string, string>)[slot] ?? '',
    intent: (code: string, given: string): string => intents?.[code] ?? given,
    language: i18n.language,
  };
}
