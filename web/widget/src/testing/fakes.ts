import { memoryShelf } from '../lib/storage';
import type { ClientFrame, Conversation, Inbox, ServerFrame, WMessage } from '../protocol/frames';
import { Session } from '../state/session';

/** A socket in the hands of a test. */
export class FakeSocket {
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((e: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: ClientFrame[] = [];

  constructor(readonly url: string) {}

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  close(): void {
    this.readyState = 3;
  }

  opens(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  says(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  breaks(): void {
    this.readyState = 3;
    this.onclose?.();
  }

  of<T extends ClientFrame['t']>(t: T): Extract<ClientFrame, { t: T }>[] {
    return this.sent.filter((f): f is Extract<ClientFrame, { t: T }> => f.t === t);
  }
}

/** A session on a fake network and a clock that a test turns. */
export class Bench {
  readonly sockets: FakeSocket[] = [];
  readonly events: { name: string; detail: unknown }[] = [];
  readonly arrived: WMessage[] = [];
  now = 1_000_000;
  private timers: { id: number; at: number; run: () => void }[] = [];
  private ids = 0;
  readonly session: Session;

  constructor(readonly shelf = memoryShelf()) {
    this.session = new Session('https://desk.example', 'tok', {
      shelf,
      open: (url) => {
        const socket = new FakeSocket(url);
        this.sockets.push(socket);
        return socket as unknown as WebSocket;
      },
      random: () => 0.5,
      now: () => this.now,
      setTimer: (run, ms) => {
        this.timers.push({ id: ++this.ids, at: this.now + ms, run });
        return this.ids;
      },
      clearTimer: (id) => {
        this.timers = this.timers.filter((t) => t.id !== id);
      },
      locale: () => 'zh-CN',
      page: () => ({ url: 'https://shop.example/', title: '店' }),
      emit: (name, detail) => this.events.push({ name, detail }),
      arrived: (message) => this.arrived.push(message),
    });
    this.session.start();
  }

  get socket(): FakeSocket {
    return this.sockets.at(-1) as FakeSocket;
  }

  get state() {
    return this.session.store.state;
  }

  get texts(): string[] {
    return [...this.state.timeline.earlier, ...this.state.timeline.messages].map((m) => m.content);
  }

  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const next = this.timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((t) => t !== next);
      this.now = next.at;
      next.run();
    }
    this.now = until;
  }

  /** Opens the newest connection and welcomes it. */
  welcome(part: Partial<Extract<ServerFrame, { t: 'welcome' }>> = {}): void {
    if (this.socket.readyState === 0) this.socket.opens();
    this.socket.says({
      t: 'welcome',
      visitor: 'secret-1',
      verified: false,
      inbox,
      conversation: null,
      messages: [],
      more: false,
      ...part,
    });
  }
}

export const inbox: Inbox = {
  title: '某某旗舰店',
  greeting: '您好',
  offlineMessage: '休息中',
  color: '#1d5450',
  position: 'right',
  locale: 'auto',
  darkMode: 'auto',
  launcherTitle: '咨询客服',
  attachments: true,
  emoji: true,
  open: true,
  nextOpen: null,
};

export function conversation(part: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    status: 'open',
    queuePlace: null,
    waitedSeconds: null,
    agent: { name: '小迪', color: '#b4552d' },
    lastSeq: 0,
    agentSeenSeq: 0,
    buyerSeenSeq: 0,
    canRate: false,
    rated: false,
    ...part,
  };
}

export function message(seq: number, part: Partial<WMessage> = {}): WMessage {
  return {
    seq,
    clientId: `m${seq}`,
    from: 'agent',
    name: '小迪',
    at: new Date(1_000_000 + seq * 1000).toISOString(),
    contentType: 'text',
    content: `第${seq}句`,
    contentAttributes: {},
    ...part,
  };
}
