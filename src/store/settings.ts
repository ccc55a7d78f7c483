import type { Offer } from '../model/offer.js';
import type { Query } from '../model/query.js';

/** Parts of the widget that an integrator may hide. */
export const HIDEABLE_PARTS = [
  'search', 'place', 'filters', 'map', 'list', 'notebook', 'share', 'print', 'report', 'emergency',
] as const; // prettier-ignore
export type HideablePart = (typeof HIDEABLE_PARTS)[number];

export type View = 'both' | 'list' | 'map';
export type Theme = 'auto' | 'light' | 'dark';
export type UrlState = 'none' | 'hash';
export type NotebookKeeping = 'device' | 'session' | 'none';
export type Caching = 'feed' | 'none';

/** What the integrator chose, read from the attributes: see the contract's table. */
export interface Settings {
  /** URLs, absolute. Empty: offers come from the `offers` property, or there is nothing to show yet. */
  readonly src: readonly string[];
  /** Offers given by the page, instead of `src`. */
  readonly offers?: readonly Offer[];
  /** INSEE code of the commune to search from at start. */
  readonly codeCommune?: string;
  /** Keeps one département's services. */
  readonly codeDepartement?: string;
  /** Starting values, which `reset` restores. */
  readonly preset: Query;
  /** Names of the attributes that bound the search: the visitor may narrow inside, never widen. */
  readonly locked: ReadonlySet<string>;
  readonly hide: ReadonlySet<HideablePart>;
  readonly view: View;
  readonly lang: string;
  readonly headingLevel: number;
  readonly theme: Theme;
  /** Raster tile URL template, or `none`. */
  readonly tiles: string;
  readonly tilesAttribution: string;
  /** `mailto:` or URL template for “signaler une erreur”. */
  readonly reportHref?: string;
  /** URL of a Géoplateforme-compatible geocoder for street addresses, or `none`. */
  readonly geocoder: string;
  /** Whether the search is kept in the page's address. */
  readonly urlState: UrlState;
  /** The element's `id`: tells several widgets of a page apart in its address. */
  readonly elementId?: string;
  /** URL template (`{id}`, `{state}`) of shared links, for pages that others can't reach. */
  readonly shareHref?: string;
  /** Where Mon carnet is kept. */
  readonly notebook: NotebookKeeping;
  /** Whether public feed files may be kept for the next visit. */
  readonly cache: Caching;
  /** Seconds between checks for a newer feed while the page is open; 0: never. */
  readonly refresh: number;
  /** Where « quitter vite » leads, always shown; `none`: never; undefined: shown on violence only. */
  readonly quickExit?: string;
  /** Seconds of inactivity after which a shared terminal forgets; 0: never. */
  readonly idleReset: number;
}

const IGN_PLAN =
  'https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2' +
  '&STYLE=normal&TILEMATRIXSET=PM&FORMAT=image/png&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';

export const DEFAULT_SETTINGS: Settings = {
  src: [],
  preset: {},
  locked: new Set(),
  hide: new Set(),
  view: 'both',
  lang: 'fr',
  headingLevel: 2,
  theme: 'auto',
  tiles: IGN_PLAN,
  tilesAttribution: '© IGN – Géoplateforme',
  geocoder: 'https://data.geopf.fr/geocodage/search',
  urlState: 'none',
  notebook: 'device',
  cache: 'feed',
  refresh: 3600,
  idleReset: 0,
};

/** Whether there is a list beside, or instead of, the map. */
export function hasList({ view, hide }: Settings): boolean {
  return view !== 'map' && !hide.has('list');
}
