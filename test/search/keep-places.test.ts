import { expect } from '@open-wc/testing';
import type { Offer } from '../../src/model/offer.js';
import type { Query } from '../../src/model/query.js';
import { createSearch } from '../../src/search/index.js';
import { keepingPlaces } from '../../src/search/keep-places.js';

const OFFERS: Offer[] = ['Zorglub rouge', 'Zorglub vert', 'Zorglub bleu'].map((nom, i) => ({
  id: `o${i}`,
  nom,
}));

describe('a list that is being read', () => {
  it('keeps its results where they are when more is known, adds what is new after, and loses what is gone', () => {
    const search = createSearch(OFFERS);
    const read: Query = { text: 'zorglub' };
    const found = search.run(read).hits;
    const before = [{ offer: { id: 'gone', nom: 'Parti' }, score: 1, why: [] }, found[2]!, found[0]!];
    const ids = keepingPlaces(search, read, before)
      .run(read)
      .hits.map(({ offer }) => offer.id);
    expect(ids).to.deep.equal([found[2]!.offer.id, found[0]!.offer.id, found[1]!.offer.id]);
  });

  it('orders any other search as usual', () => {
    const search = createSearch(OFFERS);
    const other = { text: 'zorglub' };
    const kept = keepingPlaces(search, { text: 'zorglub' }, [...search.run(other).hits].reverse());
    expect(kept.run(other).hits).to.deep.equal(search.run(other).hits);
  });
});
