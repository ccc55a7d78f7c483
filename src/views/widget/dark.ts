import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../../store/settings.js';

/** Tells whether the widget is dark: as the integrator says, else as the page around it is. */
export class DarkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #preference = matchMedia('(prefers-color-scheme: dark)');
  /** Pages switch themes by an attribute of their root or body. */
  readonly #page = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#preference.addEventListener('change', this.#changed);
    for (const element of [document.documentElement, document.body]) {
      if (element) this.#page.observe(element, { attributes: true });
    }
  }

  hostDisconnected(): void {
    this.#preference.removeEventListener('change', this.#changed);
    this.#page.disconnect();
  }

  isDark(theme: Theme): boolean {
    if (theme !== 'auto') return theme === 'dark';
    const schemes = getComputedStyle(this.#host).colorScheme.split(' ');
    return schemes.includes('dark') && (!schemes.includes('light') || this.#preference.matches);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}
