import { LocateFixed, MapPin } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { departementOfCommune } from '../../geo/codes.js';
import type { Place } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { State, Territory } from '../../store/state.js';
import { isBound } from '../../store/territory/move.js';
import { territoryMessagesFor, type TerritoryMessages } from '../../text/territory-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { Combobox } from '../search-form/combobox.js';
import { comboboxField, listbox, listOption } from '../search-form/combobox-field.js';
import { comboboxStyles } from '../search-form/combobox.styles.js';
import { CommuneFinder } from '../search-form/commune-finder.js';
import { communeDepartement, communeLabel, placeOf } from '../search-form/commune-match.js';
import { isDigits, optionMeant, optionsFor, type TerritoryOption } from './territory-options.js';
import { territoryStyles } from './territory.styles.js';

const MAX_LENGTH = 80;

/** Why what is typed is no answer yet. */
type Misunderstanding = 'empty' | 'unknown' | 'ambiguous' | 'loading' | 'communesFailed';

/** A territory of several départements: asks which one to begin with, then says which ones are shown. */
export class OiTerritory extends StoreElement<TerritoryMessages> {
  static override styles = [base, comboboxStyles, territoryStyles];
  static override properties = { typed: { state: true }, misunderstood: { state: true } };

  protected override readonly messagesFor = territoryMessagesFor;
  readonly #finder = new CommuneFinder();
  readonly #combobox = new Combobox<TerritoryOption>(this, (option) => this.#choose(option));

