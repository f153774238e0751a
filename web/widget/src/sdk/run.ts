import { allowSound, chime } from '../lib/sound';
import { openShelf } from '../lib/storage';
import { readTab, writeTab } from '../lib/tab';
import { titleWith } from '../lib/title';
import { Session } from '../state/session';
import type { Settings } from '../state/settings';
import { Store } from '../state/store';
import { unread } from '../state/timeline';
import { Uploads } from '../state/uploads';
import type { View } from '../state/view';
import { languageOf } from '../ui/App';
import { mount } from '../ui/mount';
import { emit } from './events';
import { popout } from './popout';

export interface Running {
  session: Session;
  view: Store<View>;
  toggle(open: boolean): void;
  popout(): void;
  reset(): void;
}

/** Starts one widget on this page and ties it to the page: network, visibility, title, sound, other tabs. */
export function run(websiteToken: string, baseUrl: string, settings: Settings, alone = false): Running {
  // A window of its own keeps things as long as it is open: the buyer signs out on the page, not there.
  const shelf = openShelf(() => (alone ? sessionStorage : localStorage));
  const mutedKey = `zhiyin:${websiteToken}:muted`;
  const view = new Store<View>({
    open: alone || readTab(websiteToken, 'open') !== '',
    bubble: !settings.hideMessageBubble,
    alone,
    muted: shelf.getItem(mutedKey) === '1',
    locale: settings.useBrowserLanguage ? 'auto' : settings.locale,
    scheme: settings.darkMode,
    peek: null,
    offline: !navigator.onLine,
  });
  const session: Session = new Session(baseUrl, websiteToken, {
    shelf,
    open: (url) => new WebSocket(url),
    random: Math.random,
    now: Date.now,
    setTimer: (run, ms) => window.setTimeout(run, ms),
    clearTimer: (id) => window.clearTimeout(id),
    locale: () => languageOf(view.state.locale, session.store.state.inbox?.locale),
    page: () => ({ url: location.origin + location.pathname, title: titleWith(document.title, 0) }),
    emit,
    arrived: (message) => {
      const away = !view.state.open || document.hidden;
      if (away && !view.state.muted) chime();
      if (!view.state.open && settings.showUnreadMessagesDialog !== false) view.set({ peek: message });
    },
  });

  let other: Window | null = null;
  const running: Running = {
    session,
    view,
    toggle: (open) => {
      if (alone || open === view.state.open) return;
      allowSound();
      view.set({ open, peek: null });
      writeTab(websiteToken, 'open', open ? '1' : '');
      emit(open ? 'opened' : 'closed');
    },
    popout: () => {
      other = popout(session, view.state);
      running.toggle(false);
    },
    reset: () => {
      running.toggle(false);
      other?.close();
      session.reset();
    },
  };

  window.addEventListener('online', () => {
    view.set({ offline: false });
    session.hurry();
  });
  window.addEventListener('offline', () => view.set({ offline: true }));
  window.addEventListener('pageshow', (e) => e.persisted && session.hurry());
  document.addEventListener('visibilitychange', () => document.hidden || session.hurry());
  window.addEventListener('storage', (e) => session.shelfChanged(e.key));
  window.addEventListener('pointerdown', allowSound, { once: true, passive: true });
  session.store.listen(() => {
    const { timeline, seen } = session.store.state;
    const title = titleWith(document.title, view.state.open && !document.hidden ? 0 : unread(timeline, seen));
    if (title !== document.title) document.title = title;
  });

  const start = () => {
    mount({
      session,
      uploads: new Uploads(session),
      view,
      settings,
      toggle: running.toggle,
      popout: running.popout,
      mute: (muted) => {
        view.set({ muted });
        if (muted) shelf.setItem(mutedKey, '1');
        else shelf.removeItem(mutedKey);
      },
    });
    // The page may call setUser() now: a member is then not counted as a stranger first.
    emit('ready');
    session.start();
  };
  if (document.body) setTimeout(start);
  else document.addEventListener('DOMContentLoaded', start, { once: true });
  return running;
}
