import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type WidthClass = 'narrow' | 'medium' | 'wide';

const MEDIUM = 600;
const WIDE = 960;

/** Follows the element's own width: what is loaded, and what can be pressed, depends on it. */
export class WidthController implements ReactiveController {
  current: WidthClass = 'narrow';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer?: ResizeObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(): void {
    const width = this.#host.getBoundingClientRect().width;
    const next = width < MEDIUM ? 'narrow' : width < WIDE ? 'medium' : 'wide';
    if (next === this.current) return;
    this.current = next;
    this.#host.requestUpdate();
  }
}
