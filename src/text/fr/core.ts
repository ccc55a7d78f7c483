import { f } from './format.js';

/**
 * The words that the first list needs, in French: plain words, « vous », short, active. One section
 * per room of the interface. Plurals, dates, distances and numbers go through `f`.
 */
export const frCore = {
  /** BCP 47 tag. */
  lang: 'fr',
  format: f,

  /** BCP 47 tag. */
  common: {
    close: 'Fermer',
    back: 'Retour aux résultats',
    retry: 'Réessayer',
    loading: 'Chargement…',
  },

  widget: {
    heading: 'Trouver un service près de chez vous',
  },

  results: {
    count: (total: number) => f.count(total, { one: 'service', other: 'services' }),
    announce: (total: number) =>
      total === 0 ? 'Aucun service trouvé' : f.count(total, { one: 'service trouvé', other: 'services trouvés' }),
    more: (count: number) => `Voir ${f.count(count, { one: 'service de plus', other: 'services de plus' })}`,
    shown: (shown: number, total: number) => `${f.number(shown)} services affichés sur ${f.number(total)}`,
    farther: 'Plus loin dans la liste :',
    searching: 'Recherche en cours…',
  },

  card: {
    and: (count: number) => `+ ${f.number(count)}`,
    andAloud: (count: number) => `et ${f.count(count, { one: 'autre thématique', other: 'autres thématiques' })}`,
    alike: (count: number) =>
      `Et ${f.count(count, { one: 'autre service semblable', other: 'autres services semblables' })} de cette structure`,
    distance: (kilometres: number) => `à ${f.distance(kilometres)}`,
    remote: 'À distance',
    onSite: 'Sur place',
    both: 'Sur place ou à distance',
    updated: (isoDate: string) => `Actualisé ${f.since(isoDate)}`,
    for: 'Pour',
    keep: 'Garder',
    kept: 'Gardé',
  },

  states: {
    loading: 'Chargement des services…',
    loaded: (bytes: number) => `${f.number(bytes / 1e6)} Mo reçus`,
    failed: 'La liste des services n’a pas pu être chargée.',
    failedWhy: {
      network: 'Le serveur ne répond pas. Vérifiez votre connexion à internet, puis réessayez.',
      http: 'Le serveur des données a répondu par une erreur. Réessayez dans quelques minutes.',
      timeout: 'Le serveur a mis trop de temps à répondre. Réessayez dans quelques minutes.',
      unreadable: 'Les données reçues sont illisibles. Si le problème dure, prévenez le responsable de ce site.',
      'unknown-format':
        'Les données reçues ne sont pas celles attendues. Si le problème dure, prévenez le responsable de ce site.',
      'unsupported-version': 'Ce site doit être mis à jour pour lire ces données. Prévenez le responsable de ce site.',
    },
    noSource: 'Cette recherche n’est pas encore reliée à ses données.',
    viewFailed:
      'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez ; si cela dure, rechargez la page.',
  },

  source: {
    line: (date: string) => `Source : data·inclusion${date ? `, données du ${date}` : ''}, Licence Ouverte 2.0`,
  },
};
