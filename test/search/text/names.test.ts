import { expect } from '@open-wc/testing';
import { createSearch, type Offer } from '../../../src/search/index.js';

const VIOLENCE = 'famille--surmonter-conflits-separation-violence';
const CARS = 'mobilite--entretenir-reparer-son-vehicule';

const offer = (id: string, nom: string, structure: string, more: Partial<Offer> = {}): Offer => ({
  id,
  nom,
  structure: { id: structure, nom: structure },
  ...more,
});

/** Enough other offers for a word to be rare. */
const OTHERS = Array.from({ length: 100 }, (_, i) =>
  offer(`other-${i}`, `Réparer sa voiture ${i}`, `Garage de la gare ${i}`, {
    thematiques: [CARS],
    description: 'Moteur, freins, aide au diagnostic.',
    commune: 'Rennes',
  }),
);
const OFFERS = [
  ...OTHERS,
  offer('phare', 'Repas du midi', 'Collectif Le Phare'),
  offer('phare-rennes', 'Repas du soir', 'Entraide Le Phare Rennes', { commune: 'Rennes' }),
  offer('rare', 'Écoute', 'Accueil de jour', { description: 'Un lieu pour parler de kintsugi.' }),
];
const idsOf = (search: ReturnType<typeof createSearch>, text: string) =>
  search.run({ text }).hits.map(({ offer: { id } }) => id);

describe('what words name', () => {
  const search = createSearch(OFFERS);

  it('is the structure that people call so, whatever the word means', () => {
    expect(search.understand('phare').thematiques[0]).to.equal(CARS);
    expect(idsOf(search, 'le Phare').slice(0, 2)).to.have.members(['phare', 'phare-rennes']);
    expect(idsOf(search, 'phare de voiture')[0]).to.match(/^other/);
  });

  it('is the one that bears the whole name before those that end as it does', () => {
    expect(idsOf(search, 'Entraide Le Phare')[0]).to.equal('phare-rennes');
    expect(idsOf(search, 'Entraide Le Phare Rennes')[0]).to.equal('phare-rennes');
    expect(idsOf(search, 'Collectif Le Phare')[0]).to.equal('phare');
  });

  it('is what alone holds a word that nothing explains, beside other words too', () => {
    expect(idsOf(search, 'kintsugi')[0]).to.equal('rare');
    expect(idsOf(search, 'aide kintsugi')[0]).to.equal('rare');
  });

  it('comes first within a need when a name says it in other words', () => {
    const offers = [
      offer('mediation', 'Médiation familiale', 'a', { thematiques: [VIOLENCE] }),
      offer('parents', 'Café des parents', 'b', { thematiques: [VIOLENCE] }),
      offer('victims', 'Accueil des femmes victimes de violences', 'c', { thematiques: [VIOLENCE] }),
    ];
    for (const list of [offers, [...offers].reverse()]) {
      const found = createSearch(list);
      for (const text of ['mari violent', 'femme battue', 'violences conjugales'])
        expect(idsOf(found, text)[0], text).to.equal('victims');
      expect(idsOf(found, 'médiation familiale')[0]).to.equal('mediation');
    }
  });
});
