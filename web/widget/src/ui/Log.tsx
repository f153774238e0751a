import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { entries } from '../state/timeline';
import { fill } from '../words';
import { useAround, useStore } from './context';
import { Icon } from './icons';
import { Greeting, LogRow } from './LogRow';
import { Rating } from './Rating';
import { rows } from './rows';
import { Sending } from './Sending';

const near = 60;

export function Log({ onPicture }: { onPicture(url: string): void }) {
  const { session, view, settings, words } = useAround();
  const state = useStore(session.store);
  const { open } = useStore(view);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ first: '', last: '', height: 0 });
  const [fresh, setFresh] = useState(0);

  const { timeline, waiting, conversation, inbox } = state;
  const list = useMemo(
    () => rows(entries(timeline, waiting, conversation?.agentSeenSeq ?? 0)),
    [timeline, waiting, conversation?.agentSeenSeq],
  );
  const first = list[0]?.entry.key ?? '';
  const last = list.at(-1)?.entry.key ?? '';
  const mine = list.at(-1)?.entry.message.from === 'buyer';

  const toEnd = () => {
    const e = box.current;
    if (e) e.scrollTop = e.scrollHeight;
    atEnd.current = true;
    setFresh(0);
  };

  // Keeps the place: at the end stay at the end, older messages push nothing away from under the eye.
  useLayoutEffect(() => {
    const e = box.current;
    if (!e) return;
    const was = before.current;
    if (was.first !== first && was.last === last && was.first) e.scrollTop += e.scrollHeight - was.height;
    else if (atEnd.current || (was.last !== last && mine)) toEnd();
    else if (was.last !== last) setFresh((n) => n + 1);
    before.current = { first, last, height: e.scrollHeight };
  });
  useEffect(() => {
    const e = box.current;
    if (!e || typeof ResizeObserver === 'undefined') return;
    const watcher = new ResizeObserver(() => atEnd.current && toEnd());
    watcher.observe(e);
    if (e.firstElementChild) watcher.observe(e.firstElementChild);
    return () => watcher.disconnect();
  }, []);

  const see = () => {
    if (open && atEnd.current && document.visibilityState === 'visible') session.see();
  };
  useEffect(see);
  useEffect(() => {
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  });

  const scrolled = () => {
    const e = box.current;
    if (!e) return;
    atEnd.current = e.scrollHeight - e.scrollTop - e.clientHeight < near;
    if (atEnd.current && fresh > 0) setFresh(0);
    if (e.scrollTop < near && timeline.more) session.askHistory();
    see();
  };

  const divided = timeline.earlier.length > 0 ? timeline.messages[0] : undefined;
  const greeting = settings.welcomeDescription || inbox?.greeting;
  return (
    <div class="log-room">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by key */}
      <div class="log" ref={box} onScroll={scrolled} role="log" aria-live="polite" aria-label={words.log} tabIndex={0}>
        <div class="log-inner">
          {timeline.more ? (
            <button type="button" class="older" onClick={() => session.askHistory()} disabled={state.loadingHistory}>
              {state.loadingHistory ? words.loading : words.older}
            </button>
          ) : (
            inbox && greeting && <Greeting text={greeting} name={inbox.title} color={inbox.color} />
          )}
          {inbox?.open === false && inbox.offlineMessage && (
            <Greeting text={inbox.offlineMessage} name={inbox.title} color={inbox.color} />
          )}
          {list.map((row, i) => (
            <LogRow
              key={row.entry.key}
              row={row}
              divider={i > 0 && row.entry.message === divided ? words.newConversation : ''}
              color={conversation?.agent?.name === row.entry.message.name ? conversation?.agent?.color : undefined}
              onPicture={onPicture}
            />
          ))}
          <Sending />
          {conversation?.status === 'resolved' && <p class="aside">{words.resolved}</p>}
          <Rating />
          {state.typing !== null && <Typing name={state.typing} />}
        </div>
      </div>
      {fresh > 0 && (
        <button type="button" class="fresh" onClick={toEnd}>
          <Icon name="down" size={16} />
          {words.fresh}
        </button>
      )}
      <span class="unseen" role="status">
        {state.typing !== null && fill(words.typing, { name: state.typing || words.title })}
      </span>
    </div>
  );
}

function Typing({ name }: { name: string }) {
  return (
    <div class="line line-theirs typing" aria-hidden="true">
      <span class="typing-name">{name}</span>
      <span class="bubble">
        <i />
        <i />
        <i />
      </span>
    </div>
  );
}
