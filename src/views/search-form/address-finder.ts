import type { StreetAddress } from '../../store/ports.js';

/** What is typed is asked when the typing pauses this long. */
const PAUSE_MS = 300;
/** A shorter text is no address: the geocoder is not asked for nothing. */
const SHORTEST = 5;

export type AskGeocoder = (typed: string, signal: AbortSignal) => Promise<readonly StreetAddress[]>;

/** Asks for the addresses that a text may mean: debounced, the latest only. */
export class AddressFinder {
  /** Undefined until answered, and when it could not be. */
  found?: readonly StreetAddress[];
  readonly #heard: () => void;
  #asking?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;

  /** `heard` is called with each answer. */
  constructor(heard: () => void) {
    this.#heard = heard;
  }

  get isSeeking(): boolean {
    return this.#asking !== undefined;
  }

  seek(typed: string, ask: AskGeocoder | undefined): void {
    this.stop();
    if (!ask || typed.length < SHORTEST || !/\p{L}{2}/u.test(typed)) return;
    const asking = (this.#asking = new AbortController());
    this.#timer = setTimeout(() => void this.#ask(typed, ask, asking.signal), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = undefined;
    this.found = undefined;
  }

  async #ask(typed: string, ask: AskGeocoder, signal: AbortSignal): Promise<void> {
    // Absent, slow, broken: communes are enough.
    const found = await ask(typed, signal).catch(() => undefined);
    if (signal.aborted) return;
    this.#asking = undefined;
    this.found = found;
    this.#heard();
  }
}
