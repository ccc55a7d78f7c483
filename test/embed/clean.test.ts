import { expect } from '@open-wc/testing';
import { cleanOffers, cleanQuery } from '../../src/embed/clean.js';

describe('what a page’s script gives', () => {
  it('keeps a good query, copied', () => {
    const query = { text: 'loyer', publics: ['jeunes'], radius: 0, place: { lat: 48, lon: -1 }, sort: 'nom' as const };
    expect(cleanQuery(query)).to.deep.equal(query);
    expect(cleanQuery(query).publics).not.to.equal(query.publics);
  });

  it('leaves out what is not of its type', () => {
    const bad = { text: 42, thematiques: 'mobilite', publics: ['jeunes', 3], place: {}, radius: 'abc', sort: 'zz' };
    expect(cleanQuery(bad)).to.deep.equal({ publics: ['jeunes'] });
    expect(cleanQuery(null)).to.deep.equal({});
  });

  it('leaves out offers without an id or a name', () => {
    expect(cleanOffers([null, {}, { id: 'a', nom: ' ' }, { id: 'a', nom: 'Atelier' }])).to.have.length(1);
    expect(cleanOffers('x')).to.equal(undefined);
    expect(cleanOffers(null)).to.equal(undefined);
  });
});
