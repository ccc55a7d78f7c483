import { expect } from '@open-wc/testing';
import { createSearch } from '../../../src/search/index.js';
import { buildSearch } from '../../../src/search/incremental.js';
import { OFFERS } from './offers.js';

const search = createSearch(OFFERS);

describe('what views ask', () => {
  it('suggests needs, structures and services as one types', () => {
    expect(search.suggest('permis')[0]).to.include({ kind: 'need', text: 'Préparer un permis' });
    expect(search.suggest('roule')).to.deep.include({ kind: 'structure', text: 'Roule Ensemble', count: 2 });
    expect(search.suggest('bours').map(({ text }) => text)).to.include('Bourse au permis');
  });

  it('suggests the needs of what a word not yet whole may become', () => {
    const needs = (text: string) =>
      search
        .suggest(text)
        .filter(({ kind }) => kind === 'need')
        .map(({ text }) => text);
    expect(needs('loyer imp')).to.deep.equal(['Réduire les impayés de loyer']);
    expect(needs('permi')[0]).to.equal('Préparer un permis');
    expect(needs('loy')).to.include('Réduire les impayés de loyer');
  });

  it('suggests no more than asked, and nothing for one letter or nonsense', () => {
    expect(search.suggest('atelier', 3)).to.have.lengthOf(3);
    expect(search.suggest('a')).to.deep.equal([]);
    expect(search.suggest('xqzvw')).to.deep.equal([]);
  });

  it('tells what is said beside a need: a public, a cost, a mode, a moment or a place', () => {
    const saysMore = (text: string) => search.saysMore(text, search.suggest(text)[0]!);
    for (const more of ['gratuit', 'à Vitré', 'à distance', 'le mercredi', 'pour un jeune', 'à 10 km', 'près de moi'])
      expect(saysMore(`permis ${more}`), more).to.equal(true);
    for (const text of ['permis', 'permi', 'je cherche un permis', 'garde d’enfants', 'loyer imp'])
      expect(saysMore(text), text).to.equal(false);
  });

  it('highlights the words that were meant, whatever their ending', () => {
    const text = 'Une aide pour rattraper des LOYERS en retard.';
    const marked = (query: string) =>
      search
        .highlighter(query)(text)
        .map(([a, b]) => text.slice(a, b));
    expect(marked('payer mon loyer')).to.deep.equal(['LOYERS']);
    expect(marked('l’aide')).to.deep.equal(['aide']);
    expect(marked('pour des')).to.deep.equal([]);
  });

  it('builds the same search in slices', async () => {
    let pauses = 0;
    const built = await buildSearch(OFFERS, { pause: async () => void pauses++ });
    for (const text of ['loyer', 'garde enfant', 'maison des adolescents', 'kintsgui']) {
      const ids = (of: typeof search) => of.run({ text }).hits.map(({ offer }) => offer.id);
      expect(ids(built), text).to.deep.equal(ids(search));
    }
  });

  it('stops building when asked', async () => {
    const controller = new AbortController();
    const building = buildSearch(OFFERS, { signal: controller.signal });
    controller.abort(new Error('enough'));
    const error = await building.catch((reason: Error) => reason);
    expect(error).to.be.an('error').with.property('message', 'enough');
  });
});
