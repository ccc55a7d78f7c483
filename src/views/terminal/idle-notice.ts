import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { State } from '../../store/state.js';
import { WARNING } from '../../store/terminal/idle-effect.js';
import { terminalMessagesFor, type TerminalMessages } from '../../text/terminal-messages.js';
import { base } from '../base/base.styles.js';
import { deepFocus } from '../base/deep-focus.js';
import { StoreElement } from '../base/store-element.js';
import { idleNoticeStyles } from './idle-notice.styles.js';

/** On a shared terminal, says that the search is about to be forgotten, and how to go on: any press does. */
export class OiIdleNotice extends StoreElement<TerminalMessages> {
  static override styles = [base, idleNoticeStyles];

  protected override readonly messagesFor = terminalMessagesFor;

  protected override watch({ idle, settings }: State): readonly unknown[] {
    return [idle, settings];
  }

  /** What had the focus when the notice came. */
  #from?: HTMLElement;
  #hadFocus = false;

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** The notice takes the focus, and gives it back when someone stays. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const button = this.renderRoot.querySelector('button');
    if (!button) {
      if (this.#hadFocus) this.#from?.focus({ preventScroll: true });
      this.#from = undefined;
    } else if (!this.#hadFocus) {
      this.#from = deepFocus(this.getRootNode() as ShadowRoot);
      button.focus({ preventScroll: true });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.state.idle) return nothing;
    return html`<div class="notice" role="alertdialog" aria-labelledby="what">
      <p id="what">${this.t.terminal.idle(WARNING)}</p>
      <button class="button primary stay" @click=${() => this.dispatch({ type: 'warn-idle', idle: false })}>
        ${this.t.terminal.stay}
      </button>
    </div>`;
  }
}
