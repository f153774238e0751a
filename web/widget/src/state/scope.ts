import type { Shelf } from '../lib/storage';
import { readJson, writeJson } from '../lib/storage';

/**
 * Where this browser keeps things for one inbox. A stranger and each verified user have a scope of their own: nobody who
 * uses the browser after them sees their conversation or sends their waiting bubbles.
 */
export class Scopes {
  readonly #shelf: Shelf;
  readonly #token: string;
  constructor(shelf: Shelf, token: string) {
    this.#shelf = shelf;
    this.#token = token;
  }

  /** Key of something that belongs to the inbox, not to a person: its look, the mute. */
  shared(name: string): string {
    return `zhiyin:${this.#token}:${name}`;
  }

  of(userId: string | null): Scope {
    const name = userId === null ? 'anon' : `u${fingerprint(userId)}`;
    const key = this.shared('scopes');
    const known = readJson<string[]>(this.#shelf, key) ?? [];
    if (!known.includes(name)) writeJson(this.#shelf, key, [...known, name]);
    return new Scope(this.#shelf, this.shared(name));
  }

  /** Forgets everybody on this browser: visitor secrets and whatever waits to be sent. */
  clear(): void {
    for (const name of readJson<string[]>(this.#shelf, this.shared('scopes')) ?? []) {
      new Scope(this.#shelf, this.shared(name)).clear();
    }
    this.#shelf.removeItem(this.shared('scopes'));
  }
}

export class Scope {
  readonly #shelf: Shelf;
  readonly visitorKey: string;
  readonly outboxKey: string;

  constructor(shelf: Shelf, prefix: string) {
    this.#shelf = shelf;

    this.visitorKey = `${prefix}:visitor`;
    this.outboxKey = `${prefix}:outbox`;
  }

  /** The secret by which the desk knows this visitor; null on a first visit. */
  get visitor(): string | null {
    return this.#shelf.getItem(this.visitorKey);
  }

  set visitor(secret: string) {
    try {
      this.#shelf.setItem(this.visitorKey, secret);
    } catch {
      // Storage is full or forbidden: the conversation lasts as long as this page.
    }
  }

  clear(): void {
    this.#shelf.removeItem(this.visitorKey);
    this.#shelf.removeItem(this.outboxKey);
  }
}

/** 53 bits of a user's id, so that the id itself is not written into the browser (cyrb53). */
function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
