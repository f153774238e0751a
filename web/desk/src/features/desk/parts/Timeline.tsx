import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../api/desk.types';
import { useMe } from '../../../api/me';
import { clockOf, dateText } from '../../../lib/clock';
import { useDesk, useTyping, useUnsent } from '../desk.context';
import { placeOf, type ShownBubble } from '../panel';
import { loadOlder } from '../queries';
import { rowsOf, type Thread } from '../thread';
import { activityText } from '../words';
import { Turn } from './Turn';
import { UnsentBubble } from './UnsentBubble';

/** Rows drawn at first and added by each look back: a talk of thousands of bubbles stays light. */
const step = 120;

/** What was said, newest at the bottom; it stays there while one is reading the end. */
export function Timeline(props: {
  conversation: Conversation;
  thread: Thread;
  unreadAfter: number | null;
  highlight: number | null;
  shownAt: ShownBubble | null;
  onBackToDraft: (text: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const { live, state } = useDesk();
  const { conversation: c, thread, highlight, shownAt } = props;
  const unsent = useUnsent(c.id);
  const unsentStates = unsent.map((i) => i.state).join();
  const typing = useTyping(c.id);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const kept = useRef<number | null>(null);
  const [shown, setShown] = useState(step);
  const [away, setAway] = useState(false);
  const [loading, setLoading] = useState(false);
  const zone = me.shop.zone;

  const rows = useMemo(
    () => rowsOf(thread.items, c.id, props.unreadAfter, zone),
    [thread, c.id, props.unreadAfter, zone],
  );
  const cut = Math.max(0, rows.length - shown);
  const older = cut > 0 || thread.first > 1;
  const numbers = useMemo(() => new Map(c.merges.map((m) => [m.from, m.number])), [c.merges]);

  const lookBack = async () => {
    if (loading || !older) return;
    kept.current = (box.current?.scrollHeight ?? 0) - (box.current?.scrollTop ?? 0);
    if (cut > 0) return setShown(shown + step);
    setLoading(true);
    try {
      await loadOlder(client, c.id);
      setShown((n) => n + step);
    } catch {
      kept.current = null;
    } finally {
      setLoading(false);
    }
  };

  // What was on screen stays where it is when older bubbles come in above it.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (kept.current !== null) {
      element.scrollTop = element.scrollHeight - kept.current;
      kept.current = null;
    } else if (atEnd.current) element.scrollTop = element.scrollHeight;
  }, [rows, shown, unsentStates, typing.length]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const found = highlight === null ? null : placeOf(c.id, highlight);
  const seek = useCallback(
    (place: string) => {
      atEnd.current = false;
      let stopped = false;
      // It may lie further back than what is loaded.
      const look = async () => {
        for (let tries = 0; tries < 20 && !stopped; tries++) {
          const bubble = box.current?.querySelector(`[data-place="${place}"]`);
          if (bubble) return bubble.scrollIntoView({ block: 'center' });
          setShown((n) => n + step);
          await new Promise((done) => setTimeout(done, 60));
          await loadOlder(client, c.id).catch(() => {});
        }
      };
      void look();
      return () => {
        stopped = true;
      };
    },
    [client, c.id],
  );
  useEffect(() => (found === null ? undefined : seek(found)), [found, seek]);
  useEffect(() => (shownAt === null ? undefined : seek(shownAt.place)), [shownAt, seek]);

  const mine = c.assignee?.id === me.id;
  useEffect(() => {
    const tell = () => {
      if (mine && document.visibilityState === 'visible' && thread.last > c.agentSeenSeq) live.seen(c.id, thread.last);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [mine, thread.last, c.agentSeenSeq, c.id, live, state]);

  return (
    <div className="timeline-box">
      <div
        ref={box}
        className="timeline"
        role="log"
        aria-live="polite"
        aria-label={t('desk.timeline')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard.
        tabIndex={0}
        onScroll={(e) => {
          const { scrollTop, scrollHeight, clientHeight } = e.currentTarget;
          atEnd.current = scrollHeight - scrollTop - clientHeight < 60;
          setAway(scrollHeight - scrollTop - clientHeight > 400);
          if (scrollTop < 60) void lookBack();
        }}
      >
        {older && (
          <Button size="small" type="text" className="older" disabled={loading} onClick={lookBack}>
            {t('desk.older')}
          </Button>
        )}
        {rows.length === 0 && unsent.length === 0 && <p className="empty timeline-empty">{t('desk.noBubbles')}</p>}
        {rows.slice(cut).map((row) => {
          if (row.kind === 'day')
            return (
              <div key={row.key} className="divider">
                <span>{dateText(row.at, zone, i18n.language)}</span>
              </div>
            );
          if (row.kind === 'unread')
            return (
              <div key={row.key} className="divider divider-unread">
                <span>{t('desk.unreadFrom')}</span>
              </div>
            );
          if (row.kind === 'activity') {
            const { activity } = row.message.contentAttributes ?? {};
            return (
              <p key={row.key} className="activity">
                {activity ? activityText(activity, t) : row.message.content}
                <span className="number faint">{clockOf(row.message.at, zone)}</span>
              </p>
            );
          }
          const from = row.messages[0]?.conversationId ?? c.id;
          return (
            <Turn
              key={row.key}
              messages={row.messages}
              own={c.id}
              read={c.buyerSeenSeq}
              zone={zone}
              mergedNumber={from === c.id ? null : (numbers.get(from) ?? 0)}
              found={shownAt?.place ?? found}
            />
          );
        })}
        {unsent.map((item) => (
          <UnsentBubble key={item.body.clientId} item={item} onBackToDraft={props.onBackToDraft} />
        ))}
        {typing.length > 0 && <p className="typing">{t('desk.typing', { names: typing.join('、') })}</p>}
      </div>
      {away && (
        <Button
          className="to-end"
          size="small"
          onClick={() => box.current?.scrollTo({ top: box.current.scrollHeight, behavior: 'instant' })}
        >
          {t('desk.toEnd')}
        </Button>
      )}
    </div>
  );
}
