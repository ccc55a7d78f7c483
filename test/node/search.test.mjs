import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createSearch } from 'offre-insertion/search';
import { compile } from '../../tools/compile-thesaurus.mjs';
import { readFeeds } from '../relevance/feeds.mjs';
import { knownItems } from '../relevance/known-items.mjs';
import { measure, reciprocalRank } from '../relevance/measure.mjs';

const feeds = await readFeeds().catch(() => undefined);
const skip = feeds ? false : 'no sample data beside the project';

describe('offre-insertion/search on Node', () => {
  it('finds without a DOM, by words and filters together', () => {
    const offers = [
      { id: 'a', nom: 'Auto-école sociale', thematiques: ['mobilite--preparer-un-permis'], frais: 'gratuit' },
      { id: 'b', nom: 'Bourse au permis', thematiques: ['mobilite--preparer-un-permis'], frais: 'payant' },
      { id: 'c', nom: 'Repas', thematiques: ['equipement-et-alimentation--alimentation'] },
    ];
    const search = createSearch(offers);
    const { hits, facets, total } = search.run({ text: 'passer le permis', frais: ['payant'] });
    assert.deepEqual(
      hits.map(({ offer }) => offer.id),
      ['b'],
    );
    assert.equal(total, 1);
    assert.equal(facets.frais.gratuit, 1);
    assert.deepEqual(hits[0].why, ['correspond à : Préparer un permis']);
  });

  it('has a compiled thesaurus that follows its data', async () => {
    for (const [name, text] of Object.entries(await compile())) {
      const compiled = await readFile(new URL(`../../src/search/thesaurus/${name}`, import.meta.url), 'utf8');
      assert.ok(compiled === text, `${name} is stale: run node tools/compile-thesaurus.mjs`);
    }
  });
});

describe('relevance on the sample département', { skip }, () => {
  const offers = feeds?.[35] ?? [];
  const search = createSearch(offers);
  const answer = (text) => search.run({ text }).hits.map(({ offer }) => offer);

  it('understands everyday queries', async () => {
    const { ndcg, none, share } = measure(answer, offers, await queries('tuning'));
    assert.ok(ndcg > 0.88, `nDCG@10 ${ndcg}`);
    assert.ok(none <= 1, `${none} without result`);
    assert.ok(share <= 0.15, `median share ${share}`);
  });

  it('finds names and rare words, with a slip too', () => {
    for (const [kind, items] of Object.entries(knownItems(offers))) {
      const rank = reciprocalRank(answer, items);
      assert.ok(rank >= (kind === 'word of one description' ? 0.7 : 0.9), `${kind}: ${rank}`);
    }
  });

  it('finds nothing for nonsense', async () => {
    for (const text of await queries('nonsense')) assert.deepEqual(answer(text.q ?? text), []);
  });

  it('names the number to call in an emergency, and only then', async () => {
    const asked = await queries('emergencies');
    const wrong = asked.filter(({ q, number, also = [] }) => {
      const said = search.understand(q).emergency;
      return said ? said !== number && !also.includes(said) : number !== null;
    });
    assert.ok(wrong.length <= asked.length / 4, wrong.map(({ q }) => q).join(' | '));
  });
});

async function queries(name) {
  return JSON.parse(await readFile(new URL(`../relevance/queries/${name}.json`, import.meta.url), 'utf8'));
}
