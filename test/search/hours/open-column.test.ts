import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { OPEN_VALUES, UNKNOWN_VALUES } from '../../../src/model/hours/open-values.js';
import type { Offer } from '../../../src/model/offer.js';
import type { Query } from '../../../src/model/query.js';
import { createSearch } from '../../../src/search/index.js';

/** Thursday 26 November 2026, 10:30 in Paris, 13:30 in La Réunion. */
const THURSDAY = Date.parse('2026-11-26T09:30Z');
/** Friday 1 May 2026, same hour. */
const LABOUR_DAY = Date.parse('2026-05-01T08:30Z');

const offers: Offer[] = [
  { id: 'office', nom: 'Bureau', code_insee: '35238', horaires_accueil: 'Mo-Fr 09:00-12:00,14:00-17:00' },
  { id: 'closed-on-holidays', nom: 'Mairie', code_insee: '35238', horaires_accueil: 'Mo-Fr 09:00-12:00; PH off' },
  { id: 'evening', nom: 'Cours', code_insee: '35238', horaires_accueil: 'We,Sa 17:00-20:00' },
  { id: 'island', nom: 'Case', code_insee: '97411', horaires_accueil: 'Mo-Fr 13:00-14:00' },
  { id: 'shelter', nom: 'Accueil', code_insee: '35238', hours: '0123456 0-1440;h 0-1440' },
  { id: 'structure', nom: 'Aide', structure: { id: 's', nom: 'S', horaires_accueil: 'Su 10:00-12:00' } },
  { id: 'free', nom: 'Écoute', horaires_accueil: 'Sur rendez-vous' },
  { id: 'school', nom: 'Jeux', horaires_accueil: 'Mo-Fr 09:00-17:00; SH off' },
  { id: 'silent', nom: 'Silence' },
];

function ids(query: Query, now = THURSDAY): string[] {
  const { hits } = createSearch(offers, { now: () => now }).run(query);
  return hits.map(({ offer }) => offer.id).sort();
}

describe('the filter open', () => {
  it('keeps what is open now, by the clocks of each place', () => {
    expect(ids({ open: ['now'] })).to.deep.equal(['closed-on-holidays', 'island', 'office', 'shelter']);
  });

  it('never takes an unknown for closed nor for open, on a public holiday', () => {
    expect(ids({ open: ['now'] }, LABOUR_DAY)).to.deep.equal(['shelter']);
    expect(ids({ open: ['unknown-now'] }, LABOUR_DAY)).to.deep.equal(
      ['free', 'island', 'office', 'school', 'silent'].sort(),
    );
  });

  it('keeps what usually opens on a day, at the weekend, in the evening; values widen', () => {
    expect(ids({ open: ['we'] })).to.deep.equal(['closed-on-holidays', 'evening', 'island', 'office', 'shelter']);
    expect(ids({ open: ['su'] })).to.deep.equal(['shelter', 'structure']);
    expect(ids({ open: ['weekend'] })).to.deep.equal(['evening', 'shelter', 'structure']);
    expect(ids({ open: ['evening'] })).to.deep.equal(['evening', 'shelter']);
    expect(ids({ open: ['su', 'sa'] })).to.deep.equal(['evening', 'shelter', 'structure']);
  });

  it('adds the services without certain hours when asked', () => {
    expect(ids({ open: ['su', 'unknown'] })).to.deep.equal(['free', 'school', 'shelter', 'silent', 'structure']);
  });

  it('follows the clock', () => {
    let now = THURSDAY;
    const search = createSearch(offers, { now: () => now });
    expect(search.run({ open: ['now'] }).total).to.equal(4);
    now = Date.parse('2026-11-26T11:05Z');
    expect(search.run({ open: ['now'] }).hits.map(({ offer }) => offer.id)).to.deep.equal(['shelter']);
  });

  it('is counted as every filter is, at any time', function () {
    this.timeout(30_000);
    const values = [...OPEN_VALUES, ...UNKNOWN_VALUES];
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
    const chosen = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
    let now = THURSDAY;
    const search = createSearch(offers, { now: () => now });
    fc.assert(
      fc.property(instant, chosen, (at, open) => {
        now = at;
        const counts = search.run({ open }).facets['open']!;
        expect(Object.keys(counts)).to.deep.equal(values);
        for (const value of values) expect(search.run({ open: [value] }).total, value).to.equal(counts[value]);
      }),
      { numRuns: 30 },
    );
  });

  it('says what it hides, and proposes the moments that words name', () => {
    const search = createSearch(offers, { now: () => THURSDAY });
    expect(search.whatBlocks({ open: ['mo'], text: 'silence' }).flatMap(({ parts }) => parts)).to.include('open');
    const open = (text: string): string[] => search.understand(text).open;
    expect(open('cours de français gratuit ouvert le mercredi')).to.deep.equal(['we']);
    expect(open('ouvert les samedis ou dimanche')).to.deep.equal(['sa', 'su']);
    expect(open('le soir')).to.deep.equal(['evening']);
    expect(open('hébergement ce soir autour de moi'), 'tonight is how much it presses').to.deep.equal([]);
    expect(open('une permanence ouverte ce soir')).to.deep.equal(['evening']);
    expect(open('week-end')).to.deep.equal(['weekend']);
    expect(open('ouvert maintenant')).to.deep.equal(['now']);
    expect(open('permis de conduire')).to.deep.equal([]);
  });
});
