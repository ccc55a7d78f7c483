import { expect } from '@open-wc/testing';
import { createSelection } from '../../../src/search/selection/selection.js';
import type { Offer } from '../../../src/model/offer.js';
import { offer } from '../../support/fake-ports.js';

const RENNES = { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], lat: 48.1147, lon: -1.6794 };
const VITRE = { code: '35360', nom: 'Vitré', codesPostaux: ['35500'], lat: 48.1242, lon: -1.2087 };
const AROUND_VITRE = { south: 48, west: -1.4, north: 48.3, east: -1 };

const at = ({ lat, lon }: { lat: number; lon: number }): Partial<Offer> => ({ latitude: lat, longitude: lon });
const OFFERS = [
  offer('vitre', at(VITRE)),
  offer('vitre-centre', { code_insee: '35360' }),
  offer('rennes', at(RENNES)),
  offer('remote', { modes_accueil: ['a-distance'] }),
  offer('nowhere'),
  offer('reserved', { ...at(VITRE), zone_eligibilite: ['35360'] }),
];
const selection = createSelection(OFFERS, { communes: [RENNES, VITRE] });
const ids = (query: Parameters<typeof selection.run>[0]): string[] =>
  selection
    .run(query)
    .hits.map(({ offer: { id } }) => id)
    .sort();

describe('a zone of the map', () => {
  it('keeps what stands within it, its commune’s centre included, and what is given at a distance', () => {
    expect(ids({ zone: AROUND_VITRE })).to.deep.equal(['remote', 'reserved', 'vitre', 'vitre-centre']);
  });

  it('takes the place of the radius, and keeps the rest of what the place means', () => {
    const query = { place: RENNES, radius: 5, zone: AROUND_VITRE };
    expect(ids(query)).to.deep.equal(['remote', 'vitre', 'vitre-centre']);
    const { hits, notEligible } = selection.run(query);
    expect(hits.find(({ offer: { id } }) => id === 'vitre')!.distance).to.be.closeTo(35, 1);
    expect(notEligible).to.equal(1);
  });

  it('counts what stands within it', () => {
    expect(selection.run({ zone: AROUND_VITRE }).facets['sources']).to.deep.equal({ test: 4 });
  });

  it('is said to block where it does, never the radius that it replaces', () => {
    const sea = { south: 49, west: -5, north: 49.5, east: -4 };
    const blockers = selection.whatBlocks({ place: RENNES, radius: 5, zone: sea, modes_accueil: ['en-presentiel'] });
    const parts = blockers.flatMap((blocker) => blocker.parts);
    expect(parts).not.to.include('radius');
    const alone = selection.whatBlocks({ zone: sea });
    expect(alone).to.deep.equal([{ parts: ['zone'], total: 6, query: { zone: undefined } }]);
  });
});
