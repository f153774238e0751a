import type { Conversation, Inbox, Refusal } from '../protocol/frames';
import type { OutItem } from './outbox';
import { emptyTimeline, type Timeline } from './timeline';

/** A picture on its way to the desk, before it becomes a bubble in the outbox. */
export interface Upload {
  clientId: string;
  preview: string;
  progress: number;
  file: File;
  refused?: Refusal;
}

/** Everything the window draws. */
export interface State {
  inbox: Inbox | null;
  verified: boolean;
  conversation: Conversation | null;
  timeline: Timeline;
  waiting: readonly OutItem[];
  uploads: readonly Upload[];
  /** `lost` once a connection that was there is gone. */
  line: 'connecting' | 'on' | 'lost';
  /** The desk will not talk to this page at all (wrong token, foreign origin): nothing is shown. */
  turnedAway: Refusal | null;
  /** Name of the agent who is writing, or null. */
  typing: string | null;
  loadingHistory: boolean;
  /** Seq up to which this browser has shown the messages. */
  seen: number;
  /** When the state of the conversation was told, for the waiting time that runs on. */
  toldAt: number;
}

export const firstState: State = {
  inbox: null,
  verified: false,
  conversation: null,
  timeline: emptyTimeline,
  waiting: [],
  uploads: [],
  line: 'connecting',
  turnedAway: null,
  typing: null,
  loadingHistory: false,
  seen: 0,
  toldAt: 0,
};

/** A value that tells when it changes; listeners run once a change, in the order they came. */
export class Store<T extends object> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get state(): T {
    return this.#value;
  }

  set(part: Partial<T>): void {
    this.#value = { ...this.#value, ...part };
    for (const listener of [...this.#listeners]) listener();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
