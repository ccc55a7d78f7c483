/**
 * The thesaurus as `tools/compile-thesaurus.mjs` writes it: strings, because they weigh least.
 *
 * `groups` holds one group per line: facts, a tab, then its expressions separated by `|`. Facts are seven
 * lists separated by `/`: thématiques (`4:3,7:1.5`: number in `values`, strength), publics, types, frais,
 * modes_accueil (numbers in `values`), names of structures, the number to call in an emergency.
 */
export interface CompiledThesaurus {
  /** Values of the vocabularies, separated by spaces. */
  values: string;
  groups: string;
  /** `from=to` pairs separated by `|`. */
  abbreviations: string;
  /** Expressions that weigh less beside a precise need, separated by `|`. */
  context: string;
  /** What people say around their need, separated by `|`. */
  fillers: string;
}
