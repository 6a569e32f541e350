/** A value that is shown in places of its own: its changes are told to those who listen for it, and to nobody else. */
export class Watched<T> {
  private value: T;
  private readonly listeners = new Set<() => void>();

  constructor(value: T) {
    this.value = value;
  }

  readonly read = (): T => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(value: T): void {
    this.put(value);
    this.tell();
  }

  /** Changes it without a word; who does so tells of it later. */
  put(value: T): void {
    this.value = value;
  }

  tell(): void {
    for (const listener of this.listeners) {
      listener();
    }
  }
}
