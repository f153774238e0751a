const nobody: readonly string[] = [];
/** A sign of typing counts this long (milliseconds) unless it is renewed. */
const lasts = 6000;

/** Who is typing where; signs fade by themselves. */
export class Typing {
  private readonly listeners = new Set<() => void>();
  private readonly names = new Map<string, readonly string[]>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(conversation: string): readonly string[] {
    return this.names.get(conversation) ?? nobody;
  }

  heard(conversation: string, name: string, on: boolean): void {
    const key = `${conversation} ${name}`;
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    const others = this.of(conversation).filter((n) => n !== name);
    this.names.set(conversation, on ? [...others, name] : others);
    if (on)
      this.timers.set(
        key,
        setTimeout(() => this.heard(conversation, name, false), lasts),
      );
    for (const listener of this.listeners) listener();
  }
}
