import { categorieOf } from '../../model/vocabularies/labels.js';
import { isAllowed, toggled } from './choice.js';

type Values = readonly string[];

/** A catégorie as the filters show it. */
export interface CategorieGroup {
  readonly categorie: string;
  /** Its thématiques that may be chosen. */
  readonly thematiques: Values;
  /** What to ask for to have all of it: the catégorie itself, unless only some thématiques are allowed. */
  readonly whole: Values;
}

/** The values of the filter `thematiques` (thématiques and catégories), grouped in their order. */
export function groupByCategorie(values: Values, bounds?: Values): CategorieGroup[] {
  const groups = new Map<string, string[]>();
  for (const value of values) {
    const categorie = categorieOf(value);
    const group = groups.get(categorie) ?? [];
    if (value !== categorie) group.push(value);
    groups.set(categorie, group);
  }
  return Array.from(groups, ([categorie, thematiques]) => ({
    categorie,
    thematiques,
    whole: isAllowed(categorie, bounds) ? [categorie] : thematiques,
  }));
}

/** How much of a catégorie is chosen. */
export function shareChosen({ categorie, thematiques }: CategorieGroup, chosen: Values): 'all' | 'some' | 'none' {
  if (chosen.includes(categorie)) return 'all';
  const count = thematiques.filter((value) => chosen.includes(value)).length;
  if (count === 0) return 'none';
  return count === thematiques.length ? 'all' : 'some';
}

export function isThematiqueChosen(thematique: string, chosen: Values): boolean {
  return chosen.includes(thematique) || chosen.includes(categorieOf(thematique));
}

/** The choice once a catégorie is pressed: all of it, or nothing of it when all of it was chosen. */
export function toggleCategorie(group: CategorieGroup, chosen: Values): string[] {
  const others = chosen.filter((value) => categorieOf(value) !== group.categorie);
  return shareChosen(group, chosen) === 'all' ? others : [...others, ...group.whole];
}

/** The choice once a thématique is pressed; the last one that missed makes the catégorie whole. */
export function toggleThematique(group: CategorieGroup, thematique: string, chosen: Values): string[] {
  const others = chosen.filter((value) => categorieOf(value) !== group.categorie);
  const own = toggled(
    group.thematiques.filter((value) => isThematiqueChosen(value, chosen)),
    thematique,
  );
  return [...others, ...(own.length === group.thematiques.length ? group.whole : own)];
}
