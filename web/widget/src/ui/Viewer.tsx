import { useLayoutEffect, useRef } from 'preact/hooks';
import { useAround } from './context';
import { Icon } from './icons';

/** One picture over everything; Esc or a click puts it away. */
export function Viewer({ url, onClose }: { url: string; onClose(): void }) {
  const { words } = useAround();
  const button = useRef<HTMLButtonElement>(null);
  // Before the next key can be pressed: an Esc that still went to the picture below would close the whole window.
  useLayoutEffect(() => {
    const own = button.current;
    const before = (own?.getRootNode() as ShadowRoot | undefined)?.activeElement as HTMLElement | null;
    own?.focus();
    return () => before?.focus();
  }, []);
  return (
    <div
      class="viewer"
      role="dialog"
      aria-modal="true"
      aria-label={words.picture}
      onClick={onClose}
      onKeyDown={(e) => {
        if (e.key === 'Tab') e.preventDefault();
        if (e.key === 'Escape') {
          e.stopPropagation();
          onClose();
        }
      }}
    >
      <img src={url} alt={words.picture} />
      <button ref={button} type="button" class="icon-button" aria-label={words.close}>
        <Icon name="close" size={26} />
      </button>
    </div>
  );
}
