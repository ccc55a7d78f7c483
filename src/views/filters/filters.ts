import { ChevronDown, SlidersHorizontal, X } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Facets, FilterName } from '../../model/query.js';
import { feedOf, reduce } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { byNeed } from '../start/categorie-order.js';
import { groupByCategorie } from './categories.js';
import { chipList, chipsOf, lockedLabels, type Chip } from './chips.js';
import { boundsOf, chosenIn, differsFromStart, toggled } from './choice.js';
import { box, categories, choices, type FilterView } from './choices.js';
import { filtersStyles } from './filters.styles.js';
import { valuesOf } from './values.js';

/** What each button opens on wide widths. */
const PANELS = {
  thematiques: ['thematiques'],
  publics: ['publics'],
  open: ['open'],
  more: ['frais', 'modes_accueil', 'mobilisable_par', 'types', 'sources'],
} as const satisfies Record<string, readonly FilterName[]>;

type PanelName = keyof typeof PANELS;
const PANEL_NAMES = Object.keys(PANELS) as PanelName[];

/**
 * What narrows a search: values with their counts, the chosen ones as chips, one reset. A row of
 * panels when there is room, else a full-height sheet.
 */
export class OiFilters extends StoreElement<ControlsMessages> {
  static override styles = [base, filtersStyles];
  static override properties = { panel: { state: true }, unfolded: { state: true } };

  protected override readonly messagesFor = controlsMessagesFor;

  /** The panel unfolded under the row, on wide widths. */
  private panel?: PanelName;
  /** The catégories whose thématiques are in sight. */
  private unfolded: ReadonlySet<string> = new Set();

  /** What to focus once the chips are rendered again. */
  #focusNext?: () => void;

