import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Offer } from '../../model/offer.js';
import type { HandoverMessages } from '../../text/handover-messages.js';

/** Offers that a phone shows at once, with what to do with them. */
const FEW = 5;

/** What is proposed, what of it is chosen, and what to do when that changes. */
export interface Choice {
  readonly offers: readonly Offer[];
  readonly chosen: ReadonlySet<string>;
  choose(id: string): void;
  chooseAll(all: boolean): void;
  /** From the list to what is done with it, on narrow widths. */
  goOn(): void;
}

/** Which offers to hand over: each with its box, all or none at once. */
export function choiceList(choice: Choice, { handover }: HandoverMessages): TemplateResult {
  const { offers, chosen } = choice;
  const every = chosen.size === offers.length;
  return html`<fieldset>
    <legend>${handover.which}</legend>
    ${
      offers.length > 1
        ? html`<p class="row">
            <span class="muted" role="status">${handover.chosen(chosen.size)}</span>
            <button class="link choose-all" @click=${() => choice.chooseAll(!every)}>
              ${every ? handover.none : handover.all}
            </button>
          </p>`
        : nothing
    }
    <ul class="offers">
      ${offers.map((offer) => offerBox(offer, choice))}
    </ul>
    ${
      chosen.size > 0 && offers.length > FEW
        ? html`<button class="button primary go-on" @click=${() => choice.goOn()}>
            ${handover.goOn(chosen.size)}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function offerBox({ id, nom, commune, structure }: Offer, { chosen, choose }: Choice): TemplateResult {
  const who = [structure?.nom, commune ?? structure?.commune].filter((text) => text && text !== nom).join(' · ');
  return html`<li>
    <label>
      <input class="choose" type="checkbox" .checked=${live(chosen.has(id))} @change=${() => choose(id)} />
      <span><bdi>${nom}</bdi>${who ? html`<span class="muted"><bdi>${who}</bdi></span>` : nothing}</span>
    </label>
  </li>`;
}
