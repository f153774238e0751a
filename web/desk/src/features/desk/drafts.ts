import { keep, readKept } from '../../lib/kept';

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

export type SendKey = 'enter' | 'mod';

const sendKey = 'zhiyin.send-key';

export const readSendKey = (): SendKey => (localStorage.getItem(sendKey) === 'mod' ? 'mod' : 'enter');
export const keepSendKey = (key: SendKey): void => localStorage.setItem(sendKey, key);
