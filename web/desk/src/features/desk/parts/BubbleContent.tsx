import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Message } from '../../../api/desk.types';
import { pieces, type Span } from '../../../lib/spans';
import { useAgents } from '../queries';

const Lightbox = lazy(() => import('./Lightbox'));

/** What a bubble holds: words, a picture or a card. `marks` are the words that speak for what was understood. */
export function BubbleContent(props: { message: Message; marks?: readonly Span[] | undefined }) {
  const { message } = props;
  const { attachment, card } = message.contentAttributes ?? {};
  return (
    <>
      {attachment && <Picture message={message} />}
      {card && <CardView card={card} />}
      {message.content !== '' && !(card && message.content === card.title) && (
        <Words message={message} marks={props.marks ?? none} />
      )}
    </>
  );
}

const none: readonly Span[] = [];

function Words(props: { message: Message; marks: readonly Span[] }) {
  const agents = useAgents().data ?? [];
  const { content, contentAttributes } = props.message;
  const names = (contentAttributes?.mentions ?? [])
    .map((id) => agents.find((a) => a.id === id)?.nick)
    .filter((n): n is string => Boolean(n));
  if (props.marks.length > 0)
    return (
      <p className="bubble-text">
        {pieces(
          content,
          props.marks.map((m) => ({ ...m, mark: true })),
        ).map((p) => (p.marks.length > 0 ? <mark key={p.start}>{p.text}</mark> : <span key={p.start}>{p.text}</span>))}
      </p>
    );
  const parts = names.length === 0 ? [content] : content.split(new RegExp(`(@(?:${names.map(plain).join('|')}))`));
  return (
    <p className="bubble-text">
      {parts.map((part, at) => {
        const key = `${at} ${part}`;
        return part.startsWith('@') && names.includes(part.slice(1)) ? <strong key={key}>{part}</strong> : part;
      })}
    </p>
  );
}

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function Picture(props: { message: Message }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const attachment = props.message.contentAttributes?.attachment;
  if (!attachment) return null;
  const scale = Math.min(1, 220 / attachment.width, 240 / attachment.height);
  const name = t('desk.pictureOf', { name: props.message.sender.name });
  return (
    <>
      <button type="button" className="picture" aria-label={t('desk.enlarge', { name })} onClick={() => setOpen(true)}>
        <img
          src={attachment.url ?? ''}
          alt={name}
          loading="lazy"
          width={Math.max(40, Math.round(attachment.width * scale))}
          height={Math.max(40, Math.round(attachment.height * scale))}
        />
      </button>
      {open && (
        <Suspense>
          <Lightbox attachment={attachment} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

export function CardView(props: { card: Card }) {
  const { t } = useTranslation();
  const { card } = props;
  const id = card.kind === 'order' ? card.orderId : card.productId;
  const safe = card.url && /^https?:\/\//i.test(card.url) ? card.url : null;
  return (
    <div className="card">
      <div className="card-kind">
        {t(`card.${card.kind}`)}
        {id && <span className="number faint">{id}</span>}
      </div>
      <div className="card-title">
        {safe ? (
          <a href={safe} target="_blank" rel="noopener noreferrer">
            {card.title}
          </a>
        ) : (
          card.title
        )}
      </div>
      <div className="card-facts">
        {card.status && <span className="chip">{card.status}</span>}
        {(card.amount ?? card.price) && <span className="number">{card.amount ?? card.price}</span>}
        {card.time && <span className="faint number">{card.time}</span>}
        {card.note && <span className="faint">{card.note}</span>}
      </div>
    </div>
  );
}
