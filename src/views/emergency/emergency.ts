import { Phone } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { numberToCall } from '../../store/selectors.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { emergencyStyles } from './emergency.styles.js';

/** The number to call first, above the list and the map: calm, and unmissable. Nothing when nothing is urgent. */
export class OiEmergency extends StoreElement<ControlsMessages> {
  static override styles = [base, emergencyStyles];

  protected override readonly messagesFor = controlsMessagesFor;

  protected override watch(state: State): readonly unknown[] {
    return [numberToCall(state)];
  }

  protected override render(): TemplateResult | typeof nothing {
    const call = numberToCall(this.state);
    this.hidden = call === undefined;
    if (!call) return nothing;
    const { emergency } = this.t;
    return html`<aside aria-label=${emergency.landmark}>
      <a class="call" href="tel:${call.tel}"
        >${icon(Phone)}<span class="aloud">${emergency.call}</span> ${call.number}</a
      >
      <div>
        <p class="name">${call.name}</p>
        <p>${call.what} <a href=${call.page} target="_blank" rel="noopener noreferrer">${emergency.page}</a></p>
      </div>
    </aside>`;
  }
}
