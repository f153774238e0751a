import { palette } from '../lib/colours';
import { Icon } from './icons';

/** The agent's initial on their colour; without a name, the shop's own mark. */
export function Portrait({
  name,
  color,
  size,
}: {
  name?: string | undefined;
  color?: string | undefined;
  size: number;
}) {
  const tint = color ? palette(color) : null;
  return (
    <span
      class="portrait"
      aria-hidden="true"
      style={{
        width: `${size}px`,
        height: `${size}px`,
        fontSize: `${size * 0.44}px`,
        ...(tint && { background: tint.brand, color: tint.ink }),
      }}
    >
      {name ? [...name][0] : <Icon name="chat" size={size * 0.56} filled />}
    </span>
  );
}
