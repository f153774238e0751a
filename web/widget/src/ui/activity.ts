import type { WMessage } from '../protocol/frames';
import { fill, type Words } from '../words';

/** What happened to the conversation, in the buyer's language; what this version does not know keeps the desk's words. */
export function activity(message: WMessage, words: Words): string {
  const { what = '', to = '' } = message.contentAttributes.activity ?? {};
  const known: Record<string, string> = {
    assigned: words.joined,
    claimed: words.joined,
    transferred: words.transferred,
    taken_over: words.transferred,
    resolved: words.resolved,
    reopened: words.reopened,
    rated: words.rated,
  };
  const text = known[what];
  return text && (to || !text.includes('{name}')) ? fill(text, { name: to }) : message.content;
}
