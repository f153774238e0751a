import { useEffect, useRef, useState } from 'preact/hooks';
import { picturesOf } from '../lib/pictures';
import { Banner } from './Banner';
import { Composer } from './Composer';
import { useAround, useStore } from './context';
import { Header } from './Header';
import { Log } from './Log';
import { Viewer } from './Viewer';

const fullScreen = '(max-width: 480px)';

export function Panel() {
  const { uploads, view, words, settings, session, toggle } = useAround();
  const { open, alone } = useStore(view);
  const { inbox } = useStore(session.store);
  const [dropping, setDropping] = useState(false);
  const [picture, setPicture] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const full = alone || matchMedia(fullScreen).matches;

  useEffect(() => (open && !alone ? holdPage() : undefined), [open, alone]);
  useEffect(() => (open ? followKeyboard(box.current) : undefined), [open]);

  const keys = (e: KeyboardEvent) => {
    if (e.key === 'Escape' && !alone) {
      e.stopPropagation();
      toggle(false);
    } else if (e.key === 'Tab' && full) {
      keepInside(e, box.current);
    }
    // The shop's own shortcuts have nothing to do with what is typed here.
    e.stopPropagation();
  };
  const takes = inbox?.attachments !== false && settings.enableFileUpload !== false;
  const over = (e: DragEvent) => {
    if (!takes || !e.dataTransfer?.types.includes('Files')) return;
    e.preventDefault();
    setDropping(true);
  };
  return (
    <div
      ref={box}
      class={`panel ${alone ? 'panel-alone' : ''} ${open ? '' : 'gone'}`}
      role="dialog"
      aria-modal={full && !alone}
      aria-labelledby="title"
      onKeyDown={keys}
      onDragOver={over}
      onDragLeave={(e) => !box.current?.contains(e.relatedTarget as Node) && setDropping(false)}
      onDrop={(e) => {
        if (!takes) return;
        e.preventDefault();
        setDropping(false);
        uploads.add(picturesOf(e.dataTransfer));
      }}
    >
      <Header />
      <Banner />
      <Log onPicture={setPicture} />
      <Composer />
      {dropping && <div class="drop">{words.dropHere}</div>}
      {picture && <Viewer url={picture} onClose={() => setPicture('')} />}
    </div>
  );
}

/** Behind a window that fills the screen the page must not scroll. */
function holdPage(): (() => void) | undefined {
  if (!matchMedia(fullScreen).matches) return undefined;
  const { style } = document.documentElement;
  const before = style.overflow;
  style.overflow = 'hidden';
  return () => {
    style.overflow = before;
  };
}

/** A phone's keyboard covers part of the page without resizing it: the window takes what is left to see. */
function followKeyboard(panel: HTMLElement | null): (() => void) | undefined {
  const seen = window.visualViewport;
  if (!panel || !seen) return undefined;
  const follow = () => {
    panel.style.setProperty('--seen-height', `${seen.height}px`);
    panel.style.setProperty('--seen-top', `${seen.offsetTop}px`);
  };
  follow();
  seen.addEventListener('resize', follow);
  seen.addEventListener('scroll', follow);
  return () => {
    seen.removeEventListener('resize', follow);
    seen.removeEventListener('scroll', follow);
  };
}

function keepInside(e: KeyboardEvent, panel: HTMLElement | null): void {
  const all = [
    ...(panel?.querySelectorAll<HTMLElement>('button, textarea, a[href], input, [tabindex="0"]') ?? []),
  ].filter((one) => one.tabIndex >= 0 && !one.hasAttribute('disabled') && one.getClientRects().length > 0);
  const active = (panel?.getRootNode() as ShadowRoot | undefined)?.activeElement;
  const edge = e.shiftKey ? all[0] : all.at(-1);
  if (active !== edge) return;
  e.preventDefault();
  (e.shiftKey ? all.at(-1) : all[0])?.focus();
}
