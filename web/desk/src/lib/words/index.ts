import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from './zh';

export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

const remembered = 'zhiyin.language';

function preferred(): Language {
  const asked =
    new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(remembered) ?? navigator.language;
  return asked.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/** Chinese comes with the first load; English when somebody wants it. */
async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const [{ en }, { intentsEn }, { engineEn, ruleTitlesEn }] = await Promise.all([
    import('./en'),
    import('./intents.en'),
    import('./engine.en'),
  ]);
  i18next.addResourceBundle('en-US', 'translation', en);
  i18next.addResourceBundle('en-US', 'intents', intentsEn);
  i18next.addResourceBundle('en-US', 'engine', engineEn);
  i18next.addResourceBundle('en-US', 'rules', ruleTitlesEn);
}

/** Starts the words of the desk, in the language that is wanted; in Chinese when that one cannot be had. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await show(preferred()).catch(() => {});
}

export function switchLanguage(): void {
  const next: Language = i18next.language === 'zh-CN' ? 'en-US' : 'zh-CN';
  localStorage.setItem(remembered, next);
  show(next).catch(() => localStorage.removeItem(remembered));
}

async function show(language: Language): Promise<void> {
  await load(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
