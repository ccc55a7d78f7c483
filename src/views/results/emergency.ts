import { Phone } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { NumberToCall } from '../../model/numbers-to-call.js';
import type { Messages } from '../../text/messages.js';
import { icon } from '../icons/icon.js';

/** The number to call first: calm, and unmissable. */
export function emergency({ number, tel, name, what, page }: NumberToCall, t: Messages): TemplateResult {
  return html`<aside class="emergency" aria-label=${t.emergency.landmark}>
    <a class="call" href="tel:${tel}">${icon(Phone)}<span class="aloud">${t.emergency.call}</span> ${number}</a>
    <div>
      <p class="strong">${name}</p>
      <p>${what} <a href=${page} target="_blank" rel="noopener noreferrer">${t.emergency.page}</a></p>
    </div>
  </aside>`;
}
