import { sameDay } from '../lib/time';
import type { Entry } from '../state/timeline';

/** An entry with what its neighbours say about it. */
export interface Row {
  entry: Entry;
  /** Starts another day or comes after a long silence: the time stands above it. */
  pause: boolean;
  /** Another speaker than above: name and portrait are shown. */
  head: boolean;
  /** The last of its speaker for now: time and mark are shown. */
  tail: boolean;
}

const silence = 5 * 60_000;

export function rows(entries: readonly Entry[]): Row[] {
  return entries.map((entry, i) => {
    const above = entries[i - 1];
    const below = entries[i + 1];
    const pause = !above || apart(above, entry);
    return {
      entry,
      pause,
      head: pause || !above || speaker(above) !== speaker(entry),
      tail: !below || apart(entry, below) || speaker(below) !== speaker(entry),
    };
  });
}

function speaker({ message }: Entry): string {
  return `${message.from}:${message.name}`;
}

function apart(a: Entry, b: Entry): boolean {
  const [x, y] = [Date.parse(a.message.at), Date.parse(b.message.at)];
  return y - x > silence || !sameDay(x, y);
}
