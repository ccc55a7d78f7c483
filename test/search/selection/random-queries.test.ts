import { expect } from '@open-wc/testing';
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';
import { FILTERS, type Hit, type Place, type Query } from '../../../src/model/query.js';
import { createSelection } from '../../../src/search/selection/selection.js';
import { expectedOutcome } from './reference.js';
import { sampleCommunes, sampleOffers } from './shared-data.js';

const QUERIES = 500;
const SORTS = ['relevance', 'distance', 'date_maj', 'nom'] as const;

/** A generator that gives the same numbers at each run (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function queryMaker(offers: Offer[], communes: Commune[]) {
  const random = seeded(35);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const often = (probability: number) => random() < probability;
  const values = Object.fromEntries(
    FILTERS.map((filter) => {
      const facet = createSelection(offers).run({}).facets[filter]!;
      return [filter, [...Object.keys(facet), 'valeur-inconnue', '__proto__', 'constructor']];
    }),
  );

  const place = (): Place => {
    const { code, nom, lat, lon, epci } = pick(communes);
    const point = { lat: lat + random() / 10, lon: lon + random() / 10 };
    if (often(0.25)) return point;
    return often(0.5) ? { ...point, code, nom } : { ...point, code, epci };
  };

  return (): Query => {
    const query: Query = {};
    if (often(0.7)) query.place = place();
    if (often(0.6)) query.radius = pick([0, 0, 5, 10, 20, 50, 100]);
    if (often(0.1)) query.score_qualite_minimum = random();
    if (often(0.2)) query.recent = true;
    if (often(0.2)) query.any_zone = true;
    if (often(0.6)) query.sort = pick(SORTS);
    for (const filter of FILTERS) {
      if (often(0.2)) query[filter] = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(values[filter]!));
    }
    return query;
  };
}

/** To the metre; or both unknown. */
function isSameDistance(found?: number, expected?: number): boolean {
  return found === undefined || expected === undefined ? found === expected : Math.abs(found - expected) <= 0.001;
}

const { compare: compareNames } = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const wordsOf = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** Is one hit, by right, before the next or at its side? */
function mayPrecede(one: Hit, next: Hit, { sort, place }: Query): boolean {
  switch (sort ?? (place ? 'distance' : 'relevance')) {
    case 'distance':
      return (one.distance ?? Infinity) <= (next.distance ?? Infinity);
    case 'date_maj':
      return (one.offer.date_maj ?? '') >= (next.offer.date_maj ?? '');
    case 'nom':
      return compareNames(wordsOf(one.offer.nom), wordsOf(next.offer.nom)) <= 0;
    default:
      return one.score >= next.score;
  }
}

describe('the selection, on random queries over a département', () => {
  it('finds what a plain reading of the rules finds, in the order asked, with the same distances and counts', async function () {
    this.timeout(120_000);
    const offers = await sampleOffers(this);
    const all = await sampleCommunes(this, ['35', '53', '22', '751', '75056']);
    // One commune in ten has lost its EPCI, as in feeds that do not say it.
    const communes = all.map((commune, index) => (index % 10 ? commune : { ...commune, epci: undefined }));
    const nextQuery = queryMaker(offers, communes);
    const selection = createSelection(offers, { communes, today: '2026-11-16' });
    let found = 0;

    for (let count = 0; count < QUERIES; count++) {
      const query = nextQuery();
      const outcome = selection.run(query);
      const expected = expectedOutcome(offers, communes, query);
      const label = JSON.stringify(query);

      expect(outcome.total, label).to.equal(outcome.hits.length);
      expect(outcome.hits.map(({ offer }) => offer.id).sort(), label).to.deep.equal(
        [...expected.results.keys()].sort(),
      );
      expect(outcome.notEligible, label).to.equal(expected.notEligible);
      expect(outcome.recent, label).to.equal(expected.recent);
      const reserved = outcome.hits.filter((hit) => hit.reserved).map(({ offer }) => offer.id);
      expect(reserved.sort(), label).to.deep.equal(expected.reserved.sort());
      const misplaced = outcome.hits.filter(
        ({ offer, distance }) => !isSameDistance(distance, expected.results.get(offer.id)),
      );
      expect(misplaced, label).to.deep.equal([]);
      const { hits } = outcome;
      expect(
        hits.filter((hit, i) => !mayPrecede(hit, hits[i + 1] ?? hit, query)),
        label,
      ).to.deep.equal([]);
      for (const [filter, counts] of expected.facets) {
        expect(new Map(Object.entries(outcome.facets[filter]!)), `${filter} ${label}`).to.deep.equal(counts);
      }
      found += outcome.total;
    }
    expect(found / QUERIES, 'queries must find something, else nothing was compared').to.be.above(100);
  });
});
