import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldDuplicates } from '../../src/feed/assemble/fold.js';
import { loadFeed, parseFeed } from '../../src/feed/index.js';
import type { Offer } from '../../src/model/offer.js';

const NAMES = [
  'Atelier vélo',
  'ATELIER VELO',
  'Atelier vélo adapté',
  'Aide alimentaire',
  'Permanence : aide alimentaire',
];
const THEMES = ['mobilite--mobilite-douce-partagee-collective', 'equipement-et-alimentation--alimentation'];
const STRUCTURES = [
  { id: 's1', nom: 'La Petite Rustine', commune: 'Rennes', siret: '12345678901234' },
  { id: 's2', nom: 'Rustine (la petite)', commune: 'Rennes', siret: '12345678901234' },
  { id: 's3', nom: 'LA PETITE RUSTINE', commune: 'rennes' },
  { id: 's4', nom: 'Autre', commune: 'Rennes' },
];

/** Offers that look alike in every way that folding looks at, ties included. */
const OFFERS = fc
  .array(
    fc.record({
      nom: fc.constantFrom(...NAMES),
      source: fc.constantFrom('a', 'b', 'c'),
      structure: fc.constantFrom(...STRUCTURES),
      thematiques: fc.subarray(THEMES, { minLength: 1 }),
      commune: fc.constantFrom('Rennes', 'Betton', undefined),
      description: fc.constantFrom('La même.', undefined),
      score_qualite: fc.constantFrom(0.2, 0.9, undefined),
      date_maj: fc.constantFrom('2024-01-01', '2026-01-01', undefined),
    }),
    { maxLength: 14 },
  )
  .map((offers) =>
    offers.map((offer, index): Offer => ({ ...offer, id: `o${index}`, structure_id: offer.structure.id })),
  );

const byId = (offers: readonly Offer[]): Offer[] => [...offers].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('folding near-duplicates', () => {
  it('leaves the same offers, naming the same sources, whatever their order', () => {
    fc.assert(
      fc.property(
        OFFERS.chain((offers) =>
          fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length })),
        ),
        ([offers, shuffled]) => {
          expect(byId(foldDuplicates(shuffled))).to.deep.equal(byId(foldDuplicates(offers)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses no source, and folds nothing more the second time', () => {
    fc.assert(
      fc.property(OFFERS, (offers) => {
        const once = foldDuplicates(offers);
        const sources = (list: readonly Offer[]): Set<string> =>
          new Set(list.flatMap((offer) => offer.sources ?? offer.source ?? []));
        expect(sources(once)).to.deep.equal(sources(offers));
        expect(foldDuplicates(once)).to.deep.equal(once);
        for (const offer of once) {
          const { sources: all, ...rest } = offer;
          expect(offers).to.deep.include(rest);
          if (all) expect(all[0]).to.equal(offer.source);
        }
      }),
      { numRuns: 300 },
    );
  });

  for (const [sample, expected] of [
    ['synthetique-35', [60, 90, 60]],
    ['reel', [150, 260, 0]],
  ] as const) {
    it(`of the sample ${sample} folds what sources say twice, in either order of the files`, async function () {
      this.timeout(30_000);
      const urls = ['services', 'structures'].map((part) => `/shared-data/${sample}-${part}.json`);
      if (!(await fetch(urls[0]!, { method: 'HEAD' })).ok) return this.skip();
      const [least, most, across] = expected;
      const report = await loadFeed(urls);
      const other = await loadFeed([...urls].reverse());
      const raw = await parseFeed(new Uint8Array(await (await fetch(urls[0]!)).arrayBuffer()));
      expect(report.folded).to.be.within(least, most);
      expect(report.offers.length + report.folded).to.equal(raw.offers.length);
      expect(byId(other.offers).map(({ id }) => id)).to.deep.equal(byId(report.offers).map(({ id }) => id));
      const folded = report.offers.filter(({ sources }) => sources);
      expect(folded.filter(({ sources }) => sources!.length > 1).length).to.be.at.least(across);
      for (const { source, sources } of folded) expect(sources![0]).to.equal(source);
    });
  }
});
