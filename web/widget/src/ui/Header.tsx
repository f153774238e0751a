import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../words';
import { useAround, useStore } from './context';
import { Icon } from './icons';
import { Portrait } from './Portrait';

export function Header() {
  const { session, view, settings, words, toggle } = useAround();
  const { inbox, conversation } = useStore(session.store);
  const { alone } = useStore(view);
  const agent = conversation?.status === 'resolved' ? null : conversation?.agent;
  const resting = inbox?.open === false;
  const state = agent
    ? fill(words.serving, { name: agent.name })
    : conversation?.queuePlace
      ? words.title
      : resting
        ? (settings.unavailableMessage ?? words.resting)
        : (settings.availableMessage ?? words.online);
  return (
    <div class="header">
      <Portrait name={agent?.name} color={agent?.color} size={38} />
      <div class="header-words">
        <h2 id="title">{settings.welcomeTitle || inbox?.title || words.title}</h2>
        <p class={resting && !agent ? 'state state-resting' : 'state'}>{state}</p>
      </div>
      <Menu />
      {!alone && (
        <button type="button" class="icon-button" aria-label={words.close} onClick={() => toggle(false)}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function Menu() {
  const { session, view, settings, words, mute, popout } = useAround();
  const { conversation } = useStore(session.store);
  const { muted, alone } = useStore(view);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const shut = (focus: boolean) => {
    setOpen(false);
    setAsking(false);
    if (focus) button.current?.focus();
  };
  useLayoutEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('.menu-list button')?.focus();
  }, [open, asking]);

  const keys = (e: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (e.key === 'Escape' && open) {
      e.stopPropagation();
      shut(true);
    } else if (step && open) {
      e.preventDefault();
      const all = [...(box.current?.querySelectorAll<HTMLElement>('.menu-list button') ?? [])];
      const at = all.indexOf(e.target as HTMLElement);
      all[(at + step + all.length) % all.length]?.focus();
    }
  };
  const leave = (e: FocusEvent) => {
    if (open && e.relatedTarget && !box.current?.contains(e.relatedTarget as Node)) shut(false);
  };
  const running = conversation !== null && conversation.status !== 'resolved';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the buttons inside are heard here
    <div class="menu" ref={box} onKeyDown={keys} onFocusOut={leave}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={words.menu}
        aria-expanded={open}
        onClick={() => (open ? shut(false) : setOpen(true))}
      >
        <Icon name="more" />
      </button>
      {open && !asking && (
        <div class="menu-list">
          <button type="button" onClick={() => mute(!muted)}>
            <Icon name={muted ? 'bell' : 'mute'} size={18} />
            {muted ? words.unmute : words.mute}
          </button>
          {!alone && settings.showPopoutButton !== false && (
            <button
              type="button"
              onClick={() => {
                shut(true);
                popout();
              }}
            >
              <Icon name="popout" size={18} />
              {words.popout}
            </button>
          )}
          {running && settings.enableEndConversation !== false && (
            <button type="button" onClick={() => setAsking(true)}>
              <Icon name="end" size={18} />
              {words.end}
            </button>
          )}
        </div>
      )}
      {open && asking && (
        <div class="menu-list menu-ask" role="alertdialog" aria-label={words.endAsk}>
          <p>{words.endAsk}</p>
          <div>
            <button
              type="button"
              class="button button-main"
              onClick={() => {
                session.close();
                shut(true);
              }}
            >
              {words.endYes}
            </button>
            <button type="button" class="button" onClick={() => shut(true)}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