  private typed = '';
  private misunderstood?: Misunderstanding;
  #wasAsking = false;
  #communes: Territory['communes'];
  /** Enter came before the communes. */
  #settling = false;

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#where');
  }

  get #select(): HTMLSelectElement | null {
    return this.renderRoot.querySelector<HTMLSelectElement>('#departement');
  }

  get #change(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.change');
  }

  protected override watch({ territory, position, settings, query, feed }: State): readonly unknown[] {
    return [territory, position, settings, query.place, feed.status];
  }

  protected override stateChanged({ territory }: State): void {
    const { communes, communesFailed } = territory ?? {};
    const came = communes !== this.#communes || (communesFailed === true && this.misunderstood === 'loading');
    this.#communes = communes;
    if (!came || !territory?.asking || !this.typed) return;
    this.#find();
    if (this.#settling) this.#settle();
  }

  protected override willUpdate(): void {
    const { asking = false } = this.state.territory ?? {};
    if (asking === this.#wasAsking) return;
    const hadFocus = this.shadowRoot?.activeElement != null;
    this.#wasAsking = asking;
    this.typed = '';
    this.misunderstood = undefined;
    this.#settling = false;
    // What was pressed is gone: the focus goes to what stands in its place.
    if (hadFocus) void this.updateComplete.then(() => (asking ? this.#input : this.#change)?.focus());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { territory } = this.state;
    if (!territory) return nothing;
    return territory.asking ? this.#question(territory) : this.#line(territory);
  }

  #question({ manifest, codes }: Territory): TemplateResult {
    const {
      t,
      state: { settings, position },
    } = this;
    const words = t.territory;
    const locating = position.status === 'asking';
    return html`<section class="question" aria-labelledby="title">
      <div id="title" class="title" role="heading" aria-level=${settings.headingLevel + 1}>${words.title}</div>
      <p class="muted">${words.why}</p>
      <form @submit=${this.#onSubmit}>
        <div class="labels"><label for="where">${words.label}</label></div>
        <div class="row">${this.#box()}<button class="button primary">${words.submit}</button></div>
        <p id="example" class="muted small">${words.example}</p>
      </form>
      <p id="message" role="status" class=${this.#message ? 'message' : 'aloud'}>${this.#message || this.#aloud}</p>
      <button class="button" aria-disabled=${locating ? 'true' : nothing} @click=${this.#locate}>
        ${icon(LocateFixed)}${locating ? words.locating : words.locate}
      </button>
      <form class="list-form" @submit=${this.#onSelect}>
        <div class="labels"><label for="departement">${words.list}</label></div>
        <div class="row">
          <select id="departement" class="field" required>
            <option value="">${words.choose}</option>
            ${manifest.feeds.map(({ code, nom }) => html`<option value=${code}>${words.name(nom, code)}</option>`)}
          </select>
          <button class="button">${words.show}</button>
        </div>
      </form>
      ${
        codes
          ? html`<button class="link back" @click=${this.#back}>${words.back(nameOf(manifest, codes[0]!))}</button>`
          : nothing
      }
    </section>`;
  }

  #box(): TemplateResult {
    const { options } = this.#combobox;
    const list = { id: 'places', label: this.t.territory.proposed };
    return html`<div class="box">
      ${icon(MapPin)}${this.#field()}
      ${listbox(this.#combobox, list, () =>
        options.map((option, index) =>
          listOption(
            this.#combobox,
            index,
            html`<span class="words"
              ><bdi>${this.#label(option)}</bdi><span class="detail">${this.#detail(option)}</span></span
            >`,
          ),
        ),
      )}
    </div>`;
  }

  #field(): TemplateResult {
    return comboboxField(this.#combobox, {
      ...{ id: 'where', list: 'places', isName: true, typed: this.typed, maxLength: MAX_LENGTH },
      describedBy: this.#message ? 'message' : 'example',
      invalid: this.misunderstood !== undefined,
      onInput: () => this.#onInput(),
      onKeydown: (event) => void this.#combobox.handleKey(event),
      onBlur: () => this.#combobox.close(),
    });
  }

  /** Which départements are shown, and the way to another one. */
  #line({ manifest, codes = [], moving }: Territory): TemplateResult {
    const { territory: words } = this.t;
    const { feed } = this.state;
    const names = codes.map((code) => nameOf(manifest, code));
    return html`<div class="line small">
      <p role="status">
        ${
          (moving || !feedOf(this.state)) && feed.status === 'error'
            ? words.failed(names[0]!)
            : moving
              ? words.moving(names[0]!)
              : html`<span class="muted">${words.shown}</span> <strong>${names[0]}</strong>${names
                    .slice(1)
                    .map((name) => `, ${name}`)}`
        }
      </p>
      ${isBound(this.state.settings) ? nothing : html`<button class="link change" @click=${this.#ask}>${words.change}</button>`}
    </div>`;
  }

  get #message(): string {
    const {
      t,
      state: { position, territory },
    } = this;
    const { misunderstood } = this;
    if (misunderstood === 'unknown' || misunderstood === 'ambiguous')
      return t.territory[misunderstood](this.typed.trim());
    if (misunderstood) return t.territory[misunderstood];
    if (territory?.outside) return t.territory.outside;
    return position.status === 'failed' ? t.place.problems[position.problem] : '';
  }

  get #aloud(): string {
    const { expanded, options } = this.#combobox;
    return expanded ? this.t.territory.count(options.length) : '';
  }

  #label(option: TerritoryOption): string {
    if (option.kind === 'commune') return communeLabel(option.commune, this.typed);
    return this.t.territory.name(option.feed.nom, option.feed.code);
  }

  #detail(option: TerritoryOption): string {
    return option.kind === 'commune' ? communeDepartement(option.commune) : this.t.territory.departement;
  }

  /** The names of communes are fetched when letters are typed. */
  #find(): void {
    const { territory } = this.state;
    if (!territory) return;
    const wanted = this.typed.trim() !== '' && !isDigits(this.typed) && !territory.communes;
    if (wanted && !territory.communesWanted && !territory.communesFailed) this.#tell({ communesWanted: true });
    this.misunderstood = undefined;
    this.#combobox.show(this.#options);
  }

  get #options(): TerritoryOption[] {
    const { territory } = this.state;
    return territory ? optionsFor(territory, this.typed, this.#finder) : [];
  }

  #settle(): void {
    const { territory } = this.state;
    const options = this.#options;
    const meant = optionMeant(options, this.typed);
    const needsNames = !isDigits(this.typed) && !territory?.communes;
    this.#settling = false;
    if (this.typed.trim() === '') this.misunderstood = 'empty';
    else if (needsNames && !territory?.communesFailed && meant?.kind !== 'departement') {
      this.misunderstood = 'loading';
      this.#settling = true;
    } else if (meant) return this.#choose(meant);
    else if (options.length > 0) this.misunderstood = 'ambiguous';
    else this.misunderstood = needsNames ? 'communesFailed' : 'unknown';
    this.#input?.focus();
    this.#combobox.show(options);
  }

  #choose(option: TerritoryOption): void {
    this.#combobox.close();
    if (option.kind === 'commune')
      return this.#show(departementOfCommune(option.commune.code), { place: placeOf(option.commune) });
    const postcode = /^\d{5}$/.exec(this.typed.replace(/\s/g, ''))?.[0];
    this.#show(option.feed.code, { postcode });
  }

  /** Shows a département; the place searched from is the one chosen, or none when it was elsewhere. */
  #show(code: string, { place, postcode }: { place?: Place; postcode?: string } = {}): void {
    const { territory, query } = this.state;
    if (!territory?.manifest.feeds.some((feed) => feed.code === code)) {
      this.misunderstood = 'unknown';
      return;
    }
    const isShown = territory.codes?.[0] === code && !postcode;
    this.#tell({
      asking: false,
      outside: false,
      postcode,
      ...(isShown ? {} : { codes: [code], moving: feedOf(this.state) !== undefined }),
    });
    const stays = query.place?.code && departementOfCommune(query.place.code) === code && !postcode;
    if (place || (query.place && !stays)) this.dispatch({ type: 'refine', query: { place } });
  }

  #tell(change: Partial<Territory>): void {
    const { territory } = this.state;
    if (territory) this.dispatch({ type: 'territory', territory: { ...territory, ...change } });
  }

  readonly #ask = (): void => this.#tell({ asking: true, outside: false, communesFailed: false });

  readonly #back = (): void => this.#tell({ asking: false });

  #onInput(): void {
    this.typed = this.#input?.value ?? '';
    this.#settling = false;
    this.#find();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#settle();
  };

  readonly #onSelect = (event: Event): void => {
    event.preventDefault();
    const code = this.#select?.value;
    if (code) this.#show(code);
  };

  readonly #locate = (): void => {
    if (this.state.position.status === 'asking') return;
    this.misunderstood = undefined;
    this.#tell({ outside: false });
    this.dispatch({ type: 'locate' });
  };
}

function nameOf({ feeds }: Territory['manifest'], code: string): string {
  return feeds.find((feed) => feed.code === code)?.nom ?? code;
}
