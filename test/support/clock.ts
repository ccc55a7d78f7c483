/** Delays at least this long, in milliseconds, wait for the test; shorter ones are turns of the event loop. */
const LONG = 500;

interface Delay {
  readonly end: number;
  readonly run: () => void;
}

/**
 * A page's long delays, which end when the test lets time pass and never before: nothing is slept, and nothing depends on
 * how busy the machine is. Short delays run by themselves. To be started before each test and stopped after it.
 */
export class Clock {
  readonly #set = window.setTimeout.bind(window);
  readonly #clear = window.clearTimeout.bind(window);
  readonly #delays = new Map<number, Delay>();
  #now = 0;
  /** Below any that a browser gives. */
  #lastId = 0;

  start(): void {
    const set = (run: () => void, delay = 0): number => {
      if (delay < LONG) return this.#set(run, delay);
      this.#delays.set(--this.#lastId, { end: this.#now + delay, run });
      return this.#lastId;
    };
    const clear = (id?: number): void => {
      if (id === undefined || !this.#delays.delete(id)) this.#clear(id);
    };
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
  }

  stop(): void {
    this.#delays.clear();
    Object.assign(window, { setTimeout: this.#set, clearTimeout: this.#clear });
  }

  /** Ends the delays that are over after this many milliseconds, then lets what follows from them happen. */
  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    const over = [...this.#delays].filter(([, { end }]) => end <= this.#now);
    for (const [id, { run }] of over.sort(([, a], [, b]) => a.end - b.end)) {
      if (this.#delays.delete(id)) run();
    }
    await new Promise((resolve) => this.#set(resolve));
  }
}
