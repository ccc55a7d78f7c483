import { distanceKm } from '../../geo/distance.js';
import type { Offer } from '../../model/offer.js';
import type { Concept } from './concepts.js';
import { bitsOf, type Fact, type Facts } from './facts.js';
import type { NamedPlace } from './places.js';

/** What a query says beside its need. A preference moves offers up or down; it never leaves one out. */
export interface Preferences {
  publics: string[];
  types: string[];
  frais: string[];
  modes_accueil: string[];
  places: NamedPlace[];
}

/** What each preference multiplies a score by, when the offer says so, and when it says otherwise. `any` suits all. */
const FACTORS = {
  publics: { yes: 1.2, no: 0.85, any: bitsOf('publics', ['tous-publics']) },
  types: { yes: 1.08, no: 1, any: 0 },
  frais: { yes: 1.12, no: 0.85, any: 0 },
  modes_accueil: { yes: 1.12, no: 0.85, any: 0 },
};
const FACTS = Object.keys(FACTORS) as Fact[];
const SAME_COMMUNE = 1.45;
const NEAR_COMMUNE = 1.2;
const NEAR_KM = 12;
const FAR_KM = 40;
const FAR_COMMUNE = 0.85;

export function preferencesOf(concepts: readonly Concept[], places: readonly NamedPlace[]): Preferences {
  const all = (name: 'publics' | 'types' | 'frais' | 'modes_accueil') => [
    ...new Set(concepts.flatMap(({ expression }) => expression.meaning[name])),
  ];
  return {
    ...{ publics: all('publics'), types: all('types'), frais: all('frais'), modes_accueil: all('modes_accueil') },
    places: [...places],
  };
}

/** True when something is preferred. */
export function hasPreference({ publics, types, frais, modes_accueil, places }: Preferences): boolean {
  return publics.length + types.length + frais.length + modes_accueil.length + places.length > 0;
}

/** What the preferences multiply the score of an offer by, told its position. */
export function factorOf(wanted: Preferences, facts: Facts, offers: readonly Offer[]): (position: number) => number {
  const asked = FACTS.filter((fact) => wanted[fact].length).map((fact) => ({
    ...FACTORS[fact],
    said: facts[fact],
    bits: bitsOf(fact, wanted[fact]),
  }));
  return (position) => {
    let factor = 1;
    for (const { said, bits, any, yes, no } of asked) {
      const values = said[position]!;
      if (values) factor *= values & bits ? yes : values & any ? 1 : no;
    }
    return wanted.places.length ? factor * placeFactor(offers[position]!, wanted.places) : factor;
  };
}

function placeFactor(offer: Offer, places: readonly NamedPlace[]): number {
  return Math.max(...places.map((place) => nearFactor(offer, place)));
}

function nearFactor(offer: Offer, { nom, code, lat, lon }: NamedPlace): number {
  if ((code && offer.code_insee === code) || (offer.commune && offer.commune === nom)) return SAME_COMMUNE;
  if (lat === undefined || lon === undefined || offer.latitude === undefined || offer.longitude === undefined) return 1;
  const distance = distanceKm(lat, lon, offer.latitude, offer.longitude);
  return distance < NEAR_KM ? NEAR_COMMUNE : distance < FAR_KM ? 1 : FAR_COMMUNE;
}
