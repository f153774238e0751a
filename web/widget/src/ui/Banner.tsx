import { moment } from '../lib/time';
import { fill, spell } from '../words';
import { useAround, useNow, useStore } from './context';

/** One line between head and conversation: the network, the place in the queue, the hours. The most pressing one only. */
export function Banner() {
  const { session, view, words, locale } = useAround();
  const { line, inbox, conversation, toldAt } = useStore(session.store);
  const { offline } = useStore(view);
  const queued = conversation?.status === 'pending' && conversation.queuePlace !== null;
  const now = useNow(queued ? 1 : 30);

  let kind = 'note';
  let text = '';
  if (offline || line === 'lost') {
    kind = 'warn';
    text = offline ? words.offline : words.lost;
  } else if (inbox && !inbox.open) {
    if (inbox.nextOpen) text = fill(words.nextOpen, { t: moment(inbox.nextOpen, now, locale) });
  } else if (queued) {
    const ahead = (conversation.queuePlace ?? 1) - 1;
    const waited = (conversation.waitedSeconds ?? 0) + Math.max(0, now - toldAt) / 1000;
    const place = ahead > 0 ? fill(words.queue, { n: ahead }) : words.queueNext;
    text = `${place} · ${fill(words.waited, { t: spell(words, waited) })}`;
  }
  return (
    <div class={`banner banner-${kind} ${text ? '' : 'banner-none'}`} aria-live={queued ? 'off' : 'polite'}>
      {text}
    </div>
  );
}
