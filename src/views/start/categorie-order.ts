/** Catégories as the start and the filters show them: what cannot wait first, then what one comes back for. */
const BY_NEED = [
  'logement-hebergement',
  'equipement-et-alimentation',
  'sante',
  'difficultes-financieres',
  'difficultes-administratives-ou-juridiques',
  'famille',
  'trouver-un-emploi',
  'lecture-ecriture-calcul',
  'mobilite',
  'numerique',
  'se-former',
  'preparer-sa-candidature',
  'choisir-un-metier',
  'remobilisation',
  'creer-une-entreprise',
  'souvrir-a-linternational',
];

/** Sorts catégories by need; those that the reference does not know yet come last, in their order. */
export function byNeed<T extends { readonly categorie: string }>(groups: readonly T[]): T[] {
  return [...groups].sort((a, b) => rankOf(a.categorie) - rankOf(b.categorie));
}

function rankOf(categorie: string): number {
  const rank = BY_NEED.indexOf(categorie);
  return rank < 0 ? BY_NEED.length : rank;
}
