import { LocateFixed, MapPin, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '../../model/commune.js';
import type { Place } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { moveTo } from '../../store/territory/move.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { Combobox } from './combobox.js';
import { comboboxField } from './combobox-field.js';
import { comboboxStyles } from './combobox.styles.js';
import { communeLabel, communeMeant, placeLabel, placeOf } from './commune-match.js';
import { addressOptions, communeOptions, countAloud, HERE, placeList, type PlaceOption } from './place-options.js';
import { PlaceSearch, type Misunderstanding } from './place-search.js';
import { placeStyles } from './place.styles.js';
import { radiusField } from './radius-field.js';

/** Addresses are shorter; a pasted page is not a place. */
const MAX_LENGTH = 120;

/**
 * Where to search: a commune or a postcode of the feed; else, where there is a geocoder, a street address; or the visitor's
 * position on a click. Then how far around.
 *
 * @csspart place - The text input.
 */
export class OiPlace extends StoreElement<ControlsMessages> {
  static override styles = [base, comboboxStyles, placeStyles];
  static override properties = { typed: { state: true }, misunderstood: { state: true }, said: { state: true } };

  protected override readonly messagesFor = controlsMessagesFor;

  /** What the input shows. */
  private typed = '';
  private misunderstood?: Misunderstanding;
  /** Read aloud: the latest outcome of what the visitor did. */
  private said = '';

  readonly #combobox = new Combobox<PlaceOption>(this, (option) => this.#choose(option));
  readonly #search = new PlaceSearch(
    () => this.store,
    () => this.#onAddresses(),
  );
  /** Enter, or leaving the field, came before the geocoder's answer. */
  #settling = false;
  #place?: Place;
  /** The input shows `typed` because the visitor wrote it; else because it is the place's label. */
  #edited = false;
  #locating = false;
  #others?: readonly Commune[];
  /** Enter, or leaving the field, came before the communes of other départements. */
  #waiting = false;

  get #input(): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>('#place')!;
  }

  protected override watch({ query, settings, position, feed, placePending, territory }: State): readonly unknown[] {
    const communes = 'value' in feed ? feed.value?.communes : undefined;
    return [
      query.place,
      query.radius,
      settings,
      position,
      communes,
      placePending,
      territory?.communes,
      territory?.communesWanted,
    ];
  }

  protected override stateChanged({ query, position, territory }: State): void {
    const more = territory?.communes !== this.#others;
    this.#others = territory?.communes;
    if (query.place !== this.#place) this.#show(query.place);
    if (!this.#edited) this.typed = this.#label();
    else if (this.#waiting && !territory?.communesWanted) this.settle();
    else if (more || this.misunderstood === 'loading' || this.#search.isSeeking) this.#find();
    if (position.status === 'failed') this.#locating = false;
  }

  override render(): TemplateResult {
    const radius = radiusField(this.state, this.t, (choice) =>
      this.dispatch({ type: 'refine', query: { radius: choice } }),
    );
    return html`
      <div class="row ${radius === nothing ? '' : 'with-radius'}">
        <div class="where">${this.#renderLabels()} ${this.#renderBox()}</div>
        ${radius}
      </div>
      <p id="message" role="status" class=${this.#message ? 'message' : 'aloud'}>
        ${this.#message || this.said || this.#aloud}
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
    return html`<div class="box">
      ${icon(MapPin)}${this.#renderField()}
      ${
        this.typed && !this.#locked
          ? html`<button type="button" class="clear" aria-label=${this.t.place.clear} @click=${this.#onClear}>
              ${icon(X)}
            </button>`
          : nothing
      }
      ${placeList(this.#combobox, this.typed, this.t)}
    </div>`;
  }

  #renderField(): TemplateResult {
    return comboboxField(this.#combobox, {
      ...{ id: 'place', part: 'place', list: 'places', isName: true },
      ...{ typed: this.typed, maxLength: MAX_LENGTH, placeholder: this.t.place.placeholder, readonly: this.#locked },
      describedBy: this.#message ? 'message' : undefined,
      invalid: this.misunderstood !== undefined,
      onInput: () => this.#onInput(),
      onClick: () => this.#proposeHere(),
      onKeydown: (event) => this.#onKeydown(event),
      onBlur: () => this.#onBlur(),
    });
  }

  /** Takes what is typed as the place, if it can only mean one. */
  settle(): void {
    if (!this.#edited) return;
    const typed = this.typed.trim();
    if (!typed) return this.#clear();
    this.#waiting = this.#search.isWaiting;
    if (this.#waiting) return void (this.misunderstood = 'loading');
    const found = this.#search.communesFor(typed);
    const commune = communeMeant(typed, found);
    if (commune) this.#choose({ kind: 'commune', commune });
    else if (found.length === 0 && this.#search.isSeeking) this.#settling = true;
    else this.#settleAddress(found);
  }

  /** The address that is much like what is typed; else why it is no place. */
  #settleAddress(found: readonly Commune[]): void {
    const [address] = this.#search.addresses ?? [];
    if (address?.sure) this.#choose({ kind: 'address', address });
    else this.misunderstood = this.#search.misunderstanding(found);
  }

  /** A place chosen here or elsewhere replaces what is typed. */
  #show(place: Place | undefined): void {
    this.#place = place;
    this.#forgetTyped();
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

  get #aloud(): string {
    return this.#search.isSeeking ? this.t.place.seeking : countAloud(this.#combobox, this.t);
  }

  #label(): string {
    return placeLabel(this.#place, feedOf(this.state)?.communes ?? [], this.t.place.here);
  }

  #find(): void {
    const typed = this.typed.trim();
    this.#settling = false;
    this.#waiting = false;
    const found = this.#search.find(typed);
    this.#combobox.show(communeOptions(found));
    const isUnknown = typed && found.length === 0 && !this.#search.isSeeking;
    this.misunderstood = isUnknown ? this.#search.misunderstanding(found) : undefined;
  }

  #onAddresses(): void {
    const found = this.#search.addresses ?? [];
    const isHere = this.shadowRoot?.activeElement === this.#input;
    if (this.#settling) this.#settleAddress([]);
    else if (found.length === 0) this.misunderstood = this.#search.misunderstanding([]);
    if (this.#edited && isHere) this.#combobox.show(addressOptions(found));
    this.requestUpdate();
  }

  #choose(option: PlaceOption): void {
    if (option.kind === 'here') this.#locate();
    else if (option.kind === 'address') this.#take(option.address.place, option.address.place.nom!);
    else this.#take(placeOf(option.commune), communeLabel(option.commune, this.typed));
  }

  #take(place: Place, label: string): void {
    this.#forgetTyped();
    this.#combobox.close();
    const move = moveTo(this.state, place.code);
    if (move) this.dispatch(move);
    this.dispatch({ type: 'refine', query: { place } });
    this.typed = label;
    this.said = this.t.place.found(label);
  }

  #forgetTyped(): void {
    this.#edited = false;
    this.#settling = false;
    this.#waiting = false;
    this.#search.stop();
    this.misunderstood = undefined;
  }

  #clear(): void {
    this.#forgetTyped();
    this.typed = '';
    this.#combobox.show([]);
    if (!this.state.query.place) return;
    this.dispatch({ type: 'refine', query: { place: undefined } });
    this.said = this.t.place.cleared;
  }

  #onInput(): void {
    this.typed = this.#input.value;
    this.#edited = true;
    this.said = '';
    if (this.typed.trim()) this.#find();
    else this.#clear();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (this.#locked) return;
    if (event.key === 'ArrowDown') this.#proposeHere();
    if (this.#combobox.handleKey(event)) return;
    if (event.key === 'Enter') this.#onEnter(event);
    else if (event.key === 'Escape' && this.typed) this.#onClear();
  }

  #onEnter(event: KeyboardEvent): void {
    event.preventDefault();
    this.settle();
    if (this.misunderstood === 'ambiguous') this.#combobox.show(communeOptions(this.#search.communesFor(this.typed)));
    if (this.misunderstood === 'ambiguousAddress') this.#combobox.show(addressOptions(this.#search.addresses ?? []));
  }

  /** Leaving without a choice: one commune is taken; else the field says why, and keeps what was searched. */
  #onBlur(): void {
    this.#combobox.close();
    this.settle();
  }

  #onClear(): void {
    this.#clear();
    this.#input.focus();
  }

  /** Where nothing is typed, the visitor's position is what can be proposed. */
  readonly #proposeHere = (): void => {
    if (!this.typed && !this.#locked && !this.#combobox.expanded) this.#combobox.show(HERE);
  };

  #locate(): void {
    if (this.state.position.status === 'asking') return;
    this.#forgetTyped();
    this.#locating = true;
    this.typed = this.#label();
    this.said = this.t.place.locating;
    this.dispatch({ type: 'locate' });
  }
}
