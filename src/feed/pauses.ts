/** Lets the page breathe: a promise that settles in a later task. */
export type Pause = () => Promise<void>;

/** Milliseconds of work between two pauses: under the 50 ms that make a task long, on a slow phone too. */
const SLICE = 20;

const nextTask: Pause = () => new Promise((resolve) => setTimeout(resolve));

/** Says when a long loop has worked long enough, and pauses it. */
export class Slices {
  #since = performance.now();

  constructor(
    private readonly signal?: AbortSignal,
    private readonly pause: Pause = nextTask,
  ) {}

  /** True when it is time to `await rest()`. */
  get due(): boolean {
    return performance.now() - this.#since > SLICE;
  }

  /** Waits for another task; rejects with the signal's reason when the work was aborted meanwhile. */
  async rest(): Promise<void> {
    await this.pause();
    this.signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
