import { LocateFixed, MapPin, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { departementOfCommune } from '../../geo/codes.js';
import { middleOf } from '../../geo/middle.js';
import type { Commune } from '../../model/commune.js';
import type { Place } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { AddressFinder, type AskGeocoder } from './address-finder.js';
import { CommuneFinder } from './commune-finder.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { Combobox } from './combobox.js';
import { comboboxStyles } from './combobox.styles.js';
import { communeLabel, communeMeant, placeLabel, placeOf } from './commune-match.js';
import { addressOptions, communeOptions, countAloud, HERE, placeList, type PlaceOption } from './place-options.js';
import { placeStyles } from './place.styles.js';
import { currentRadius, radiusChoices } from './radius.js';

const COMMUNES_SHOWN = 8;
/** Addresses are shorter; a pasted page is not a place. */
const MAX_LENGTH = 120;

/** Why what is typed is no place: said under the field. */
type Misunderstanding = 'unknown' | 'unknownAddress' | 'ambiguous' | 'ambiguousAddress' | 'loading';

/**
 * Where to search: a commune or a postcode of the feed; else, where there is a geocoder, a street address; or the visitor's
 * position on a click. Then how far around.
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

  readonly #combobox = new Combobox<PlaceOption>(this, (option) => this.#choose(option));
  readonly #addresses = new AddressFinder(() => this.#onAddresses());
  /** Enter, or leaving the field, came before the geocoder's answer. */
  #settling = false;
  #place?: Place;
  /** The input shows `typed` because the visitor wrote it; else because it is the place's label. */
  #edited = false;
  #locating = false;
  #others?: readonly Commune[];
  /** Enter, or leaving the field, came before the communes of other départements. */
  #waiting = false;

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
    else if (more || this.misunderstood === 'loading' || this.#addresses.isSeeking) this.#find();
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
        aria-controls="places"
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
        @click=${this.#proposeHere}
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
      ${placeList(this.#combobox, this.typed, this.t)}
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
    this.#waiting = this.state.territory?.communesWanted === true;
    if (this.#waiting) return void (this.misunderstood = 'loading');
    const found = this.#communesFor(typed);
    const commune = communeMeant(typed, found);
    if (commune) this.#choose({ kind: 'commune', commune });
    else if (found.length === 0 && this.#addresses.isSeeking) this.#settling = true;
    else this.#settleAddress(found);
  }

  /** The address that is much like what is typed; else why it is no place. */
  #settleAddress(found: readonly Commune[]): void {
    const [address] = this.#addresses.found ?? [];
    if (address?.sure) this.#choose({ kind: 'address', address });
    else this.misunderstood = this.#misunderstanding(found);
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
    return this.#addresses.isSeeking ? this.t.place.seeking : countAloud(this.#combobox, this.t);
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
    return this.#finder.find(feedOf(this.state), typed, COMMUNES_SHOWN, this.state.territory?.communes);
  }

  #misunderstanding(found: readonly Commune[]): Misunderstanding {
    if (found.length > 0) return 'ambiguous';
    if (this.#addresses.found) return this.#addresses.found.length > 0 ? 'ambiguousAddress' : 'unknownAddress';
    const isComing = this.#communes.length === 0 || this.state.territory?.communesWanted;
    return isComing ? 'loading' : 'unknown';
  }

  /** The communes of the départements that are not loaded are fetched once something is typed. */
  #wantCommunes(): void {
    const { territory, settings } = this.state;
    if (!territory || territory.communes || territory.communesWanted || territory.communesFailed) return;
    if (!settings.codeDepartement)
      this.dispatch({ type: 'territory', territory: { ...territory, communesWanted: true } });
  }

  /** Communes at once; the geocoder is asked only when what is typed is none. */
  #find(): void {
    const typed = this.typed.trim();
    if (typed) this.#wantCommunes();
    const found = typed ? this.#communesFor(typed) : [];
    this.#settling = false;
    this.#waiting = false;
    if (found.length > 0) this.#addresses.stop();
    else this.#addresses.seek(typed, this.#askGeocoder());
    this.#combobox.show(communeOptions(found));
    const isUnknown = typed && found.length === 0 && !this.#addresses.isSeeking;
    this.misunderstood = isUnknown ? this.#misunderstanding(found) : undefined;
  }

  #askGeocoder(): AskGeocoder | undefined {
    const { geocode } = this.store;
    return geocode && ((typed, signal) => geocode({ typed, near: middleOf(this.#communes) }, signal));
  }

  #onAddresses(): void {
    const found = this.#addresses.found ?? [];
    const isHere = this.shadowRoot?.activeElement === this.input;
    if (this.#settling) this.#settleAddress([]);
    else if (found.length === 0) this.misunderstood = this.#misunderstanding([]);
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
    this.#announceMove(place);
    this.dispatch({ type: 'refine', query: { place } });
    this.typed = label;
    this.said = this.t.place.found(label);
  }

  /** A place in another département of a manifest: said first, so that what is shown is not answered for it. */
  #announceMove({ code }: Place): void {
    const { territory, settings } = this.state;
    const departement = code && departementOfCommune(code);
    if (!territory?.codes || territory.codes.includes(departement!) || settings.codeDepartement) return;
    if (territory.manifest.feeds.some((feed) => feed.code === departement))
      this.dispatch({ type: 'territory', territory: { ...territory, moving: true } });
  }

  #forgetTyped(): void {
    this.#edited = false;
    this.#settling = false;
    this.#waiting = false;
    this.#addresses.stop();
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
    this.typed = this.input.value;
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
    if (this.misunderstood === 'ambiguous') this.#combobox.show(communeOptions(this.#communesFor(this.typed)));
    if (this.misunderstood === 'ambiguousAddress') this.#combobox.show(addressOptions(this.#addresses.found ?? []));
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
