import { newId } from '../lib/ids';
import { readJson, type Shelf, writeJson } from '../lib/storage';
import type { Card, Extras, Refusal, User, WMessage } from '../protocol/frames';
import { Line, type LineHost } from '../protocol/line';
import { Outbox, type OutItem, sendFrame } from './outbox';
import { receive } from './receive';
import { type Scope, Scopes } from './scope';
import { firstState, type State, Store } from './store';

/** What a session needs of the page around it. */
export interface SessionHost extends LineHost {
  shelf: Shelf;
  now(): number;
  locale(): string;
  page(): { url: string; title: string };
  emit(name: 'on-message' | 'error' | 'resolved', detail?: unknown): void;
  /** A message of the desk that is new to this page. */
  arrived(message: WMessage): void;
}

const patience = 15_000;
const pageOfHistory = 50;

/** One buyer's talk with one inbox: who they are, what they said, what was answered; over a line that may break at any time. */
export class Session {
  readonly baseUrl: string;
  readonly token: string;
  readonly host: SessionHost;
  readonly store = new Store<State>(firstState);
  readonly #scopes: Scopes;
  readonly #line: Line;
  #scope: Scope;
  #outbox: Outbox;
  #user: User | null = null;
  #extras: Extras = {};
  /** What this page said and has no answer to: another tab may have taken it out of the shared outbox already. */
  readonly #inFlight = new Map<string, OutItem>();
  #started = false;
  #openingTimer = 0;
  #quietTimer = 0;
  #resendTimer = 0;
  #typingSince = 0;
  /** Set while a hello is under way: whether it asked for what follows a seq. */
  asked: { after: number | null } | null = null;
  welcomed = false;

  constructor(baseUrl: string, token: string, host: SessionHost) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.host = host;

