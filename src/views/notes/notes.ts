import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { placeOfCommune } from '../../store/reduce.js';
import {
  proposedFilters,
  proposedReach,
  unknownHours,
  withValue,
  type ProposedFilter,
  type ProposedReach,
} from '../../store/selectors.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { valueLabel } from '../filters/values.js';
import { notesStyles } from './notes.styles.js';

/** What stands between the count and the list: another spelling, narrowings in one click, who is left out. */
export class OiNotes extends StoreElement<ControlsMessages> {
  static override styles = [base, notesStyles];

  protected override readonly messagesFor = controlsMessagesFor;

  /** Something was pressed, which may be gone once rendered: the focus goes on to this, if it is there. */
  #next?: string;

  protected override watch({ outcome, query, typed, settings, feed }: State): readonly unknown[] {
    return [outcome, query, typed, settings, feed];
  }

  protected override render(): TemplateResult | typeof nothing {
    const parts = [
      this.#typed(),
      this.#suggestion(),
      this.#proposals(),
      this.#unknownHours(),
      this.#notEligible(),
    ].filter((part) => part !== nothing);
    this.hidden = parts.length === 0;
    return this.hidden ? nothing : html`<div class="notes" @click=${this.#press}>${parts}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#next) return;
    const next = this.renderRoot.querySelector<HTMLElement>(this.#next);
    this.#next = undefined;
    if (this.shadowRoot?.activeElement) return;
    if (next) next.focus();
    else this.dispatchEvent(new Event('show-results', { bubbles: true, composed: true }));
  }

  #suggestion(): TemplateResult | typeof nothing {
    const suggestion = this.state.outcome?.suggestion;
    if (!suggestion) return nothing;
    return html`<p>
      ${this.t.notes.didYouMean}
      <button class="link spelling" @click=${() => this.dispatch({ type: 'correct', text: suggestion })}>
        <bdi>${suggestion}</bdi>
      </button>
    </p>`;
  }

  /** A correction was taken: the typed words are one click away. */
  #typed(): TemplateResult | typeof nothing {
    const { typed, query } = this.state;
    if (!typed) return nothing;
    const { notes } = this.t;
    return html`<p>
      <span class="muted">${notes.resultsFor} «&nbsp;<bdi>${query.text}</bdi>&nbsp;».</span>
      <button class="link spelling" @click=${() => this.dispatch({ type: 'refine', query: { text: typed } })}>
        ${notes.insteadOf} «&nbsp;<bdi>${typed}</bdi>&nbsp;»
      </button>
    </p>`;
  }

  #proposals(): TemplateResult | typeof nothing {
    const proposed = this.state.settings.hide.has('filters') ? [] : proposedFilters(this.state);
    const reach = proposedReach(this.state);
    if (proposed.length === 0 && !reach) return nothing;
    return html`<div class="proposals" role="group" aria-label=${this.t.notes.narrow}>
      <span aria-hidden="true">${this.t.notes.narrow}</span>
      ${reach ? this.#reach(reach) : nothing} ${proposed.map((filter) => this.#proposal(filter))}
    </div>`;
  }

  #reach(reach: ProposedReach): TemplateResult {
    const { place, radius } = reach;
    const { notes, place: words } = this.t;
    const label = place && (place === 'here' ? words.here : notes.around(place.nom));
    const far = radius === undefined ? undefined : words.kilometres(radius);
    return html`<button class="chip" @click=${() => this.#take(reach)}>
      <bdi>${[label, far].filter(Boolean).join(', ')}</bdi>
    </button>`;
  }

  #take({ place, radius }: ProposedReach): void {
    const commune = place === 'here' ? undefined : place;
    const query = { ...(commune && { place: placeOfCommune(commune) }), ...(radius && { radius }) };
    if (commune || radius) this.dispatch({ type: 'refine', query });
    if (place === 'here') this.dispatch({ type: 'locate' });
  }

  #proposal(proposed: ProposedFilter): TemplateResult {
    const { filter, value } = proposed;
    const count = this.state.outcome?.facets[filter]?.[value] ?? 0;
    return html`<button
      class="chip"
      @click=${() => this.dispatch({ type: 'refine', query: withValue(this.state.query, proposed) })}
    >
      ${valueLabel(filter, value)} <span class="muted">${this.t.format.number(count)}</span>
    </button>`;
  }

  /** Services whose hours are not certain are left out by that filter: never taken for closed, they may be shown too. */
  #unknownHours(): TemplateResult | typeof nothing {
    const unknown = unknownHours(this.state);
    if (!unknown) return nothing;
    const { unknownHours: words } = this.t.notes;
    const refine = (open: string[]): void => this.dispatch({ type: 'refine', query: { open } });
    return html`<p>
      ${words.say(unknown.count)}
      <button class="link" @click=${() => refine([...this.state.query.open!, unknown.value])}>
        ${words.include(unknown.count)}
      </button>
      ${words.or}
      <button class="link" @click=${() => refine([])}>${words.drop}</button>
    </p>`;
  }

  /** Who is left out, and one click to see them; then the same button to come back. */
  #notEligible(): TemplateResult | typeof nothing {
    const { outcome, query, settings } = this.state;
    const count = outcome?.notEligible ?? 0;
    if (count === 0 && !query.any_zone) return nothing;
    const { notes } = this.t;
    return html`<p>
      <span class="muted">${query.any_zone ? notes.eligibleToo(count) : notes.notEligible(count)}</span>
      ${
        settings.locked.has('code-commune')
          ? nothing
          : html`<button class="link" @click=${this.#toggleZones}>
              ${query.any_zone ? notes.hideReserved : notes.showReserved(count)}
            </button>`
      }
    </p>`;
  }

  /** Heard before the button that is pressed: what it asks may be rendered before its event has gone up. */
  readonly #press = {
    handleEvent: ({ target }: Event) => {
      const button = (target as Element).closest('button');
      if (button) this.#next = button.matches('.spelling') ? '.spelling' : '.chip';
    },
    capture: true,
  };

  readonly #toggleZones = (): void => {
    this.dispatch({ type: 'refine', query: { any_zone: !this.state.query.any_zone } });
  };
}
