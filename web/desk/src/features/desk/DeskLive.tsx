import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Message } from '../../api/desk.types';
import { Live, type LiveEvent, type LiveSocket, type LiveState } from '../../api/live';
import { useMe, useSession } from '../../api/me';
import { setTitle } from '../../lib/title';
import { applyEvent, keys, putMessages, refetchAll } from './apply';
import { deliver } from './deliver';
import { DeskContext, type DeskValue } from './desk.context';
import { notify, ring } from './notify';
import { Outbox } from './outbox';
import { outboxShelf } from './outboxShelf';
import { useList } from './queries';
import { Typing } from './typing';
import { mineQuery } from './views';

/** How often lists are asked for while the live channel cannot be had (milliseconds). */
const without = 15_000;

/** A conversation has one buyer, however they are named. */
const typist = (kind: string, id: string | null) => (kind === 'buyer' ? kind : (id ?? kind));

const onScreen = (conversation: string) =>
  location.pathname === `/desk/${conversation}` && document.visibilityState === 'visible';

const address = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`;

/** Keeps the desk live on every page behind sign-in: pushes are laid into what is loaded, unsent replies go out, new bubbles ring. */
export default function DeskLive(props: { children: ReactNode }) {
  const client = useQueryClient();
  const me = useMe();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const [state, setState] = useState<LiveState>('connecting');
  const { change } = useSession();
  const latest = useRef({ t, navigate, me, change });
  latest.current = { t, navigate, me, change };
  const parts = useMemo(() => {
    const outbox = new Outbox({
      deliver: (conversation, body) => deliver(conversation, body, (m) => putMessages(client, conversation, [m])),
      ...outboxShelf(me.id),
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    const typing = new Typing();
    let soon = false;
    const countsChanged = () => {
      if (soon) return;
      soon = true;
      setTimeout(() => {
        soon = false;
        void client.invalidateQueries({ queryKey: keys.meta });
        void client.invalidateQueries({ queryKey: keys.queue });
      }, 400);
    };
    const rings = (message: Message, assignee: string | null, number: number) => {
      if (message.messageType !== 'incoming' || (assignee !== null && assignee !== me.id)) return;
      if (onScreen(message.conversationId)) return;
      ring();
      if (document.visibilityState === 'visible') return;
      const { t: words, navigate: go } = latest.current;
      const title = words('desk.newBubble', { number });
      notify(title, words('desk.newBubbleBody', { name: message.sender.name }), message, () =>
        go(`/desk/${message.conversationId}`),
      );
    };
    const onEvent = (event: LiveEvent) => {
      if (event.t === 'ready') {
        // The first time too: what happened between the first lists and this channel was told to nobody.
        void refetchAll(client);
        outbox.flush();
      } else if (event.t === 'typing') {
        const { kind, id, name } = event.by;
        if (id !== me.id)
          typing.heard(event.conversation, typist(kind, id), name || latest.current.t(`role.${kind}`), event.on);
      } else {
        applyEvent(client, event, me.id);
        if (event.t === 'presence' && event.agent.id === me.id) {
          // A lead, another window or signing out elsewhere changed it.
          const { me: now, change: set } = latest.current;
          if (now.presence !== event.agent.presence) set({ ...now, presence: event.agent.presence });
        }
        if (event.t === 'mention' && !onScreen(event.conversation)) ring();
        if (event.t === 'message') {
          const { message, conversation } = event;
          outbox.confirmed(message.clientId);
          typing.heard(conversation.id, typist(message.sender.kind, message.sender.id), '', false);
          rings(message, conversation.assignee?.id ?? null, conversation.number);
        }
        countsChanged();
      }
    };
    const live = new Live({
      open: () => new WebSocket(address()) as unknown as LiveSocket,
      onEvent,
      onState: setState,
    });
    return { outbox, typing, live };
  }, [client, me.id]);

  useEffect(() => {
    const { live, outbox } = parts;
    const back = () => {
      live.nudge();
      outbox.flush();
    };
    const shown = () => document.visibilityState === 'visible' && live.nudge();
    live.start();
    outbox.start();
    addEventListener('online', back);
    document.addEventListener('visibilitychange', shown);
    return () => {
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', shown);
      live.stop();
      outbox.stop();
    };
  }, [parts]);

  // Some networks let no live channel through: then the desk asks.
  useEffect(() => {
    if (state !== 'offline') return;
    const timer = setInterval(() => {
      parts.outbox.flush();
      void refetchAll(client);
    }, without);
    return () => clearInterval(timer);
  }, [state, parts, client]);

  const mine = useList(mineQuery);
  const waiting = mine.data?.filter((c) => c.unread > 0).length ?? 0;
  useEffect(() => {
    setTitle({ badge: waiting });
    return () => setTitle({ badge: 0 });
  }, [waiting]);

  const value = useMemo<DeskValue>(() => ({ ...parts, state }), [parts, state]);
  return <DeskContext value={value}>{props.children}</DeskContext>;
}
