import { DoorOpen } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { quickExitOf } from '../../store/terminal/quick-exit.js';
import type { State } from '../../store/state.js';
import { terminalMessagesFor, type TerminalMessages } from '../../text/terminal-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { quickExitStyles } from './quick-exit.styles.js';

/** One press shows another page in place of this one. It says what it does, and no more: the browser remembers. */
export class OiQuickExit extends StoreElement<TerminalMessages> {
  static override styles = [base, quickExitStyles];

  protected override readonly messagesFor = terminalMessagesFor;

  protected override watch(state: State): readonly unknown[] {
    return [quickExitOf(state)];
  }

  protected override render(): TemplateResult | typeof nothing {
    const url = quickExitOf(this.state);
    this.hidden = url === undefined;
    if (url === undefined) return nothing;
    const { terminal } = this.t;
    return html`<button class="button quit" aria-describedby="help" @click=${() => this.store.leave(url)}>
        ${icon(DoorOpen)}${terminal.quit}
      </button>
      <p id="help" class="muted small">${terminal.quitHelp}</p>`;
  }
}
