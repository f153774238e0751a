import { readJson, type Shelf, writeJson } from '../lib/storage';
import type { Attachment, Card, ContentType, Refusal, SendFrame } from '../protocol/frames';

/** Something the buyer said that the desk has not confirmed yet. It keeps its id however often it is sent. */
export interface OutItem {
  clientId: string;
  contentType: ContentType;
  content: string;
  at: number;
  attachment?: Attachment;
  card?: Card;
  refused?: Refusal;
}

/**
 * What still has to reach the desk, oldest first, in localStorage: it survives a reload, and every change reads the list
 * anew because another tab of the same shop may have changed it.
 */
export class Outbox {
  readonly #shelf: Shelf;
  readonly key: string;
  #memory: OutItem[] | null = null;

  constructor(shelf: Shelf, key: string) {
    this.#shelf = shelf;
    this.key = key;
  }

  items(): OutItem[] {
    if (this.#memory) return this.#memory;
    const kept = readJson<OutItem[]>(this.#shelf, this.key);
    return Array.isArray(kept) ? kept.filter((i) => typeof i?.clientId === 'string') : [];
  }

  /** What may be sent now, in the order it was said; refused bubbles wait for the buyer. */
  due(): OutItem[] {
    return this.items().filter((i) => !i.refused);
  }

  add(item: OutItem): void {
    if (!this.items().some((i) => i.clientId === item.clientId)) this.#write([...this.items(), item]);
  }

  /** Takes an item out once it is confirmed or given up, and returns it. */
  take(clientId: string): OutItem | undefined {
    const items = this.items();
    const item = items.find((i) => i.clientId === clientId);
    if (item) this.#write(items.filter((i) => i !== item));
    return item;
  }

  refuse(clientId: string, refusal: Refusal): void {
    this.#write(this.items().map((i) => (i.clientId === clientId ? { ...i, refused: refusal } : i)));
  }

  /** Back in line, behind what was said since: it will appear there in the conversation. */
  retry(clientId: string): OutItem | undefined {
    const item = this.take(clientId);
    if (!item) return undefined;
    const { refused: _, ...again } = item;
    this.add(again);
    return again;
  }

  #write(items: OutItem[]): void {
    if (items.length === 0) {
      this.#memory = null;
      this.#shelf.removeItem(this.key);
      return;
    }
    this.#memory = writeJson(this.#shelf, this.key, items) ? null : items;
  }
}

export function sendFrame(item: OutItem): SendFrame {
  return {
    t: 'send',
    clientId: item.clientId,
    contentType: item.contentType,
    content: item.content,
    ...(item.attachment && { attachmentId: item.attachment.id }),
    ...(item.card && { card: item.card }),
  };
}
