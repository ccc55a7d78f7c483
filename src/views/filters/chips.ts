import { X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FILTERS, type FilterName, type Query } from '../../model/query.js';
import { isCategorie } from '../../model/vocabularies/labels.js';
import type { Settings } from '../../store/settings.js';
import type { ControlsMessages } from '../../text/controls-messages.js';
import { icon } from '../icons/icon.js';
import { chosenIn } from './choice.js';
import { categorieWords } from './choices.js';
import { valueLabel } from './values.js';

/** One chosen value. */
export interface Chip {
  readonly filter: FilterName;
  readonly value: string;
}

/** All that is chosen and may be removed, filter by filter. */
export function chipsOf(query: Query, settings: Settings): Chip[] {
  return FILTERS.flatMap((filter) => chosenIn(filter, query, settings).map((value) => ({ filter, value })));
}

/** A list of buttons; each removes its value, the last one all of them. */
export function chipList(
  chips: readonly Chip[],
  t: ControlsMessages,
  remove: (chip: Chip) => void,
  reset: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<ul class="chips" aria-label=${t.filters.active}>
    ${repeat(
      chips,
      ({ filter, value }) => `${filter} ${value}`,
      (chip) => {
        const label = chipLabel(chip, t);
        return html`<li>
          <button type="button" class="chip" aria-label=${t.filters.remove(label)} @click=${() => remove(chip)}>
            <bdi>${label}</bdi>${icon(X)}
          </button>
        </li>`;
      },
    )}
    ${reset === nothing ? nothing : html`<li>${reset}</li>`}
  </ul>`;
}

function chipLabel({ filter, value }: Chip, t: ControlsMessages): string {
  return filter === 'thematiques' && isCategorie(value) ? categorieWords(value, t) : valueLabel(filter, value);
}
