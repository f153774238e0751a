import { useCallback, useEffect, useRef } from 'react';
import { useDesk } from './desk.context';

const again = 3000;
const rests = 5000;

/** Tells the other side that one is typing: at most every three seconds, and the end of it after five of rest. */
export function useTypingSign(conversation: string) {
  const { live } = useDesk();
  const said = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    if (said.current === 0) return;
    said.current = 0;
    live.typing(conversation, false);
  }, [live, conversation]);
  const type = useCallback(() => {
    const now = Date.now();
    if (now - said.current > again) {
      said.current = now;
      live.typing(conversation, true);
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(stop, rests);
  }, [live, conversation, stop]);
  useEffect(() => stop, [stop]);
  return { type, stop };
}
