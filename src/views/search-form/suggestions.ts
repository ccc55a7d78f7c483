import { Building2, HeartHandshake } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { WidgetStore } from '../../store/widget-store.js';
import type { ControlsMessages } from '../../text/controls-messages.js';
import { categorieIcon } from '../icons/categorie-icons.js';
import { icon } from '../icons/icon.js';
import type { Combobox } from './combobox.js';
import { listbox, listOption } from './combobox-field.js';

type Words = NonNullable<WidgetStore['words']>;
/** A need, a structure or a service to search for. */
export type Suggestion = ReturnType<Words['suggest']>[number];

/** The list of suggestions: a group per kind, the options numbered through. */
export function suggestionList(combobox: Combobox<Suggestion>, t: ControlsMessages): TemplateResult {
  const { options } = combobox;
  const kinds = new Set(options.map(({ kind }) => kind));
  return listbox(combobox, { id: 'suggestions', label: t.form.suggestions }, () =>
    [...kinds].map(
      (kind) =>
        html`<div role="group" aria-labelledby="kind-${kind}">
          <div id="kind-${kind}" class="kind" role="presentation">${t.form.groups[kind]}</div>
          ${options.map((suggestion, index) => (suggestion.kind === kind ? option(combobox, index) : ''))}
        </div>`,
    ),
  );
}

function option(combobox: Combobox<Suggestion>, index: number): TemplateResult {
  const suggestion = combobox.options[index]!;
  return listOption(
    combobox,
    index,
    html`${iconOf(suggestion)}<span class="words"><bdi>${suggestion.text}</bdi></span>`,
  );
}

function iconOf({ kind, thematique }: Suggestion): SVGSVGElement {
  if (kind === 'need') return icon(categorieIcon(thematique));
  return icon(kind === 'structure' ? Building2 : HeartHandshake);
}
