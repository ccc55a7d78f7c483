import type { ReactiveControllerHost } from 'lit';

/** Silence that tells a search is settled, in milliseconds. */
const SETTLED = 700;

/** Says one thing to screen readers once it is settled: not at every key. */
export class AnnounceController {
  message = '';
  readonly #host: ReactiveControllerHost;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  later(message: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.message = message();
      this.#host.requestUpdate();
    }, SETTLED);
  }
}
