/** People's words for the catégories of the reference, in French. */
export const frCategories: Readonly<Record<string, string>> = {
  'choisir-un-metier': 'Choisir un métier',
  'creer-une-entreprise': 'Créer son activité',
  'difficultes-administratives-ou-juridiques': 'Démarches et droits',
  'difficultes-financieres': 'Argent et dettes',
  'equipement-et-alimentation': 'Manger, s’équiper',
  famille: 'Famille et enfants',
  'lecture-ecriture-calcul': 'Lire, écrire, parler français',
  'logement-hebergement': 'Se loger',
  mobilite: 'Se déplacer',
  numerique: 'Ordinateur et internet',
  'preparer-sa-candidature': 'CV et entretiens',
  remobilisation: 'Reprendre confiance',
  sante: 'Se soigner',
  'se-former': 'Se former',
  'souvrir-a-linternational': 'Partir à l’étranger',
  'trouver-un-emploi': 'Trouver un emploi',
};
