import { html, type TemplateResult } from 'lit';
import type { SortOrder } from '../../model/query.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { sortStyles } from './sort.styles.js';
import { effectiveSort, sortsFor } from './sorts.js';

/** In what order the results are listed. */
export class OiSort extends StoreElement<ControlsMessages> {
  static override styles = [base, sortStyles];

  protected override readonly messagesFor = controlsMessagesFor;

  protected override watch({ query: { sort, text, place }, settings }: State): readonly unknown[] {
    return [sort, text, place, settings];
  }

  protected override render(): TemplateResult {
    const { query } = this.state;
    const { sort: words } = this.t;
    const chosen = effectiveSort(query);
    return html`<label class="sort"
      ><span>${words.label}</span>
      <select class="field" .value=${chosen} @change=${this.#onChange}>
        ${sortsFor(query).map(
          (sort) => html`<option value=${sort} ?selected=${sort === chosen}>${words.orders[sort]}</option>`,
        )}
      </select></label
    >`;
  }

  readonly #onChange = (event: Event): void => {
    this.dispatch({ type: 'refine', query: { sort: (event.target as HTMLSelectElement).value as SortOrder } });
  };
}
