import { Building2, HeartHandshake } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { WidgetStore } from '../../store/widget-store.js';
import type { ControlsMessages } from '../../text/controls-messages.js';
import { categorieIcon } from '../icons/categorie-icons.js';
import { icon } from '../icons/icon.js';
import type { Combobox } from './combobox.js';

type Words = NonNullable<WidgetStore['words']>;
/** A need, a structure or a service to search for. */
export type Suggestion = ReturnType<Words['suggest']>[number];

/** The list of suggestions: a group per kind, the options numbered through. */
export function suggestionList(combobox: Combobox<Suggestion>, t: ControlsMessages): TemplateResult {
  const { expanded } = combobox;
  const kinds = expanded ? [...new Set(combobox.options.map(({ kind }) => kind))] : [];
  return html`<div id="suggestions" role="listbox" class="list" aria-label=${t.form.suggestions} ?hidden=${!expanded}>
    ${kinds.map(
      (kind) =>
        html`<div role="group" aria-labelledby="kind-${kind}">
          <div id="kind-${kind}" class="kind" role="presentation">${t.form.groups[kind]}</div>
          ${combobox.options.map((suggestion, index) => (suggestion.kind === kind ? option(combobox, index) : ''))}
        </div>`,
    )}
  </div>`;
}

function option(combobox: Combobox<Suggestion>, index: number): TemplateResult {
  const suggestion = combobox.options[index]!;
  return html`<div
    id=${combobox.optionId(index)}
    role="option"
    class="option"
    aria-selected=${index === combobox.active}
    @mousedown=${keepFocus}
    @click=${() => combobox.choose(suggestion)}
  >
    ${iconOf(suggestion)}<span class="words"><bdi>${suggestion.text}</bdi></span>
  </div>`;
}

function iconOf({ kind, thematique }: Suggestion): SVGSVGElement {
  if (kind === 'need') return icon(categorieIcon(thematique));
  return icon(kind === 'structure' ? Building2 : HeartHandshake);
}

/** The focus stays in the field while an option is pressed. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
