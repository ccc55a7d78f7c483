import type { Offer } from './offer.js';

/** A point to search from. With `code` (a commune's INSEE code) eligibility is tested too. */
export interface Place {
  lat: number;
  lon: number;
  code?: string;
  nom?: string;
  /** SIREN of the commune's EPCI. */
  epci?: string;
}

/** A rectangle of the map, WGS84 degrees. */
export interface Zone {
  south: number;
  west: number;
  north: number;
  east: number;
}

export type SortOrder = 'relevance' | 'distance' | 'date_maj' | 'nom';

/** Everything a visitor may ask for. Values of one filter widen, filters narrow. */
export interface Query {
  text?: string;
  place?: Place;
  /** Kilometres around `place`; 0 is the whole territory. Default 50. */
  radius?: number;
  /** Only what stands within, in the place of `radius`; what is given at a distance too, as everywhere. */
  zone?: Zone;
  /** Thématiques, or catégories, which stand for all of theirs. */
  thematiques?: string[];
  publics?: string[];
  types?: string[];
  frais?: string[];
  modes_accueil?: string[];
  mobilisable_par?: string[];
  sources?: string[];
  /** When it is open: `now`, `mo` to `su`, `weekend`, `evening`; `unknown` adds what gives no certain hours. */
  open?: string[];
  /** 0 to 1; offers without a score are below any minimum above 0. */
  score_qualite_minimum?: number;
  /** Only offers updated within a year; those without a date are not. */
  recent?: boolean;
  /** Also the offers reserved to the inhabitants of other communes than the place's: their hits say so. */
  any_zone?: boolean;
  /** Default: `relevance` with text, else `distance` with a place, else `relevance`. */
  sort?: SortOrder;
}

/** The filters whose values are counted, by their name in Query. */
export const FILTERS = [
  'thematiques',
  'publics',
  'types',
  'frais',
  'modes_accueil',
  'mobilisable_par',
  'sources',
  'open',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** Kilometres around the place when the query does not say. Source: data·inclusion's own search. */
export const DEFAULT_RADIUS = 50;

/** One result. */
export interface Hit {
  offer: Offer;
  /** Higher is better; only the order of scores is promised. */
  score: number;
  /** Kilometres, only for an offer on site and within reach of the place. */
  distance?: number;
  /** Reserved to the inhabitants of other communes: there only with `any_zone`. */
  reserved?: true;
  /** Short reasons, in French, most telling first. */
  why: string[];
}

/** Filter name → value → number of results if that value were the only one chosen in its filter. */
export type Facets = Record<string, Record<string, number>>;

/** The answer to a query: complete and in order; `total = hits.length`. */
export interface SearchOutcome {
  hits: Hit[];
  facets: Facets;
  total: number;
  /** The corrected words, when the typed ones were corrected much. */
  suggestion?: string;
}

/** Answers queries over one set of offers. Synchronous and pure. */
export interface Search {
  run(query: Query): SearchOutcome;
}
