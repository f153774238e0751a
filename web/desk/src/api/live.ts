import type { AgentRef, ConversationItem, Message, Meta } from './desk.types';

/** What the live channel tells. `position` is the place in the event log to resume from. */
export type LiveEvent =
  | { t: 'ready'; position: number }
  | { t: 'message'; position?: number; message: Message; conversation: ConversationItem }
  | { t: 'conversation'; position?: number; conversation: ConversationItem; why: string }
  | { t: 'gone'; position?: number; conversation: string }
  | { t: 'typing'; conversation: string; by: { kind: string; id: string | null; name: string }; on: boolean }
  | { t: 'viewers'; conversation: string; viewers: AgentRef[] }
  | { t: 'presence'; agent: AgentRef }
  | { t: 'mention'; conversation: string; seq: number }
  | { t: 'panel'; conversation: string; seq: number }
  | ({ t: 'meta' } & Partial<Meta>)
  | { t: 'restart' }
  | { t: 'reset' }
  | { t: 'pong' };

/** `connecting` until the first answer, `offline` while a lost connection is being restored. */
export type LiveState = 'connecting' | 'online' | 'offline' | 'closed';

export interface LiveSocket {
  readyState: number;
  send(text: string): void;
  close(): void;
  onopen: ((e: never) => void) | null;
  onmessage: ((e: { data: string }) => void) | null;
  onclose: ((e: { code: number }) => void) | null;
}

export interface LiveOptions {
  open: () => LiveSocket;
  onEvent: (event: LiveEvent) => void;
  onState: (state: LiveState) => void;
  /** From 0 to 1; spreads reconnects over time. */
  random?: () => number;
}

const pingEvery = 20_000;
const answerWithin = 10_000;

/** Milliseconds before try number `attempt` (from 0): half a second, doubling to 20 s, spread by half. */
export function backOff(attempt: number, random: number): number {
  return Math.min(500 * 2 ** attempt, 20_000) * (0.5 + random / 2);
}

/** The desk's live channel: it stays connected, resumes by position after a loss and says how it stands. */
export class Live {
  private socket: LiveSocket | null = null;
  private position: number | null = null;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private closed = true;
  private looking: string | null = null;

  constructor(private readonly options: LiveOptions) {}

  start(): void {
    this.closed = false;
    this.connect();
  }

  stop(): void {
    this.closed = true;
    this.drop();
    this.options.onState('closed');
  }

  /** Tries at once when waiting: the network or the page came back. */
  nudge(): void {
    if (this.closed) return;
    if (this.socket === null) {
      this.attempt = 0;
      this.connect();
    } else this.ping();
  }

  /** Which conversation is on screen; told again after every reconnect. */
  look(conversation: string | null): void {
    this.looking = conversation;
    this.send({ t: 'open', conversation });
  }

  typing(conversation: string, on: boolean): void {
    this.send({ t: 'typing', conversation, on });
  }

  seen(conversation: string, seq: number): boolean {
    return this.send({ t: 'seen', conversation, seq });
  }

  private connect(): void {
    clearTimeout(this.timer);
    const socket = this.options.open();
    this.socket = socket;
    // A half-open connection never answers; it is given up like a closed one.
    this.expectAnswer();
    socket.onmessage = (e) => {
      if (this.socket !== socket) return;
      let event: LiveEvent;
      try {
        event = JSON.parse(e.data) as LiveEvent;
      } catch {
        return;
      }
      this.heard(event);
    };
    socket.onclose = () => {
      if (this.socket === socket) this.lost();
    };
  }

  private heard(event: LiveEvent): void {
    this.rest();
    if (event.t === 'pong') return;
    if (event.t === 'restart') {
      this.drop();
      this.attempt = 0;
      this.options.onState('offline');
      this.later();
      return;
    }
    if (event.t === 'ready') {
      this.attempt = 0;
      if (this.position === null) this.position = event.position;
      else this.send({ t: 'resume', position: this.position });
      if (this.looking !== null) this.send({ t: 'open', conversation: this.looking });
      this.options.onState('online');
    } else if (event.t === 'reset') {
      this.position = null;
    } else if ('position' in event && typeof event.position === 'number') {
      this.position = Math.max(this.position ?? 0, event.position);
    }
    this.options.onEvent(event);
  }

  private lost(): void {
    this.drop();
    if (this.closed) return;
    this.options.onState('offline');
    this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    const wait = backOff(this.attempt++, (this.options.random ?? Math.random)());
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private drop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.watch);
    const socket = this.socket;
    this.socket = null;
    if (socket) {
      socket.onclose = null;
      socket.close();
    }
  }

  private send(frame: Record<string, unknown>): boolean {
    if (this.socket?.readyState !== 1) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private ping(): void {
    if (this.send({ t: 'ping' })) this.expectAnswer();
  }

  private expectAnswer(): void {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.lost(), answerWithin);
  }

  private rest(): void {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.ping(), pingEvery);
  }
}
