import { html, nothing, type TemplateResult } from 'lit';
import { proposedFilters, unknownHours, withValue, type ProposedFilter } from '../../store/selectors.js';
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

  protected override watch({ outcome, query, settings }: State): readonly unknown[] {
    return [outcome, query, settings];
  }

  protected override render(): TemplateResult | typeof nothing {
    const parts = [this.#suggestion(), this.#proposals(), this.#unknownHours(), this.#notEligible()].filter(
      (part) => part !== nothing,
    );
    this.hidden = parts.length === 0;
    return this.hidden ? nothing : html`<div class="notes">${parts}</div>`;
  }

  #suggestion(): TemplateResult | typeof nothing {
    const suggestion = this.state.outcome?.suggestion;
    if (!suggestion) return nothing;
    return html`<p>
      ${this.t.notes.didYouMean}
      <button class="link" @click=${() => this.dispatch({ type: 'refine', query: { text: suggestion } })}>
        <bdi>${suggestion}</bdi>
      </button>
    </p>`;
  }

  #proposals(): TemplateResult | typeof nothing {
    const proposed = this.state.settings.hide.has('filters') ? [] : proposedFilters(this.state);
    if (proposed.length === 0) return nothing;
    return html`<div class="proposals" role="group" aria-label=${this.t.notes.narrow}>
      <span aria-hidden="true">${this.t.notes.narrow}</span>
      ${proposed.map((filter) => this.#proposal(filter))}
    </div>`;
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

  /** Services that do not give their hours are left out by that filter: never taken for closed, they may be shown too. */
  #unknownHours(): TemplateResult | typeof nothing {
    const unknown = unknownHours(this.state);
    if (!unknown) return nothing;
    const { unknownHours: words } = this.t.notes;
    const refine = (open: string[]): void => this.dispatch({ type: 'refine', query: { open } });
    return html`<p>
      ${words.say(unknown.count)}
      <button class="link" @click=${() => refine([...this.state.query.open!, unknown.value])}>${words.include}</button>
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

  readonly #toggleZones = (): void => {
    this.dispatch({ type: 'refine', query: { any_zone: !this.state.query.any_zone } });
  };
}
