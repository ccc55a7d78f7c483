import type { ReactiveControllerHost } from 'lit';

/** A view whose code arrives on demand; its host renders again when that changes. */
export class LazyView {
  status: 'waiting' | 'loading' | 'loaded' | 'failed' = 'waiting';
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<unknown>;

  constructor(host: ReactiveControllerHost, importView: () => Promise<unknown>) {
    this.#host = host;
    this.#import = importView;
  }

  load(): void {
    if (this.status === 'loading' || this.status === 'loaded') return;
    this.status = 'loading';
    void this.#import().then(
      () => this.#settle('loaded'),
      () => this.#settle('failed'),
    );
  }

  #settle(status: 'loaded' | 'failed'): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}
