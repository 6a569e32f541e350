/** A clock that a test moves by hand: timers run when their time has come, in their order. */
export class HandClock {
  private now = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly later = (run: () => void, afterMs: number): (() => void) => {
    const timer = { at: this.now + afterMs, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  /** Moves on, and lets what was started by timers come to rest. */
  async pass(ms: number): Promise<void> {
    this.now += ms;
    const due = this.timers.filter((timer) => timer.at <= this.now).sort((one, other) => one.at - other.at);
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const timer of due) {
      timer.run();
      await settle();
    }
  }
}

/** Lets promises that are already decided run their course. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
}
