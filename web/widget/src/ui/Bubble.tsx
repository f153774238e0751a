import { linked, safeUrl } from '../lib/links';
import { clock } from '../lib/time';
import type { Attachment } from '../protocol/frames';
import type { Entry } from '../state/timeline';
import { CardView } from './CardView';
import { useAround } from './context';
import { Icon } from './icons';
import { Portrait } from './Portrait';
import type { Row } from './rows';

export function Bubble({
  row,
  color,
  onPicture,
}: {
  row: Row;
  color: string | undefined;
  onPicture(url: string): void;
}) {
  const { words, locale } = useAround();
  const { message, status } = row.entry;
  const mine = message.from === 'buyer';
  const name = mine ? words.you : message.name || (message.from === 'bot' ? words.bot : words.title);
  return (
    <div class={`line ${mine ? 'line-mine' : 'line-theirs'} ${row.head ? 'line-head' : ''}`}>
      {!mine && (row.head ? <Portrait name={message.name} color={color} size={30} /> : <span class="portrait-room" />)}
      <div class="stack">
        {row.head && !mine ? <span class="speaker">{name}</span> : <span class="unseen">{name}：</span>}
        <Body entry={row.entry} onPicture={onPicture} />
        {status === 'failed' && <Failed entry={row.entry} />}
        {row.tail && status !== 'failed' && (
          <span class="when">
            <time dateTime={message.at}>{clock(message.at, locale)}</time>
            {status && <Mark status={status} />}
          </span>
        )}
      </div>
    </div>
  );
}

function Mark({ status }: { status: 'sending' | 'sent' | 'read' }) {
  const { words } = useAround();
  const icon = { sending: 'clock', sent: 'check', read: 'checks' } as const;
  return (
    <span class={`mark mark-${status}`}>
      <Icon name={icon[status]} size={14} />
      {words[status]}
    </span>
  );
}

function Body({ entry, onPicture }: { entry: Entry; onPicture(url: string): void }) {
  const { message } = entry;
  const { attachment, card } = message.contentAttributes;
  if (message.contentType === 'image' && attachment) {
    return <Picture attachment={attachment} text={message.content} onPicture={onPicture} />;
  }
  if (message.contentType === 'card' && card) return <CardView card={card} />;
  return <Words text={message.content} />;
}

const onlyEmoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s){1,12}$/u;

function Words({ text }: { text: string }) {
  const { words } = useAround();
  const large = onlyEmoji.test(text) && /\p{Extended_Pictographic}/u.test(text);
  return (
    <div class={large ? 'bubble bubble-emoji' : 'bubble'}>
      {linked(text).map((piece, i) =>
        piece.href ? (
          <a key={i} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
            <span class="unseen">{words.newWindow}</span>
          </a>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}

function Picture({
  attachment,
  text,
  onPicture,
}: {
  attachment: Attachment;
  text: string;
  onPicture(url: string): void;
}) {
  const { session, words } = useAround();
  const url = safeUrl(attachment.url, session.baseUrl);
  if (!url) return <div class="bubble">[{words.picture}]</div>;
  const scale = Math.min(1, 220 / (attachment.width || 220), 260 / (attachment.height || 160));
  return (
    <button type="button" class="picture" onClick={() => onPicture(url)}>
      <img
        src={url}
        alt={text || words.picture}
        width={Math.round((attachment.width || 220) * scale)}
        height={Math.round((attachment.height || 160) * scale)}
        loading="lazy"
      />
    </button>
  );
}

function Failed({ entry }: { entry: Entry }) {
  const { session, words, locale } = useAround();
  const refused = entry.item?.refused;
  const why = locale.startsWith('zh') ? refused?.title : refused?.titleEn;
  return (
    <Failure
      why={why || words.failed}
      onRetry={() => session.retry(entry.key)}
      onRemove={() => session.discard(entry.key)}
    />
  );
}

export function Failure({
  why,
  onRetry,
  onRemove,
}: {
  why: string;
  onRetry?: (() => void) | undefined;
  onRemove(): void;
}) {
  const { words } = useAround();
  return (
    <span class="failure" role="alert">
      <Icon name="alert" size={14} />
      <span>{why}</span>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
      <button type="button" onClick={onRemove}>
        {words.remove}
      </button>
    </span>
  );
}