  get #sheet(): HTMLDialogElement | null {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog');
  }

  protected override watch({ query, settings, outcome, feed, filtersOpen }: State): readonly unknown[] {
    return [query, settings, outcome, feed.status, filtersOpen];
  }

  override render(): TemplateResult {
    const { query, settings } = this.state;
    const chips = chipsOf(query, settings, this.t);
    const locked = lockedLabels(query, settings, this.t);
    const shown = PANEL_NAMES.filter((name) => this.#filtersIn(name).length > 0);
    const reset = this.#renderReset();
    this.toggleAttribute('data-empty', shown.length === 0 && locked.length === 0 && reset === nothing);
    return html`<section aria-label=${this.t.filters.landmark}>
      <div class="bar">${shown.map((name) => this.#renderPanelButton(name))}</div>
      ${this.#renderSheetButton(chips.length)}
      ${this.panel && shown.includes(this.panel) ? this.#renderPanel(this.panel) : nothing}
      ${chipList(chips, locked, this.t, (chip) => this.#remove(chip), reset)} ${this.#renderSheet(shown)}
    </section>`;
  }

  #renderPanelButton(name: PanelName): TemplateResult {
    const chosen = this.#filtersIn(name).reduce((sum, filter) => sum + this.#chosen(filter).length, 0);
    const count = chosen + Number(name === 'more' && this.state.query.recent === true);
    const open = this.panel === name;
    return html`<button
      type="button"
      class="button"
      data-panel=${name}
      aria-expanded=${open}
      aria-controls=${open ? 'panel' : nothing}
      @click=${() => (this.panel = open ? undefined : name)}
    >
      ${this.t.filters.panels[name]}${this.#renderBadge(count)}${icon(ChevronDown)}
    </button>`;
  }

  #renderSheetButton(count: number): TemplateResult {
    return html`<button type="button" class="open button" aria-haspopup="dialog" @click=${() => this.#openSheet(true)}>
      ${icon(SlidersHorizontal)}${this.t.filters.open}${this.#renderBadge(count)}
    </button>`;
  }

  #renderBadge(count: number): TemplateResult | typeof nothing {
    if (count === 0) return nothing;
    return html`<span class="badge" aria-hidden="true">${count}</span
      ><span class="aloud">, ${this.t.filters.chosen(count)}</span>`;
  }

  #renderPanel(name: PanelName): TemplateResult {
    return html`<div
      id="panel"
      class="panel"
      role="group"
      aria-label=${this.t.filters.panels[name]}
      @keydown=${this.#onPanelKey}
    >
      <div class="groups ${name === 'more' ? 'several' : ''}">
        ${this.#filtersIn(name).map((filter) => this.#renderGroup(filter, name === 'more'))}
        ${name === 'more' ? this.#renderRecent() : nothing}
      </div>
      ${this.#renderFoot(() => this.#closePanel())}
    </div>`;
  }

  #renderSheet(shown: readonly PanelName[]): TemplateResult {
    const { filters, common } = this.t;
    return html`<dialog
      class="sheet"
      aria-labelledby="sheet-title"
      @close=${() => this.#openSheet(false)}
      @click=${this.#onBackdrop}
    >
      ${
        this.state.filtersOpen
          ? html`<div class="head">
                <h2 id="sheet-title">${filters.landmark}</h2>
                <button type="button" class="close" aria-label=${common.close} @click=${() => this.#openSheet(false)}>
                  ${icon(X)}
                </button>
              </div>
              <div class="groups">
                ${shown.flatMap((name) => this.#filtersIn(name)).map((filter) => this.#renderGroup(filter, true))}
                ${shown.includes('more') ? this.#renderRecent() : nothing}
              </div>
              ${this.#renderFoot(() => this.#openSheet(false))}
              <p class="aloud" role="status">${this.#total === undefined ? '' : filters.announce(this.#total)}</p>`
          : nothing
      }
    </dialog>`;
  }

  #renderGroup(filter: FilterName, named: boolean): TemplateResult {
    const name = this.t.filters.names[filter];
    return html`<fieldset class=${filter === 'open' ? 'hours' : filter}>
      <legend class=${named ? '' : 'aloud'}>${name}</legend>
      ${filter === 'thematiques' ? this.#renderCategories() : choices(this.#view(filter))}
    </fieldset>`;
  }

  #renderRecent(): TemplateResult {
    const { names, recent } = this.t.filters;
    const checked = this.state.query.recent === true;
    return html`<fieldset class="recent">
      <legend>${names.recent}</legend>
      <ul class="values">
        <li>
          ${box({
            t: this.t,
            label: html`${recent}`,
            checked,
            count: this.#facets && this.state.outcome?.recent,
            press: () => this.dispatch({ type: 'refine', query: { recent: !checked } }),
          })}
        </li>
      </ul>
    </fieldset>`;
  }

  #renderCategories(): TemplateResult {
    const view = this.#view('thematiques');
    return categories({
      ...view,
      groups: byNeed(groupByCategorie(view.values, this.#bounds('thematiques'))),
      unfolded: this.unfolded,
      unfold: (categorie) => (this.unfolded = new Set(toggled([...this.unfolded], categorie))),
    });
  }

  #renderFoot(done: () => void): TemplateResult {
    const label = this.#total === undefined ? this.t.common.close : this.t.filters.results(this.#total);
    return html`<div class="foot">
      <button type="button" class="button primary" @click=${done}>${label}</button>
      ${this.#renderReset()}
    </div>`;
  }

  #renderReset(): TemplateResult | typeof nothing {
    const { reset, restart } = this.t.filters;
    const start = reduce(this.state, { type: 'reset' }).query;
    if (!differsFromStart(this.state.query, start)) return nothing;
    return html`<button type="button" class="reset link" @click=${this.#onReset}>
      ${Object.keys(start).length > 0 ? restart : reset}
    </button>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.panel === 'open' || this.state.filtersOpen) this.store.wantHours();
    const { filtersOpen } = this.state;
    if (this.#sheet && this.#sheet.open !== filtersOpen) {
      if (filtersOpen) this.#sheet.showModal();
      else this.#sheet.close();
    }
    this.#focusNext?.();
    this.#focusNext = undefined;
  }

  /** The filters of a panel that still have something to choose. */
  #filtersIn(name: PanelName): FilterName[] {
    return PANELS[name].filter((filter) => this.#isUseful(filter));
  }

  /** A filter locked on one value, or a single source, leaves no choice. */
  #isUseful(filter: FilterName): boolean {
    const values = this.#values(filter);
    if (filter !== 'thematiques') return values.length > 1;
    const groups = groupByCategorie(values, this.#bounds(filter));
    return groups.length > 1 || (groups[0]?.thematiques.length ?? 0) > 1;
  }

  #view(filter: FilterName): FilterView {
    return {
      filter,
      t: this.t,
      facets: this.#facets,
      values: this.#values(filter),
      chosen: this.#chosen(filter),
      choose: (values) => this.#choose(filter, values),
    };
  }

  #values(filter: FilterName): string[] {
    return valuesOf(filter, this.#facets, this.#chosen(filter), this.#bounds(filter));
  }

  #chosen(filter: FilterName): readonly string[] {
    return chosenIn(filter, this.state.query, this.state.settings);
  }

  #bounds(filter: FilterName): readonly string[] | undefined {
    return boundsOf(filter, this.state.settings);
  }

  /** The counts; unknown while only the first cards of the feed are there. */
  get #facets(): Facets | undefined {
    return feedOf(this.state)?.stage === 'first' ? undefined : this.state.outcome?.facets;
  }

  get #total(): number | undefined {
    return this.state.outcome?.total;
  }

  #choose(filter: FilterName, values: readonly string[]): void {
    this.dispatch({ type: 'refine', query: { [filter]: [...values] } });
  }

  /** The focus goes to the chip that takes its place, else to the one before, else to the filters. */
  #remove({ key, removal }: Chip): void {
    const index = chipsOf(this.state.query, this.state.settings, this.t).findIndex((chip) => chip.key === key);
    this.#focusNext = () => {
      const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
      const next = buttons[Math.min(index, buttons.length - 1)];
      if (next) next.focus();
      else this.#focusButton();
    };
    this.dispatch({ type: 'refine', query: removal });
  }

  readonly #onReset = (): void => {
    this.#focusNext = () => {
      if (this.#sheet?.open) this.#sheet.querySelector<HTMLElement>('.foot .primary')?.focus();
      else this.#focusButton();
    };
    this.dispatch({ type: 'reset' });
  };

  /** The button that is on screen: the sheet's, or the open panel's, or the first. */
  #focusButton(): void {
    const open = this.renderRoot.querySelector<HTMLElement>('.open')!;
    if (open.getClientRects().length > 0) return open.focus();
    const buttons = this.renderRoot.querySelector<HTMLElement>('.bar')!;
    const button = buttons.querySelector<HTMLElement>('[aria-expanded=true]') ?? buttons.querySelector('button');
    if (button) button.focus();
    else this.dispatchEvent(new Event('show-results', { bubbles: true, composed: true }));
  }

  #closePanel(): void {
    const name = this.panel;
    this.panel = undefined;
    this.renderRoot.querySelector<HTMLElement>(`[data-panel=${name}]`)?.focus();
  }

  #openSheet(open: boolean): void {
    if (this.state.filtersOpen !== open) this.dispatch({ type: 'open-filters', open });
  }

  #onPanelKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#closePanel();
  }

  /** A press outside the sheet, where there is an outside, closes it. */
  #onBackdrop(event: Event): void {
    if (event.target === this.#sheet) this.#openSheet(false);
  }
}
