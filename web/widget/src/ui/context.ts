import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Session } from '../state/session';
import type { Settings } from '../state/settings';
import type { Store } from '../state/store';
import type { Uploads } from '../state/uploads';
import type { View } from '../state/view';
import type { Words } from '../words';

/** What every part of the window may use. */
export interface Around {
  session: Session;
  uploads: Uploads;
  view: Store<View>;
  settings: Settings;
  words: Words;
  locale: string;
  toggle(open: boolean): void;
  mute(muted: boolean): void;
  popout(): void;
}

export const Context = createContext<Around | null>(null);

export function useAround(): Around {
  const around = useContext(Context);
  if (!around) throw new Error('outside of the widget');
  return around;
}

export function useStore<T extends object>(store: Store<T>): T {
  const [, again] = useState(0);
  // An ordinary effect waits for the next frame: what the desk says before that frame would be missed.
  useLayoutEffect(() => store.listen(() => again((n) => n + 1)), [store]);
  return store.state;
}

/** The present instant, told anew every `seconds` while `running`. */
export function useNow(seconds: number, running = true): number {
  const [now, set] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => set(Date.now()), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds, running]);
  return now;
}
