import { expect } from '@open-wc/testing';
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';
import { boundToDepartement } from '../../../src/search/selection/departement.js';

const COMMUNES: Commune[] = [
  { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], lat: 48.1, lon: -1.7, epci: '243500139' },
  { code: '53130', nom: 'Laval', codesPostaux: ['53000'], lat: 48.1, lon: -0.8, epci: '200083392' },
];
const REMOTE = { modes_accueil: ['a-distance'] };

function isKept(offer: Partial<Offer>, communes = COMMUNES, code = '35'): boolean {
  return boundToDepartement([{ id: 'a', nom: 'A', ...offer }], code, communes).length === 1;
}

describe('bounding to a département', () => {
  it('keeps what is located there: code_insee, else code_postal, else the structure’s', () => {
    const structure = { id: 's', nom: 'S', code_insee: '35360' };
    expect(isKept({ code_insee: '35238' })).to.equal(true);
    expect(isKept({ code_insee: '53130', code_postal: '35500', structure })).to.equal(false);
    expect(isKept({ code_postal: '35500' })).to.equal(true);
    expect(isKept({ structure })).to.equal(true);
    expect(isKept({ structure: { id: 's', nom: 'S', code_postal: '53000' } })).to.equal(false);
    expect(isKept({})).to.equal(false);
  });

  it('knows Corsica and overseas', () => {
    expect(isKept({ code_insee: '2A004' }, [], '2A')).to.equal(true);
    expect(isKept({ code_postal: '20200' }, [], '2B')).to.equal(true);
    expect(isKept({ code_insee: '97411' }, [], '974')).to.equal(true);
    expect(isKept({ code_insee: '97105' }, [], '974')).to.equal(false);
  });

  it('adds the remote offers that one of its communes may use', () => {
    for (const zone of [undefined, ['france'], ['99100'], ['53', '35'], ['35360'], ['243500139']]) {
      expect(isKept({ ...REMOTE, zone_eligibilite: zone }), String(zone)).to.equal(true);
    }
    for (const zone of [['53'], ['53130'], ['200083392'], ['974']]) {
      expect(isKept({ ...REMOTE, zone_eligibilite: zone }), String(zone)).to.equal(false);
    }
    expect(isKept({ zone_eligibilite: ['35'], code_insee: '53130' }), 'on site elsewhere').to.equal(false);
  });

  it('counts arrondissements as their commune', () => {
    expect(isKept({ ...REMOTE, zone_eligibilite: ['69381'] }, [], '69')).to.equal(true);
  });

  it('keeps an EPCI zone that can’t be tested', () => {
    const unknown = COMMUNES.map((commune) => ({ ...commune, epci: undefined }));
    expect(isKept({ ...REMOTE, zone_eligibilite: ['200083392'] }, unknown)).to.equal(true);
    expect(isKept({ ...REMOTE, zone_eligibilite: ['200083392'] }, [])).to.equal(true);
  });
});
