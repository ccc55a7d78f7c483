/** The words of a territory of several départements. */
export const frTerritory = {
  territory: {
    title: 'Où cherchez-vous ?',
    why: 'Les services sont rangés par département. Dites où vous cherchez pour voir ceux qui sont près de vous.',
    label: 'Commune, code postal ou département',
    example: 'Par exemple : Rennes, 35000, Mayenne',
    proposed: 'Lieux proposés',
    submit: 'Voir les services',
    locate: 'Autour de moi',
    locating: 'Recherche de votre position…',
    list: 'Ou choisissez un département',
    choose: 'Choisir dans la liste',
    show: 'Voir ce département',
    back: (nom: string) => `Revenir : ${nom}`,
    shown: 'Services de :',
    moving: (nom: string) => `Chargement des services : ${nom}…`,
    failed: (nom: string) => `Ce département n’a pas pu être chargé : ${nom}.`,
    change: 'Changer de département',
    name: (nom: string, code: string) => `${nom} (${code})`,
    departement: 'Département',
    count: (count: number) =>
      `${count} ${count > 1 ? 'propositions' : 'proposition'}. Flèches haut et bas pour choisir.`,
    empty: 'Écrivez une commune, un code postal ou un département.',
    unknown: (typed: string) =>
      `« ${typed} » ne correspond à aucun département d’ici. Vérifiez le code postal ou le nom, ou choisissez dans la liste.`,
    ambiguous: (typed: string) => `Plusieurs lieux correspondent à « ${typed} » : choisissez le vôtre dans la liste.`,
    loading: 'La liste des communes arrive…',
    communesFailed:
      'La liste des communes n’a pas pu être chargée. Écrivez un code postal, ou choisissez un département.',
    outside: 'Vous êtes loin de tous ces départements. Écrivez un lieu, ou choisissez un département.',
  },
};
