import { expect } from '@open-wc/testing';
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';
import type { Query } from '../../../src/model/query.js';
import { createSelection, selectionBuilder, TO_CHECK } from '../../../src/search/selection/selection.js';
import type { TextMatches } from '../../../src/search/text-matches.js';

const RENNES = { lat: 48.1147, lon: -1.6794, code: '35238', epci: '243500139' };
const COMMUNES: Commune[] = [
  { ...RENNES, nom: 'Rennes', codesPostaux: ['35000', '35200', '35700'] },
  { code: '35360', nom: 'Vitré', codesPostaux: ['35500'], lat: 48.1247, lon: -1.2089, epci: '200039022' },
  { code: '35208', nom: 'Pocé-les-Bois', codesPostaux: ['35500'], lat: 48.1153, lon: -1.2506, epci: '200039022' },
];
const AT_RENNES = { latitude: RENNES.lat, longitude: RENNES.lon };
const AT_VITRE = { latitude: 48.1247, longitude: -1.2089 };

function offers(...partial: Partial<Offer>[]): Offer[] {
  return partial.map((fields, index) => ({ id: String(index), nom: `Offre ${index}`, ...fields }));
}

function ids(list: Offer[], query: Query, matches?: TextMatches): string {
  const { hits } = createSelection(list, { communes: COMMUNES }).run(query, matches);
  return hits.map(({ offer }) => offer.id).join(' ');
}

function matching(...scores: number[]): TextMatches {
  return { scores: Float64Array.from(scores), why: (position) => [`mot ${position}`] };
}

describe('order', () => {
  it('is by quality, then freshness, then id when nothing else decides', () => {
    const list = offers(
      { id: 'd' },
      { id: 'c', date_maj: '2026-01-01' },
      { id: 'b', date_maj: '2026-01-01' },
      { id: 'a', score_qualite: 0.4, date_maj: '2020-01-01' },
      { id: 'e', score_qualite: 0.9 },
    );
    expect(ids(list, {})).to.equal('e a b c d');
    expect(ids([...list].reverse(), {})).to.equal('e a b c d');
  });

  it('is by text first, whatever the quality', () => {
    const list = offers({ score_qualite: 1 }, { score_qualite: 0 }, { score_qualite: 1 });
    expect(ids(list, { text: 'mot' }, matching(1, 2, 0))).to.equal('1 0');
  });

  it('puts the nearest first among equal words, and better words before nearer places', () => {
    const list = offers(AT_VITRE, AT_RENNES, { modes_accueil: ['a-distance'] }, AT_VITRE);
    expect(ids(list, { text: 'mot', place: RENNES }, matching(1, 1, 1, 2))).to.equal('3 1 2 0');
  });

  it('is by distance with a place, unknown last; by distance too when asked with text', () => {
    const list = offers({ modes_accueil: ['a-distance'] }, AT_VITRE, AT_RENNES);
    expect(ids(list, { place: RENNES })).to.equal('2 1 0');
    expect(ids(list, { place: RENNES, sort: 'distance', text: 'mot' }, matching(9, 9, 1))).to.equal('2 1 0');
    expect(ids(list, { sort: 'distance' }), 'without a place').to.equal('0 1 2');
  });

  it('is by date, newest first, unknown last', () => {
    const list = offers({}, { date_maj: '2024-12-31' }, { date_maj: '2026-01-01' });
    expect(ids(list, { sort: 'date_maj' })).to.equal('2 1 0');
  });

  it('is by name as in a French dictionary, numbers by value', () => {
    const list = offers(...['Zèbre', 'école', 'Atelier 10', 'Ecole', 'Atelier 9', 'Étude'].map((nom) => ({ nom })));
    expect(ids(list, { sort: 'nom' })).to.equal('4 2 1 3 5 0');
  });

  it('never lists scores that grow, in order of relevance', () => {
    const list = offers(AT_VITRE, AT_RENNES, {}, AT_VITRE);
    const { hits } = createSelection(list).run({ place: RENNES, radius: 0, text: 'mot' }, matching(1, 3, 3, 2));
    const scores = hits.map(({ score }) => score);
    expect(scores).to.have.lengthOf(4);
    expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
  });
});

