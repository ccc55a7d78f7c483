import { CATEGORIES, THEMATIQUES, type Categorie } from './vocabularies.js';

/** A vocabulary: value → label. */
export type Vocabulary = Readonly<Record<string, string>>;

/**
 * The label of `value`, or a readable form of a value that the vocabulary does not know
 * (`aide-aux-devoirs` → « Aide aux devoirs »): vocabularies grow, unknown values are shown.
 */
export function labelOf(vocabulary: Vocabulary, value: string): string {
  return Object.hasOwn(vocabulary, value) ? vocabulary[value]! : readable(value);
}

/** The catégorie of a thématique: what stands before `--`; a catégorie is its own. */
export function categorieOf(thematique: string): string {
  const cut = thematique.indexOf('--');
  return cut < 0 ? thematique : thematique.slice(0, cut);
}

/** True for one of the 16 catégories of the reference. */
export function isCategorie(value: string): value is Categorie {
  return Object.hasOwn(CATEGORIES, value);
}

/** The values of THEMATIQUES that belong to a catégorie, in the order of the reference. */
export function thematiquesOf(categorie: string): string[] {
  return Object.keys(THEMATIQUES).filter((thematique) => categorieOf(thematique) === categorie);
}

function readable(value: string): string {
  const words = value
    .slice(value.indexOf('--') < 0 ? 0 : value.indexOf('--') + 2)
    .replace(/[-_]+/g, ' ')
    .trim();
  return words ? words[0]!.toLocaleUpperCase('fr') + words.slice(1) : value;
}
