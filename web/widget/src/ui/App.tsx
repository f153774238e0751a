import { useEffect, useMemo, useState } from 'preact/hooks';
import { palette } from '../lib/colours';
import { unread } from '../state/timeline';
import { chooseLanguage, type Language, wordsOf } from '../words';
import { type Around, Context, useStore } from './context';
import { Launcher, Peek } from './Launcher';
import { Panel } from './Panel';

export type Base = Omit<Around, 'words' | 'locale'>;

export function App(base: Base) {
  const { session, view, settings } = base;
  const { inbox, timeline, seen, turnedAway } = useStore(session.store);
  const { open, bubble, alone, locale: wished, scheme: chosen } = useStore(view);
  const dark = useDark(chosen ?? inbox?.darkMode ?? 'light');

  const locale = languageOf(wished, inbox?.locale);
  const words = useMemo(() => wordsOf(locale), [locale]);
  const colours = palette(inbox?.color ?? '');
  const position = settings.position ?? inbox?.position ?? 'right';
  // Until the desk has said how it looks there is nothing to show; a page it turns away shows nothing at all.
  if (!inbox || turnedAway) return null;
  return (
    <Context.Provider value={{ ...base, words, locale }}>
      <div
        class={`root ${position}`}
        lang={locale}
        data-scheme={dark ? 'dark' : 'light'}
        data-open={open}
        style={{
          '--brand': colours.brand,
          '--brand-ink': colours.ink,
          '--accent': dark ? colours.onDark : colours.onLight,
        }}
      >
        <Panel />
        {!alone && !open && <Peek />}
        {!alone && bubble && <Launcher unread={unread(timeline, seen)} />}
      </div>
    </Context.Provider>
  );
}

export function languageOf(wished: string | undefined, inboxes: string | undefined): Language {
  return chooseLanguage(wished ?? inboxes, navigator.languages ?? [navigator.language]);
}

function useDark(scheme: 'light' | 'dark' | 'auto'): boolean {
  const [system] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [, again] = useState(0);
  useEffect(() => {
    const changed = () => again((n) => n + 1);
    system.addEventListener('change', changed);
    return () => system.removeEventListener('change', changed);
  }, [system]);
  return scheme === 'dark' || (scheme === 'auto' && system.matches);
}
