import {
  FRAIS,
  MOBILISABLE_PAR,
  MODES_ACCUEIL,
  MODES_MOBILISATION,
  PUBLICS,
  THEMATIQUES,
  TYPES,
} from '../../model/vocabularies/vocabularies.js';
import type { IssueLog } from '../issue-log.js';

const VOCABULARIES = {
  type: TYPES,
  thematiques: THEMATIQUES,
  frais: FRAIS,
  publics: PUBLICS,
  modes_accueil: MODES_ACCUEIL,
  modes_mobilisation: MODES_MOBILISATION,
  mobilisable_par: MOBILISABLE_PAR,
} as const;
export type VocabularyField = keyof typeof VOCABULARIES;

/** Value and label of every entry, folded, → value: what people write → what the reference says. */
const known = new Map<string, Map<string, string>>(
  Object.entries(VOCABULARIES).map(([field, vocabulary]) => [field, entriesOf(vocabulary)]),
);

function entriesOf(vocabulary: Readonly<Record<string, string>>): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [value, label] of Object.entries(vocabulary)) {
    entries.set(value, value);
    entries.set(fold(label), value);
  }
  return entries;
}

/** Labels and values without capitals, accents nor punctuation; `--` between catégorie and detail is kept. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/[’'ʼ]/g, '')
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The value of the reference that a text is or names; an unknown one is counted and kept as it is. */
export function readValue(text: string, field: VocabularyField, log: IssueLog): string {
  const vocabulary = known.get(field)!;
  // The vocabulary's own string, shared by all records, not the copy that the file brought.
  const value = vocabulary.get(text) ?? vocabulary.get(fold(text));
  if (value === undefined) log.add('unknown-vocabulary-value', field, text);
  return value ?? text;
}

/** The same for each value of a list, each once. */
export function readValues(list: string[] | undefined, field: VocabularyField, log: IssueLog): string[] | undefined {
  return list && [...new Set(list.map((text) => readValue(text, field, log)))];
}

/** True for a value of the reference, or the label of one. */
export function isKnownValue(text: string, field: string): boolean {
  return known.get(field)?.has(fold(text)) ?? false;
}
