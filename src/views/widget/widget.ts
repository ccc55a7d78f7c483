import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { storeContext } from '../../store/context.js';
import { feedOf } from '../../store/reduce.js';
import { hasNotebook } from '../../store/notebook/has-notebook.js';
import { hasList } from '../../store/settings.js';
import type { State } from '../../store/state.js';
import type { WidgetStore } from '../../store/widget-store.js';
import { messagesFor, type Messages } from '../../text/messages.js';
import { base } from '../base/base.styles.js';
import { deepFocus } from '../base/deep-focus.js';
import { tokens } from '../base/tokens.styles.js';
import type { OiOffer } from '../offer/offer.js';
import type { OiResults } from '../results/results.js';
import { AnnounceController } from './announce.js';
import { DarkController } from './dark.js';
import { layout } from './layout.styles.js';
import { LazyView } from './lazy-view.js';
import { ReadingPlace } from './reading-place.js';
import { WidthController } from './width.js';

/** The views that arrive on demand, each in its own chunk. */
export interface LazyViews {
  /** The search form, the filters and the start: `oi-search-form`, `oi-filters`, `oi-start`. */
  controls(): Promise<unknown>;
  map(): Promise<unknown>;
  offer(): Promise<unknown>;
  notebook(): Promise<unknown>;
  /** Offers for someone else, or from someone else: `oi-handover`, `oi-received`. */
  handover(): Promise<unknown>;
}

/** What an integrator may colour. */
const TONES = ['accent', 'text', 'background'].flatMap((tone) => [`--oi-${tone}`, `--oi-${tone}-dark`]);

/** The whole of one widget, laid out by its own width. The embed layer gives it its attributes. */
export abstract class Widget extends LitElement {
  static override styles = [base, tokens, layout];

  protected readonly store: WidgetStore;
  readonly #width = new WidthController(this);
  readonly #dark = new DarkController(this);
  readonly #announce = new AnnounceController(this);
  readonly #place = new ReadingPlace();
  readonly #controls: LazyView;
  readonly #map: LazyView;
  readonly #offer: LazyView;
  readonly #notebook: LazyView;
  readonly #handover: LazyView;
  /** The offer whose sheet has, or had, the focus: the card to come back to. */
  #reading?: string;
  /** What had the focus when something was handed over: what gets it back. */
  #handedFrom?: HTMLElement;

