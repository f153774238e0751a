import { useState } from 'preact/hooks';
import { safeUrl } from '../lib/links';
import type { Card } from '../protocol/frames';
import { fill } from '../words';
import { useAround } from './context';
import { Icon } from './icons';

/** An order or a product, by whomever it was sent. */
export function CardView({ card }: { card: Card }) {
  const { words } = useAround();
  const [broken, setBroken] = useState(false);
  const image = safeUrl(card.image);
  const url = safeUrl(card.url);
  const order = card.kind === 'order';
  const amount = order ? card.amount : card.price;
  return (
    <article class="card">
      <div class="card-top">
        <span>{order ? fill(words.orderNo, { n: card.orderId }) : words.product}</span>
        {order && card.status && <strong>{card.status}</strong>}
      </div>
      <div class="card-main">
        <span class="card-image">
          {image && !broken ? (
            <img src={image} alt="" onError={() => setBroken(true)} />
          ) : (
            <Icon name="bag" size={26} />
          )}
        </span>
        <div class="card-words">
          <p class="card-title">{card.title}</p>
          {!order && card.note && <p class="card-note">{card.note}</p>}
          {order && card.time && <p class="card-note">{card.time}</p>}
          <p class="card-foot">
            {amount && <span class="card-amount">{amount}</span>}
            {url && (
              <a href={url} target="_blank" rel="noopener noreferrer nofollow">
                {words.view}
                <span class="unseen">
                  {card.title}
                  {words.newWindow}
                </span>
              </a>
            )}
          </p>
        </div>
      </div>
    </article>
  );
}
