import type { GateFinding, Outgoing } from '../../api/desk.types';

/**
 * What was sent but is not confirmed yet. `waiting`: to be sent, again if needed; `sending`: on its way; `asked`: the send gate
 * wants a reason; `failed`: refused, a person has to decide. The client id stays the same through every try, so that it is stored once.
 */
export interface Unsent {
  conversation: string;
  body: Outgoing;
  at: string;
  state: 'waiting' | 'sending' | 'asked' | 'failed';
  title?: string;
  titleEn?: string;
  findings?: GateFinding[];
}

export type Answer =
  | { kind: 'stored' }
  | { kind: 'unreachable' }
  | { kind: 'asked'; findings: GateFinding[] }
  | { kind: 'refused'; title: string; titleEn: string; findings: GateFinding[] };

export interface OutboxPorts {
  deliver: (conversation: string, body: Outgoing) => Promise<Answer>;
  load: () => Unsent[];
  save: (items: readonly Unsent[]) => void;
  /** Calls back after `ms`; returns how to call it off. */
  later: (run: () => void, ms: number) => () => void;
}

/** Sends replies one after another in each conversation, keeps what is not confirmed and tries again. */
export class Outbox {
  private items: readonly Unsent[];
  private readonly listeners = new Set<() => void>();
  private readonly busy = new Set<string>();
  private cancel: (() => void) | null = null;
  private tries = 0;
  private stopped = false;

  constructor(private readonly ports: OutboxPorts) {
    // What was on its way when the page went away is sent again; the same client id makes that harmless.
    this.items = ports.load().map((i) => (i.state === 'sending' ? { ...i, state: 'waiting' } : i));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): readonly Unsent[] => this.items;

  add(conversation: string, body: Outgoing, at: string): void {
    this.set([...this.items, { conversation, body, at, state: 'waiting' }]);
    void this.run(conversation);
  }

  /** The bubble is stored: it came back by the answer or by the live channel. */
  confirmed(clientId: string): void {
    if (this.items.some((i) => i.body.clientId === clientId)) this.drop(clientId);
  }

  drop(clientId: string): void {
    const conversation = this.items.find((i) => i.body.clientId === clientId)?.conversation;
    this.set(this.items.filter((i) => i.body.clientId !== clientId));
    if (conversation) void this.run(conversation);
  }

  /** Tries a failed one again, or sends an asked one with its reason. */
  retry(clientId: string, confirm?: string): void {
    const item = this.items.find((i) => i.body.clientId === clientId);
    if (!item) return;
    const body = confirm === undefined ? item.body : { ...item.body, confirm };
    this.change(clientId, { state: 'waiting', body });
    void this.run(item.conversation);
  }

  /** Sends what waits, from now on by itself too. */
  start(): void {
    this.stopped = false;
    this.flush();
  }

  /** Leaves everything as it is kept: nothing goes out any more in the name of whoever signs in next. */
  stop(): void {
    this.stopped = true;
    this.cancel?.();
    this.cancel = null;
  }

  /** Tries everything that waits, at once: the network or the page is back. */
  flush(): void {
    this.cancel?.();
    this.cancel = null;
    this.tries = 0;
    for (const conversation of new Set(this.items.map((i) => i.conversation))) void this.run(conversation);
  }

  private async run(conversation: string): Promise<void> {
    if (this.stopped || this.busy.has(conversation)) return;
    const next = this.items.find((i) => i.conversation === conversation);
    // A reply never overtakes one before it that still has to be decided.
    if (next?.state !== 'waiting') return;
    this.busy.add(conversation);
    this.change(next.body.clientId, { state: 'sending' });
    const { clientId } = next.body;
    const answer = await this.ports.deliver(conversation, next.body).finally(() => this.busy.delete(conversation));
    switch (answer.kind) {
      case 'stored':
        this.tries = 0;
        this.drop(clientId);
        // The live channel may have confirmed it before this answer came; the next one waited for the answer.
        void this.run(conversation);
        return;
      case 'unreachable':
        this.change(clientId, { state: 'waiting' });
        if (this.stopped) return;
        this.cancel ??= this.ports.later(() => this.again(), Math.min(1000 * 2 ** this.tries++, 15_000));
        return;
      case 'asked':
        this.change(clientId, { state: 'asked', findings: answer.findings });
        return;
      case 'refused':
        this.change(clientId, {
          state: 'failed',
          title: answer.title,
          titleEn: answer.titleEn,
          findings: answer.findings,
        });
    }
  }

  private again(): void {
    const { tries } = this;
    this.flush();
    this.tries = tries;
  }

  private change(clientId: string, change: Partial<Unsent>): void {
    this.set(this.items.map((i) => (i.body.clientId === clientId ? { ...i, ...change } : i)));
  }

  private set(items: readonly Unsent[]): void {
    this.items = items;
    this.ports.save(items);
    for (const listener of this.listeners) listener();
  }
}
