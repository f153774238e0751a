import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../words';
import { useAround, useStore } from './context';
import { Icon } from './icons';
import { plain } from './plain';

export function Launcher({ unread }: { unread: number }) {
  const { session, view, settings, words, toggle } = useAround();
  const { inbox } = useStore(session.store);
  const { open } = useStore(view);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);

  // Who closes the window goes on where they opened it.
  useLayoutEffect(() => {
    if (wasOpen.current && !open) button.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);

  const title = settings.launcherTitle || inbox?.launcherTitle || words.launcher;
  const label = unread > 0 ? `${title}, ${fill(words.unread, { n: unread })}` : title;
  const wide = settings.type === 'expanded_bubble' && !open;
  return (
    <button
      ref={button}
      type="button"
      class={`launcher ${wide ? 'launcher-wide' : ''}`}
      aria-label={open ? words.close : label}
      aria-expanded={open}
      onClick={() => toggle(!open)}
    >
      <Icon name={open ? 'down' : 'chat'} size={26} filled={!open} />
      {wide && <span>{title}</span>}
      {unread > 0 && !open && <span class="badge">{unread > 99 ? '99+' : unread}</span>}
    </button>
  );
}

/** The newest message beside the button, while the window is closed. */
export function Peek() {
  const { view, words, toggle } = useAround();
  const { peek } = useStore(view);
  if (!peek) return null;
  return (
    <div class="peek">
      <button type="button" class="peek-open" onClick={() => toggle(true)}>
        <span class="peek-name">{peek.name || words.title}</span>
        <span class="peek-text">{plain(peek, words)}</span>
      </button>
      <button
        type="button"
        class="icon-button peek-close"
        aria-label={words.close}
        onClick={() => view.set({ peek: null })}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
