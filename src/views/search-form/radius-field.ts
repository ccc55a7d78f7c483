import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../../store/state.js';
import type { ControlsMessages } from '../../text/controls-messages.js';
import { currentRadius, radiusChoices } from './radius.js';

/** How far around the place; nothing without a place, or with a single choice. */
export function radiusField(
  { query, settings }: State,
  { place: words }: ControlsMessages,
  choose: (radius: number) => void,
): TemplateResult | typeof nothing {
  const current = currentRadius(query.radius);
  const choices = radiusChoices(current, settings);
  if (!query.place || choices.length < 2) return nothing;
  const nameOf = (radius: number): string => (radius === 0 ? words.everywhere : words.kilometres(radius));
  const onChange = (event: Event): void => choose(Number((event.target as HTMLSelectElement).value));
  return html`<div class="radius">
    <div class="labels"><label for="radius">${words.radius}</label></div>
    <select id="radius" class="field" aria-label=${words.radiusAloud} @change=${onChange}>
      ${choices.map(
        (choice) => html`<option value=${choice} .selected=${choice === current}>${nameOf(choice)}</option>`,
      )}
    </select>
  </div>`;
}
