import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

const remembered = 'zhiyin.language';

function preferred(): Language {
  const asked =
    new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(remembered) ?? navigator.language;
  return asked.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/** Starts the words of the desk; both languages are small enough to come with the first load. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: preferred(),
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, 'en-US': { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

export function switchLanguage(): void {
  const next: Language = i18next.language === 'zh-CN' ? 'en-US' : 'zh-CN';
  localStorage.setItem(remembered, next);
  document.documentElement.lang = next;
  void i18next.changeLanguage(next);
}
