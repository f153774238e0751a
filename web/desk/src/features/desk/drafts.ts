import { keep, readKept, whenKeptElsewhere } from '../../lib/kept';

/** What is being written in one conversation: to the buyer, and as a note for colleagues. */
export interface Draft {
  reply: string;
  note: string;
}

export function readDraft(user: string, conversation: string): Draft {
  return readKept<Draft>(user, `draft.${conversation}`) ?? { reply: '', note: '' };
}

export function keepDraft(user: string, conversation: string, draft: Draft): void {
  keep(user, `draft.${conversation}`, draft.reply === '' && draft.note === '' ? null : draft);
}

/** Calls `run` when the draft is changed or sent in another window; the answer stops it. */
export function whenDraftedElsewhere(user: string, conversation: string, run: () => void): () => void {
  return whenKeptElsewhere(user, `draft.${conversation}`, run);
}

export type SendKey = 'enter' | 'mod';

const sendKey = 'zhiyin.send-key';

export const readSendKey = (): SendKey => (localStorage.getItem(sendKey) === 'mod' ? 'mod' : 'enter');
export const keepSendKey = (key: SendKey): void => localStorage.setItem(sendKey, key);
