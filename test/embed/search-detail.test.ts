import { expect } from '@open-wc/testing';
import { searchDetail } from '../../src/embed/search-detail.js';
import { FILTERS, type Query } from '../../src/model/query.js';

const HERE = { lat: 48.123456, lon: -1.234567 };
const ZONE = { south: 48.11, west: -1.31, north: 48.22, east: -1.12 };

describe('the detail of oi-search', () => {
  it('tells the words, the commune and the number of results', () => {
    const query: Query = { text: 'permis', place: { ...HERE, code: '35360', nom: 'Vitré' }, radius: 20 };
    expect(searchDetail(query, 7)).to.deep.equal({ text: 'permis', filters: {}, place: '35360', total: 7 });
  });

  it('tells every filter that is chosen, opening hours included', () => {
    const chosen = Object.fromEntries(FILTERS.map((filter) => [filter, ['a', 'b']]));
    expect(searchDetail({ ...chosen, text: '' }, 1).filters).to.deep.equal(chosen);
    expect(searchDetail({ open: ['now'], publics: [] }, 1).filters).to.deep.equal({ open: ['now'] });
  });

  it('tells recent offers and those of other communes only when they are asked', () => {
    const asked = searchDetail({ recent: true, any_zone: true }, 3);
    expect(asked).to.deep.equal({ text: '', filters: {}, recent: true, any_zone: true, total: 3 });
    expect(searchDetail({ recent: false }, 3)).to.deep.equal({ text: '', filters: {}, total: 3 });
  });

  it('never tells where the visitor is, nor what their map shows', () => {
    const told = JSON.stringify(searchDetail({ place: { ...HERE, nom: '3 rue de la Paix' }, zone: ZONE }, 2));
    for (const edge of [...Object.values(HERE), ...Object.values(ZONE), 'rue de la Paix'])
      expect(told).not.to.contain(String(edge));
  });
});
