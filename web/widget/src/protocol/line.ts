import { backoff } from './backoff';
import { type ClientFrame, parseFrame, type ServerFrame } from './frames';

/** What a line needs of its surroundings; the tests bring their own. */
export interface LineHost {
  open(url: string): WebSocket;
  random(): number;
  setTimer(run: () => void, ms: number): number;
  clearTimer(id: number): void;
}

export interface LineEvents {
  opened(): void;
  received(frame: ServerFrame): void;
  /** The connection is gone; the line tries again by itself. */
  lost(): void;
}

const pingEvery = 25_000;
const patience = 10_000;

/** One connection that comes back: back-off with jitter, pings, and a dead peer noticed within ten seconds of silence. */
export class Line {
  readonly #url: string;
  readonly #events: LineEvents;
  readonly #host: LineHost;
  #socket: WebSocket | null = null;
  #attempt = 0;
  #retry = 0;
  #ping = 0;
  #deadline = 0;
  #stopped = false;

  constructor(url: string, events: LineEvents, host: LineHost) {
    this.#url = url;
    this.#events = events;
    this.#host = host;
  }

  start(): void {
    this.#stopped = false;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#drop();
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === 1;
  }

  send(frame: ClientFrame): boolean {
    if (!this.#socket || !this.isOpen) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Connects at once when waiting for the next attempt; asks an open connection whether it is still alive. */
  hurry(): void {
    if (this.#stopped) return;
    if (this.isOpen) this.expect({ t: 'ping' });
    else if (this.#retry) this.#connect();
  }

  /** Sends a frame that has to be followed by any word of the server soon; otherwise the connection counts as dead. */
  expect(frame: ClientFrame): void {
    if (this.send(frame) && !this.#deadline) this.#deadline = this.#host.setTimer(() => this.again(0), patience);
  }

  /** Drops this connection and comes back: after `delay` milliseconds, or by back-off when none is given. */
  again(delay?: number): void {
    const had = this.#socket !== null;
    this.#drop();
    if (this.#stopped) return;
    this.#retry = this.#host.setTimer(() => this.#connect(), delay ?? backoff(this.#attempt++, this.#host.random()));
    if (had) this.#events.lost();
  }

  /** The server has welcomed us: the next loss starts from the shortest wait again. */
  settled(): void {
    this.#attempt = 0;
  }

  #connect(): void {
    this.#drop();
    let socket: WebSocket;
    try {
      socket = this.#host.open(this.#url);
    } catch {
      this.again();
      return;
    }
    this.#socket = socket;
    this.#deadline = this.#host.setTimer(() => this.again(), patience);
    socket.onopen = () => {
      if (socket !== this.#socket) return;
      this.#calm();
      this.#beat();
      this.#events.opened();
    };
    socket.onmessage = (e) => {
      if (socket !== this.#socket) return;
      this.#calm();
      const frame = parseFrame(e.data);
      if (frame) this.#events.received(frame);
    };
    socket.onclose = () => {
      if (socket === this.#socket) this.again();
    };
  }

  #beat(): void {
    this.#ping = this.#host.setTimer(() => {
      this.expect({ t: 'ping' });
      this.#beat();
    }, pingEvery);
  }

  #calm(): void {
    this.#host.clearTimer(this.#deadline);
    this.#deadline = 0;
  }

  #drop(): void {
    this.#calm();
    this.#host.clearTimer(this.#retry);
    this.#host.clearTimer(this.#ping);
    this.#retry = 0;
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = null;
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    }
  }
}
