import type { Offer } from '../model/offer.js';
import type { Hit, Query } from '../model/query.js';
import { browserPorts } from '../platform/browser-ports.js';
import { feedOf } from '../store/reduce.js';
import { WidgetStore } from '../store/widget-store.js';
import { Widget } from '../views/widget/widget.js';
import { Announcer } from './announcer.js';
import { ATTRIBUTES } from './attributes.js';
import { cleanOffers, cleanQuery } from './clean.js';
import { keep } from './keep.js';
import { LAZY_VIEWS } from './lazy-views.js';
import { readSettings } from './read-settings.js';

/**
 * Search, list and map of a territory's services, from a feed of data·inclusion.
 *
 * @tagname offre-insertion
 *
 * @attr {string} src - One or several URLs separated by spaces: feeds of any supported format, or a manifest of départements. Required, unless `offers` is set.
 * @attr {string} code-commune - INSEE code of the place searched from at start.
 * @attr {string} code-departement - Keeps the services located there, and the remote ones open to its inhabitants.
 * @attr {string} thematiques - Values separated by spaces; a catégorie stands for its thématiques.
 * @attr {string} publics - Values separated by spaces.
 * @attr {string} types - Values separated by spaces.
 * @attr {string} frais - `gratuit`, `payant`.
 * @attr {string} modes-accueil - `en-presentiel`, `a-distance`.
 * @attr {string} mobilisable-par - `usagers`, `professionnels`.
 * @attr {string} sources - Names of sources, separated by spaces.
 * @attr {number} score-qualite-minimum - 0 to 1.
 * @attr {number} radius - Kilometres around the place; 0 is the whole territory. Default 50.
 * @attr {string} locked - Names of the attributes above that bound the search: the visitor may narrow inside, never widen.
 * @attr {string} hide - Parts not shown: `search place filters map list notebook share print report emergency`.
 * @attr {string} view - `both`, `list`, `map`. Default `both`.
 * @attr {string} lang - Interface language.
 * @attr {number} heading-level - 1 to 6: level of the widget's first heading. Default 2.
 * @attr {string} theme - `auto`, `light`, `dark`. Default `auto`: dark only where the page is.
 * @attr {string} tiles - Raster tile URL template, or `none`. Default IGN Plan v2.
 * @attr {string} tiles-attribution - Credit of the tiles.
 * @attr {string} geocoder - URL of a Géoplateforme-compatible geocoder, or `none`. Default Géoplateforme.
 * @attr {string} url-state - `none`, `hash`: keep the search in the page's address, under `#oi=`. A shared link is always read. Default `none`.
 * @attr {string} share-href - Public URL template (`{id}`, `{state}`) that shared links and QR codes point to.
 * @attr {string} notebook - `device`, `session`, `none`: where Mon carnet is kept. Default `device`.
 * @attr {string} cache - `feed`: public feed files are kept for the next visit, which shows them before the network answers; `none`: nothing is kept, and what was is forgotten. Default `feed`.
 * @attr {number} refresh - Seconds between checks for a newer feed, also when the page is looked at again; 0 never. Default 3600.
 * @attr {number} idle-reset - Seconds of inactivity after which a shared terminal forgets; 0 never. Default 0.
 * @attr {string} quick-exit - Address that « quitter vite » leads to, then always shown; `none`: never. Default: on violence only, to a weather page.
 * @attr {string} report-href - `mailto:` or URL template (`{id}`, `{nom}`, `{lien_source}`) for “signaler une erreur”.
 *
 * @fires {OiReadyEvent} oi-ready - Once per successful load: `{ total, rejected }`.
 * @fires {OiSearchEvent} oi-search - A settled search: `{ text, filters, place, total }`, and `recent`, `any_zone` when asked.
 * @fires {OiSelectEvent} oi-select - An offer was opened: `{ id }`.
 * @fires {OiContactEvent} oi-contact - A visitor called, wrote, went or followed a link: `{ id, mode }`.
 * @fires {OiSaveEvent} oi-save - An offer was kept in the notebook, or taken out: `{ id, saved }`.
 * @fires {OiErrorEvent} oi-error - A feed, or part of it, could not be read: `{ kind, message, url? }`. With `oi-ready` when the rest is shown. `stale`: the data are older than 15 days.
 *
 * @csspart search - The search form.
 * @csspart query - The text input.
 * @csspart place - The input of the place.
 * @csspart filters - The filters.
 * @csspart count - The number of results.
 * @csspart list - The list of results.
 * @csspart card - One result, with `data-id`.
 * @csspart detail - The opened offer.
 * @csspart map - The map.
 * @csspart notebook - Mon carnet.
 *
 * @cssprop [--oi-accent] - Colour of what can be pressed and what is selected.
 * @cssprop [--oi-text] - Colour of the text.
 * @cssprop [--oi-background] - Colour of the ground.
 * @cssprop [--oi-border] - Colour of the edges of fields and buttons.
 * @cssprop [--oi-radius=6px] - Radius of corners.
 * @cssprop [--oi-spacing=4px] - Step of the spacing grid.
 * @cssprop [--oi-map-height] - Height of the map.
 * @cssprop [--oi-sticky-top=0px] - Height of what the page keeps at the top of the window: what stays in sight stands under it.
 *
 * @slot - Fallback, shown until the offers are there, and when scripts are off.
 */
