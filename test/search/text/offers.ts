import type { Offer } from '../../../src/search/index.js';

const offer = (id: string, nom: string, thematique: string, rest: Partial<Offer> = {}): Offer => ({
  id,
  nom,
  thematiques: [thematique],
  ...rest,
});

/** A small invented feed, a few services for each need. */
export const OFFERS: Offer[] = [
  offer('loyer', 'Fonds de solidarité pour le logement', 'logement-hebergement--reduire-les-impayes-de-loyer', {
    description: 'Une aide pour rattraper des loyers en retard.',
    structure: { id: 's1', nom: 'Maison des solidarités de Vitré' },
    commune: 'Vitré',
    code_insee: '35360',
    latitude: 48.12,
    longitude: -1.21,
    frais: 'gratuit',
  }),
  offer('loyer-2', 'Prévention des expulsions', 'logement-hebergement--reduire-les-impayes-de-loyer', {
    description: 'Un juriste reçoit les locataires.',
    structure: { id: 's2', nom: 'Association Le Toit Commun' },
    commune: 'Rennes',
    code_insee: '35238',
    latitude: 48.11,
    longitude: -1.68,
    frais: 'payant',
  }),
  offer('permis', 'Auto-école sociale', 'mobilite--preparer-un-permis', {
    description: 'Code et conduite, à petit prix.',
    structure: { id: 's3', nom: 'Roule Ensemble' },
    commune: 'Rennes',
    code_insee: '35238',
    publics: ['jeunes'],
    modes_accueil: ['en-presentiel'],
  }),
  offer('permis-2', 'Bourse au permis', 'mobilite--preparer-un-permis', {
    structure: { id: 's3', nom: 'Roule Ensemble' },
    publics: ['seniors'],
    modes_accueil: ['a-distance'],
  }),
  offer('garde', 'Halte-garderie', 'famille--garde-denfants', {
    description: 'Accueil des enfants de trois mois à quatre ans.',
    structure: { id: 's4', nom: 'Crèche Les Coquelicots' },
  }),
  offer('repas', 'Repas du midi', 'equipement-et-alimentation--alimentation', {
    description: 'Un repas chaud, puis un atelier kintsugi.',
    structure: { id: 's5', nom: 'CCAS de Vitré', reseaux_porteurs: ['ccas-cias'] },
    commune: 'Vitré',
    code_insee: '35360',
  }),
  offer('psy', 'Point écoute', 'sante--sante-mentale', {
    description: 'Parler à une psychologue.',
    structure: { id: 's6', nom: 'Maison des adolescents' },
    publics: ['jeunes'],
  }),
  {
    id: 'tout',
    nom: 'Accueil social',
    thematiques: [
      'logement-hebergement--reduire-les-impayes-de-loyer',
      'mobilite--preparer-un-permis',
      'famille--garde-denfants',
      'equipement-et-alimentation--alimentation',
      'sante--sante-mentale',
      'numerique--acceder-a-des-services-en-ligne',
      'sante--acces-aux-soins',
      'remobilisation--lien-social',
    ],
  },
  ...Array.from({ length: 40 }, (_, i) =>
    offer(`autre-${i}`, `Atelier informatique ${i}`, 'numerique--maitriser-les-fondamentaux-du-numerique', {
      description: 'Découvrir la souris et le clavier.',
      structure: { id: `s-${i}`, nom: `Espace numérique ${i}` },
    }),
  ),
];
