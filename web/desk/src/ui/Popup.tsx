import './popup.css';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** A button that opens a small panel below itself; Esc, a click elsewhere or `close` shuts it and gives the button back the focus. */
export function Popup(props: {
  label: string;
  className?: string;
  /** Which edge of the button the panel keeps to, and whether it opens above. */
  align?: 'left' | 'right';
  above?: boolean;
  button: ReactNode;
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (e: Event) => {
      if (!box.current?.contains(e.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKey = (e: KeyboardEvent) => {
    if (!open || e.nativeEvent.isComposing) return;
    if (e.key === 'Escape') {
      e.stopPropagation();
      close();
    }
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      const all = [...(box.current?.querySelectorAll<HTMLElement>('.popup-panel button, .popup-panel a') ?? [])];
      const at = all.indexOf(document.activeElement as HTMLElement);
      e.preventDefault();
      all.at((at + (e.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length)?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed inside of the panel and its button end here.
    <div className="popup" ref={box} onKeyDown={onKey}>
      <button
        type="button"
        ref={opener}
        className={props.className ?? 'popup-button'}
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {props.button}
      </button>
      <div
        id={id}
        className={`popup-panel${props.align === 'left' ? ' popup-left' : ''}${props.above ? ' popup-above' : ''}`}
        hidden={!open}
      >
        {open && props.children(close)}
      </div>
    </div>
  );
}
