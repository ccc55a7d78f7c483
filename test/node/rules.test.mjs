import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createSearch } from 'offre-insertion/search';

const file = new URL('../../../shared/data/regles.json', import.meta.url);
const skip = existsSync(file) ? false : '../shared/data/regles.json is absent';
const { communes, offers, cas } = skip ? { cas: [] } : JSON.parse(readFileSync(file, 'utf8'));

function checkDistances(hits, distances = {}) {
  for (const [id, km] of Object.entries(distances)) {
    const { distance } = hits.find(({ offer }) => offer.id === id);
    if (km === null) assert.equal(distance, undefined, id);
    else assert.ok(Math.abs(distance - km) <= 2, `${id}: ${distance} km instead of ${km}`);
  }
}

function checkCounts(facets, expected = {}) {
  for (const [filter, counts] of Object.entries(expected)) {
    for (const [value, count] of Object.entries(counts)) assert.equal(facets[filter][value], count, value);
  }
}

describe('the table of rules, through the package', { skip }, () => {
  it('has its cases', () => assert.ok(cas.length >= 16));

  for (const wanted of cas) {
    it(wanted.nom, () => {
      const search = createSearch(offers, wanted.sansCommunes ? {} : { communes });
      const { hits, facets, total } = search.run(wanted.requete);
      const ids = hits.map(({ offer }) => offer.id);

      assert.equal(total, ids.length);
      if (wanted.attendus) assert.deepEqual([...ids].sort(), wanted.attendus);
      for (const id of wanted.contient ?? []) assert.ok(ids.includes(id), `${id} is missing`);
      for (const id of wanted.exclut ?? []) assert.ok(!ids.includes(id), `${id} is too many`);
      for (const [before, after] of wanted.apres ?? []) assert.ok(ids.indexOf(before) < ids.indexOf(after));
      checkDistances(hits, wanted.distances);
      checkCounts(facets, wanted.compteurs);
    });
  }
});
