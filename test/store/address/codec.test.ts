import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FILTERS, type Query } from '../../../src/model/query.js';
import { readAddress, writeAddress } from '../../../src/store/address/codec.js';
import { isKnownValue } from '../../../src/store/address/known-values.js';

const everything = (): boolean => true;
const ofTheReference = (filter: (typeof FILTERS)[number], value: string): boolean => isKnownValue(filter, value, []);

/** The query without the keys that ask for nothing. */
function asked(query: Query): Query {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== false && String(value) !== ''),
  );
}

describe('a search in an address', () => {
  it('is short and readable, and holds what a fragment holds as it is', () => {
    const written = writeAddress({
      query: {
        text: 'cours de français',
        place: { code: '35360', nom: 'Vitré', lat: 48.12, lon: -1.21 },
        radius: 20,
        publics: ['femmes', 'personnes-exilees'],
        frais: ['gratuit'],
        recent: true,
        sort: 'nom',
      },
      opened: 'dora--1 & 2',
    });
    expect(written).to.equal(
      'q:cours+de+fran%C3%A7ais;code-commune:35360;radius:20;publics:femmes,personnes-exilees;frais:gratuit;recent:1;sort:nom;id:dora--1+%26+2',
    );
    const url = new URL('https://page.example/');
    url.hash = `oi=${written}`;
    expect(url.hash).to.equal(`#oi=${written}`);
  });

  it('reads numbers as people write them only, and edges that are on earth', () => {
    const read = (text: string): Query => asked(readAddress(text, everything).query);
    expect(read('radius:20;score-qualite-minimum:.5')).to.deep.equal({ radius: 20, score_qualite_minimum: 0.5 });
    for (const radius of ['0x10', '1e3', '1e9', '-1', '٣', 'NaN', '20 km'])
      expect(read(`radius:${radius}`), radius).to.deep.equal({});
    expect(read('zone:48,-1.7,48.2,-1.2').zone).to.deep.equal({ south: 48, west: -1.7, north: 48.2, east: -1.2 });
    for (const zone of ['48,-1,48.2,1e9', '48,-541,48.2,1', '48,-1,91,1', '48,-1,0x40,1', '48,2,48.2,1'])
      expect(read(`zone:${zone}`), zone).to.deep.equal({});
  });

  it('tells neither a position nor a street address, only a commune', () => {
    expect(writeAddress({ query: { place: { lat: 48.1234, lon: -1.6789 } } })).to.equal('');
    const street = { lat: 48.1234, lon: -1.6789, code: '35238', nom: '12 rue des Lilas' };
    expect(writeAddress({ query: { place: street } })).to.equal('code-commune:35238');
  });

  it('is read as it was written, whatever it holds', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/\p{C}/gu, '').trim())
      .filter(Boolean);
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 5 });
    const query: fc.Arbitrary<Query> = fc.record(
      {
        text: word,
        radius: fc.constantFrom(0, 5, 12.5, 50),
        ...Object.fromEntries(FILTERS.map((filter) => [filter, words])),
        score_qualite_minimum: fc.constantFrom(0.25, 1),
        recent: fc.constant(true),
        any_zone: fc.constant(true),
        sort: fc.constantFrom('relevance', 'distance', 'date_maj', 'nom'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(query, fc.option(word, { nil: undefined }), (given, opened) => {
        const url = new URL('https://page.example/');
        url.hash = `oi=${writeAddress({ query: given, opened })}`;
        const read = readAddress(url.hash.slice(4), everything);
        expect(asked(read.query)).to.deep.equal(given);
        expect(read.opened).to.equal(opened);
      }),
    );
  });

  it('survives anything, and keeps nothing that the reference does not know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { query } = readAddress(`q:x;thematiques:${text};publics:femmes,${text};radius:${text}`, ofTheReference);
        expect(query.thematiques ?? []).to.deep.equal([]);
      }),
    );
  });

  for (const [what, text, left] of [
    ['broken escapes', 'q:%E0%A4%A;radius:20', { radius: 20 }],
    ['wrong numbers', 'radius:-5;score-qualite-minimum:7', {}],
    ['names of no attribute', '__proto__:x;constructor:y;toString:z;q:pain', { text: 'pain' }],
    ['an unknown order', 'sort:hasard', {}],
    ['values that no one knows', 'publics:appelez-le-0899,femmes;types:__proto__', { publics: ['femmes'] }],
    ['what disguises a text', 'q:a%E2%80%AEb%00c', { text: 'abc' }],
    ['switches that are not as they are written', 'recent:false;any-zone:7', {}],
    ['switches turned off, or about', 'recent:0;any-zone:maybe', {}],
    ['switches without a value', 'recent:;any-zone', {}],
    ['a code that is not one', 'code-commune:../../x', {}],
  ] as const) {
    it(`leaves out ${what}, in silence`, () => {
      const { query, codeCommune } = readAddress(text, ofTheReference);
      expect(query.publics?.length === 0 ? {} : asked(query)).to.deep.equal(left);
      expect(codeCommune).to.equal(undefined);
    });
  }

  it('is bounded', () => {
    const { query, opened } = readAddress(
      `q:${'a'.repeat(1000)};id:${'b'.repeat(1000)};types:${'atelier,'.repeat(900)}`,
      ofTheReference,
    );
    expect(query.text).to.have.lengthOf(200);
    expect(opened).to.have.lengthOf(200);
  });

  it('is read where a mail program escaped it once more', () => {
    const { query } = readAddress(encodeURIComponent('q:permis;radius:20'), ofTheReference);
    expect(asked(query)).to.deep.equal({ text: 'permis', radius: 20 });
  });

  it('keeps the values that only the offers have', () => {
    const offers = [{ id: '1', nom: 'A', type: 'nouveau-type', source: 'association' }];
    expect(isKnownValue('types', 'nouveau-type', offers)).to.equal(true);
    expect(isKnownValue('sources', 'association', offers)).to.equal(true);
    expect(isKnownValue('sources', 'autre', offers)).to.equal(false);
    expect(isKnownValue('thematiques', 'logement-hebergement', [])).to.equal(true);
    expect(isKnownValue('thematiques', 'constructor', [])).to.equal(false);
  });
});
