import { expect } from '@open-wc/testing';
import type { Commune } from '../../src/model/commune.js';
import type { Offer } from '../../src/model/offer.js';
import { foldArrondissements } from '../../src/geo/arrondissements.js';
import { createCommuneIndex } from '../../src/geo/commune-index.js';
import { createCommuneLookup } from '../../src/geo/commune-lookup.js';
import { deduceCommunes } from '../../src/geo/deduce-communes.js';
import { DEPARTEMENTS } from '../../src/geo/departements.js';
import { zoneNames } from '../../src/geo/zone-names.js';

function commune(code: string, nom: string, ...codesPostaux: string[]): Commune {
  return { code, nom, codesPostaux, lat: 48, lon: -1 };
}

const COMMUNES = [
  commune('35238', 'Rennes', '35000', '35200', '35700'),
  commune('35239', 'Renac', '35660'),
  commune('35288', 'Saint-Malo', '35400'),
  commune('35290', 'Saint-Malon-sur-Mel', '35750'),
  commune('35131', 'L’Hermitage', '35590'),
  commune('93066', 'Saint-Denis', '93200', '93210'),
  commune('97411', 'Saint-Denis', '97400'),
  commune('2A004', 'Ajaccio', '20000', '20090'),
  commune('76351', 'Le Havre', '76600'),
  commune('75101', 'Paris 1er Arrondissement', '75001'),
  commune('75111', 'Paris 11e Arrondissement', '75011'),
  commune('35001', 'Sainte-Œuvre', '35690'),
  commune('62041', 'Arras', '62000'),
];

function found(typed: string, offers: Offer[] = []): string[] {
  return createCommuneIndex(COMMUNES, offers)
    .find(typed)
    .map(({ nom, code }) => `${nom} ${code}`);
}

describe('finding a commune', () => {
  it('ignores capitals, accents, hyphens, and writes out St and Ste', () => {
    for (const typed of ['saint-malo', 'SAINT MALO', 'St Malo', 'st-malo', ' Saint  Malo ']) {
      expect(found(typed)[0], typed).to.equal('Saint-Malo 35288');
    }
    expect(found('ste oeuvre')).to.deep.equal(['Sainte-Œuvre 35001']);
    expect(found("l'hermitage")).to.deep.equal(['L’Hermitage 35131']);
  });

  it('takes the start of a name or of any of its words, exact names first', () => {
    expect(found('ren')).to.deep.equal(['Rennes 35238', 'Renac 35239']);
    expect(found('malo')).to.deep.equal(['Saint-Malo 35288', 'Saint-Malon-sur-Mel 35290']);
    expect(found('saint malo')[0]).to.equal('Saint-Malo 35288');
    expect(found('havre')).to.deep.equal(['Le Havre 76351']);
    expect(found('enne')).to.deep.equal([]);
  });

  it('takes postcodes, and a name with a postcode or a département', () => {
    expect(found('35700')).to.deep.equal(['Rennes 35238']);
    expect(found('35400 saint malo')).to.deep.equal(['Saint-Malo 35288']);
    expect(found('Saint-Denis (974)')).to.deep.equal(['Saint-Denis 97411']);
    expect(found('2a')).to.deep.equal(['Ajaccio 2A004']);
    expect(found('35400 rennes')).to.deep.equal([]);
  });

  it('takes the name of a département, and arrondissements as people write them', () => {
    expect(found('Saint-Denis, La Réunion')).to.deep.equal(['Saint-Denis 97411']);
    expect(found('saint denis seine')).to.deep.equal(['Saint-Denis 93066']);
    expect(found('Rennes, Ille-et-Vilaine')).to.deep.equal(['Rennes 35238']);
    expect(found('Rennes, Morbihan')).to.deep.equal([]);
    expect(found('Ille-et-Vilaine')).to.deep.equal([]);
    for (const typed of [
      'paris 11',
      'Paris 11e',
      'paris 11ème',
      'Paris 1er arrondissement',
      '11e arrondissement de Paris',
    ])
      expect(found(typed), typed).to.deep.equal(['Paris 75056']);
    expect(found('paris 12')).to.deep.equal([]);
    expect(found('rennes 2e')).to.deep.equal([]);
    // A name that holds the word comes alone.
    const both = [commune('35195', 'Montreuil-sur-Ille', '35440'), commune('35193', 'Montreuil-le-Gast', '35520')];
    expect(createCommuneIndex(both).find('montreuil ille')).to.deep.equal([both[0]]);
    // A number alone is that of a département, or begins a postcode.
    expect(found('11')).to.deep.equal([]);
    expect(found('62000 arras')).to.deep.equal(['Arras 62041']);
    expect(found('62 arras')).to.deep.equal(['Arras 62041']);
  });

  it('puts first, among equals, the communes with most offers', () => {
    const offers: Offer[] = [{ id: 'a', nom: 'A', code_insee: '97411' }];
    expect(found('saint denis')).to.deep.equal(['Saint-Denis 93066', 'Saint-Denis 97411']);
    expect(found('saint denis', offers)).to.deep.equal(['Saint-Denis 97411', 'Saint-Denis 93066']);
  });

  it('folds arrondissements into their commune', () => {
    expect(found('paris')).to.deep.equal(['Paris 75056']);
    expect(found('75011')).to.deep.equal(['Paris 75056']);
  });

  it('finds nothing for nothing, signs or a pasted page', () => {
    for (const typed of ['', '   ', '--', '()', '.*']) expect(found(typed), typed).to.deep.equal([]);
    expect(found('zzz '.repeat(300_000))).to.deep.equal([]);
  });

  it('stops at the limit', () => {
    expect(createCommuneIndex(COMMUNES).find('35', 3)).to.have.lengthOf(3);
  });
});

