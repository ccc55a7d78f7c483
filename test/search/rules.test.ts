import { expect } from '@open-wc/testing';
import type { Commune } from '../../src/model/commune.js';
import type { Offer } from '../../src/model/offer.js';
import type { Query } from '../../src/model/query.js';
import { createSelection } from '../../src/search/selection/selection.js';
import { sharedData } from './selection/shared-data.js';

interface Case {
  nom: string;
  requete: Query;
  sansCommunes?: boolean;
  attendus?: string[];
  contient?: string[];
  exclut?: string[];
  distances?: Record<string, number | null>;
  compteurs?: Record<string, Record<string, number>>;
  apres?: [string, string][];
}

interface Rules {
  communes: Commune[];
  offers: Offer[];
  cas: Case[];
}

function check({ communes, offers }: Rules, wanted: Case): void {
  const selection = createSelection(offers, wanted.sansCommunes ? {} : { communes });
  const { hits, facets, total } = selection.run(wanted.requete);
  const ids = hits.map(({ offer }) => offer.id);
  const note = wanted.nom;

  expect(total, note).to.equal(ids.length);
  if (wanted.attendus) expect([...ids].sort(), note).to.deep.equal(wanted.attendus);
  for (const id of wanted.contient ?? []) expect(ids, note).to.include(id);
  for (const id of wanted.exclut ?? []) expect(ids, note).not.to.include(id);
  for (const [id, km] of Object.entries(wanted.distances ?? {})) {
    const { distance } = hits.find(({ offer }) => offer.id === id)!;
    if (km === null) expect(distance, `${note} ${id}`).to.equal(undefined);
    else expect(distance, `${note} ${id}`).to.be.closeTo(km, 2);
  }
  for (const [filter, counts] of Object.entries(wanted.compteurs ?? {})) {
    expect(facets[filter], note).to.include(counts);
  }
  for (const [before, after] of wanted.apres ?? []) expect(ids.indexOf(before), note).to.be.below(ids.indexOf(after));
}

describe('the table of rules (../shared/data/regles.json)', () => {
  it('holds for every case', async function () {
    const rules = await sharedData<Rules>(this, 'regles.json');
    expect(rules.cas).to.have.lengthOf.at.least(16);
    for (const wanted of rules.cas) check(rules, wanted);
  });
});
