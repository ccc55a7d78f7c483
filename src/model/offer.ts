/**
 * What an offer is, in the words of data·inclusion's schema v1. Values of vocabularies are plain
 * strings here, because vocabularies grow; `model/vocabularies` types the known ones.
 * Dates are `AAAA-MM-JJ`; what is unknown is `undefined`, never `null`, `''` or `[]`.
 */

/** Where something is, and how to reach it: shared by structures and services. */
export interface Localisation {
  commune?: string;
  code_postal?: string;
  /** INSEE code of the commune. */
  code_insee?: string;
  adresse?: string;
  complement_adresse?: string;
  /** WGS84 degrees. Both coordinates are there, inside a French territory, or neither. */
  longitude?: number;
  latitude?: number;
  /** E.164, mostly. */
  telephone?: string;
  courriel?: string;
  /** OSM `opening_hours` syntax, or free text: not validated at the source. */
  horaires_accueil?: string;
  /** The record's page at its source; http(s) only. */
  lien_source?: string;
}

/** Who gives services: an association, a town, an agency. */
export interface Structure extends Localisation {
  id: string;
  nom: string;
  source?: string;
  date_maj?: string;
  /** Markdown or plain text. */
  description?: string;
  siret?: string;
  site_web?: string;
  /** URL of the place's accessibility sheet (acceslibre). */
  accessibilite_lieu?: string;
  reseaux_porteurs?: string[];
}

/** One service of a structure, as the reference publishes it. */
export interface Service extends Localisation {
  id: string;
  structure_id?: string;
  nom: string;
  source?: string;
  date_maj?: string;
  /** Markdown or plain text. */
  description?: string;
  type?: string;
  /** Values of THEMATIQUES. */
  thematiques?: string[];
  frais?: string;
  frais_precisions?: string;
  publics?: string[];
  publics_precisions?: string;
  conditions_acces?: string;
  modes_accueil?: string[];
  /** Codes of communes, départements, EPCI (SIREN), `france` or `99100`. Absent: no restriction. */
  zone_eligibilite?: string[];
  /** Personal data: never shown, stored or published again; the reader drops it. */
  contact_nom_prenom?: string;
  lien_mobilisation?: string;
  modes_mobilisation?: string[];
  mobilisable_par?: string[];
  mobilisation_precisions?: string;
  /** Hours a week. */
  volume_horaire_hebdomadaire?: number;
  /** Weeks. */
  nombre_semaines?: number;
  /** 0 to 1, computed by data·inclusion. */
  score_qualite?: number;
}

/**
 * A service with its structure, ready to show.
 * `sources` names every source when several records were folded into this one. `hours` are the opening hours that a
 * compact feed's builder understood for certain, as `model/hours/hours-code.ts` writes them.
 */
export type Offer = Omit<Service, 'contact_nom_prenom'> & { structure?: Structure; sources?: string[]; hours?: string };
