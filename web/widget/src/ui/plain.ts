import type { WMessage } from '../protocol/frames';
import type { Words } from '../words';

/** A message in one line of text. */
export function plain(message: WMessage, words: Words): string {
  if (message.contentType === 'image') return `[${words.picture}] ${message.content}`.trim();
  const { card } = message.contentAttributes;
  if (card) return `[${card.kind === 'order' ? words.order : words.product}] ${card.title}`;
  return message.content;
}
