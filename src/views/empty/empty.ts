import { SearchX } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Hit } from '../../model/query.js';
import type { Action } from '../../store/actions.js';
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

type Blocker = Outcome['blockers'][number];

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
    const { empty } = this.t;
    const { outcome } = this.state;
    const ways = (outcome?.blockers ?? []).slice(0, BLOCKERS_SHOWN);
    return html`
      ${outcome?.nonsense ? html`<p>${empty.nonsense}</p>` : ways.length > 0 ? nothing : html`<p>${empty.hint}</p>`}
      ${
        ways.length > 0
          ? html`<ul class="lifts">
              ${ways.map((way) => this.#way(way))}
            </ul>`
          : nothing
      }
      <button class="link" @click=${() => this.#ask({ type: 'reset' })}>${empty.widen}</button>
    `;
  }

  /** Widens in one click. */
  #way(way: Blocker): TemplateResult {
    return html`<li>
      <button class="button" @click=${() => this.#ask({ type: 'search', query: way.query })}>
        <span>${this.#said(way)}</span> <span class="muted">${this.t.results.count(way.total)}</span>
      </button>
    </li>`;
  }

  /** What was pressed is about to go: the focus goes to the number of results. */
  #ask(action: Action): void {
    this.dispatch(action);
    this.dispatchEvent(new Event('show-results', { bubbles: true, composed: true }));
  }

  /** What is lifted, by its name, or as all filters. */
  #said({ parts }: Blocker): string {
    const { lift, without } = this.t.empty;
    const [first, second] = parts.map((part) => lift[part]);
    if (parts.length > 2)
      return without({ place: parts.includes('place') || parts.includes('zone'), words: parts.includes('text') });
    return second ? `${first}, ${second.toLowerCase()}` : first!;
  }

  /** What a few kilometres more would find, or lifting several parts. */
  #nearest(): TemplateResult | typeof nothing {
    const { nearest = [], blockers = [] } = this.state.outcome ?? {};
    if (nearest.length === 0) return nothing;
    const several = blockers.find(({ parts }) => parts.length > 1);
    return html`<div class="nearest">
      <p class="strong">${several ? this.t.empty.nearestOf(this.#said(several)) : this.t.empty.nearest}</p>
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
}
