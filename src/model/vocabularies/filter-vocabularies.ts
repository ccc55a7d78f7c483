import type { FilterName } from '../query.js';
import type { Vocabulary } from './labels.js';
import { CATEGORIES, FRAIS, MOBILISABLE_PAR, MODES_ACCUEIL, PUBLICS, THEMATIQUES, TYPES } from './vocabularies.js';

/** What the reference knows of each filter; sources and opening times are not the reference's. */
export const FILTER_VOCABULARIES: Readonly<Record<Exclude<FilterName, 'sources' | 'open'>, Vocabulary>> = {
  thematiques: { ...CATEGORIES, ...THEMATIQUES },
  publics: PUBLICS,
  types: TYPES,
  frais: FRAIS,
  modes_accueil: MODES_ACCUEIL,
  mobilisable_par: MOBILISABLE_PAR,
};
