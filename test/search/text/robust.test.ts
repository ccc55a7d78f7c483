import { expect } from '@open-wc/testing';
import { createSearch, type Offer } from '../../../src/search/index.js';
import { OFFERS } from './offers.js';

const HOSTILE = [
  'loyer '.repeat(2000),
  'x'.repeat(10_000),
  'àéîõü'.repeat(2000),
  '.'.repeat(10_000),
  "l'".repeat(5000),
  '(a+)+$ [^\\w] \\ .* ^$ ?? {1,99999}',
  '😀🇫🇷👩‍👩‍👧 👍🏽',
  'مساعدة في السكن',
  '\u202Eloyer\u202C \u0000 \uFFFF \uD800',
  '__proto__ constructor toString hasOwnProperty',
  '<img src=x onerror=alert(1)>',
  '%E0%A4%A',
  '\n\t\r ',
];

const search = createSearch(OFFERS);

describe('robustness', () => {
  for (const text of HOSTILE) {
    it(`answers ${JSON.stringify(text.slice(0, 30))}`, () => {
      const started = performance.now();
      const { hits, total } = search.run({ text });
      search.understand(text);
      search.suggest(text);
      search.highlighter(text)(text);
      expect(hits).to.have.lengthOf(total);
      for (const { score, why } of hits) {
        expect(score).to.be.finite;
        expect(why).to.be.an('array');
      }
      expect(performance.now() - started).to.be.below(1000);
    });
  }

  it('reads offers that hold anything', () => {
    const odd: Offer[] = [
      { id: '', nom: '' },
      {
        id: '1',
        nom: '__proto__',
        thematiques: ['__proto__', 'constructor'],
        publics: ['toString'],
        commune: 'constructor',
      },
      { id: '2', nom: '\uD800', description: '\u0301'.repeat(1000), structure: { id: 's', nom: '🙂' } },
      { id: '3', nom: 'Repas', description: 'pain '.repeat(200_000) },
      { id: '4', nom: 'Repas', description: 'x'.repeat(1_000_000) },
    ];
    const found = createSearch(odd);
    expect(found.run({ text: 'repas' }).hits.map(({ offer }) => offer.id)).to.have.members(['3', '4']);
    expect(found.run({ text: '__proto__' }).hits.map(({ offer }) => offer.id)).to.include('1');
    expect(found.suggest('constructor')).to.be.an('array');
  });

  it('searches an empty feed', () => {
    const empty = createSearch([]);
    expect(empty.run({ text: 'loyer' })).to.deep.include({ hits: [], total: 0 });
    expect(empty.suggest('loyer')).to.deep.equal([]);
  });

  it('gives the same answer to the same question', () => {
    const answer = () => search.run({ text: 'loyer impayé' }).hits.map(({ offer, score }) => [offer.id, score]);
    const before = answer();
    for (const text of HOSTILE) search.run({ text });
    expect(answer()).to.deep.equal(before);
  });
});
