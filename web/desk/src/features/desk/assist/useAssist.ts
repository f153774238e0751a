import { useMemo } from 'react';
import { useBuyerTypes } from '../desk.context';
import { repliesOf, stateOf } from '../panel';
import { usePanel, useThread } from '../queries';

/** What was understood of the open conversation, how far that is, and the replies one may take now. */
export function useAssist(id: string | null) {
  const asked = usePanel(id);
  const messages = useThread(id).data?.items;
  const buyerTypes = useBuyerTypes(id ?? '');
  const lastFromBuyer = useMemo(
    () => messages?.findLast((m) => m.conversationId === id && m.messageType === 'incoming')?.seq ?? 0,
    [messages, id],
  );
  const state = asked.data ? stateOf(asked.data, { buyerTypes, lastFromBuyer }) : null;
  const replies = useMemo(() => repliesOf(asked.data, state), [asked.data, state]);
  return { asked, state, replies };
}

export type Assist = ReturnType<typeof useAssist>;
