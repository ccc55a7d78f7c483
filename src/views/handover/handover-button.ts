import { Send } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { PAGE_SIZE, type State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { toolStyles } from '../base/tool.styles.js';
import { icon } from '../icons/icon.js';

/** Prepares a sheet of some of the results for someone else. */
export class OiHandoverButton extends StoreElement<ControlsMessages> {
  static override styles = [base, toolStyles];

  protected override readonly messagesFor = controlsMessagesFor;

  protected override watch({ outcome, settings }: State): readonly unknown[] {
    return [outcome, settings];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { outcome, settings } = this.state;
    const nothingToDo = settings.hide.has('print') && settings.hide.has('share');
    if (!outcome || outcome.total === 0 || nothingToDo) return nothing;
    return html`<button class="button prepare" @click=${this.#prepare}>
      ${icon(Send)}${this.t.handover.prepare}
    </button>`;
  }

  /** Those that are shown, in their order. */
  readonly #prepare = (): void => {
    const ids = (this.state.outcome?.hits ?? []).slice(0, PAGE_SIZE).map(({ offer }) => offer.id);
    this.dispatch({ type: 'hand-over', offers: { ids, chosen: ids.length === 1 ? 'all' : 'none' } });
  };
}
