import { FRAIS, MODES_ACCUEIL, PUBLICS, THEMATIQUES, TYPES } from '../../model/vocabularies/vocabularies.js';
import { stem } from '../text/stem.js';
import { wordsOf, type Word } from '../text/words.js';
import { BitReader } from './bit-reader.js';
import type { CompiledThesaurus, Facts, Phrase } from './compiled-format.js';
import { contentOf, isFull, sequenceOf, type Content } from './expression.js';
import { codeLexicon } from './lexicon-coder.js';

/** What a group of expressions means. */
export interface Meaning {
  /** Thématique and how strongly it is meant, 0 to 1. */
  readonly thematiques: readonly (readonly [value: string, strength: number])[];
  readonly publics: readonly string[];
  readonly types: readonly string[];
  readonly frais: readonly string[];
  readonly modes_accueil: readonly string[];
  /** Names of well-known structures. */
  readonly structures: readonly string[];
  /** The number to call first, `115`. */
  readonly emergency?: string;
}

/** One everyday expression. */
export interface Expression extends Content {
  readonly meaning: Meaning;
  /** Weighs less when a precise need is said too. */
  readonly context: boolean;
}

/** The thesaurus, ready to match. */
export interface Thesaurus {
  readonly expressions: readonly Expression[];
  /** Stem → numbers of the expressions that hold it, strict ones left out. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** Stem → how rare it is among the expressions. */
  readonly rarity: ReadonlyMap<string, number>;
  /** The sum of the rarities of each expression's stems. */
  readonly sizes: Float32Array;
  /** Sequence of stems → numbers of the strict expressions. */
  readonly bySequence: ReadonlyMap<string, readonly number[]>;
  /** Every folded form, with its stem. */
  readonly forms: ReadonlyMap<string, string>;
  /** The stems of those forms. */
  readonly stems: ReadonlySet<string>;
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Fillers as sequences of forms, by first form, longest first. */
  readonly fillers: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** The longest strict sequence, in words. */
export const LONGEST_SEQUENCE = 5;

let known: Thesaurus | undefined;

/** The thesaurus of this build, read once: neither other offers nor another widget change it. Yields often. */
export function* readOnce(compiled: CompiledThesaurus): Generator<void, Thesaurus> {
  return (known ??= yield* readThesaurus(compiled));
}

/** Reads the compiled thesaurus, yielding often. */
export function* readThesaurus(compiled: CompiledThesaurus): Generator<void, Thesaurus> {
  const lexicon = yield* codeLexicon(new BitReader(compiled));
  const words: Word[] = [];
  for (const form of lexicon.words) {
    words.push({ form, stem: stem(form), start: 0, end: 0 });
    if (words.length % WORDS_PER_STEP === 0) yield;
  }
  const told = (phrase: Phrase) => phrase.words.map((number) => words[number]!);
  const forms = (phrase: Phrase) => told(phrase).map((word) => word.form);
  const builder = new Builder();
  const names = lexicon.names.map((list) => list.map((name) => forms(name).join(' ')));
  const meanings = lexicon.groups.map((facts, group) => meaningOf(facts, names[group]!));
  for (const [number, memberships] of lexicon.alone.entries()) {
    for (const { group, context } of memberships) builder.add(meanings[group]!, [words[number]!], context);
    if (number % WORDS_PER_STEP === 0) yield;
  }
  builder.know(lexicon.spellings.map((number) => words[number]!));
  for (const [group, phrases] of lexicon.phrases.entries()) {
    for (const phrase of phrases) builder.add(meanings[group]!, told(phrase), phrase.context);
    yield;
  }
  for (const [value, label] of Object.entries(THEMATIQUES)) builder.add(thematique(value), wordsOf(label), false);
  return {
    ...(yield* builder.done()),
    abbreviations: new Map(lexicon.abbreviations.map(forms).map(([from = '', ...to]) => [from, to])),
    fillers: byFirst(lexicon.fillers.map(forms)),
  };
}

const WORDS_PER_STEP = 64;
/** Stems weighed between two rests. */
const STEMS_PER_STEP = 512;

class Builder {
  private readonly expressions: Expression[] = [];
  private readonly byStem = new Map<string, number[]>();
  private readonly bySequence = new Map<string, number[]>();
  private readonly forms = new Map<string, string>();
  private readonly stems = new Set<string>();

  /** Weighs every stem, yielding often. */
  *done() {
    const { expressions, byStem, bySequence, forms, stems } = this;
    const rarity = new Map<string, number>();
    const sizes = new Float32Array(expressions.length);
    for (const [stem, numbers] of byStem) {
      const rare = Math.log(1 + expressions.length / (1 + numbers.length));
      rarity.set(stem, rare);
      for (const number of numbers) sizes[number]! += rare;
      if (rarity.size % STEMS_PER_STEP === 0) yield;
    }
    return { expressions, byStem, bySequence, forms, stems, rarity, sizes };
  }

  add(meaning: Meaning, words: readonly Word[], context: boolean): void {
    const { stems, strict } = contentOf(words);
    const sequence = sequenceOf(words);
    if (!sequence) return;
    const number = this.expressions.push({ meaning, stems, strict, context }) - 1;
    if (strict) push(this.bySequence, sequence, number);
    else for (const stem of stems) push(this.byStem, stem, number);
    this.know(words.filter(isFull));
  }

  know(words: readonly Word[]): void {
    for (const { form, stem } of words) {
      this.forms.set(form, stem);
      this.stems.add(stem);
    }
  }
}

/** What someone who says an emergency needs, once the number to call is shown. */
const EMERGENCY_NEEDS: Readonly<Record<string, Meaning['thematiques']>> = {
  115: [['logement-hebergement--rechercher-une-solution-dhebergement-temporaire', 1]],
  3919: [['famille--surmonter-conflits-separation-violence', 1]],
  119: [
    ['famille--surmonter-conflits-separation-violence', 1],
    ['famille--soutien-a-la-parentalite-et-a-leducation', 0.67],
  ],
  3114: [['sante--sante-mentale', 1]],
};

const VALUES = {
  thematiques: Object.keys(THEMATIQUES),
  publics: Object.keys(PUBLICS),
  types: Object.keys(TYPES),
  frais: Object.keys(FRAIS),
  modes_accueil: Object.keys(MODES_ACCUEIL),
};

/** The highest strength, in tenths. */
const FULL = 30;

function meaningOf(facts: Facts, structures: readonly string[]): Meaning {
  const values = (name: 'publics' | 'types' | 'frais' | 'modes_accueil') =>
    facts[name].map((number) => VALUES[name][number]!);
  const emergency = facts.emergency ? String(facts.emergency) : undefined;
  const strengths = facts.thematiques.map(([number, tenths]) => [VALUES.thematiques[number]!, tenths / FULL] as const);
  return {
    thematiques: strengths.length ? strengths : (EMERGENCY_NEEDS[emergency ?? ''] ?? []),
    publics: values('publics'),
    types: values('types'),
    frais: values('frais'),
    modes_accueil: values('modes_accueil'),
    structures,
    ...(emergency && { emergency }),
  };
}

/** The label of a thématique means that thématique. */
function thematique(value: string): Meaning {
  return { thematiques: [[value, 1]], publics: [], types: [], frais: [], modes_accueil: [], structures: [] };
}

/** Sequences by their first form, the longest first. */
function byFirst(sequences: readonly string[][]): Map<string, string[][]> {
  const lists = new Map<string, string[][]>();
  for (const forms of sequences) push(lists, forms[0]!, forms);
  for (const list of lists.values()) list.sort((a, b) => b.length - a.length);
  return lists;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