describe('place', () => {
  it('stands an offer without coordinates at the centre of its commune', () => {
    const list = offers(
      { code_insee: '35238' },
      { code_postal: '35000' },
      { code_postal: '35500', commune: 'POCE LES BOIS' },
      { code_postal: '35500' },
    );
    const { hits } = createSelection(list, { communes: COMMUNES }).run({ place: RENNES });
    expect(hits.map(({ offer }) => offer.id)).to.deep.equal(['0', '1', '2']);
    expect(hits.map(({ distance }) => Math.round(distance!))).to.deep.equal([0, 0, 32]);
  });

  it('measures from the centre of the commune when the place has no usable point', () => {
    const list = offers(AT_RENNES, AT_VITRE);
    const place = { lat: NaN, lon: NaN, code: '35238' };
    expect(ids(list, { place, radius: 20 })).to.equal('0');
    expect(ids(list, { place: { ...place, code: '99999' }, radius: 20 }), 'unknown commune').to.equal('0 1');
  });

  it('takes 50 km for a radius that is none', () => {
    const list = offers(AT_VITRE, { latitude: 48.6493, longitude: -2.0257 });
    for (const radius of [undefined, NaN, -1]) expect(ids(list, { place: RENNES, radius })).to.equal('0');
  });

  it('admits nobody to a zone made of no known code', () => {
    const list = offers(
      ...[[''], ['35 53'], ['__proto__'], ['35', '53']].map((zone_eligibilite) => ({ zone_eligibilite })),
    );
    expect(ids(list, { place: RENNES, radius: 0 })).to.equal('3');
  });

  it('counts apart what is only reserved to the inhabitants of other communes', () => {
    const zone_eligibilite = ['35360'];
    const list = offers(
      AT_RENNES,
      { ...AT_RENNES, zone_eligibilite },
      { ...AT_VITRE, zone_eligibilite, frais: 'payant' },
    );
    const selection = createSelection(list, { communes: COMMUNES });
    expect(selection.run({ place: RENNES }).notEligible).to.equal(2);
    expect(selection.run({ place: RENNES, radius: 10 }).notEligible, 'one is too far anyway').to.equal(1);
    expect(selection.run({ place: RENNES, frais: ['payant'] }).notEligible).to.equal(1);
    expect(selection.run({}).notEligible).to.equal(0);
  });
});

describe('why', () => {
  it('gives the reasons of the text, then what is to check, and survives a copy', () => {
    const list = offers({ ...AT_RENNES, zone_eligibilite: ['200000000'] }, AT_RENNES);
    const place = { ...RENNES, epci: undefined };
    const { hits } = createSelection(list).run({ text: 'mot', place }, matching(2, 1));
    expect(hits.map(({ why }) => why)).to.deep.equal([['mot 0', TO_CHECK], ['mot 1']]);
    expect(JSON.parse(JSON.stringify(hits[0])).why).to.deep.equal(['mot 0', TO_CHECK]);
    expect({ ...hits[1]! }.why).to.deep.equal(['mot 1']);
    const seen = new Proxy(hits[0]!, {
      get: (hit, name, proxy): unknown => (name === 'offer' ? { ...hit.offer } : Reflect.get(hit, name, proxy)),
    });
    expect(seen.why, 'through a proxy, its offer too').to.deep.equal(['mot 0', TO_CHECK]);
    expect(
      createSelection(list)
        .run({ place })
        .hits.map(({ why }) => why),
    ).to.deep.equal([[TO_CHECK], []]);
  });
});

