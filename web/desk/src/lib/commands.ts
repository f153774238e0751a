import { useEffect, useSyncExternalStore } from 'react';
import { isKey } from './keys';

/** One thing that can be done now: it feeds the command bar and the keyboard; buttons call the same `run`. */
export interface Command {
  id: string;
  title: string;
  /** Words people look for it with, pinyin initials among them. */
  keywords: string;
  keys: readonly string[];
  run: () => void;
}

const sources = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function changed(): void {
  all = [...sources.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands while the caller is on screen. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const source = Symbol();
    sources.set(source, commands);
    changed();
    return () => {
      sources.delete(source);
      changed();
    };
  }, [commands]);
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}

/** Runs the offered commands by their keys, before an editor sees them. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = all.find((c) => c.keys.some((k) => isKey(event, k)));
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command.run();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** The commands that fit what was typed: title first, then keywords; every typed word has to occur. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (c: Command): number => {
    const title = c.title.toLowerCase();
    const keywords = c.keywords.toLowerCase();
    if (!words.every((w) => title.includes(w) || keywords.includes(w))) return -1;
    if (words.length === 0) return 2;
    const first = words[0] as string;
    if (title.startsWith(first)) return 4;
    if (title.includes(first)) return 3;
    return keywords.split(' ').some((k) => k.startsWith(first)) ? 2 : 1;
  };
  return commands
    .map((c, at) => ({ c, at, rank: rank(c) }))
    .filter((r) => r.rank >= 0)
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .map((r) => r.c);
}

const openers = new Set<() => void>();

/** Opens the command bar, wherever it stands. */
export function openCommandBar(): void {
  for (const open of openers) open();
}

/** Called by the bar itself: it opens whenever somebody asks. */
export function useCommandBarOpener(open: () => void): void {
  useEffect(() => {
    openers.add(open);
    return () => {
      openers.delete(open);
    };
  }, [open]);
}
