import { expect } from '@open-wc/testing';
import type { Manifest } from '../../../src/feed/compact/manifest.js';
import { departementsFor, departementsOfDigits } from '../../../src/store/territory/departements-for.js';

const feed = (code: string, [south, west, north, east]: [number, number, number, number]) => ({
  ...{ code, nom: code, file: `${code}.json`, total: 1 },
  bounds: { south, west, north, east },
});

const MANIFEST: Manifest = {
  feeds: [
    feed('2A', [41.36, 8.54, 42.38, 9.4]),
    feed('2B', [41.83, 8.57, 43.03, 9.56]),
    feed('35', [47.63, -2.29, 48.72, -1.01]),
    feed('44', [46.86, -2.56, 47.84, -0.92]),
    feed('53', [47.73, -1.24, 48.57, -0.05]),
    feed('971', [15.83, -61.81, 16.52, -61]),
    feed('974', [-21.39, 55.21, -20.87, 55.84]),
    feed('987', [-27.66, -154.72, -7.9, -134.45]),
  ],
};
const RENNES = { code: '35238', lat: 48.11, lon: -1.68 };

describe('départements that a search needs', () => {
  it('are the home one, then those whose bounds the radius reaches, nearest first', () => {
    expect(departementsFor(MANIFEST, { place: RENNES, radius: 10 })).to.deep.equal(['35']);
    expect(departementsFor(MANIFEST, { place: RENNES, radius: 32 })).to.deep.equal(['35', '44']);
    expect(departementsFor(MANIFEST, { place: RENNES })).to.deep.equal(['35', '44', '53']);
  });

  it('are the home one alone when no distance bounds the search', () => {
    expect(departementsFor(MANIFEST, { place: RENNES, radius: 0 })).to.deep.equal(['35']);
  });

  it('are found without a commune by the nearest bounds, but not from far away', () => {
    expect(departementsFor(MANIFEST, { place: { lat: 48.07, lon: -0.77 }, radius: 5 })).to.deep.equal(['53']);
    expect(departementsFor(MANIFEST, { place: { lat: -20.9, lon: 55.45 } })).to.deep.equal(['974']);
    expect(departementsFor(MANIFEST, { place: { lat: 50.63, lon: 3.06 } })).to.equal(undefined);
    expect(departementsFor(MANIFEST, { place: { code: '59350', lat: 48.1, lon: -1.6 } })).to.equal(undefined);
    expect(departementsFor(MANIFEST, {})).to.equal(undefined);
  });
});

describe('départements of digits', () => {
  const codes = (typed: string) => departementsOfDigits(MANIFEST, typed).map(({ code }) => code);

  it('are those of a code or of a postcode', () => {
    expect(codes('3')).to.deep.equal(['35']);
    expect(codes('35000')).to.deep.equal(['35']);
    expect(codes('35 000')).to.deep.equal(['35']);
    expect(codes('99999')).to.deep.equal([]);
    expect(codes('29200')).to.deep.equal([]);
  });

  it('tell the two of Corsica apart', () => {
    expect(codes('2a')).to.deep.equal(['2A']);
    expect(codes('20')).to.deep.equal(['2A', '2B']);
    expect(codes('20000')).to.deep.equal(['2A']);
    expect(codes('20200')).to.deep.equal(['2B']);
  });

  it('have three digits overseas', () => {
    expect(codes('97')).to.deep.equal(['971', '974']);
    expect(codes('97400')).to.deep.equal(['974']);
    expect(codes('98713')).to.deep.equal(['987']);
    expect(codes('97133')).to.deep.equal(['971']);
  });
});
