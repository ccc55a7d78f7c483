import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Combobox } from './combobox.js';

/** What differs from one field with a list to another. Listeners are called with their view as `this`. */
export interface ComboboxField {
  readonly id: string;
  /** Id of the list. */
  readonly list: string;
  /** What the input shows. */
  readonly typed: string;
  readonly maxLength: number;
  readonly part?: string;
  readonly placeholder?: string;
  /** The name of a place: capitals, and nothing to spell otherwise. */
  readonly isName?: boolean;
  readonly readonly?: boolean;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  onInput(): void;
  onKeydown(event: KeyboardEvent): void;
  onBlur(): void;
  onFocus?(): void;
  onClick?(): void;
}

/** The input of an editable combobox (ARIA 1.2). */
export function comboboxField(
  combobox: Pick<Combobox<never>, 'expanded' | 'activeId'>,
  field: ComboboxField,
): TemplateResult {
  return html`<input
    id=${field.id}
    part=${field.part ?? nothing}
    class="field"
    type="text"
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${combobox.expanded}
    aria-controls=${field.list}
    aria-activedescendant=${combobox.activeId ?? nothing}
    aria-describedby=${field.describedBy ?? nothing}
    aria-invalid=${field.invalid ? 'true' : nothing}
    autocomplete="off"
    autocapitalize=${field.isName ? 'words' : nothing}
    spellcheck=${field.isName ? 'false' : nothing}
    inputmode=${field.isName ? nothing : 'search'}
    enterkeyhint="search"
    maxlength=${field.maxLength}
    placeholder=${field.placeholder ?? nothing}
    ?readonly=${field.readonly}
    .value=${live(field.typed)}
    @input=${field.onInput}
    @keydown=${field.onKeydown}
    @blur=${field.onBlur}
    @focus=${field.onFocus}
    @click=${field.onClick}
  />`;
}

/** The list under the field: `content` holds its options, when it is on screen. */
export function listbox(
  { expanded }: Pick<Combobox<never>, 'expanded'>,
  { id, label }: { id: string; label: string },
  content: () => unknown,
): TemplateResult {
  return html`<div id=${id} role="listbox" class="list" aria-label=${label} ?hidden=${!expanded}>
    ${expanded ? content() : nothing}
  </div>`;
}

/** One option of the list; the focus stays in the field while it is pressed. */
export function listOption<Option>(combobox: Combobox<Option>, index: number, content: unknown): TemplateResult {
  return html`<div
    id=${combobox.optionId(index)}
    role="option"
    class="option"
    aria-selected=${index === combobox.active}
    @mousedown=${keepFocus}
    @click=${() => combobox.choose(combobox.options[index]!)}
  >
    ${content}
  </div>`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
