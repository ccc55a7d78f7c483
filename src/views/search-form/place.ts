import { LocateFixed, MapPin, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Commune } from '../../model/commune.js';
import type { Place } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { CommuneFinder } from './commune-finder.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { Combobox } from './combobox.js';
import { comboboxStyles } from './combobox.styles.js';
import { communeDepartement, communeLabel, communeMeant, placeLabel, placeOf } from './commune-match.js';
import { placeStyles } from './place.styles.js';
import { currentRadius, radiusChoices } from './radius.js';
import { keepFocus } from './suggestions.js';

const COMMUNES_SHOWN = 8;
/** Names are shorter; a pasted page is not a place. */
const MAX_LENGTH = 80;

/** Why what is typed is no place: said under the field. */
type Misunderstanding = 'unknown' | 'ambiguous' | 'loading';

/**
 * Where to search: a commune or a postcode, or the visitor's position on a click; then how far
 * around.
 *
 * @csspart place - The text input.
 */
export class OiPlace extends StoreElement<ControlsMessages> {
  static override styles = [base, comboboxStyles, placeStyles];

  protected override readonly messagesFor = controlsMessagesFor;
  readonly #finder = new CommuneFinder();

  /** What the input shows. */
  @state() private typed = '';
  @state() private misunderstood?: Misunderstanding;
  /** Read aloud: the latest outcome of what the visitor did. */
  @state() private said = '';
  @query('#place') private readonly input!: HTMLInputElement;
  @query('#radius') private readonly radius!: HTMLSelectElement | null;

  readonly #combobox = new Combobox<Commune>(this, (commune) => this.#choose(commune));
  #place?: Place;
  /** The input shows `typed` because the visitor wrote it; else because it is the place's label. */
  #edited = false;
  #locating = false;

  protected override watch({ query, settings, position, feed, placePending }: State): readonly unknown[] {
    const communes = 'value' in feed ? feed.value?.communes : undefined;
    return [query.place, query.radius, settings, position, communes, placePending];
  }

  protected override stateChanged({ query, position }: State): void {
    if (query.place !== this.#place) this.#show(query.place);
    if (!this.#edited) this.typed = this.#label();
    else if (this.misunderstood === 'loading') this.#find();
    if (position.status === 'failed') this.#locating = false;
  }

  override render(): TemplateResult {
    const radius = this.#renderRadius();
    return html`
      <div class="row ${radius === nothing ? '' : 'with-radius'}">
        <div class="where">${this.#renderLabels()} ${this.#renderBox()}</div>
        ${radius}
      </div>
      <p id="message" role="status" class=${this.#message ? 'message' : 'aloud'}>
        ${this.#message || this.said || this.#countAloud}
      </p>
    `;
  }

  #renderLabels(): TemplateResult {
    const asking = this.state.position.status === 'asking';
    return html`<div class="labels">
      <label for="place">${this.t.place.label}</label>
      ${
        this.#locked
          ? nothing
          : html`<button
              type="button"
              class="locate link"
              aria-disabled=${asking ? 'true' : nothing}
              @click=${this.#locate}
            >
              ${icon(LocateFixed)}<span>${asking ? this.t.place.locating : this.t.place.locate}</span>
            </button>`
      }
    </div>`;
  }

  #renderBox(): TemplateResult {
    const { expanded, activeId } = this.#combobox;
    return html`<div class="box">
      ${icon(MapPin)}<input
        id="place"
        part="place"
        class="field"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${expanded}
        aria-controls="communes"
        aria-activedescendant=${activeId ?? nothing}
        aria-describedby=${this.#message ? 'message' : nothing}
        aria-invalid=${this.misunderstood ? 'true' : nothing}
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        enterkeyhint="search"
        maxlength=${MAX_LENGTH}
        placeholder=${this.t.place.placeholder}
        ?readonly=${this.#locked}
        .value=${live(this.typed)}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @blur=${this.#onBlur}
      />
      ${
        this.typed && !this.#locked
          ? html`<button type="button" class="clear" aria-label=${this.t.place.clear} @click=${this.#onClear}>
              ${icon(X)}
            </button>`
          : nothing
      }
      ${this.#renderList()}
    </div>`;
  }

  #renderList(): TemplateResult {
    const { options, active, expanded } = this.#combobox;
    const shown = expanded ? options : [];
    const told = new Set(shown.map(communeDepartement)).size > 1;
    return html`<div id="communes" role="listbox" class="list" aria-label=${this.t.place.communes} ?hidden=${!expanded}>
      ${shown.map((commune, index) => this.#renderOption(commune, index, index === active, told))}
    </div>`;
  }

  /** The département is said where it tells communes apart. */
  #renderOption(commune: Commune, index: number, selected: boolean, withDepartement: boolean): TemplateResult {
    return html`<div
      id=${this.#combobox.optionId(index)}
      role="option"
      class="option"
      aria-selected=${selected}
      @mousedown=${keepFocus}
      @click=${() => this.#combobox.choose(commune)}
    >
      <span class="words">
        <bdi>${communeLabel(commune, this.typed)}</bdi>
        ${withDepartement ? html`<span class="detail">${communeDepartement(commune)}</span>` : nothing}
      </span>
    </div>`;
  }

