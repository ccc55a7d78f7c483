import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';

/** Invented communes: two homonyms in two départements, one with two postcodes. */
export const COMMUNES: readonly Commune[] = [
  { code: '35238', nom: 'Rennes', codesPostaux: ['35000', '35200'], lat: 48.11, lon: -1.68 },
  { code: '35288', nom: 'Saint-Malo', codesPostaux: ['35400'], lat: 48.64, lon: -2.0 },
  { code: '35360', nom: 'Vitré', codesPostaux: ['35500'], lat: 48.12, lon: -1.21 },
  { code: '35006', nom: 'Saint-Denis', codesPostaux: ['35010'], lat: 48.3, lon: -1.5 },
  { code: '53006', nom: 'Saint-Denis', codesPostaux: ['53010'], lat: 48.1, lon: -0.9 },
];

/** Five invented offers: enough for counts that differ. */
export const OFFERS: readonly Offer[] = [
  offer('1', 'Aide au loyer', ['logement-hebergement--reduire-les-impayes-de-loyer'], ['familles'], 'gratuit'),
  offer('2', 'Chambre pour la nuit', ['logement-hebergement--rechercher-une-solution-dhebergement-temporaire'], ['femmes'], 'gratuit'),
  offer('3', 'Épicerie solidaire', ['equipement-et-alimentation--alimentation'], ['tous-publics'], 'payant'),
  offer('4', 'Bourse au permis', ['mobilite--preparer-un-permis'], ['jeunes'], 'payant'),
  offer('5', 'Atelier vélo', ['mobilite--mobilite-douce-partagee-collective', 'mobilite--nouvelle-roue'], ['jeunes']),
]; // prettier-ignore

function offer(id: string, nom: string, thematiques: string[], publics: string[], frais?: string): Offer {
  return {
    id,
    nom,
    thematiques,
    publics,
    ...(frais === undefined ? {} : { frais }),
    source: 'dora',
    code_insee: '35238',
    commune: 'Rennes',
    latitude: 48.11,
    longitude: -1.68,
    modes_accueil: ['en-presentiel'],
    structure: { id: `s${id}`, nom: `Association ${id}` },
  };
}
