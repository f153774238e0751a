import { useMutation, useQueryClient } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { Conversation, ConversationItem, Priority, Resolution, Status } from '../../api/desk.types';
import { useMe } from '../../api/me';
import { keys, putConversation } from './apply';

/** Everything that can be done with the conversation on screen; the answer is laid in at once, the live channel repeats it harmlessly. */
export function useActions(id: string) {
  const client = useQueryClient();
  const me = useMe();
  const put = (item: ConversationItem | undefined) => {
    if (item?.id) putConversation(client, item, me.id);
    else void client.invalidateQueries({ queryKey: keys.conversation(id) });
    void client.invalidateQueries({ queryKey: keys.meta });
  };
  const merged = (conversation: Conversation | undefined) => {
    if (conversation?.id) put(conversation);
    for (const key of [keys.lists, ['desk', 'thread'], ['desk', 'conversation'], ['desk', 'history']])
      void client.invalidateQueries({ queryKey: key });
  };
  return {
    claim: useMutation({ mutationFn: () => desk.claim(id), onSuccess: put }),
    takeOver: useMutation({ mutationFn: (reason: string) => desk.takeOver(id, reason), onSuccess: put }),
    transfer: useMutation({
      mutationFn: (to: { assigneeId?: string; teamId?: string; reason: string }) => desk.assign(id, to),
      onSuccess: put,
    }),
    status: useMutation({
      mutationFn: (to: { status: Status; snoozedUntil?: string; resolution?: Resolution }) => desk.setStatus(id, to),
      onSuccess: put,
    }),
    priority: useMutation({ mutationFn: (p: Priority | null) => desk.setPriority(id, p), onSuccess: put }),
    labels: useMutation({ mutationFn: (labels: string[]) => desk.setLabels(id, labels), onSuccess: put }),
    // The one on screen stays; the other goes into it.
    merge: useMutation({ mutationFn: (other: string) => desk.merge(other, id), onSuccess: merged }),
    undoMerge: useMutation({
      mutationFn: (merge: string) => desk.undoMerge(merge),
      onSuccess: () => merged(undefined),
    }),
    cancelScheduled: useMutation({
      mutationFn: (scheduled: string) => desk.cancelScheduled(scheduled),
      onSuccess: () => put(undefined),
    }),
  };
}

export type Actions = ReturnType<typeof useActions>;

/** What a person may do with a conversation now; the desk checks again. */
export function allowed(conversation: Conversation, me: { id: string; rights: readonly string[] }) {
  const mine = conversation.assignee?.id === me.id;
  const open = conversation.status !== 'resolved';
  const may = (right: string) => me.rights.includes(right);
  // Somebody else's stays theirs, unless one may take over.
  const works = mine || conversation.assignee === null || may('team.takeover');
  return {
    claim: open && conversation.assignee === null && may('reply'),
    takeOver: open && conversation.assignee !== null && !mine && may('team.takeover'),
    transfer: open && works && may('transfer'),
    close: open && works && may('reply'),
    snooze: open && works && may('reply'),
    reopen: !open && works && may('reply'),
    merge: works && may('merge'),
    label: may('reply'),
    reply: conversation.canReply && works && may('reply'),
  };
}

export type Allowed = ReturnType<typeof allowed>;
