import { SearchX } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Hit } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { Outcome, State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { stateStyles } from '../results/results.styles.js';
import { emptyStyles } from './empty.styles.js';

/** Ways out proposed when nothing matches. */
const BLOCKERS_SHOWN = 3;

/** In the place of the list: the feed holds nothing, or nothing matches; then what could be lifted to find something. */
export class OiEmpty extends StoreElement<ControlsMessages> {
  static override styles = [base, stateStyles, emptyStyles];

  protected override readonly messagesFor = controlsMessagesFor;

  protected override watch(state: State): readonly unknown[] {
    return [feedOf(state)?.offers, state.outcome, state.settings];
  }

  protected override render(): TemplateResult {
    const { empty } = this.t;
    const nothingPublished = feedOf(this.state)?.offers.length === 0;
    return html`<div class="state">
        ${icon(SearchX)}
        <p class="strong">${nothingPublished ? empty.noOffer : empty.title}</p>
        ${nothingPublished ? nothing : this.#waysOut()}
      </div>
      ${this.#nearest()}`;
  }

  #waysOut(): TemplateResult {
    const { empty, results } = this.t;
    const { outcome, query } = this.state;
    const blockers = (outcome?.blockers ?? []).slice(0, BLOCKERS_SHOWN);
    const ways = blockers.map(
      ({ part, total }) =>
        html`<li>
          <button class="button" @click=${() => this.#lift(part)}>
            ${empty.lift[part]} <span class="muted">${results.count(total)}</span>
          </button>
        </li>`,
    );
    return html`
      ${
        ways.length > 0
          ? html`<ul class="lifts">
              ${ways}
            </ul>`
          : html`<p>${query.text ? empty.nonsense : empty.hint}</p>`
      }
      <button class="link" @click=${() => this.dispatch({ type: 'reset' })}>${empty.widen}</button>
    `;
  }

  /** What a few kilometres more would find. */
  #nearest(): TemplateResult | typeof nothing {
    const nearest = this.state.outcome?.nearest ?? [];
    if (nearest.length === 0) return nothing;
    return html`<div class="nearest">
      <p class="strong">${this.t.empty.nearest}</p>
      <ul>
        ${nearest.map((hit) => this.#near(hit))}
      </ul>
    </div>`;
  }

  #near({ offer, distance }: Hit): TemplateResult {
    const { id, nom, structure, commune = structure?.commune } = offer;
    const far = distance === undefined ? undefined : this.t.card.distance(distance);
    return html`<li>
      <button class="link" @click=${() => this.dispatch({ type: 'open', id })}><bdi>${nom}</bdi></button>
      ${structure && structure.nom !== nom ? html`<p><bdi>${structure.nom}</bdi></p>` : nothing}
      <p class="muted"><bdi>${commune}</bdi>${commune && far ? ' · ' : ''}${far}</p>
    </li>`;
  }

  /** Widens in one click: the whole territory for a radius, nothing for the rest. */
  #lift(part: Outcome['blockers'][number]['part']): void {
    this.dispatch({ type: 'refine', query: { [part]: part === 'radius' ? 0 : undefined } });
  }
}
