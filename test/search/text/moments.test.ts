import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Offer } from '../../../src/model/offer.js';
import { createSearch } from '../../../src/search/index.js';
import { momentsIn, openValues } from '../../../src/search/text/moments.js';

const SANTE_MENTALE = 'sante--sante-mentale';
const offers: Offer[] = [
  { id: 'psy', nom: 'Consultation avec un psychologue', thematiques: [SANTE_MENTALE] },
  { id: 'listening', nom: 'Lieu d’écoute', thematiques: [SANTE_MENTALE], description: 'Ouvert le samedi.' },
  ...['lundi', 'mercredi', 'samedi', 'maintenant', 'le soir', 'le week-end'].map((moment, i) => ({
    id: `other-${i}`,
    nom: `Atelier vélo ${moment}`,
    description: `Ouvert ${moment}, matin et après-midi`,
    thematiques: ['mobilite--entretenir-reparer-son-vehicule'],
  })),
  { id: 'care', nom: 'Accueil de loisirs', thematiques: ['famille--garde-denfants'] },
  { id: 'night', nom: 'Accueil de nuit', thematiques: ['logement-hebergement--rechercher-une-solution-dhebergement-temporaire'] },
  { id: 'evening', nom: 'Cours du soir', thematiques: ['se-former--trouver-sa-formation'] },
]; // prettier-ignore

/** Friday 27 November 2026, 10:00 in Paris. */
const FRIDAY = Date.parse('2026-11-27T09:00Z');
const search = createSearch(offers, { now: () => FRIDAY });
const ids = (text: string): string[] => search.run({ text }).hits.map(({ offer }) => offer.id);

describe('moments in the words of a query', () => {
  it('find no more than the need that they stand beside', () => {
    const alone = ids('psy');
    expect(alone).to.have.members(['psy', 'listening']);
    for (const moment of [
      'le mercredi',
      'ouvert le mercredi',
      'les samedis',
      'samedi matin',
      'lundi après-midi',
      'le soir',
      'le week-end',
      'ouvert maintenant',
      'ouvert demain matin',
    ])
      expect(ids(`psy ${moment}`), moment).to.have.members(alone);
  });

  it('are looked for when nothing else is said', () => {
    expect(ids('lundi')).to.include('other-0');
    expect(ids('ouvert samedi')).to.include('other-2');
  });

  it('still mean a need that they help to say, and what something is', () => {
    expect(ids('garde le mercredi')[0]).to.equal('care');
    expect(ids('centre de loisirs mercredi')[0]).to.equal('care');
    expect(ids('accueil de nuit')[0]).to.equal('night');
    expect(ids('cours du soir')[0]).to.equal('evening');
  });
});

describe('the day that words name', () => {
  const open = (text: string, now = FRIDAY): string[] => createSearch(offers, { now: () => now }).understand(text).open;

  it('is told by the clock, beside « ouvert »', () => {
    expect(open('psy ouvert demain')).to.deep.equal(['sa']);
    expect(open("ouvert aujourd'hui")).to.deep.equal(['fr']);
    expect(open('ouvert aujourd’hui ou samedi')).to.have.members(['fr', 'sa']);
    expect(open('ouverte ce matin')).to.deep.equal(['fr']);
    expect(open('ouvert cet après-midi')).to.deep.equal(['fr']);
    expect(open('ouvert ce soir')).to.deep.equal(['evening']);
    for (const text of ['un lit demain', "expulsé aujourd'hui", 'rendez-vous ce matin', 'ouvert le matin'])
      expect(open(text), text).to.deep.equal([]);
  });

  it('is that of Paris, on days of 23 and 25 hours too', () => {
    expect(open('ouvert demain', Date.parse('2026-11-29T22:59Z')), 'a Sunday, 23:59').to.deep.equal(['mo']);
    expect(open('ouvert demain', Date.parse('2026-11-29T23:00Z')), 'a Monday, midnight').to.deep.equal(['tu']);
    expect(open('ouvert demain', Date.parse('2026-10-24T22:30Z')), 'a Sunday of 25 hours, 0:30').to.deep.equal(['mo']);
    expect(open('ouvert demain', Date.parse('2026-03-28T22:30Z')), 'before 23 hours, 23:30').to.deep.equal(['su']);
  });

  it('is none when the clock is not one', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.array(fc.constantFrom('ouvert', 'demain', 'aujourd', 'hui', 'ce', 'soir', 'matin')),
        (now, forms) => {
          const words = forms.map((form) => ({ form })) as unknown as Parameters<typeof momentsIn>[0];
          expect(openValues(momentsIn(words).named, now).length).to.be.at.most(3);
        },
      ),
    );
    expect(open('ouvert demain', NaN)).to.deep.equal([]);
  });
});
