import { useLayoutEffect, useRef } from 'preact/hooks';
import { useAround } from './context';
import { emoji } from './emoji';

const columns = 8;

export function EmojiPicker({ onPick, onClose }: { onPick(emoji: string): void; onClose(): void }) {
  const { words } = useAround();
  const names = words.emojiGroups.split('|');
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('button')?.focus(), []);

  const keys = (e: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[e.key];
    if (e.key === 'Escape') {
      e.stopPropagation();
      onClose();
    } else if (step) {
      e.preventDefault();
      const all = [...(box.current?.querySelectorAll<HTMLElement>('button') ?? [])];
      const at = all.indexOf(e.target as HTMLElement);
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    }
  };
  return (
    <div class="emoji" ref={box} role="dialog" aria-label={words.emoji} onKeyDown={keys}>
      {emoji.map((group, g) => (
        <fieldset key={group}>
          <legend>{names[g]}</legend>
          <div class="emoji-grid">
            {group.split(' ').map((one, i) => (
              <button key={one} type="button" tabIndex={g + i === 0 ? 0 : -1} onClick={() => onPick(one)}>
                {one}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
