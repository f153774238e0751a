import { readTab, writeTab } from '../lib/tab';
import type { User } from '../protocol/frames';
import type { Session } from '../state/session';
import type { View } from '../state/view';

/** What the window of its own needs to go on where the page was. The secret goes from window to window, never through an address. */
interface Handover {
  zhiyin: 'handover';
  visitor: string | null;
  user: User | null;
  locale: View['locale'];
  scheme: View['scheme'];
}

const ready = { zhiyin: 'popout-ready' };

/** How long the page that opened us may take to answer (milliseconds): it may be busy, and a conversation begun anew could not be joined. */
const patience = 5_000;

/** Opens the window and gives the conversation to it, and to no other window and no other site; returns the window. */
export function popout(session: Session, view: View): Window | null {
  const url = `${session.baseUrl}/widget/popout?token=${encodeURIComponent(session.token)}`;
  const other = window.open(url, `zhiyin-${session.token}`, 'popup,width=420,height=700');
  if (!other) return null;
  const origin = new URL(session.baseUrl).origin;
  const answer = (e: MessageEvent) => {
    if (e.source !== other || e.origin !== origin || e.data?.zhiyin !== ready.zhiyin) return;
    const { locale, scheme } = view;
    const handover: Handover = { zhiyin: 'handover', visitor: session.visitor, user: session.identity, locale, scheme };
    other.postMessage(handover, origin);
  };
  window.addEventListener('message', answer);
  return other;
}

/**
 * The other side: waits a moment for the page that opened us. What it said lasts as long as this window, so that a
 * reload goes on without it; opened by hand, the window talks as a visitor of its own.
 */
export function receiveHandover(token: string, go: (handover: Handover | null) => void): void {
  const opener = window.opener as Window | null;
  let done = false;
  const finish = (handover: Handover | null) => {
    if (done) return;
    done = true;
    go(handover ?? (JSON.parse(readTab(token, 'handover') || 'null') as Handover | null));
  };
  if (!opener) {
    finish(null);
    return;
  }
  window.addEventListener('message', (e) => {
    if (e.source !== opener || e.data?.zhiyin !== 'handover') return;
    writeTab(token, 'handover', JSON.stringify(e.data));
    finish(e.data as Handover);
  });
  opener.postMessage(ready, '*');
  setTimeout(() => finish(null), patience);
}
