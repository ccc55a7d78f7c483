import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../../store/settings.js';

/** Tells whether the widget is dark: as the integrator says, else as the page around it is. */
export class DarkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #preference = matchMedia('(prefers-color-scheme: dark)');
  /** Pages switch themes by an attribute of their root or body. */
  readonly #page = new MutationObserver(() => this.#pageChanged());
  #changed = true;
  #dark = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#preference.addEventListener('change', this.#pageChanged);
    for (const element of [document.documentElement, document.body]) {
      if (element) this.#page.observe(element, { attributes: true });
    }
  }

  hostDisconnected(): void {
    this.#preference.removeEventListener('change', this.#pageChanged);
    this.#page.disconnect();
  }

  isDark(theme: Theme): boolean {
    const dark = theme === 'auto' ? this.#pageIsDark() : theme === 'dark';
    if (dark !== this.#dark) this.#changed = true;
    return (this.#dark = dark);
  }

  /** True once after each change of the page's colours, or of ours. */
  takeChange(): boolean {
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  #pageIsDark(): boolean {
    const schemes = getComputedStyle(this.#host).colorScheme.split(' ');
    return schemes.includes('dark') && (!schemes.includes('light') || this.#preference.matches);
  }

  readonly #pageChanged = (): void => {
    this.#changed = true;
    this.#host.requestUpdate();
  };
}