describe('what blocks', () => {
  it('tells how many results would come without each part that hides some, most first', () => {
    const list = offers(
      { ...AT_RENNES, frais: 'payant' },
      { ...AT_RENNES, frais: 'payant' },
      { ...AT_VITRE, frais: 'gratuit' },
      { ...AT_RENNES, frais: 'gratuit', zone_eligibilite: ['53'] },
    );
    const query: Query = { place: RENNES, radius: 10, frais: ['gratuit'], types: [], publics: ['femmes'] };
    expect(createSelection(list).run(query).total).to.equal(0);
    const blockers = createSelection(list).whatBlocks(query);
    expect(blockers.map(({ parts, total }) => `${parts} ${total}`)).to.have.members(['frais 2', 'place 2', 'radius 1']);
    expect(blockers.at(-1)!.parts).to.deep.equal(['radius']);
  });

  it('agrees with asking again without the part', () => {
    const list = offers({ ...AT_VITRE, type: 'aide', score_qualite: 0.2 }, { type: 'atelier', score_qualite: 0.9 });
    const selection = createSelection(list);
    const query: Query = { place: RENNES, radius: 5, types: ['aide'], score_qualite_minimum: 0.1 };
    const blockers = selection.whatBlocks(query);
    expect(blockers.map(({ parts }) => parts.join())).to.have.members(['radius', 'place']);
    for (const blocker of blockers) {
      expect(selection.run(blocker.query).total, blocker.parts.join()).to.equal(blocker.total);
    }
    expect(selection.whatBlocks({ ...query, types: undefined, radius: 0 })).to.deep.equal([]);
  });

  it('counts the text among the parts', () => {
    const blockers = createSelection(offers({}, {})).whatBlocks({ text: 'mot' }, matching(0, 0));
    expect(blockers).to.deep.equal([{ parts: ['text'], total: 2, query: { text: undefined } }]);
  });

  describe('when several are needed', () => {
    const said = (list: Offer[], query: Query, ...scores: number[]) =>
      createSelection(list)
        .whatBlocks(query, query.text ? matching(...scores) : undefined)
        .map(({ parts, total }) => `${parts.join('+')} ${total}`);

    it('names the pair, then all filters, then the place with them, each where it finds more', () => {
      const list = offers(
        { ...AT_RENNES, type: 'aide', frais: 'payant', score_qualite: 0.9 },
        { ...AT_RENNES, type: 'aide', frais: 'payant', score_qualite: 0.1 },
        { ...AT_VITRE, type: 'aide', frais: 'payant', score_qualite: 0.1 },
      );
      const query: Query = { place: RENNES, radius: 5, types: ['atelier'], frais: ['gratuit'] };
      expect(said(list, query)).to.deep.equal(['types+frais 2', 'types+frais+place 3']);
      expect(said(list, { ...query, score_qualite_minimum: 0.5 })).to.deep.equal([
        'types+frais 1',
        'types+frais+score_qualite_minimum 2',
        'types+frais+score_qualite_minimum+place 3',
      ]);
    });

    it('keeps the words as long as they find something, and drops them last', () => {
      const list = offers({ type: 'aide', frais: 'payant' }, { type: 'atelier', frais: 'gratuit' });
      const query: Query = { text: 'mot', types: ['atelier'], frais: ['gratuit'] };
      expect(said(list, query, 1, 0)).to.deep.equal(['types+frais 1', 'text 1']);
      expect(said(list, query, 0, 0), 'words that nothing holds').to.deep.equal(['text 1']);
      const neither = { ...query, frais: ['adhesion'] };
      expect(said(list, neither, 0, 0)).to.deep.equal(['frais+text 1', 'types+frais+text 2']);
    });

    it('agrees with asking again without them, in a zone too', () => {
      const list = offers({ ...AT_VITRE, type: 'aide' }, { ...AT_VITRE, type: 'aide', zone_eligibilite: ['35360'] });
      const sea = { south: 49, west: -5, north: 49.5, east: -4 };
      const selection = createSelection(list);
      for (const zone of [undefined, sea]) {
        const blockers = selection.whatBlocks({ place: RENNES, radius: 5, zone, types: ['atelier'] });
        expect(blockers.map(({ total }) => total)).to.deep.equal([zone ? 1 : 2, ...(zone ? [2] : [])]);
        for (const { query, total } of blockers) expect(selection.run(query).total).to.equal(total);
      }
    });
  });
});

describe('filters', () => {
  it('leave out offers without a score as soon as a minimum is asked', () => {
    const list = offers({ score_qualite: 0.5 }, {}, { score_qualite: 0.49 });
    expect(ids(list, { score_qualite_minimum: 0.5 })).to.equal('0');
    expect(ids(list, { score_qualite_minimum: 0 })).to.equal('0 2 1');
    expect(ids(list, { score_qualite_minimum: NaN })).to.equal('0 2 1');
  });

  it('look at every source of a folded offer', () => {
    const list = offers({ source: 'un' }, { source: 'un', sources: ['un', 'deux'] });
    expect(ids(list, { sources: ['deux'] })).to.equal('1');
  });

  it('bear offers as files write them, with nulls', () => {
    const blank = { thematiques: null, publics: null, modes_accueil: null, zone_eligibilite: null, type: null };
    const raw = { ...blank, latitude: null, date_maj: null, score_qualite: null } as unknown as Partial<Offer>;
    const list = offers(raw, AT_RENNES);
    expect(ids(list, { place: RENNES })).to.equal('1');
    expect(ids(list, { place: RENNES, radius: 0, publics: ['femmes'] })).to.equal('1 0');
    expect(ids(list, { sort: 'date_maj' })).to.equal('0 1');
  });

  it('give nothing, and no exception, for no offers', () => {
    const { hits, total } = createSelection([]).run({ place: RENNES, text: 'mot' }, matching());
    expect([hits, total]).to.deep.equal([[], 0]);
  });
});

describe('building in steps', () => {
  it('rests several times and ends with the same selection', () => {
    const list = offers(...Array.from({ length: 5000 }, (_, index) => ({ frais: index % 2 ? 'gratuit' : 'payant' })));
    const builder = selectionBuilder(list);
    let steps = 1;
    let step = builder.next();
    for (; !step.done; step = builder.next()) steps++;
    expect(steps).to.be.above(20);
    expect(step.value.run({ frais: ['gratuit'] }).total).to.equal(2500);
  });
});
