import { useTranslation } from 'react-i18next';
import { en } from './en';
import { intentsEn } from './intents.en';
import { zh } from './zh';

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
  const chinese = i18n.language.startsWith('zh');
  const words = chinese ? zh : en;
  return {
    name: (group: Group, code: string | number): string =>
      (words[group] as Record<string, string>)[code] ?? String(code),
    unit: (slot: string): string => (words.unit as Record<string, string>)[slot] ?? '',
    intent: (code: string, given: string): string => (chinese ? given : (intentsEn[code] ?? given)),
    language: i18n.language,
  };
}
