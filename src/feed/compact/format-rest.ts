/** The columns of the compact format that come after the first cards. */
import type { Column } from './format.js';

/** Identifiers come with the details: they weigh a sixth of the core, and no list shows them. */
export const STRUCTURE_DETAILS: readonly Column[] = [
  ['id', 'id'],
  ['text', 'siret'],
  ['text', 'description'],
  ['day', 'date_maj'],
  ['words', 'adresse', 'complement_adresse'],
  ['point'],
  ['text', 'telephone'],
  ['text', 'courriel'],
  ['word', 'horaires_accueil'],
  ['link', 'site_web'],
  ['link', 'lien_source'],
  ['link', 'accessibilite_lieu'],
];

export const OFFER_DETAILS: readonly Column[] = [
  ['text', 'description'],
  ['word', 'frais_precisions'],
  ['word', 'publics_precisions'],
  ['word', 'conditions_acces'],
  ['words', 'adresse', 'complement_adresse'],
  ['word', 'telephone'],
  ['word', 'courriel'],
  ['word', 'horaires_accueil'],
  ['link', 'lien_source'],
  ['link', 'lien_mobilisation'],
  ['list', 'modes_mobilisation'],
  ['word', 'mobilisation_precisions'],
  ['number', 'volume_horaire_hebdomadaire'],
  ['number', 'nombre_semaines'],
];

export const COMMUNES: readonly Column[] = [
  ['text', 'code'],
  ['text', 'nom'],
  ['list', 'codesPostaux'],
  ['point'],
  ['words', 'epci', 'epciNom'],
];