describe('arrondissements', () => {
  it('become one commune with all the postcodes, at its own centre when it is listed', () => {
    const [paris, ...others] = foldArrondissements([
      { ...commune('75101', 'Paris 1er Arrondissement', '75001'), lat: 10 },
      { ...commune('75056', 'Paris', '75001', '75116'), lat: 48.8566 },
    ]);
    expect(others).to.deep.equal([]);
    expect(paris).to.deep.equal({ ...commune('75056', 'Paris', '75001', '75116'), lat: 48.8566 });
  });

  it('stand for their commune in look-ups by code', () => {
    const lookup = createCommuneLookup([commune('69123', 'Lyon', '69001')]);
    expect(lookup.byCode('69381')?.nom).to.equal('Lyon');
    expect(lookup.byCode('69380')?.nom).to.equal('Lyon');
    expect(lookup.byCode('__proto__')).to.equal(undefined);
  });
});

describe('deducing communes from offers', () => {
  const offer = (fields: Partial<Offer>): Offer => ({ id: 'a', nom: 'A', ...fields });
  const at = (latitude: number, longitude: number) => ({ code_insee: '35288', latitude, longitude });

  it('takes the best written name, all the postcodes, and a centre that one wrong point does not move', () => {
    const communes = deduceCommunes([
      offer({ ...at(48.65, -2.02), commune: 'SAINT MALO CEDEX', code_postal: '35408' }),
      offer({ ...at(48.64, -2.01), commune: 'St Malo', code_postal: '35400' }),
      offer({ ...at(48.66, -2.03), commune: 'Saint-Malo', code_postal: '35400' }),
      offer({ ...at(48.65, -2.02), commune: 'Saint-Malo – Salle des fêtes, près de l’hôtel' }),
      offer({ ...at(-48.65, 2.02), commune: 'ST MALO' }),
    ]);
    expect(communes).to.deep.equal([
      { code: '35288', nom: 'Saint-Malo', codesPostaux: ['35400', '35408'], lat: 48.65, lon: -2.02 },
    ]);
  });

  it('writes in small letters a name only known in capitals', () => {
    const nameOf = (written: string) => deduceCommunes([offer({ ...at(48, -2), commune: written })])[0]?.nom;
    expect(nameOf('SAINT-JACQUES-DE-LA-LANDE')).to.equal('Saint-Jacques-de-la-Lande');
    expect(nameOf('LE RHEU')).to.equal('Le Rheu');
    expect(nameOf("VAL-D'IZÉ")).to.equal("Val-d'Izé");
    expect(nameOf('RENNES CEDEX 7')).to.equal('Rennes');
  });

  it('uses the place of structures, folds arrondissements, and needs a code and a point', () => {
    const structure = { id: 's', nom: 'S', code_insee: '75111', commune: 'PARIS 11', latitude: 48.86, longitude: 2.38 };
    const communes = deduceCommunes([
      offer({ structure }),
      offer({ commune: 'Vitré', latitude: 48, longitude: -1 }),
      offer({ code_insee: '35360', commune: 'Vitré' }),
    ]);
    expect(communes.map(({ code, nom }) => `${code} ${nom}`)).to.deep.equal(['75056 Paris']);
  });
});

describe('zones in names', () => {
  const communes = [{ ...COMMUNES[0]!, epci: '243500139', epciNom: 'Rennes Métropole' }, COMMUNES[10]!];

  it('spell out communes, EPCI, départements and France, each once', () => {
    const zone = ['243500139', '35', '35238', 'france', '99100', '75111', '75101'];
    const names = ['Rennes Métropole', 'Ille-et-Vilaine', 'Rennes', 'France', 'Paris'];
    expect(zoneNames(zone, communes)).to.deep.equal({ names, unknown: 0 });
  });

  it('write out the kind of an EPCI', () => {
    const vitre = { ...COMMUNES[0]!, epci: '200039022', epciNom: 'CA Vitré Communauté' };
    expect(zoneNames(['200039022'], [vitre]).names).to.deep.equal(['la communauté d’agglomération Vitré Communauté']);
  });

  it('count the codes that have no name, and never show them', () => {
    const zone = ['200000000', '35999', '__proto__', '53'];
    expect(zoneNames(zone, communes)).to.deep.equal({ names: ['Mayenne'], unknown: 3 });
  });

  it('know the 101 départements', () => {
    expect(DEPARTEMENTS.size).to.equal(101);
    expect([...DEPARTEMENTS.values()].every((name) => /^[\p{Lu}]/u.test(name))).to.equal(true);
    expect(['01', '2A', '90', '976'].map((code) => DEPARTEMENTS.get(code))).to.deep.equal([
      'Ain',
      'Corse-du-Sud',
      'Territoire de Belfort',
      'Mayotte',
    ]);
  });
});
