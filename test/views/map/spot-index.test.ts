import { expect } from '@open-wc/testing';
import type { Hit } from '../../../src/model/query.js';
import { fitOf, locatedHits } from '../../../src/views/map/located.js';
import { mainCommune, MAX_ZOOM, partingZoom, SpotIndex } from '../../../src/views/map/spot-index.js';
import { offerAt } from './support.js';

const WORLD = { south: -85, west: -180, north: 85, east: 180 };

function hitAt(id: string, lat: number, lon: number, rest: Partial<Hit> = {}): Hit {
  return { offer: offerAt(id, lat, lon), score: 1, why: [], ...rest };
}

function indexOf(hits: readonly Hit[]): SpotIndex {
  return new SpotIndex(locatedHits(hits));
}

describe('SpotIndex', () => {
  it('loses no offer, at any zoom, even 140 at one point', () => {
    const hits = Array.from({ length: 140 }, (_, i) => hitAt(`same-${i}`, 48.1117, -1.6819));
    for (let i = 0; i < 300; i++) hits.push(hitAt(`o-${i}`, 47.7 + (i % 17) * 0.05, -2 + (i % 23) * 0.04));
    const index = indexOf(hits);
    for (let zoom = 3; zoom <= MAX_ZOOM; zoom++) {
      const ids = index.within(WORLD, zoom).flatMap((spot) => spot.hits.map(({ hit }) => hit.offer.id));
      expect(new Set(ids).size).to.equal(440);
      expect(ids.length).to.equal(440);
    }
  });

  it('keeps the order of the results within a spot', () => {
    const index = indexOf([hitAt('b', 48, -1), hitAt('a', 48.0001, -1), hitAt('c', 48, -1)]);
    const [spot] = index.within(WORLD, 8);
    expect(spot!.hits.map(({ hit }) => hit.offer.id)).to.eql(['b', 'a', 'c']);
  });

  it('tells where a cluster parts, and which never does', () => {
    const index = indexOf([hitAt('a', 48, -1), hitAt('b', 48.01, -1)]);
    const [parting] = index.within(WORLD, 5);
    const zoom = partingZoom(parting!, 5);
    expect(parting!.parts).to.equal(true);
    expect(index.within(WORLD, zoom - 1)).to.have.length(1);
    expect(index.within(WORLD, zoom)).to.have.length(2);
    const [together] = indexOf([hitAt('a', 48, -1), hitAt('b', 48, -1)]).within(WORLD, 5);
    expect(together!.parts).to.equal(false);
    const [door] = indexOf([hitAt('a', 48, -1), hitAt('b', 48.00001, -1)]).within(WORLD, 5);
    expect(door!.parts).to.equal(false);
  });

  it('gives the same spot for the same view, so that its marker is kept', () => {
    const index = indexOf([hitAt('a', 48, -1), hitAt('b', 48.2, -1), hitAt('c', 48.2, -1)]);
    expect(index.within(WORLD, 10)).to.eql(index.within(WORLD, 10));
    expect(index.within(WORLD, 10)[0]).to.equal(index.within(WORLD, 10)[0]);
  });

  it('names the commune that most offers name, whatever its spelling of a prototype', () => {
    const hits = ['Rennes', '__proto__', 'Vitré', '__proto__'].map((commune, i) => ({
      ...hitAt(String(i), 48, -1),
      offer: offerAt(String(i), 48, -1, { commune }),
    }));
    expect(mainCommune(locatedHits(hits))).to.equal('__proto__');
    expect(mainCommune(locatedHits([{ ...hits[0]!, offer: offerAt('x', 48, -1, { commune: undefined }) }]))).to.equal(
      undefined,
    );
  });
});

describe('what the map shows first', () => {
  it('holds every located hit', () => {
    const hits = [hitAt('a', 48, -1), hitAt('b', 48.5, -2), { ...hitAt('c', 0, 0), offer: { id: 'c', nom: 'C' } }];
    expect(fitOf(locatedHits(hits), undefined).bounds).to.eql({ south: 48, north: 48.5, west: -2, east: -1 });
  });

  it('follows what can be gone to around a place, not a remote service far away', () => {
    const hits = [hitAt('near', 48.1, -1.2, { distance: 3 }), hitAt('remote', 43.3, 5.4)];
    const { bounds } = fitOf(locatedHits(hits), { lat: 48.12, lon: -1.2 });
    expect(bounds!.south).to.be.greaterThan(48);
  });

  it('stays around the place when what is found is only remote, and beyond an ocean', () => {
    const hits = [hitAt('reunion', -21.1, 55.5), hitAt('region', 47.9, -1.9)];
    const { bounds } = fitOf(locatedHits(hits), { lat: 48.12, lon: -1.2 });
    expect(bounds).to.eql({ south: 47.9, north: 48.12, west: -1.9, east: -1.2 });
  });

  it('does not spread over an ocean', () => {
    const hits = [hitAt('a', 48, -1), hitAt('b', 43.3, 5.4), hitAt('c', 50.6, 3), hitAt('reunion', -21.1, 55.5)];
    const { bounds, beyond } = fitOf(locatedHits(hits), undefined);
    expect(bounds).to.include({ south: 43.3, east: 5.4 });
    expect(beyond).to.equal(1);
    const home = { lat: 48.12, lon: -1.2 };
    const around = fitOf(locatedHits(hits.map((hit) => ({ ...hit, distance: 1 }))), home);
    expect(around.bounds).to.include({ south: 43.3, east: 5.4 });
    expect(around.beyond).to.equal(1);
  });

  it('is one territory when three share the results', () => {
    const [paris, reunion, guadeloupe] = [
      [48.8, 2.3],
      [-21.1, 55.5],
      [16.2, -61.5],
    ] as const;
    const points = [paris, paris, paris, paris, reunion, reunion, reunion, guadeloupe, guadeloupe];
    const hits = points.map(([lat, lon], i) => hitAt(String(i), lat, lon));
    const { bounds, beyond } = fitOf(locatedHits(hits), undefined);
    expect(bounds).to.eql({ south: 48.8, north: 48.8, west: 2.3, east: 2.3 });
    expect(beyond).to.equal(5);
  });

  it('is all there is when nothing that can be gone to is on this side of the ocean', () => {
    const fit = fitOf(locatedHits([hitAt('reunion', -21.1, 55.5, { distance: 9000 })]), { lat: 48.12, lon: -1.2 });
    expect(fit).to.eql({ bounds: { south: -21.1, north: 48.12, west: -1.2, east: 55.5 }, beyond: 0 });
  });

  it('is the circle that was searched when nothing is found there', () => {
    const { south, north, west, east } = fitOf([], { lat: 48, lon: -1 }, 20).bounds!;
    for (const [degrees, expected] of [
      [north - 48, 0.18],
      [48 - south, 0.18],
      [east + 1, 0.27],
      [-1 - west, 0.27],
    ] as const)
      expect(degrees).to.be.closeTo(expected, 0.01);
  });

  it('has nothing to show without points', () => {
    expect(fitOf([], undefined).bounds).to.equal(undefined);
  });
});
