import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Offer } from '../../../src/model/offer.js';
import { FILTERS, type Query } from '../../../src/model/query.js';
import { createSelection } from '../../../src/search/selection/selection.js';

const HOSTILE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0', 'a b'];
const THEMATIQUES = ['mobilite--a', 'mobilite--b', 'sante--a', 'mobilite', '--vide', '__proto__--x', ...HOSTILE];
const PUBLICS = ['tous-publics', 'femmes', 'jeunes', ...HOSTILE];
const PLAIN = ['un', 'deux', 'trois', ...HOSTILE];

const some = (values: string[]) =>
  fc.option(fc.array(fc.constantFrom(...values), { maxLength: 4 }), { nil: undefined });
const one = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const lat = fc.double({ min: 47, max: 49, noNaN: true });
const lon = fc.double({ min: -2, max: 0, noNaN: true });
const point = fc.oneof(fc.record({ latitude: lat, longitude: lon }), fc.constant({}));

const offer: fc.Arbitrary<Offer> = fc
  .record({
    id: fc.string(),
    nom: fc.string(),
    thematiques: some(THEMATIQUES),
    publics: some(PUBLICS),
    type: one(PLAIN),
    frais: one(PLAIN),
    modes_accueil: some(['en-presentiel', 'a-distance', ...HOSTILE]),
    mobilisable_par: some(PLAIN),
    source: one(PLAIN),
    sources: some(PLAIN),
    zone_eligibilite: some(['35', '35238', '243500139', 'france', '53', ...HOSTILE]),
    score_qualite: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    date_maj: one(['2026-10-01', '2025-11-16', '2025-11-15', 'hier', ...HOSTILE]),
  })
  .chain((fields) => point.map((coordinates) => ({ ...fields, ...coordinates })));

const query: fc.Arbitrary<Query> = fc.record(
  {
    place: fc.record(
      { lat, lon, code: fc.constantFrom('35238', '53130', '__proto__') },
      { requiredKeys: ['lat', 'lon'] },
    ),
    radius: fc.constantFrom(0, 20, 100),
    thematiques: fc.array(fc.constantFrom(...THEMATIQUES), { maxLength: 3 }),
    publics: fc.array(fc.constantFrom(...PUBLICS), { maxLength: 3 }),
    types: fc.array(fc.constantFrom(...PLAIN), { maxLength: 2 }),
    frais: fc.array(fc.constantFrom(...PLAIN), { maxLength: 2 }),
    modes_accueil: fc.array(fc.constantFrom('en-presentiel', ...HOSTILE), { maxLength: 2 }),
    mobilisable_par: fc.array(fc.constantFrom(...PLAIN), { maxLength: 2 }),
    sources: fc.array(fc.constantFrom(...PLAIN), { maxLength: 2 }),
    score_qualite_minimum: fc.double({ min: 0, max: 1, noNaN: true }),
    recent: fc.boolean(),
    any_zone: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** What a text finds, offer by offer; nothing is nothing typed. */
const words = fc.option(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 30, maxLength: 30 }), { nil: undefined });

describe('counts of a filter', () => {
  it('equal the results after choosing only that value, hostile names included', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 30 }), query, words, (offers, asked, scores) => {
        const selection = createSelection(offers, { today: '2026-11-16' });
        const matches = scores && { scores: Float64Array.from(offers, (_, i) => scores[i]!), why: () => [] };
        const { facets, recent } = selection.run(asked, matches);
        expect(recent, 'recent').to.equal(selection.run({ ...asked, recent: true }, matches).total);
        for (const filter of FILTERS) {
          for (const value of Object.keys(facets[filter]!)) {
            const { total } = selection.run({ ...asked, [filter]: [value] }, matches);
            expect(facets[filter]![value], `${filter} ${value}`).to.equal(total);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are there for every value of the offers, also when nothing is found', () => {
    const offers: Offer[] = [
      { id: 'a', nom: 'A', thematiques: ['sante--soins', '__proto__'], frais: 'gratuit', publics: ['constructor'] },
    ];
    const { facets, total } = createSelection(offers).run({ types: ['atelier'] });
    expect(total).to.equal(0);
    expect(Object.keys(facets)).to.deep.equal([...FILTERS]);
    expect(Object.entries(facets['thematiques']!)).to.deep.equal([
      ['sante--soins', 0],
      ['sante', 0],
      ['__proto__', 0],
    ]);
    expect(facets['publics']!['constructor']).to.equal(0);
    expect(facets['frais']!['constructor']).to.equal(undefined);
  });

  it('count an offer once for its catégorie, however many of its thématiques it has', () => {
    const offers: Offer[] = [{ id: 'a', nom: 'A', thematiques: ['sante--soins', 'sante--dents', 'sante--soins'] }];
    const counts = createSelection(offers).run({}).facets['thematiques']!;
    expect(Object.entries(counts)).to.deep.equal([
      ['sante--soins', 1],
      ['sante', 1],
      ['sante--dents', 1],
    ]);
  });
});