    this.#scopes = new Scopes(host.shelf, token);
    this.#scope = this.#scopes.of(null);
    this.#outbox = new Outbox(host.shelf, this.#scope.outboxKey);
    const url = `${baseUrl.replace(/^http/, 'ws')}/widget/live?token=${encodeURIComponent(token)}`;
    this.#line = new Line(
      url,
      {
        opened: () => this.hello(),
        received: (frame) => receive(this, frame),
        lost: () => {
          this.asked = null;
          this.store.set({ line: 'lost', typing: null, loadingHistory: false });
        },
      },
      host,
    );
    this.store.set({ inbox: readJson(host.shelf, this.#scopes.shared('inbox')), waiting: this.#outbox.items() });
  }

  get visitor(): string | null {
    return this.#scope.visitor;
  }

  get identity(): User | null {
    return this.#user;
  }

  start(): void {
    this.#started = true;
    this.#line.start();
  }

  stop(): void {
    this.#line.stop();
  }

  /** The network or the page is back: no waiting. */
  hurry(): void {
    this.#line.hurry();
  }

  again(delay?: number): void {
    this.#line.again(delay);
  }

  // ---- who speaks

  setUser(user: User): void {
    const same = this.#user?.id === user.id && this.#user.identifierHash === user.identifierHash;
    this.#user = user;
    if (same) this.#line.send({ t: 'user', user });
    else this.#turnInto(this.#scopes.of(user.id));
  }

  /** Signs the buyer out: nothing of theirs stays in this browser, and a stranger begins. */
  reset(): void {
    this.#line.send({ t: 'reset' });
    this.#user = null;
    this.#extras = {};
    this.#scopes.clear();
    this.#turnInto(this.#scopes.of(null));
  }

  /** Brings the secret of another window of the same buyer (popout). */
  adopt(visitor: string | null, user: User | null): void {
    this.#user = user;
    const scope = this.#scopes.of(user?.id ?? null);
    if (visitor) scope.visitor = visitor;
    this.#turnInto(scope);
  }

  tell(extras: Extras): void {
    const { attributes, conversationAttributes, addLabels, removeLabels } = extras;
    this.#extras = {
      attributes: { ...this.#extras.attributes, ...attributes },
      conversationAttributes: { ...this.#extras.conversationAttributes, ...conversationAttributes },
      addLabels: [...(this.#extras.addLabels ?? []).filter((l) => !removeLabels?.includes(l)), ...(addLabels ?? [])],
      removeLabels: [
        ...(this.#extras.removeLabels ?? []).filter((l) => !addLabels?.includes(l)),
        ...(removeLabels ?? []),
      ],
    };
    if (this.welcomed) this.#line.send({ t: 'user', ...extras });
  }

  /** Another tab changed what is kept: show its bubbles, follow it to the same visitor, and out when the buyer signed out there. */
  shelfChanged(key: string | null): void {
    if (key === this.#outbox.key) this.#showWaiting();
    if (key !== this.#scope.visitorKey || !this.welcomed) return;
    if (this.visitor === null) {
      this.#user = null;
      this.#turnInto(this.#scopes.of(null));
    } else if (this.store.state.conversation === null) {
      this.#turnInto(this.#scope);
    }
  }

  // ---- what is said

  say(content: string): void {
    this.put({ clientId: newId(), contentType: 'text', content, at: this.host.now() });
  }

  sendCard(card: Card): void {
    const last = this.#outbox.due().at(-1) ?? this.store.state.timeline.messages.at(-1)?.contentAttributes;
    // Pressing «ask about this» twice in a row is one question.
    if (last?.card && nameOf(last.card) === nameOf(card)) return;
    this.put({ clientId: newId(), contentType: 'card', content: card.title, card, at: this.host.now() });
  }

  put(item: OutItem): void {
    this.typing(false);
    this.#outbox.add(item);
    this.#inFlight.set(item.clientId, item);
    this.#showWaiting();
    if (this.#mayTalk) this.#line.expect(sendFrame(item));
    this.#watch();
  }

  retry(clientId: string): void {
    const item = this.#outbox.retry(clientId);
    this.#showWaiting();
    if (item && this.#mayTalk) this.#line.expect(sendFrame(item));
    else if (!this.asked) this.hurry();
  }

  discard(clientId: string): void {
    this.settle(clientId);
  }

  typing(on: boolean): void {
    const now = this.host.now();
    if (on ? now - this.#typingSince < 3000 : this.#typingSince === 0) return;
    this.#typingSince = on ? now : 0;
    this.#line.send({ t: 'typing', on });
  }

  /** The newest message is on screen. */
  see(): void {
    const last = this.store.state.timeline.messages.at(-1)?.seq ?? 0;
    if (last <= this.store.state.seen || !this.welcomed) return;
    if (this.#line.send({ t: 'seen', seq: last })) this.store.set({ seen: last });
  }

  rate(score: number, solved: boolean | null, comment: string): boolean {
    return this.#line.send({ t: 'rate', score, solved, ...(comment && { comment }) });
  }

  close(): void {
    this.#line.send({ t: 'close' });
  }

  askHistory(): void {
    const before = this.store.state.timeline.messages[0]?.seq;
    if (before === undefined || this.store.state.loadingHistory) return;
    if (this.#line.send({ t: 'history', before, limit: pageOfHistory })) this.store.set({ loadingHistory: true });
  }

  /** While a hello is under way what is said waits for the welcome: it goes out then, behind what was said before it. */
  get #mayTalk(): boolean {
    return this.welcomed && this.asked === null;
  }

  // ---- used by receive()

  /** An agent who stops without a word stops after a while. */
  agentTypes(name: string | null): void {
    this.host.clearTimer(this.#quietTimer);
    this.store.set({ typing: name });
    if (name !== null) this.#quietTimer = this.host.setTimer(() => this.agentTypes(null), 10_000);
  }

  /** Says who we are; with `after`, asks for what follows it in the running conversation. */
  hello(): void {
    const { timeline } = this.store.state;
    const resume = timeline.conversation !== null && timeline.known > 0;
    this.asked = { after: resume ? timeline.known : null };
    this.#line.expect({
      t: 'hello',
      visitor: this.visitor,
      locale: this.host.locale(),
      page: this.host.page(),
      ...(this.#user && { user: this.#user }),
      ...(resume && { after: timeline.known, conversation: timeline.conversation as string }),
    });
  }

  /** Something is missing: asks once, however many signs of it come in. */
  fill(): void {
    if (!this.asked) this.hello();
  }

  settled(visitor: string): void {
    this.#line.settled();
    if (this.visitor !== visitor) this.#scope.visitor = visitor;
    this.welcomed = true;
    this.#awaitOpening();
    writeJson(this.host.shelf, this.#scopes.shared('inbox'), this.store.state.inbox);
    this.tellAgain();
  }

  tellAgain(): void {
    const { attributes, conversationAttributes, addLabels, removeLabels } = this.#extras;
    if (attributes || conversationAttributes || addLabels?.length || removeLabels?.length) {
      this.#line.send({ t: 'user', ...this.#extras });
    }
  }

  /** Sends everything that is not confirmed, in order. */
  flush(): void {
    for (const item of this.#outbox.due()) this.#line.expect(sendFrame(item));
    this.#watch();
  }

  settle(clientId: string): OutItem | undefined {
    const item = this.#outbox.take(clientId) ?? this.#inFlight.get(clientId);
    this.#inFlight.delete(clientId);
    if (item) this.#showWaiting();
    return item;
  }

  refuse(clientId: string, refusal: Refusal): void {
    this.#outbox.refuse(clientId, refusal);
    this.#inFlight.delete(clientId);
    this.#showWaiting();
  }

  /** When the hours begin the desk says no word of it: ask then; a clock that is ahead must not ask all the time. */
  #awaitOpening(): void {
    this.host.clearTimer(this.#openingTimer);
    const at = Date.parse(this.store.state.inbox?.nextOpen ?? '') - this.host.now();
    if (at < 24 * 3600_000) this.#openingTimer = this.host.setTimer(() => this.fill(), Math.max(at, 29_000) + 1000);
  }

  #showWaiting(): void {
    const kept = this.#outbox.items();
    const ids = new Set(kept.map((i) => i.clientId));
    this.store.set({ waiting: [...kept, ...[...this.#inFlight.values()].filter((i) => !ids.has(i.clientId))] });
  }

  #turnInto(scope: Scope): void {
    this.#scope = scope;
    this.#outbox = new Outbox(this.host.shelf, scope.outboxKey);
    this.welcomed = false;
    this.asked = null;
    this.#inFlight.clear();
    const { inbox } = this.store.state;
    this.store.set({ ...firstState, inbox, waiting: this.#outbox.items() });
    this.#line.stop();
    if (this.#started) this.#line.start();
  }

  /** A desk that is there but says nothing to a bubble gets it again. */
  #watch(): void {
    if (this.#resendTimer || this.#outbox.due().length === 0) return;
    this.#resendTimer = this.host.setTimer(() => {
      this.#resendTimer = 0;
      const late = this.#outbox.due().some((i) => this.host.now() - i.at >= patience);
      if (late && this.welcomed && this.#line.isOpen) this.flush();
      else this.#watch();
    }, patience);
  }
}

function nameOf(card: Card): string {
  return `${card.kind} ${card.kind === 'order' ? card.orderId : card.productId}`;
}