export class OffreInsertion extends Widget {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...ATTRIBUTES];
  }

  static override properties = {
    offers: { attribute: false, noAccessor: true },
    query: { attribute: false, noAccessor: true },
  };

  readonly #announcer: Announcer;
  readonly #reported = new Set<string>();
  #offers?: Offer[];
  #configuring = false;

  constructor() {
    super(
      new WidgetStore({
        ...browserPorts(),
        keep: (load, settled) => keep(this, load, settled),
        choose: async (...asked) => (await import('./define-territory.js')).choose(...asked),
      }),
      LAZY_VIEWS,
    );
    this.#announcer = new Announcer(this, this.store);
  }

  /** Offers read from `src`; set it to give offers without a feed. */
  get offers(): Offer[] | undefined {
    return this.#offers ?? feedOf(this.store.state)?.report.offers;
  }

  set offers(offers: Offer[] | undefined) {
    this.#offers = cleanOffers(offers);
    this.#configureSoon();
  }

  /** What is searched now; set it to search something else. */
  get query(): Query {
    return structuredClone(this.store.state.query);
  }

  set query(query: Query) {
    this.#configureNow();
    this.store.dispatch({ type: 'search', query: cleanQuery(query) });
  }

  /** The results, in display order. */
  get results(): readonly Hit[] {
    return [...(this.store.state.outcome?.hits ?? [])];
  }

  /** Resolves when the first load succeeded, even when it holds nothing. */
  get ready(): Promise<void> {
    return this.#announcer.ready;
  }

  /** Searches these words, the filters and the place kept. */
  search(text: string): void {
    this.#configureNow();
    this.store.dispatch({ type: 'refine', query: { text: String(text) } });
  }

  /** Back to the starting search. */
  reset(): void {
    this.#configureNow();
    this.store.dispatch({ type: 'reset' });
  }

  /** Looks for a newer feed now. */
  refresh(): void {
    this.store.dispatch({ type: 'reload' });
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (before !== value) this.#configureSoon();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#configureNow();
    this.store.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved comes back in the same task: its work goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.store.stop();
    });
  }

  /** Several attributes changed together are one change. */
  #configureSoon(): void {
    if (this.#configuring || !this.isConnected) return;
    this.#configuring = true;
    queueMicrotask(() => this.#configuring && this.#configureNow());
  }

  #configureNow(): void {
    this.#configuring = false;
    const settings = readSettings(
      {
        get: (attribute) => this.getAttribute(attribute),
        baseURI: this.ownerDocument.baseURI,
        pageLang: this.closest('[lang]')?.getAttribute('lang') ?? undefined,
        offers: this.#offers,
      },
      (attribute, value, accepted) => this.#report(attribute, value, accepted),
    );
    this.store.dispatch({ type: 'configure', settings });
  }

  /** Said once, with what is accepted. */
  #report(attribute: string, value: string, accepted: string): void {
    const key = `${attribute}=${value}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    console.warn(`offre-insertion : l’attribut ${attribute}="${value}" est ignoré. Valeurs acceptées : ${accepted}.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offre-insertion': OffreInsertion;
  }
}