  constructor(store: WidgetStore, lazy: LazyViews) {
    super();
    this.store = store;
    this.#controls = new LazyView(this, lazy.controls);
    this.#map = new LazyView(this, lazy.map);
    this.#offer = new LazyView(this, lazy.offer);
    this.#notebook = new LazyView(this, lazy.notebook);
    this.#handover = new LazyView(this, lazy.handover);
    new ContextProvider(this, { context: storeContext, initialValue: store });
    store.subscribe((state, before) => this.#heard(state, before));
  }

  protected get t(): Messages {
    return messagesFor(this.store.state.settings.lang);
  }

  protected override render(): TemplateResult {
    const { state } = this.store;
    const { settings } = state;
    return html`
      <div class="root ${this.#dark.isDark(settings.theme) ? 'dark' : ''}" lang=${this.t.lang}>
        <section class="frame" aria-label=${this.t.widget.heading} @show-results=${this.#showResults}>
          ${feedOf(state) || state.territory ? nothing : html`<slot></slot>`}<oi-quick-exit
          ></oi-quick-exit> ${this.#head()} ${this.#panel === undefined ? html`<oi-emergency></oi-emergency>` : nothing}
          ${
            this.#hasMap && this.#hasList
              ? html`<oi-panes ?hidden=${this.#lacks || this.#panel !== undefined || this.#hasFailed}></oi-panes>`
              : nothing
          }
          <div class="body ${this.#isBrief ? 'brief' : this.#isSplit ? 'both' : ''}">
            ${this.#column()} ${this.#hasMap ? this.#mapSlot() : nothing}
          </div>
          ${this.#source()} ${hasNotebook(settings) ? html`<oi-notebook-news></oi-notebook-news>` : nothing}
          <oi-freshness @show-results=${this.#showResults}></oi-freshness>
          ${settings.idleReset > 0 ? html`<oi-idle-notice></oi-idle-notice>` : nothing}
        </section>
        <p class="aloud" role="status">${this.#announce.message}</p>
        <i class="probe" hidden></i>
      </div>
    `;
  }

  /** The first rendering has a task of its own: reading the code and showing it at once would be one long one. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve));
    await super.scheduleUpdate();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#controls.load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#dark.takeChange()) void this.#correctTones();
    // One that could not be had is asked for again by its button only.
    if (this.#wantsMap && this.#map.status === 'waiting') this.#map.load();
    this.#followReading(this.store.state.opened);
  }

  /** On narrow widths an opened offer has the whole width, and the whole height, to itself. */
  #head(): TemplateResult {
    const { settings, territory } = this.store.state;
    const { hide } = settings;
    const panel = this.#panel;
    const aside = this.#lacks || this.#isAlone || (panel === 'offer' && this.#width.current === 'narrow');
    return html`
      <div class="aloud" role="heading" aria-level=${settings.headingLevel}>${this.t.widget.heading}</div>
      ${this.#lacks ? this.#failedView(() => this.#controls.load()) : nothing}
      ${
        hide.has('search') && hide.has('place')
          ? nothing
          : html`<oi-search-form part="search" exportparts="query, place" ?hidden=${aside}></oi-search-form>`
      }
      ${
        hide.has('filters')
          ? nothing
          : html`<div class="start" ?hidden=${aside || panel !== undefined || !this.#isStart || this.#hasFailed}>
              <oi-start></oi-start>
            </div>`
      }
      ${territory ? html`<oi-territory ?hidden=${aside && panel !== 'territory'}></oi-territory>` : nothing}
      <div class="tools" ?hidden=${aside}>
        ${hide.has('filters') ? nothing : html`<oi-filters part="filters" ?hidden=${this.#hasFailed}></oi-filters>`}
        <oi-handover-button class="wide-only"></oi-handover-button>
        ${hasNotebook(settings) ? html`<oi-notebook-button></oi-notebook-button>` : nothing}
      </div>
    `;
  }

  #column(): TemplateResult {
    const { opened, notebook, handedOver, received } = this.store.state;
    const panel = this.#panel;
    const brief = this.#isBrief;
    // What stands behind another keeps what was done in it.
    const shown = (name: typeof panel, view: LazyView, content: TemplateResult): TemplateResult =>
      html`<div ?hidden=${panel !== name}>${this.#whenLoaded(view, content)}</div>`;
    return html`<div class="column">
      <oi-results exportparts="count, list, card" ?brief=${brief} ?hidden=${panel !== undefined}></oi-results>
      <oi-handover-button class="narrow-only after" ?hidden=${brief || panel !== undefined}></oi-handover-button>
      ${received ? shown('received', this.#handover, html`<oi-received></oi-received>`) : nothing}
      ${notebook.open ? shown('notebook', this.#notebook, html`<oi-notebook part="notebook"></oi-notebook>`) : nothing}
      ${opened === undefined ? nothing : shown('offer', this.#offer, html`<oi-offer part="detail"></oi-offer>`)}
      ${handedOver ? shown('handover', this.#handover, html`<oi-handover></oi-handover>`) : nothing}
    </div>`;
  }

  /** The licence requires it: were its own code not to come, these words stay. */
  #source(): TemplateResult | typeof nothing {
    const report = feedOf(this.store.state)?.report;
    const { source, format } = this.t;
    if (!report) return nothing;
    return html`<oi-source
      >${report.notice} ${source.line(report.updatedAt ? format.date(report.updatedAt) : '')}</oi-source
    >`;
  }

  #whenLoaded(view: LazyView, content: TemplateResult): TemplateResult {
    if (view.status === 'loaded') return content;
    if (view.status === 'failed') return this.#failedView(() => view.load());
    return html`<p class="muted" role="status">${this.t.common.loading}</p>`;
  }

  #mapSlot(): TemplateResult {
    const { pane, mapFolded } = this.store.state;
    const width = this.#width.current;
    // Where there is room for one column, what is opened has it.
    const away = this.#panel !== undefined || (this.#hasList && (width === 'narrow' ? pane !== 'map' : mapFolded));
    const hidden = (away && width !== 'wide') || this.#isAlone || this.#hasFailed;
    return html`<div class="map-slot" ?hidden=${hidden}>
      ${
        this.#map.status === 'loaded'
          ? html`<oi-map part="map"></oi-map>`
          : this.#map.status === 'failed'
            ? this.#failedView(() => this.#map.load())
            : html`<div class="map-wait"></div>`
      }
    </div>`;
  }

  #failedView(retry: () => void): TemplateResult {
    return html`<div role="alert">
      <p>${this.t.states.viewFailed}</p>
      <button class="button" @click=${retry}>${this.t.common.retry}</button>
    </div>`;
  }

  /** Nothing was asked yet, or nothing but a place: the needs are proposed. */
  get #isStart(): boolean {
    const { addressAwaited, query } = this.store.state;
    return !addressAwaited && query.text === undefined && query.thematiques === undefined;
  }

  /** Nothing could be loaded: what can't do anything leaves its place to the message. */
  get #hasFailed(): boolean {
    return this.store.state.feed.status === 'error' && !feedOf(this.store.state);
  }

  /** The code of the controls did not come: the list, and a way to try again. */
  get #lacks(): boolean {
    return this.#controls.status === 'failed';
  }

