import { useEffect } from 'react';
import { isKey } from '../../lib/keys';

/** What a command can see and do. */
export interface CoachControl {
  hasText: boolean;
  canImprove: boolean;
  fixable: boolean;
  improving: boolean;
  rewritten: string | null;
  focusReply: () => void;
  fixOne: () => void;
  improve: (open: boolean) => void;
  take: () => void;
  copyReply: () => void;
  openExamples: () => void;
}

/** One thing to do: it feeds a button, a key and the list of shortcuts. `keys` are alternatives, e.g. `Mod+Enter`. */
export interface Command {
  id: 'optimise' | 'take' | 'fix' | 'leave' | 'focus' | 'copy' | 'examples';
  keys: string[];
  when: (at: CoachControl) => boolean;
  run: (at: CoachControl) => void;
}

export const commands: readonly Command[] = [
  { id: 'take', keys: ['Mod+Enter'], when: (at) => at.improving && at.rewritten !== null, run: (at) => at.take() },
  { id: 'optimise', keys: ['Mod+Enter'], when: (at) => at.canImprove && !at.improving, run: (at) => at.improve(true) },
  { id: 'leave', keys: ['Escape'], when: (at) => at.improving, run: (at) => at.improve(false) },
  { id: 'fix', keys: ['Alt+Enter', 'Mod+.'], when: (at) => at.fixable && !at.improving, run: (at) => at.fixOne() },
  { id: 'copy', keys: ['Alt+C'], when: (at) => at.hasText, run: (at) => at.copyReply() },
  { id: 'focus', keys: ['Alt+R'], when: () => true, run: (at) => at.focusReply() },
  { id: 'examples', keys: ['Alt+X'], when: () => true, run: (at) => at.openExamples() },
];

export const commandOf = (id: Command['id']): Command => commands.find((c) => c.id === id) as Command;

/** Runs commands by their keys, before the editor sees them. */
export function useCommandKeys(control: CoachControl): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commands.find((c) => c.keys.some((k) => isKey(event, k)) && c.when(control));
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command.run(control);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [control]);
}
