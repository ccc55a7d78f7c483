import { expect } from '@open-wc/testing';
import { createSearch } from '../../../src/search/index.js';
import { reachIn } from '../../../src/search/text/where.js';
import { OFFERS } from './offers.js';

describe('where the words would like to search', () => {
  it('hears the visitor’s surroundings', () => {
    for (const text of [
      'hébergement ce soir autour de moi',
      'Près de chez nous',
      'proche de moi',
      'à côté de chez moi',
    ])
      expect(reachIn(text), text).to.deep.equal({ here: true });
    for (const text of ['parler de moi', 'près de Vitré', 'chez moi', 'autour de moine'])
      expect(reachIn(text), text).to.deep.equal({});
  });

  it('hears postcodes and kilometres', () => {
    expect(reachIn('permis, 20 km autour de 35300')).to.deep.equal({ postcode: '35300', radius: 20 });
    expect(reachIn('à moins de 5 kilomètres')).to.deep.equal({ radius: 5 });
    expect(reachIn('10km de Rennes')).to.deep.equal({ radius: 10 });
    for (const text of ['0 km', '5000 km', 'le 115', '0299000000', '20 kmh'])
      expect(reachIn(text), text).to.deep.equal({});
  });

  it('does not look for kilometres in the texts of offers', () => {
    const far = { ...OFFERS[0]!, id: 'loin', nom: 'Voyage', description: 'À trente km de la ville.', thematiques: [] };
    const numbered = { ...far, id: 'groupe', nom: 'Groupe 20' };
    const ids = createSearch([...OFFERS, far, numbered])
      .run({ text: 'permis, 20 km autour de 35300' })
      .hits.map(({ offer }) => offer.id);
    expect(ids).to.include('permis');
    for (const id of ['loin', 'groupe']) expect(ids).not.to.include(id);
  });
});
