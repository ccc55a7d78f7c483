import { expect } from '@open-wc/testing';
import type { Offer } from '../../../src/model/offer.js';
import type { Hit } from '../../../src/model/query.js';
import { foldPage } from '../../../src/views/results/fold-hits.js';

function hits(...offers: Partial<Offer>[]): Hit[] {
  return offers.map((offer, i) => ({ offer: { id: `o${i}`, nom: `Service ${i}`, ...offer }, score: 1, why: [] }));
}

/** The ids of each card, those that stand under it after it. */
function cardsOf(list: Hit[], from = 0, size = 50): string[] {
  return foldPage(list, from, size).groups.map(({ hit, alike }) =>
    [hit, ...alike].map(({ offer }) => offer.id).join('+'),
  );
}

describe('folding results', () => {
  it('puts services of one structure with one name under one card, wherever they are given', () => {
    const list = hits(
      { structure_id: 's', nom: 'Permanence emploi à Vitré', commune: 'Vitré' },
      { structure_id: 't', nom: 'Permanence emploi' },
      { structure_id: 's', nom: 'PERMANENCE EMPLOI – Fougères', commune: 'Fougères' },
      { structure_id: 's', nom: 'Permanence emploi' },
    );
    expect(cardsOf(list)).to.deep.equal(['o0+o2+o3', 'o1']);
  });

  it('shows three services of one structure about the same needs, and the next ones under the third', () => {
    const list = hits(
      ...Array.from({ length: 20 }, () => ({ structure_id: 's', thematiques: ['mobilite--preparer-un-permis'] })),
      { structure_id: 's', thematiques: ['sante--acces-aux-soins'] },
    );
    const cards = cardsOf(list);
    expect(cards.length).to.equal(4);
    expect(cards[2]!.split('+').length).to.equal(18);
    expect(cards[3]).to.equal('o20');
  });

  it('never folds services whose structure is not known', () => {
    expect(cardsOf(hits({ nom: 'Aide' }, { nom: 'Aide' }, { nom: 'Aide' }))).to.deep.equal(['o0', 'o1', 'o2']);
  });

  it('loses no hit from page to page, and keeps their order', () => {
    const list = hits(
      ...Array.from({ length: 30 }, (_, i) => ({
        structure_id: `s${i % 7}`,
        nom: `Aide ${i % 3}`,
        thematiques: ['x'],
      })),
    );
    const seen: string[] = [];
    let from = 0;
    while (from < list.length) {
      const page = foldPage(list, from, 4);
      expect(page.groups.length).to.be.within(1, 4);
      expect(page.groups.reduce((sum, { alike }) => sum + 1 + alike.length, 0)).to.equal(page.hits);
      seen.push(...page.groups.flatMap(({ hit, alike }) => [hit, ...alike].map(({ offer }) => offer.id)));
      from += page.hits;
    }
    expect([...seen].sort()).to.deep.equal(list.map(({ offer }) => offer.id).sort());
  });
});
