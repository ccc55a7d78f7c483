import { Search, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { Combobox } from './combobox.js';
import { comboboxField } from './combobox-field.js';
import { comboboxStyles } from './combobox.styles.js';
import type { OiPlace } from './place.js';
import { searchFormStyles } from './search-form.styles.js';
import { suggestionList, type Suggestion } from './suggestions.js';

/** What is typed is searched when the typing pauses this long. */
const PAUSE_MS = 150;
const SUGGESTIONS_SHOWN = 8;
/** Longer than any sentence; a pasted page is not a question. */
const MAX_LENGTH = 200;

/**
 * What is searched, and where: results follow as one types. A suggested need becomes a filter, as it
 * is a value of the reference, in place of the words unless they say more; a suggested name is searched as if it were typed.
 *
 * @csspart query - The text input.
 * @csspart place - The text input of the place.
 */
export class OiSearchForm extends StoreElement<ControlsMessages> {
  static override styles = [base, comboboxStyles, searchFormStyles];
  static override properties = { typed: { state: true }, said: { state: true } };

  protected override readonly messagesFor = controlsMessagesFor;

  /** What the input shows. */
  private typed = '';

  /** Read aloud: what choosing a suggestion did. */
  private said = '';

  readonly #combobox = new Combobox<Suggestion>(this, (suggestion) => this.#choose(suggestion));
  /** The text in force, as last seen. */
  #text?: string;
  #timer?: ReturnType<typeof setTimeout>;
  /** What is typed waits for the words of the feed, which come with an answer. */
  #waits = false;

  get #input(): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>('#query')!;
  }

  get #place(): OiPlace | null {
    return this.renderRoot.querySelector<OiPlace>('oi-place');
  }

  protected override watch({ query, settings, outcome }: State): readonly unknown[] {
    return [query.text, settings, this.#waits && outcome];
  }

  /** The text asked elsewhere (a reset, a correction) replaces what is typed; our own does not. */
  protected override stateChanged({ query }: State): void {
    if (this.#waits && this.store.words) this.#suggest();
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
    return html`<button class="button skip" @click=${this.#skip}>${this.t.form.skip}</button>
      <form role="search" aria-label=${this.t.form.landmark} novalidate @submit=${this.#onSubmit}>
        ${hide.has('search') ? nothing : html`<div class="what">${this.#renderQuery()}</div>`}
        ${hide.has('place') ? nothing : html`<oi-place exportparts="place"></oi-place>`}
        <button type="submit" class="submit button primary">${icon(Search)}${this.t.form.submit}</button>
      </form>`;
  }

  /** Past the form, the needs and the filters. */
  readonly #skip = (): void => {
    this.dispatch({ type: 'close' });
    this.dispatchEvent(new Event('show-results', { bubbles: true }));
  };

  #renderQuery(): TemplateResult {
    return html`
      <div class="labels"><label for="query">${this.t.form.label}</label></div>
      <div class="box">
        ${icon(Search)}${this.#renderField()}
        ${
          this.typed
            ? html`<button type="button" class="clear" aria-label=${this.t.form.clear} @click=${this.#onClear}>
                ${icon(X)}
              </button>`
            : nothing
        }
        ${suggestionList(this.#combobox, this.t)}
      </div>
      <p class="aloud" role="status">${this.said || this.#countAloud}</p>
    `;
  }

  #renderField(): TemplateResult {
    return comboboxField(this.#combobox, {
      ...{ id: 'query', part: 'query', list: 'suggestions' },
      ...{ typed: this.typed, maxLength: MAX_LENGTH, placeholder: this.t.form.placeholder },
      onFocus: () => this.dispatch({ type: 'want-words' }),
      onInput: () => this.#onInput(),
      onKeydown: (event) => this.#onKeydown(event),
      onBlur: () => this.#combobox.close(),
    });
  }

  get #countAloud(): string {
    return this.#combobox.expanded ? this.t.form.suggestionCount(this.#combobox.options.length) : '';
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
    this.typed = this.#input.value;
    this.said = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onPause(), PAUSE_MS);
  }

  #onPause(): void {
    this.#search();
    this.#suggest();
  }

  #suggest(): void {
    const text = this.typed.trim();
    const { words } = this.store;
    this.#waits = text !== '' && !words;
    const suggestions = text ? words?.suggest(text, SUGGESTIONS_SHOWN) : undefined;
    if (this.shadowRoot?.activeElement === this.#input) this.#combobox.show(suggestions ?? []);
  }

  /** What was said beside a need goes on preferring, and proposing its filters: the words stay. */
  #choose(suggestion: Suggestion): void {
    const { text, thematique } = suggestion;
    const typed = this.typed.trim();
    const stays = thematique && this.store.words?.saysMore(typed, suggestion);
    this.#show(!thematique ? text : stays ? typed : '');
    this.said = thematique ? this.t.form.needChosen(text) : '';
    this.dispatch({
      type: 'refine',
      query: { text: this.typed || undefined, ...(thematique && { thematiques: [thematique] }) },
    });
  }

  #onKeydown(event: KeyboardEvent): void {
    if (this.#combobox.handleKey(event)) return;
    if (event.key === 'Escape' && this.typed) this.#onClear();
  }

  #onClear(): void {
    this.typed = '';
    this.#combobox.show([]);
    this.#search();
    this.#input.focus();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#waits = false;
    this.#combobox.close();
    this.#search();
    this.#place?.settle();
    // The results are what is asked for, be they the same.
    this.dispatch({ type: 'close' });
  }
}
