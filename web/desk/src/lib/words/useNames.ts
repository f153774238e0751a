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

/** Names of codes in the language at hand; a code that is not known yet stands for itself. */
export function useNames() {
  const { i18n } = useTranslation();
  // Asked for as a whole: codes have points in them.
  const words = i18n.getResourceBundle(i18n.language, 'translation') as Words;
  const intents = i18n.getResourceBundle(i18n.language, 'intents') as Record<string, string> | undefined;
  return {
    name: (group: Group, code: string | number): string =>
      (words[group] as Record<string, string>)[code] ?? String(code),
    unit: (slot: string): string => (words.unit as Record<string, string>)[slot] ?? '',
    intent: (code: string, given: string): string => intents?.[code] ?? given,
    language: i18n.language,
  };
}
