import { expect } from '@open-wc/testing';
import { foldDuplicates } from '../../src/feed/assemble/fold.js';
import { loadFeed, parseFeed } from '../../src/feed/index.js';
import type { Offer } from '../../src/model/offer.js';
import { fetchOf, ids, record, structure } from './support/records.js';

const A = 'https://a.example/services.json';
const B = 'https://b.example/services.json';
const S = 'https://a.example/structures.json';

/** Loads files given as lists of records. */
function load(files: Record<string, unknown[]>): ReturnType<typeof loadFeed> {
  const texts = Object.fromEntries(Object.entries(files).map(([url, records]) => [url, JSON.stringify(records)]));
  return loadFeed(Object.keys(files), { fetch: fetchOf(texts) });
}

describe('feeds put together', () => {
  it('services find their structure in another file, whatever the order', async () => {
    for (const files of [
      { [A]: [record()], [S]: [structure()] },
      { [S]: [structure()], [A]: [record()] },
    ]) {
      const { offers, rejected, issues } = await load(files);
      expect(offers[0]!.structure?.nom).to.equal('La Petite Rustine');
      expect(rejected).to.equal(0);
      expect(issues).to.deep.equal([]);
    }
  });

  it('a structure that is nowhere is counted, and the service kept', async () => {
    const { offers, issues } = await load({ [A]: [record({ structure_id: 'x' })], [S]: [structure()] });
    expect(offers[0]!.structure).to.equal(undefined);
    expect(issues).to.deep.equal([{ problem: 'missing-structure', field: 'structure_id', count: 1, sample: 'x' }]);
  });

  it('the newest record of two feeds wins; within one file, the first', async () => {
    const old = record({ nom: 'Ancien', date_maj: '2024-01-01' });
    const recent = record({ nom: 'Récent', date_maj: '2026-01-01' });
    expect((await load({ [A]: [old], [B]: [recent] })).offers.map(({ nom }) => nom)).to.deep.equal(['Récent']);
    expect((await load({ [A]: [recent], [B]: [old] })).offers.map(({ nom }) => nom)).to.deep.equal(['Récent']);
    const one = await load({ [A]: [old, recent] });
    expect(one.offers.map(({ nom }) => nom)).to.deep.equal(['Ancien']);
    expect(one.rejected).to.equal(1);
  });

  it('structures alone are refused as not being services', async () => {
    const { offers, rejected, issues } = await load({ [S]: [structure(), structure({ id: 's2' })] });
    expect(offers).to.deep.equal([]);
    expect(rejected).to.equal(2);
    expect(issues[0]!.problem).to.equal('not-services');
  });

  it('the date of the data is that of the newest record, never in the future', async () => {
    const { updatedAt } = await load({ [A]: [record(), record({ id: 'b', date_maj: '2026-02-01', nom: 'Autre' })] });
    expect(updatedAt).to.equal('2026-02-01');
  });

  it('one file read alone folds nothing', async () => {
    const twin = record({ id: 'b--1', source: 'source-b' });
    const { offers, folded } = await parseFeed(JSON.stringify([record(), twin]), {
      structures: JSON.stringify([structure()]),
    });
    expect(offers.length).to.equal(2);
    expect(folded).to.equal(0);
  });
});

describe('near-duplicates', () => {
  const place = { id: 's', nom: 'La Petite Rustine', commune: 'Rennes', code_insee: '35238' };
  const offer = (id: string, fields: Partial<Offer> = {}): Offer => ({
    id,
    nom: 'Atelier vélo : permanence de Rennes',
    source: id,
    structure_id: `${id}-s`,
    structure: { ...place, id: `${id}-s` },
    commune: 'Rennes',
    thematiques: ['mobilite--mobilite-douce-partagee-collective'],
    description: `Ce que ${id} en dit.`,
    ...fields,
  });

  it('of two sources are folded into the best, which names both', () => {
    const poor = offer('a', { score_qualite: 0.4, date_maj: '2026-01-01' });
    const good = offer('b', { score_qualite: 0.9, date_maj: '2024-01-01', nom: 'ATELIER VELO – PERMANENCE DE RENNES' });
    expect(foldDuplicates([poor, good])).to.deep.equal([{ ...good, sources: ['b', 'a'] }]);
  });

  it('of equal quality are folded into the newest', () => {
    const old = offer('a', { score_qualite: 0.5, date_maj: '2024-01-01' });
    const recent = offer('b', { score_qualite: 0.5, date_maj: '2026-01-01' });
    expect(ids(foldDuplicates([old, recent]))).to.deep.equal(['b']);
  });

  it('are found by SIRET where the structure’s name differs', () => {
    const siret = '12345678901234';
    const one = offer('a', { structure: { ...place, id: 'x', siret } });
    const other = offer('b', {
      structure: { ...place, id: 'y', nom: 'Rustine (La)', commune: 'Betton', code_insee: '35024', siret },
    });
    expect(ids(foldDuplicates([one, other]))).to.deep.equal(['a']);
  });

  it('are chained: a third source joins the same one', () => {
    const [folded] = foldDuplicates([offer('a'), offer('b'), offer('c')]);
    expect(folded!.sources).to.deep.equal(['a', 'b', 'c']);
  });

  it('are not folded when anything that matters differs', () => {
    const one = offer('a');
    for (const [why, other] of [
      ['the thématique', offer('b', { thematiques: ['famille--garde-denfants'] })],
      ['the name', offer('b', { nom: 'Atelier couture' })],
      ['the commune', offer('b', { commune: 'Betton' })],
      ['the structure', offer('b', { structure: { ...place, id: 'z', nom: 'Autre' } })],
      ['the description, within one source', offer('b', { source: 'a' })],
    ] as const) {
      expect(ids(foldDuplicates([one, other])), why).to.deep.equal(['a', 'b']);
    }
  });

  it('within one source are folded when they say the same', () => {
    const other = offer('b', { source: 'a', description: 'CE QUE A EN DIT' });
    expect(ids(foldDuplicates([offer('a'), other]))).to.deep.equal(['a']);
    expect(ids(foldDuplicates([offer('a'), { ...other, zone_eligibilite: ['35'] }])), 'another zone').to.have.length(2);
    expect(ids(foldDuplicates([offer('a'), { ...other, telephone: '0299' }])), 'another number').to.have.length(2);
  });

  it('of a structure with a thousand offers take no time', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      offer(`s${index}`, { structure: place, nom: `Atelier ${index % 500}` }),
    );
    const started = performance.now();
    expect(foldDuplicates(many).length).to.equal(500);
    expect(performance.now() - started).to.be.lessThan(2000);
  });
});
