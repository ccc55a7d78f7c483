import { fold } from '../fields/vocabulary.js';

/**
 * Headers of spreadsheets → fields of the schema: each field's own name, its label in the reference's
 * documentation, and what associations write. Compared without capitals, accents nor punctuation.
 */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  id: ['Identifiant', 'Identifiant du service', 'Référence'],
  structure_id: ['Identifiant de la structure', 'Identifiant structure'],
  structure_nom: ['Structure', 'Nom de la structure', 'Nom structure', 'Organisme', 'Association', 'Porteur'],
  source: ['Origine'],
  nom: ['Nom du service', 'Nom', 'Intitulé', 'Titre', 'Service', 'Action', 'Nom de l’action', 'Intitulé de l’action'],
  description: ['Description du service', 'Présentation', 'Contenu', 'Détail', 'Descriptif'],
  type: ['Type de service', 'Type du service', 'Types'],
  thematiques: ['Thématiques', 'Thématique', 'Thèmes', 'Thème', 'Besoins'],
  frais: ['Frais à charge', 'Coût', 'Tarif'],
  frais_precisions: ['Précisions sur les frais', 'Frais : précisions', 'Détail des frais'],
  publics: ['Public', 'Publics cibles', 'Public cible', 'Publics concernés', 'Profils', 'Bénéficiaires'],
  publics_precisions: ['Précisions sur les publics', 'Publics : précisions'],
  conditions_acces: ['Conditions d’accès', 'Conditions', 'Critères', 'Prérequis', 'Justificatifs'],
  commune: ['Ville', 'Localité'],
  code_postal: ['Code postal', 'CP'],
  code_insee: ['Code INSEE', 'Code commune', 'INSEE'],
  adresse: ['Adresse postale', 'Rue', 'Voie', 'Lieu'],
  complement_adresse: ['Complément d’adresse', 'Complément'],
  longitude: ['lon', 'lng', 'x'],
  latitude: ['lat', 'y'],
  telephone: ['Téléphone', 'Tél', 'Numéro de téléphone', 'Tel.'],
  courriel: ['Courriel', 'Email', 'E-mail', 'Mail', 'Adresse électronique', 'Adresse mail'],
  site_web: ['Site web', 'Site internet', 'Site', 'URL'],
  horaires_accueil: ['Horaires d’accueil', 'Horaires', 'Horaires d’ouverture', 'Jours et horaires'],
  lien_source: ['Lien source', 'Lien', 'Page web', 'Fiche'],
  date_maj: ['Date de mise à jour', 'Mis à jour le', 'Mise à jour', 'Dernière mise à jour'],
  modes_accueil: ['Modes d’accueil', 'Mode d’accueil', 'Lieu de déroulement'],
  zone_eligibilite: ['Zone d’éligibilité', 'Zone', 'Territoire', 'Zone de diffusion'],
  lien_mobilisation: ['Lien de mobilisation', 'Lien d’inscription', 'Prise de rendez-vous', 'Formulaire'],
  modes_mobilisation: ['Modes de mobilisation', 'Mode de mobilisation', 'Comment contacter'],
  mobilisable_par: ['Mobilisable par', 'Qui peut mobiliser'],
  mobilisation_precisions: ['Précisions sur la mobilisation', 'Comment mobiliser', 'Comment s’inscrire', 'Modalités'],
  volume_horaire_hebdomadaire: ['Volume horaire hebdomadaire', 'Heures par semaine'],
  nombre_semaines: ['Nombre de semaines', 'Durée en semaines'],
  score_qualite: ['Score de qualité', 'Score qualité'],
  siret: ['SIRET', 'Numéro SIRET'],
  reseaux_porteurs: ['Réseaux porteurs', 'Réseau'],
  accessibilite_lieu: ['Accessibilité du lieu', 'Accessibilité'],
  // No fields of the schema: answered by yes or no, or two in one. Settled in csv-cells.ts.
  gratuit: ['Gratuité', 'Service gratuit'],
  a_distance: ['À distance', 'Distanciel', 'En ligne'],
  sur_place: ['Sur place', 'En présentiel', 'Présentiel'],
  coordonnees: ['Coordonnées GPS', 'GPS', 'Géolocalisation', 'geo_point_2d', 'Point'],
  presentation_resume: [],
  presentation_detail: [],
  profils: [],
  types: [],
};

const fieldOf = new Map<string, string>();
for (const [field, headers] of Object.entries(HEADERS)) {
  fieldOf.set(fold(field), field);
  for (const header of headers) if (!fieldOf.has(fold(header))) fieldOf.set(fold(header), field);
}

/** The field that a header names; undefined for a column of no use here. */
export function fieldNamed(header: string): string | undefined {
  return fieldOf.get(fold(header));
}
