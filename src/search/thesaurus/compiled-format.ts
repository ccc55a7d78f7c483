/** The thesaurus as `tools/compile-thesaurus.mjs` writes it: one text, that `codeLexicon` reads. */
export type CompiledThesaurus = string;

/** What the compiled thesaurus holds. Words are told by their numbers. */
export interface Lexicon {
  /** Folded words of letters and digits, in alphabetical order; one for each stem, mostly. */
  words: string[];
  groups: Facts[];
  /** For each word: the groups that it means by itself. */
  alone: Membership[][];
  /** Words that nothing else holds: other forms of theirs, to tell what is well written from a slip. */
  spellings: number[];
  /** For each group: its expressions of several words. */
  phrases: Phrase[][];
  /** For each group: the names of its structures. */
  names: Phrase[][];
  /** What people say around their need. */
  fillers: Phrase[];
  /** An abbreviation, then the words that it stands for. */
  abbreviations: Phrase[];
}

/** What a group means: numbers of values, in the order of the vocabularies. */
export interface Facts {
  /** Strengths in tenths, the strongest first. */
  thematiques: (readonly [value: number, tenths: number])[];
  publics: number[];
  types: number[];
  frais: number[];
  modes_accueil: number[];
  /** The number to call first, 0 for none. */
  emergency: number;
}

export interface Membership {
  group: number;
  /** Weighs less beside a precise need. */
  context: boolean;
}

export interface Phrase {
  words: readonly number[];
  context: boolean;
}
