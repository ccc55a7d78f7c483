import { expect } from '@open-wc/testing';
import { createSearch } from '../../../src/search/index.js';
import { editDistance } from '../../../src/search/text/edit-distance.js';
import { soundOf } from '../../../src/search/text/phonetic.js';
import { OFFERS } from './offers.js';

const search = createSearch(OFFERS);
const first = (text: string) => search.run({ text }).hits[0]?.offer.id;

describe('forgiveness', () => {
  it('counts slips, a swap of neighbours as one', () => {
    expect(editDistance('permis', 'permsi', 3)).to.equal(1);
    expect(editDistance('medcin', 'medecin', 3)).to.equal(1);
    expect(editDistance('permis', 'garderie', 2)).to.equal(3);
    expect(editDistance('', 'abc', 5)).to.equal(3);
  });

  it('hears the same word in two spellings', () => {
    for (const [a, b] of [
      ['medcin', 'medecin'],
      ['farmacie', 'pharmacie'],
      ['conection', 'connexion'],
      ['mobilete', 'mobylette'],
      ['vaxin', 'vaccin'],
      ['sykologue', 'psychologue'],
    ] as const) {
      expect(soundOf(a), a).to.equal(soundOf(b));
    }
  });

  it('finds no x in a row of them', () => {
    for (const text of ['xxxxxxxx', 'rrrrrrrr']) expect(search.run({ text }).total, text).to.equal(0);
  });

  it('takes a doubled letter for a slip before a missing apostrophe', () => {
    expect(search.understand('il me tappe').thematiques[0]).to.equal('famille--surmonter-conflits-separation-violence');
  });

  it('glues what was typed, not what it guessed of the parts', () => {
    expect(search.understand('co voiturage').thematiques[0]).to.equal('mobilite--mobilite-douce-partagee-collective');
    expect(search.run({ text: 'co voiturage' }).suggestion).to.equal('covoiturage');
  });

  it('knows a word by its plural alone', () => {
    const offers = [{ id: 'a', nom: 'Zinzolins' }];
    expect(createSearch(offers).run({ text: 'zinzoln' }).total).to.equal(1);
  });

  it('corrects a slip in the name of a structure', () => {
    expect(first('creche les coquelicto')).to.equal('garde');
    expect(first('Le Toit Comun')).to.equal('loyer-2');
  });

  it('understands words glued together or split', () => {
    expect(first('haltegarderie')).to.equal('garde');
    expect(first('jarrive plus a payer mon loyer')).to.be.oneOf(['loyer', 'loyer-2']);
  });

  it('understands the beginning of the word being typed', () => {
    expect(first('coqueli')).to.equal('garde');
    expect(first('halte-gard')).to.equal('garde');
  });

  it('takes what is exact before what resembles', () => {
    const offers = [
      { id: 'near', nom: 'Atelier poterie' },
      { id: 'exact', nom: 'Atelier loterie' },
    ];
    expect(
      createSearch(offers)
        .run({ text: 'loterie' })
        .hits.map(({ offer }) => offer.id),
    ).to.deep.equal(['exact']);
  });

  it('proposes the corrected text when it guessed much', () => {
    expect(search.run({ text: 'kintusgi' }).suggestion).to.equal('kintsugi');
    expect(search.run({ text: 'kintsugi' }).suggestion).to.equal(undefined);
  });

  it('finds nothing for nonsense', () => {
    for (const text of ['xqzvw brtk', 'qsdfgh', 'zzzzqqq']) expect(search.run({ text }).total, text).to.equal(0);
  });
});