  #renderRadius(): TemplateResult | typeof nothing {
    const { query, settings } = this.state;
    const current = currentRadius(query.radius);
    const choices = radiusChoices(current, settings);
    if (!query.place || choices.length < 2) return nothing;
    return html`<div class="radius">
      <div class="labels"><label for="radius">${this.t.place.radius}</label></div>
      <select id="radius" class="field" aria-label=${this.t.place.radiusAloud} @change=${this.#onRadius}>
        ${choices.map(
          (choice) =>
            html`<option value=${choice} .selected=${choice === current}>${this.#radiusName(choice)}</option>`,
        )}
      </select>
    </div>`;
  }

  /** Takes what is typed as the place, if it can only mean one. */
  settle(): void {
    if (!this.#edited) return;
    const typed = this.typed.trim();
    if (!typed) return this.#clear();
    const found = this.#communesFor(typed);
    const commune = communeMeant(typed, found);
    if (commune) this.#choose(commune);
    else this.misunderstood = this.#misunderstanding(found);
  }

  /** A place chosen here or elsewhere replaces what is typed. */
  #show(place: Place | undefined): void {
    this.#place = place;
    this.#edited = false;
    this.misunderstood = undefined;
    if (this.#locating) this.said = this.t.place.found(this.#label());
    this.#locating = false;
  }

  get #locked(): boolean {
    return this.state.settings.locked.has('code-commune') && this.state.query.place !== undefined;
  }

  get #message(): string {
    const { t } = this;
    const { position, query } = this.state;
    if (this.misunderstood === 'loading') return t.place.loading;
    if (this.misunderstood) {
      const kept = query.place ? ` ${t.place.kept(this.#label())}` : '';
      return t.place[this.misunderstood](this.typed.trim()) + kept;
    }
    return position.status === 'failed' ? t.place.problems[position.problem] : '';
  }

  get #countAloud(): string {
    return this.#combobox.expanded ? this.t.place.communeCount(this.#combobox.options.length) : '';
  }

  get #communes(): readonly Commune[] {
    return feedOf(this.state)?.communes ?? [];
  }

  #label(): string {
    return placeLabel(this.#place, this.#communes, this.t.place.here);
  }

  #radiusName(kilometres: number): string {
    return kilometres === 0 ? this.t.place.everywhere : this.t.place.kilometres(kilometres);
  }

  #communesFor(typed: string): Commune[] {
    return this.#finder.find(feedOf(this.state), typed, COMMUNES_SHOWN);
  }

  #misunderstanding(found: readonly Commune[]): Misunderstanding {
    if (found.length > 0) return 'ambiguous';
    return this.#communes.length === 0 ? 'loading' : 'unknown';
  }

  #find(): void {
    const typed = this.typed.trim();
    const found = typed ? this.#communesFor(typed) : [];
    this.#combobox.show(found);
    this.misunderstood = typed && found.length === 0 ? this.#misunderstanding(found) : undefined;
  }

  #choose(commune: Commune): void {
    const label = communeLabel(commune, this.typed);
    this.#edited = false;
    this.misunderstood = undefined;
    this.#combobox.close();
    this.dispatch({ type: 'refine', query: { place: placeOf(commune) } });
    this.typed = label;
    this.said = this.t.place.found(label);
  }

  #clear(): void {
    this.#edited = false;
    this.misunderstood = undefined;
    this.typed = '';
    this.#combobox.show([]);
    if (!this.state.query.place) return;
    this.dispatch({ type: 'refine', query: { place: undefined } });
    this.said = this.t.place.cleared;
  }

  #onInput(): void {
    this.typed = this.input.value;
    this.#edited = true;
    this.said = '';
    if (this.typed.trim()) this.#find();
    else this.#clear();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (this.#locked || this.#combobox.handleKey(event)) return;
    if (event.key === 'Enter') this.#onEnter(event);
    else if (event.key === 'Escape' && this.typed) this.#onClear();
  }

  #onEnter(event: KeyboardEvent): void {
    event.preventDefault();
    this.settle();
    if (this.misunderstood === 'ambiguous') this.#combobox.show(this.#communesFor(this.typed));
  }

  /** Leaving without a choice: one commune is taken; else the field says why, and keeps what was searched. */
  #onBlur(): void {
    this.#combobox.close();
    this.settle();
  }

  #onClear(): void {
    this.#clear();
    this.input.focus();
  }

  #onRadius(): void {
    this.dispatch({ type: 'refine', query: { radius: Number(this.radius?.value) } });
  }

  #locate(): void {
    if (this.state.position.status === 'asking') return;
    this.#edited = false;
    this.misunderstood = undefined;
    this.#locating = true;
    this.typed = this.#label();
    this.said = this.t.place.locating;
    this.dispatch({ type: 'locate' });
  }
}
