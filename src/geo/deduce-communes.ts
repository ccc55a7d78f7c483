import type { Commune } from '../model/commune.js';
import type { Localisation, Offer } from '../model/offer.js';
import { foldCommune } from './codes.js';
import { wholeName } from './arrondissements.js';
import { foldName } from './fold-name.js';
import { hasPoint } from './point.js';

interface Traces {
  /** Spelling → how often it is written so. */
  names: Map<string, number>;
  postcodes: Set<string>;
  lats: number[];
  lons: number[];
}

/**
 * The communes where a feed's offers (or their structures) stand, for feeds that carry none. A
 * commune is known by its INSEE code and needs at least one point. Its centre is the median of its
 * offers' points, as one wrong point would drag a mean away.
 */
export function deduceCommunes(offers: Iterable<Offer>): Commune[] {
  const traces = new Map<string, Traces>();
  for (const offer of offers) {
    addTrace(traces, offer);
    if (offer.structure) addTrace(traces, offer.structure);
  }
  return Array.from(traces, ([code, found]) => communeOf(code, found))
    .filter((commune) => commune !== undefined)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function addTrace(traces: Map<string, Traces>, place: Localisation): void {
  if (!place.code_insee) return;
  const code = foldCommune(place.code_insee);
  let found = traces.get(code);
  if (!found) traces.set(code, (found = { names: new Map(), postcodes: new Set(), lats: [], lons: [] }));
  if (place.commune) found.names.set(place.commune, (found.names.get(place.commune) ?? 0) + 1);
  if (place.code_postal) found.postcodes.add(place.code_postal);
  if (hasPoint(place)) {
    found.lats.push(place.latitude!);
    found.lons.push(place.longitude!);
  }
}

function communeOf(code: string, { names, postcodes, lats, lons }: Traces): Commune | undefined {
  const nom = wholeName(code) ?? bestName(names);
  if (!nom || lats.length === 0) return undefined;
  return { code, nom, codesPostaux: [...postcodes].sort(), lat: median(lats), lon: median(lons) };
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The name most often meant, in the best of its spellings: small letters first, then accents and
 * hyphens, then the most frequent.
 */
function bestName(names: ReadonlyMap<string, number>): string | undefined {
  if (names.size < 2) return tidy([...names.keys()][0]);
  const meant = new Map<string, number>();
  for (const [name, count] of names) meant.set(foldName(name), (meant.get(foldName(name)) ?? 0) + count);
  const folded = mostFrequent([...meant].filter(([name]) => name));
  const spellings = [...names].filter(([name]) => foldName(name) === folded);
  const best = Math.max(...spellings.map(([name]) => careOf(name)));
  return tidy(mostFrequent(spellings.filter(([name]) => careOf(name) === best)));
}

function tidy(name: string | undefined): string | undefined {
  const short = name?.replace(/ cedex\b.*/i, '').trim();
  return short && isShouted(short) ? capitalise(short) : short;
}

function mostFrequent(counts: [string, number][]): string | undefined {
  return counts.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))[0]?.[0];
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase();
}

/** “St-Malo” and “Saint Malo” are as careful as each other; “Saint-Malo” is more, “SAINT-MALO CEDEX” the least. */
function careOf(name: string): number {
  if (isShouted(name) || / cedex\b/i.test(name)) return 0;
  return 1 + (name.match(/[-’'\u00c0-\u017f]/gu)?.length ?? 0) - (name.match(/\bste?\b/gi)?.length ?? 0);
}

const SMALL_WORDS = /(?<=[ -])(au|aux|de|des|du|d|en|et|la|le|les|lès|sous|sur)(?=[ '’-]|$)/giu;

/** `SAINT-JACQUES-DE-LA-LANDE` → `Saint-Jacques-de-la-Lande`. */
function capitalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(SMALL_WORDS, (word) => word.toLowerCase());
}
