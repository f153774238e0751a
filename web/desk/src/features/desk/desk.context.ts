import { createContext, use, useSyncExternalStore } from 'react';
import type { Live, LiveState } from '../../api/live';
import type { Span } from '../../lib/spans';
import type { Outbox, Unsent } from './outbox';
import type { Typing } from './typing';

/** What every part of the workspace shares: the live channel, what is not sent yet, who types. */
export interface DeskValue {
  live: Live;
  state: LiveState;
  outbox: Outbox;
  typing: Typing;
}

export const DeskContext = createContext<DeskValue | null>(null);

export function useDesk(): DeskValue {
  const value = use(DeskContext);
  if (!value) throw new Error('useDesk stands outside of the live desk');
  return value;
}

export function useUnsent(conversation: string): readonly Unsent[] {
  const { outbox } = useDesk();
  return useSyncExternalStore(outbox.subscribe, outbox.all).filter((i) => i.conversation === conversation);
}

export function useTyping(conversation: string): readonly string[] {
  const { typing } = useDesk();
  return useSyncExternalStore(typing.subscribe, () => typing.of(conversation));
}

/** True while the buyer of a conversation is typing. */
export function useBuyerTypes(conversation: string): boolean {
  const { typing } = useDesk();
  return useSyncExternalStore(typing.subscribe, () => typing.has(conversation, 'buyer'));
}

/** The words in the buyer's bubbles that speak for what was understood, by bubble. */
export const MarksContext = createContext<ReadonlyMap<string, readonly Span[]>>(new Map());