  get #hasMap(): boolean {
    const { hide, view } = this.store.state.settings;
    return !hide.has('map') && view !== 'list';
  }

  get #hasList(): boolean {
    return hasList(this.store.state.settings);
  }

  /** There is no list to see: how many there are, and the ways out when there is none, stand above the map. */
  get #isBrief(): boolean {
    const isMap = this.#hasMap && this.#width.current === 'narrow' && this.store.state.pane === 'map';
    return this.#panel === undefined && (isMap || !this.#hasList);
  }

  /** What stands in place of the list: the last asked for comes first. */
  get #panel(): 'handover' | 'offer' | 'notebook' | 'received' | 'territory' | undefined {
    const { handedOver, opened, notebook, received, territory } = this.store.state;
    if (territory?.asking) return 'territory';
    if (handedOver) return 'handover';
    if (opened !== undefined) return 'offer';
    return notebook.open ? 'notebook' : received && 'received';
  }

  /** What has nothing to do with a search has the widget to itself. */
  get #isAlone(): boolean {
    const { notebook, handedOver, territory } = this.store.state;
    return notebook.open || handedOver !== undefined || territory?.asking === true;
  }

  /** The map stands beside something. */
  get #isSplit(): boolean {
    return this.#hasMap && !this.#isAlone && (this.#hasList || this.#panel !== undefined);
  }

  /** The map comes after the list; on narrow widths, when asked for. */
  get #wantsMap(): boolean {
    const { outcome, pane } = this.store.state;
    if (!this.#hasMap || !outcome) return false;
    return this.#width.current !== 'narrow' || pane === 'map' || !this.#hasList;
  }

  #heard(state: State, before: State): void {
    if (state.query !== before.query) this.#place.remember();
    if (state.opened !== undefined && state.opened !== before.opened) {
      if (before.opened === undefined) this.#place.remember(this.#results, state.opened);
      this.#offer.load();
    }
    if (state.notebook.open) this.#notebook.load();
    if (state.handedOver || state.received) this.#handover.load();
    if (state.handedOver !== before.handedOver) this.#followHandover(state.handedOver !== undefined);
    if (state.outcome !== before.outcome && state.outcome && !state.searching && !state.outcome.quiet) {
      const { total } = state.outcome;
      this.#announce.later(() => this.t.results.announce(total));
    }
    this.requestUpdate();
  }

  /** The focus goes to the offer once its sheet is there, and back to its card when it is closed; who searches keeps theirs. */
  #followReading(opened: string | undefined): void {
    const sheet = this.renderRoot.querySelector<OiOffer>('oi-offer');
    const before = this.#reading;
    if (opened !== undefined && before === undefined && sheet) {
      this.#reading = opened;
      void sheet.focusTitle().then(() => {
        // On a phone the sheet begins at the top of the window, whatever the page holds above the widget.
        if (this.#width.current === 'narrow') sheet.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
    } else if (opened === undefined && before !== undefined) {
      this.#reading = undefined;
      if ((this.renderRoot as ShadowRoot).activeElement) return;
      void this.#place.restore(this.#results, before, this.renderRoot.querySelector('oi-map'));
    }
  }

  /** The focus goes back to what was pressed, once it is shown again. */
  #followHandover(begins: boolean): void {
    const from = this.#handedFrom;
    this.#handedFrom = begins ? deepFocus(this.renderRoot as ShadowRoot) : undefined;
    if (!begins) requestAnimationFrame(() => from?.focus());
  }

  /** Our own tones are readable; an integrator's are looked at. */
  async #correctTones(): Promise<void> {
    const style = getComputedStyle(this);
    if (!TONES.some((tone) => style.getPropertyValue(tone) !== '')) return;
    const { correctTones } = await import('./tones.js');
    correctTones(this.#part('.root'), this.#part('.probe'));
  }

  #part(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  get #results(): OiResults | null {
    return this.renderRoot.querySelector<OiResults>('oi-results');
  }

  /** Someone asks for what was found, or, with its id, for the card of an offer: it is what to read next, where a map stood too. */
  readonly #showResults = (event: CustomEvent<string | undefined>): void => {
    event.stopPropagation();
    // Unless it comes from what stands above the map.
    if (event.target !== this.#results) this.store.dispatch({ type: 'show-pane', pane: 'list' });
    // A card is seen once nothing stands in place of the list.
    if (event.detail) {
      this.store.dispatch({ type: 'close' });
      this.store.dispatch({ type: 'receive' });
    }
    void this.updateComplete.then(() => this.#results?.focusCard(event.detail ?? '', true));
  };
}
