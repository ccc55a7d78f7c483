/**
 * Names of sources that data·inclusion gathers, as they call themselves. Any feed may have others,
 * shown as they are written.
 */
export const SOURCES = {
  'action-logement': 'Action Logement',
  agefiph: 'Agefiph',
  'carif-oref': 'Carif-Oref',
  dora: 'DORA',
  'emplois-de-linclusion': 'Les emplois de l’inclusion',
  finess: 'FINESS',
  'france-travail': 'France Travail',
  fredo: 'Fredo',
  'ma-boussole-aidants': 'Ma Boussole Aidants',
  'mediation-numerique': 'Médiation numérique',
  'mes-aides': 'Mes Aides',
  'mission-locale': 'Missions locales',
  monenfant: 'monenfant.fr',
  'reseau-alpha': 'Réseau Alpha',
  soliguide: 'Soliguide',
  'un-jeune-une-solution': '1jeune1solution',
} as const;
