/** The names of the départements, in the order of their codes: 01 to 95, with 2A and 2B for 20. */
const METROPOLE =
  'Ain,Aisne,Allier,Alpes-de-Haute-Provence,Hautes-Alpes,Alpes-Maritimes,Ardèche,Ardennes,Ariège,Aube,Aude,Aveyron,' +
  'Bouches-du-Rhône,Calvados,Cantal,Charente,Charente-Maritime,Cher,Corrèze,Corse-du-Sud,Haute-Corse,Côte-d’Or,' +
  'Côtes-d’Armor,Creuse,Dordogne,Doubs,Drôme,Eure,Eure-et-Loir,Finistère,Gard,Haute-Garonne,Gers,Gironde,Hérault,' +
  'Ille-et-Vilaine,Indre,Indre-et-Loire,Isère,Jura,Landes,Loir-et-Cher,Loire,Haute-Loire,Loire-Atlantique,Loiret,Lot,' +
  'Lot-et-Garonne,Lozère,Maine-et-Loire,Manche,Marne,Haute-Marne,Mayenne,Meurthe-et-Moselle,Meuse,Morbihan,Moselle,' +
  'Nièvre,Nord,Oise,Orne,Pas-de-Calais,Puy-de-Dôme,Pyrénées-Atlantiques,Hautes-Pyrénées,Pyrénées-Orientales,Bas-Rhin,' +
  'Haut-Rhin,Rhône,Haute-Saône,Saône-et-Loire,Sarthe,Savoie,Haute-Savoie,Paris,Seine-Maritime,Seine-et-Marne,Yvelines,' +
  'Deux-Sèvres,Somme,Tarn,Tarn-et-Garonne,Var,Vaucluse,Vendée,Vienne,Haute-Vienne,Vosges,Yonne,Territoire de Belfort,' +
  'Essonne,Hauts-de-Seine,Seine-Saint-Denis,Val-de-Marne,Val-d’Oise';

const OUTRE_MER: readonly [string, string][] = [
  ['971', 'Guadeloupe'],
  ['972', 'Martinique'],
  ['973', 'Guyane'],
  ['974', 'La Réunion'],
  ['975', 'Saint-Pierre-et-Miquelon'],
  ['976', 'Mayotte'],
];

const NAMES: ReadonlyMap<string, string> = new Map([
  ...METROPOLE.split(',').map((nom, index): [string, string] => [metropolitanCode(index), nom]),
  ...OUTRE_MER,
]);

function metropolitanCode(index: number): string {
  if (index === 19) return '2A';
  if (index === 20) return '2B';
  return String(index < 19 ? index + 1 : index).padStart(2, '0');
}

/** The name of a département; its code when it has none. */
export function departementName(code: string): string {
  return NAMES.get(code) ?? code;
}
