import {
  CATEGORIES,
  FRAIS,
  MOBILISABLE_PAR,
  MODES_ACCUEIL,
  PUBLICS,
  THEMATIQUES,
  TYPES,
} from '../model/vocabularies/vocabularies.js';

/** Reports a wrong value; the attribute is then ignored. */
export type Report = (attribute: string, value: string, accepted: string) => void;

/** One documented attribute, as the contract's table gives it. */
export const ATTRIBUTES = [
  'src',
  'code-commune',
  'code-departement',
  'thematiques',
  'publics',
  'types',
  'frais',
  'modes-accueil',
  'mobilisable-par',
  'sources',
  'score-qualite-minimum',
  'radius',
  'locked',
  'hide',
  'view',
  'lang',
  'heading-level',
  'theme',
  'tiles',
  'tiles-attribution',
  'geocoder',
  'url-state',
  'share-href',
  'notebook',
  'cache',
  'refresh',
  'report-href',
  'analytics',
  'idle-reset',
  'quick-exit',
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** The known values of the filters that have a vocabulary. `sources` has none: any name is one. */
export const FILTER_VALUES = {
  thematiques: [...Object.keys(CATEGORIES), ...Object.keys(THEMATIQUES)],
  publics: Object.keys(PUBLICS),
  types: Object.keys(TYPES),
  frais: Object.keys(FRAIS),
  modes_accueil: Object.keys(MODES_ACCUEIL),
  mobilisable_par: Object.keys(MOBILISABLE_PAR),
} as const;

/** The words of an attribute that holds several, separated by spaces. */
export function wordsOf(value: string | null): string[] {
  return value?.split(/\s+/).filter(Boolean) ?? [];
}

/** The words that are accepted ones; each of the others is reported. */
export function acceptedWords<T extends string>(
  attribute: string,
  value: string | null,
  accepted: readonly T[],
  report: Report,
): T[] {
  const words = wordsOf(value);
  const wrong = words.filter((word) => !accepted.includes(word as T));
  if (wrong.length > 0) report(attribute, wrong.join(' '), shortList(accepted));
  return words.filter((word): word is T => accepted.includes(word as T));
}

/** One accepted word, or undefined. */
export function acceptedWord<T extends string>(
  attribute: string,
  value: string | null,
  accepted: readonly T[],
  report: Report,
): T | undefined {
  if (value === null || value.trim() === '') return undefined;
  const word = value.trim() as T;
  if (accepted.includes(word)) return word;
  report(attribute, value, shortList(accepted));
  return undefined;
}

/** A number within bounds, or undefined. */
export function acceptedNumber(
  attribute: string,
  value: string | null,
  bounds: { min: number; max: number },
  report: Report,
): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const number = Number(value);
  if (number >= bounds.min && number <= bounds.max) return number;
  report(attribute, value, `un nombre de ${bounds.min} à ${bounds.max}`);
  return undefined;
}

/** Text of the shape of `pattern`, or undefined. */
export function acceptedText(
  attribute: string,
  value: string | null,
  { pattern, shape }: { pattern: RegExp; shape: string },
  report: Report,
): string | undefined {
  if (value === null || value.trim() === '') return undefined;
  const text = value.trim();
  if (pattern.test(text)) return text;
  report(attribute, value, shape);
  return undefined;
}

function shortList(values: readonly string[]): string {
  const shown = values.slice(0, 20).join(', ');
  return values.length > 20 ? `${shown}… (${values.length} valeurs, voir la documentation)` : shown;
}
