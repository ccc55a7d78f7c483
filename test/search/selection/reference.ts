/**
 * The contract's rules written as plainly as they read, with nothing taken from src but types: what the
 * selection is compared with.
 */
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';
import { FILTERS, type FilterName, type Query } from '../../../src/model/query.js';

export interface Expected {
  /** Identifier → distance to show. */
  results: Map<string, number | undefined>;
  notEligible: number;
  /** Identifiers of the results said to be reserved to others. */
  reserved: string[];
  recent: number;
  facets: Map<FilterName, Map<string, number>>;
}

/** The year that `recent` means, when the day is 2026-11-16. */
const A_YEAR_BEFORE = new Date('2025-11-16');

export function expectedOutcome(offers: Offer[], communes: Commune[], query: Query): Expected {
  const isRecent = ({ date_maj }: Offer) => date_maj !== undefined && new Date(date_maj) >= A_YEAR_BEFORE;
  // What does not depend on the filters is read once for each offer, as the counts ask it again and again.
  const admitted = new Set(offers.filter((offer) => isAdmitted(offer, communes, query)));
  const reached = new Set(offers.filter((offer) => hasQuality(offer, query) && isReached(offer, communes, query)));
  const failed = new Map(
    offers.map((offer) => [offer, FILTERS.filter((filter) => !passes(offer, filter, query[filter] ?? []))]),
  );
  const mayAsk = (offer: Offer) => admitted.has(offer);
  const eligible = (offer: Offer) => query.any_zone === true || mayAsk(offer);
  const restAnyAge = (offer: Offer, except?: FilterName) =>
    reached.has(offer) && failed.get(offer)!.every((filter) => filter === except);
  const rest = (offer: Offer, except?: FilterName) => restAnyAge(offer, except) && (!query.recent || isRecent(offer));

  const found = offers.filter((offer) => rest(offer) && eligible(offer));
  const facets = FILTERS.map((filter): [FilterName, Map<string, number>] => {
    const others = offers.filter((offer) => rest(offer, filter) && eligible(offer));
    const values = valuesAmong(offers, filter);
    const counts = new Map([...values].map((value) => [value, 0]));
    for (const offer of others) {
      // The values that find this offer, when chosen alone.
      const finding = isForAll(offer, filter) ? values : new Set(allValues(offer, filter));
      for (const value of finding) counts.set(value, counts.get(value)! + 1);
    }
    return [filter, counts];
  });
  return {
    results: new Map(found.map((offer) => [offer.id, distanceToShow(offer, communes, query)])),
    notEligible: offers.filter((offer) => rest(offer) && !mayAsk(offer)).length,
    reserved: found.filter((offer) => !mayAsk(offer)).map(({ id }) => id),
    recent: offers.filter((offer) => restAnyAge(offer) && eligible(offer) && isRecent(offer)).length,
    facets: new Map(facets),
  };
}

// “Values of one filter widen, filters narrow.”

/** They are the same for every query: found once. */
const kept = new WeakMap<Offer[], Map<FilterName, ReadonlySet<string>>>();

function valuesAmong(offers: Offer[], filter: FilterName): ReadonlySet<string> {
  const sets = kept.get(offers) ?? new Map<FilterName, ReadonlySet<string>>();
  kept.set(offers, sets);
  const values = sets.get(filter) ?? new Set(offers.flatMap((offer) => allValues(offer, filter)));
  sets.set(filter, values);
  return values;
}

function allValues(offer: Offer, filter: FilterName): string[] {
  if (filter === 'types') return offer.type ? [offer.type] : [];
  if (filter === 'frais') return offer.frais ? [offer.frais] : [];
  if (filter === 'sources') return offer.sources ?? (offer.source ? [offer.source] : []);
  // Depends on the clock: see test/search/hours.
  if (filter === 'open') return [];
  const values = offer[filter] ?? [];
  if (filter !== 'thematiques') return values;
  return values.concat(values.filter((value) => value.includes('--')).map((value) => value.replace(/--.*/, '')));
}

function passes(offer: Offer, filter: FilterName, chosen: string[]): boolean {
  if (chosen.length === 0) return true;
  return isForAll(offer, filter) || allValues(offer, filter).some((value) => chosen.includes(value));
}

function isForAll({ publics = [] }: Offer, filter: FilterName): boolean {
  return filter === 'publics' && (publics.length === 0 || publics.includes('tous-publics'));
}

function hasQuality(offer: Offer, { score_qualite_minimum: minimum = 0 }: Query): boolean {
  return minimum === 0 || (offer.score_qualite !== undefined && offer.score_qualite >= minimum);
}

// “With a code: eligibility is tested (commune, its département, its EPCI, France).”

function isAdmitted(offer: Offer, communes: Commune[], { place }: Query): boolean {
  const zone = offer.zone_eligibilite;
  if (!place?.code || !zone) return true;
  const code = asCommune(place.code);
  const epci = place.epci ?? communes.find((commune) => commune.code === place.code)?.epci;
  const departement = /^97|^98/.test(code) ? code.substring(0, 3) : code.substring(0, 2);
  return zone.some((area) => {
    if (/^\d{9}$/.test(area)) return epci === undefined || area === epci;
    return [code, departement, 'france', '99100'].includes(asCommune(area));
  });
}

function asCommune(code: string): string {
  const number = Number(code);
  if (number >= 75101 && number <= 75120) return '75056';
  if (number >= 69381 && number <= 69389) return '69123';
  if (number >= 13201 && number <= 13216) return '13055';
  return code;
}

// “Within radius, or a-distance; an offer without coordinates stands at its commune's centre.”

function isReached(offer: Offer, communes: Commune[], query: Query): boolean {
  if (!query.place || query.radius === 0 || offer.modes_accueil?.includes('a-distance')) return true;
  const distance = kilometres(offer, communes, query);
  return distance !== undefined && distance <= (query.radius ?? 50);
}

function distanceToShow(offer: Offer, communes: Commune[], query: Query): number | undefined {
  if (!query.place || (offer.modes_accueil && !offer.modes_accueil.includes('en-presentiel'))) return undefined;
  const distance = kilometres(offer, communes, query);
  const isFar = distance !== undefined && query.radius !== 0 && distance > (query.radius ?? 50);
  return isFar ? undefined : distance;
}

/** By the angle between two unit vectors. */
function kilometres(offer: Offer, communes: Commune[], { place }: Query): number | undefined {
  const isPlaced = offer.latitude !== undefined && offer.longitude !== undefined;
  const centre = isPlaced ? undefined : communes.find(({ code }) => code === offer.code_insee);
  const lat = offer.latitude ?? centre?.lat;
  const lon = offer.longitude ?? centre?.lon;
  if (lat === undefined || lon === undefined) return undefined;
  const a = unitVector(place!.lat, place!.lon);
  const b = unitVector(lat, lon);
  return 2 * 6371 * Math.asin(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!) / 2);
}

function unitVector(lat: number, lon: number): number[] {
  const [phi, lambda] = [(lat / 180) * Math.PI, (lon / 180) * Math.PI];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
