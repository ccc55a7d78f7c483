import { Search, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { State } from '../../store/state.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { comboboxStyles } from './combobox.styles.js';
import type { OiPlace } from './place.js';
import { searchFormStyles } from './search-form.styles.js';

/** What is typed is searched when the typing pauses this long. */
const PAUSE_MS = 150;
/** Longer than any sentence; a pasted page is not a question. */
const MAX_LENGTH = 200;

/**
 * What is searched, and where: results follow as one types.
 *
 * @csspart query - The text input.
 * @csspart place - The text input of the place.
 */
export class OiSearchForm extends StoreElement {
  static override styles = [base, comboboxStyles, searchFormStyles];

  /** What the input shows. */
  @state() private typed = '';
  @query('#query') private readonly input!: HTMLInputElement;
  @query('oi-place') private readonly place!: OiPlace | null;

  /** The text in force, as last seen. */
  #text?: string;
  #timer?: ReturnType<typeof setTimeout>;

  protected override watch({ query, settings }: State): readonly unknown[] {
    return [query.text, settings];
  }

  /** The text asked elsewhere (a reset, a correction) replaces what is typed; our own does not. */
  protected override stateChanged({ query }: State): void {
    if (query.text === this.#text) return;
    this.#text = query.text;
    if ((query.text ?? '') !== this.typed.trim()) this.#show(query.text ?? '');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult | typeof nothing {
    const { hide } = this.state.settings;
    if (hide.has('search') && hide.has('place')) return nothing;
    return html`<form role="search" aria-label=${this.t.form.landmark} novalidate @submit=${this.#onSubmit}>
      ${hide.has('search') ? nothing : html`<div class="what">${this.#renderQuery()}</div>`}
      ${hide.has('place') ? nothing : html`<oi-place exportparts="place"></oi-place>`}
      <button type="submit" class="submit button primary">${icon(Search)}${this.t.form.submit}</button>
    </form>`;
  }

  #renderQuery(): TemplateResult {
    return html`
      <div class="labels"><label for="query">${this.t.form.label}</label></div>
      <div class="box">
        ${icon(Search)}<input
          id="query"
          part="query"
          class="field"
          type="text"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength=${MAX_LENGTH}
          placeholder=${this.t.form.placeholder}
          .value=${live(this.typed)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
        ${
          this.typed
            ? html`<button type="button" class="clear" aria-label=${this.t.form.clear} @click=${this.#onClear}>
                ${icon(X)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #show(text: string): void {
    clearTimeout(this.#timer);
    this.typed = text;
  }

  #search(): void {
    clearTimeout(this.#timer);
    const text = this.typed.trim();
    if (text !== (this.state.query.text ?? '')) this.dispatch({ type: 'refine', query: { text: text || undefined } });
  }

  #onInput(): void {
    this.typed = this.input.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE_MS);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.typed) this.#onClear();
  }

  #onClear(): void {
    this.typed = '';
    this.#search();
    this.input.focus();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#search();
    this.place?.settle();
  }
}
