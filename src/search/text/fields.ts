import { FRAIS, MODES_ACCUEIL, PUBLICS, THEMATIQUES, TYPES } from '../../model/vocabularies/vocabularies.js';
import { labelOf, type Vocabulary } from '../../model/vocabularies/labels.js';
import { RESEAUX_PORTEURS } from '../../model/vocabularies/reseaux-porteurs.js';
import type { Offer } from '../../model/offer.js';

/** One searched field: what it reads, and how much a word found there counts (BM25F). */
export interface Field {
  /** Bit that marks a word as found there. */
  bit: number;
  /** Weight of one occurrence. */
  weight: number;
  /** How much a long text lowers it: 0 not at all, 1 in proportion. */
  b: number;
  /** Usual length in words; a fixed figure, so that one offer's score does not depend on the others. */
  usual: number;
  text(offer: Offer): string | undefined;
}

/** Longer descriptions are read up to here: beyond, no one wrote them for being found. */
const LONGEST_TEXT = 20_000;

export const NOM = 1;
export const STRUCTURE = 2;
export const THEMATIQUE = 4;
export const PUBLIC = 8;
export const RESEAU = 16;
export const COMMUNE = 32;
export const PRECISIONS = 64;
export const DESCRIPTION = 128;

/** Order and weights follow data·inclusion: names, then thématiques, publics and réseaux, then long texts. */
export const FIELDS: readonly Field[] = [
  { bit: NOM, weight: 5, b: 0.3, usual: 5, text: (offer) => offer.nom },
  { bit: STRUCTURE, weight: 4, b: 0.3, usual: 4, text: (offer) => offer.structure?.nom },
  { bit: THEMATIQUE, weight: 1.5, b: 0.6, usual: 6, text: (offer) => labels(THEMATIQUES, offer.thematiques) },
  { bit: PUBLIC, weight: 1, b: 0.3, usual: 4, text: whoAndHow },
  { bit: RESEAU, weight: 2, b: 0, usual: 3, text: reseaux },
  { bit: COMMUNE, weight: 1.5, b: 0, usual: 2, text: where },
  { bit: PRECISIONS, weight: 0.8, b: 0.5, usual: 20, text: precisions },
  { bit: DESCRIPTION, weight: 1, b: 0.6, usual: 60, text: (offer) => offer.description?.slice(0, LONGEST_TEXT) },
];

function labels(vocabulary: Vocabulary, values: readonly string[] | undefined): string | undefined {
  return values?.map((value) => labelOf(vocabulary, value)).join(' ; ');
}

function reseaux(offer: Offer): string | undefined {
  const values = offer.structure?.reseaux_porteurs;
  return values && `${labels(RESEAUX_PORTEURS, values)} ; ${values.join(' ; ')}`;
}

function whoAndHow(offer: Offer): string {
  const parts = [labels(PUBLICS, offer.publics), labels(MODES_ACCUEIL, offer.modes_accueil)];
  if (offer.type) parts.push(labelOf(TYPES, offer.type));
  if (offer.frais) parts.push(labelOf(FRAIS, offer.frais));
  return parts.join(' ; ');
}

function where(offer: Offer): string {
  return `${offer.commune ?? offer.structure?.commune ?? ''} ${offer.code_postal ?? offer.structure?.code_postal ?? ''}`;
}

function precisions(offer: Offer): string {
  const { frais_precisions, publics_precisions, conditions_acces, mobilisation_precisions } = offer;
  const text = [publics_precisions, conditions_acces, frais_precisions, mobilisation_precisions].join(' ; ');
  return text.slice(0, LONGEST_TEXT);
}
