import type { Offer } from '../model/offer.js';
import { FILTERS, type Place, type Query, type SortOrder, type Zone } from '../model/query.js';

const EDGES = ['south', 'west', 'north', 'east'];
const SORTS: readonly SortOrder[] = ['relevance', 'distance', 'date_maj', 'nom'];

/** A query given by a page's script: what is not of its type is left out. Never throws. */
export function cleanQuery(given: unknown): Query {
  const raw = isRecord(given) ? given : {};
  const query: Query = {};
  if (typeof raw['text'] === 'string') query.text = raw['text'];
  if (isPlace(raw['place'])) query.place = { ...raw['place'] };
  if (isZone(raw['zone'])) query.zone = { ...raw['zone'] };
  if (isAtLeastZero(raw['radius'])) query.radius = raw['radius'];
  if (isAtLeastZero(raw['score_qualite_minimum'])) query.score_qualite_minimum = raw['score_qualite_minimum'];
  for (const filter of FILTERS) {
    const values = raw[filter];
    if (Array.isArray(values)) query[filter] = values.filter((value) => typeof value === 'string');
  }
  if (raw['recent'] === true) query.recent = true;
  if (raw['any_zone'] === true) query.any_zone = true;
  const sort = SORTS.find((known) => known === raw['sort']);
  return sort ? { ...query, sort } : query;
}

/** Offers given by a page's script: those without an id or a name can't be shown. `undefined` when there is no list. */
export function cleanOffers(given: unknown): Offer[] | undefined {
  if (!Array.isArray(given)) return undefined;
  return given.filter((offer): offer is Offer => isRecord(offer) && isText(offer['id']) && isText(offer['nom']));
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && Number.isFinite(value['lat']) && Number.isFinite(value['lon']);
}

function isZone(value: unknown): value is Zone {
  return isRecord(value) && EDGES.every((edge) => Number.isFinite(value[edge]));
}

function isAtLeastZero(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
