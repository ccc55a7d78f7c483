import { expect } from '@open-wc/testing';
import { boundsOf, contains } from '../../src/geo/bounds.js';
import { departementOf, departementOfCommune, departementOfPostcode, foldCommune } from '../../src/geo/codes.js';
import { distanceKm } from '../../src/geo/distance.js';
import { isEligible } from '../../src/geo/eligibility.js';

describe('distance', () => {
  it('is that of the map, near and far', () => {
    expect(distanceKm(48.1147, -1.6794, 48.1147, -1.6794)).to.equal(0);
    expect(distanceKm(48.1147, -1.6794, 48.1247, -1.2089)).to.be.closeTo(34.9, 0.1);
    expect(distanceKm(48.8566, 2.3522, -20.8789, 55.4481), 'Paris to Saint-Denis').to.be.closeTo(9370, 20);
    expect(distanceKm(48.8566, 2.3522, NaN, 0)).to.be.NaN;
  });
});

describe('bounds', () => {
  const points = [
    { lat: 48, lon: -2 },
    { lat: 47, lon: -1 },
  ];

  it('hold their points and no other', () => {
    const bounds = boundsOf(points)!;
    expect(bounds).to.deep.equal({ south: 47, west: -2, north: 48, east: -1 });
    expect(points.every((point) => contains(bounds, point))).to.equal(true);
    expect(contains(bounds, { lat: 47.5, lon: -0.9 })).to.equal(false);
    expect(contains(bounds, { lat: 48.1, lon: -1.5 })).to.equal(false);
    expect(boundsOf([])).to.equal(undefined);
  });
});

describe('codes', () => {
  it('fold the arrondissements of Paris, Lyon and Marseille, and nothing else', () => {
    expect(['75101', '75120', '69381', '69389', '13201', '13216'].map(foldCommune)).to.deep.equal([
      '75056',
      '75056',
      '69123',
      '69123',
      '13055',
      '13055',
    ]);
    for (const code of ['75056', '69123', '69380x', '13100', '35238', '2A004', '75', '']) {
      expect(foldCommune(code)).to.equal(code);
    }
  });

  it('tell the département of a commune and of a postcode', () => {
    expect(['35238', '2A004', '2B033', '97411', '01001'].map(departementOfCommune)).to.deep.equal([
      '35',
      '2A',
      '2B',
      '974',
      '01',
    ]);
    expect(['35000', '20000', '20167', '20200', '20600', '97400'].map(departementOfPostcode)).to.deep.equal([
      '35',
      '2A',
      '2A',
      '2B',
      '2B',
      '974',
    ]);
    expect(departementOf({ code_insee: '35360', code_postal: '53000' })).to.equal('35');
    expect(departementOf({ code_postal: '53000' })).to.equal('53');
    expect(departementOf({})).to.equal(undefined);
  });
});

describe('eligibility', () => {
  const rennes = { code: '35238', epci: '243500139' };

  it('is open to all without a zone', () => {
    expect([isEligible(undefined, rennes), isEligible(null, rennes), isEligible([], rennes)]).to.deep.equal([
      'yes',
      'yes',
      'yes',
    ]);
  });

  it('admits by commune, département, EPCI or France', () => {
    for (const area of ['35238', '35', '243500139', 'france', '99100']) {
      expect(isEligible(['53', area], rennes), area).to.equal('yes');
    }
    for (const area of ['35360', '3', '53', '200039022', '', '__proto__']) {
      expect(isEligible([area], rennes), area).to.equal('no');
    }
  });

  it('says “to check” when only an unknown EPCI could admit', () => {
    expect(isEligible(['53', '243500139'], { code: '35238' })).to.equal('to-check');
    expect(isEligible(['243500139', '35'], { code: '35238' })).to.equal('yes');
    expect(isEligible(['53'], { code: '35238' })).to.equal('no');
  });

  it('counts arrondissements as their commune, in zones and in places', () => {
    expect(isEligible(['75056'], { code: '75111' })).to.equal('yes');
    expect(isEligible(['75101'], { code: '75111' })).to.equal('yes');
    expect(isEligible(['13'], { code: '13201' })).to.equal('yes');
    expect(isEligible(['2A'], { code: '2A004' })).to.equal('yes');
    expect(isEligible(['974'], { code: '97411' })).to.equal('yes');
  });
});
