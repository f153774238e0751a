import { clock, day, sameDay } from '../lib/time';
import type { WMessage } from '../protocol/frames';
import { Bubble } from './Bubble';
import { useAround } from './context';
import type { Row } from './rows';

interface Props {
  row: Row;
  /** Said above the row when an earlier conversation ends here. */
  divider: string;
  color: string | undefined;
  onPicture(url: string): void;
}

export function LogRow({ row, divider, color, onPicture }: Props) {
  const { locale } = useAround();
  const { message } = row.entry;
  return (
    <>
      {divider && <p class="aside aside-divider">{divider}</p>}
      {row.pause && <p class="aside">{when(message.at, locale)}</p>}
      {message.from === 'system' ? (
        <p class="aside">{message.content}</p>
      ) : (
        <Bubble row={row} color={color} onPicture={onPicture} />
      )}
    </>
  );
}

/** The shop's first words: they are of this window, not of the conversation. */
export function Greeting({ text, name, color }: { text: string; name: string; color: string }) {
  const message: WMessage = {
    seq: 0,
    clientId: '',
    from: 'bot',
    name,
    at: '',
    contentType: 'text',
    content: text,
    contentAttributes: {},
  };
  const row: Row = { entry: { key: 'greeting', message, status: null }, pause: false, head: true, tail: false };
  return <Bubble row={row} color={color} onPicture={() => undefined} />;
}

function when(at: string, locale: string): string {
  const [instant, now] = [Date.parse(at), Date.now()];
  return sameDay(instant, now) ? clock(at, locale) : `${day(instant, now, locale)} ${clock(at, locale)}`;
}
