const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut in the writing of the machine at hand: `Mod+Enter` is Ctrl+↵, or ⌘↵ on a Mac. */
export function shortcutText(keys: string): string {
  return keys
    .replace('Mod', mac ? '⌘' : 'Ctrl')
    .replace('Alt', mac ? '⌥' : 'Alt')
    .replace('Enter', '↵')
    .replaceAll('+', mac ? '' : '+');
}

export function Kbd(props: { keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {shortcutText(props.keys)}
    </span>
  );
}
