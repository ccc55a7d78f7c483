import { DEPARTEMENTS } from '../../geo/departements.js';

/** Sources of data·inclusion, by the name that people know them under. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['action-logement', 'Action Logement'],
  ['agefiph', 'Agefiph'],
  ['carif-oref', 'Réseau des Carif-Oref'],
  ['dora', 'DORA'],
  ['emplois-de-linclusion', 'Les emplois de l’inclusion'],
  ['finess', 'Finess'],
  ['france-travail', 'France Travail'],
  ['fredo', 'Fredo'],
  ['ma-boussole-aidants', 'Ma Boussole Aidants'],
  ['mediation-numerique', 'Cartographie de la médiation numérique'],
  ['mes-aides', 'Mes aides'],
  ['mission-locale', 'Missions locales'],
  ['monenfant', 'monenfant.fr'],
  ['odspep', 'Odspep'],
  ['reseau-alpha', 'Réseau Alpha'],
  ['siao', 'SIAO'],
  ['soliguide', 'Soliguide'],
]);

/** `dora` → « DORA », `cd35` → « Département Ille-et-Vilaine »; a source that is not known, readable. */
export function sourceName(source: string): string {
  const departement = /^cd(\d[\dab]\d?)$/i.exec(source)?.[1]?.toUpperCase();
  if (departement && DEPARTEMENTS.has(departement)) return `Département ${DEPARTEMENTS.get(departement)!}`;
  return NAMES.get(source) ?? source.replace(/[-_]+/g, ' ');
}
