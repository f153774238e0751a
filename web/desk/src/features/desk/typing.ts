const nobody: readonly string[] = [];
/** A sign of typing counts this long (milliseconds) unless it is renewed. */
const lasts = 6000;

/** Who is typing where; signs fade by themselves. */
export class Typing {
  private readonly listeners = new Set<() => void>();
  private readonly typers = new Map<string, ReadonlyMap<string, string>>();
  private readonly names = new Map<string, readonly string[]>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(conversation: string): readonly string[] {
    return this.names.get(conversation) ?? nobody;
  }

  /** True while somebody known as `who` is at it. */
  has(conversation: string, who: string): boolean {
    return this.typers.get(conversation)?.has(who) ?? false;
  }

  /** `who` tells people apart, `name` is what is shown of them. */
  heard(conversation: string, who: string, name: string, on: boolean): void {
    const key = `${conversation} ${who}`;
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    const typers = new Map(this.typers.get(conversation));
    if (on) typers.set(who, name);
    else typers.delete(who);
    this.typers.set(conversation, typers);
    this.names.set(conversation, typers.size === 0 ? nobody : [...typers.values()]);
    if (on)
      this.timers.set(
        key,
        setTimeout(() => this.heard(conversation, who, name, false), lasts),
      );
    for (const listener of this.listeners) listener();
  }
}
