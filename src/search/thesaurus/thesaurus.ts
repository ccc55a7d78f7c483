import { THEMATIQUES } from '../../model/vocabularies/vocabularies.js';
import { DETERMINERS, EMPTY, LINKS, NEGATIONS } from '../text/function-words.js';
import { wordsOf, type Word } from '../text/words.js';
import type { CompiledThesaurus } from './compiled-format.js';

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

/** One everyday expression, cut into what must be found in a query for it to be meant. */
export interface Expression {
  readonly text: string;
  readonly meaning: Meaning;
  /** Stems that must all be there, in any order; or, for `strict`, this very sequence. */
  readonly stems: readonly string[];
  /** A single word among words of grammar (`en ligne`): only meant when written so. */
  readonly strict: boolean;
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

/** Reads the compiled thesaurus, yielding after each group. */
export function* readThesaurus(compiled: CompiledThesaurus): Generator<void, Thesaurus> {
  const context = new Set(split(compiled.context, '|').map((text) => sequenceOf(wordsOf(text))));
  const values = split(compiled.values, ' ');
  const builder = new Builder(context);
  for (const line of split(compiled.groups, '\n')) {
    const [facts = '', expressions = ''] = line.split('\t');
    builder.group(readMeaning(facts, values), split(expressions, '|'));
    yield;
  }
  for (const [value, label] of Object.entries(THEMATIQUES)) builder.group(thematique(value), [label]);
  return {
    ...(yield* builder.done()),
    abbreviations: readAbbreviations(compiled.abbreviations),
    fillers: readFillers(compiled.fillers),
  };
}

/** Stems weighed between two rests. */
const STEMS_PER_STEP = 512;

class Builder {
  private readonly expressions: Expression[] = [];
  private readonly byStem = new Map<string, number[]>();
  private readonly bySequence = new Map<string, number[]>();
  private readonly forms = new Map<string, string>();
  private readonly stems = new Set<string>();

  constructor(private readonly context: ReadonlySet<string>) {}

  group(meaning: Meaning, texts: readonly string[]): void {
    for (const text of texts) this.add(meaning, text);
  }

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

  private add(meaning: Meaning, text: string): void {
    const words = wordsOf(text);
    const stems = contentOf(words);
    const strict = stems.length < 2 && significant(words).length > words.filter(isFull).length;
    const sequence = sequenceOf(words);
    if (!sequence) return;
    const expression = { text, meaning, stems, strict, context: this.context.has(sequence) };
    const number = this.expressions.push(expression) - 1;
    if (strict) push(this.bySequence, sequence, number);
    else for (const stem of new Set(stems)) push(this.byStem, stem, number);
    for (const { form, stem } of words.filter(isFull)) {
      this.forms.set(form, stem);
      this.stems.add(stem);
    }
  }
}

/** The words that a fixed expression is made of. */
function significant(words: readonly Word[]): Word[] {
  return words.filter((word) => !DETERMINERS.has(word.form));
}

/** The stems an expression asks for: its full words, and the negations beside two of them. */
function contentOf(words: readonly Word[]): string[] {
  const full = words.filter(isFull);
  const kept = full.length < 2 ? full : words.filter((word) => isFull(word) || NEGATIONS.has(word.form));
  return [...new Set(kept.map((word) => word.stem))];
}

function isFull({ form }: Word): boolean {
  return !EMPTY.has(form) && !LINKS.has(form);
}

/** A sequence of stems as one key. */
export function sequenceOf(words: readonly Word[]): string {
  return significant(words)
    .map((word) => word.stem)
    .join(' ');
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

function readMeaning(facts: string, values: readonly string[]): Meaning {
  const [thematiques = '', publics = '', types = '', frais = '', modes = '', structures = '', emergency] =
    facts.split('/');
  const named = (list: string) => split(list, ',').map((number) => values[Number(number)]!);
  const strengths = split(thematiques, ',').map((pair) => {
    const [number, strength] = pair.split(':');
    return [values[Number(number)]!, Number(strength) / 3] as const;
  });
  return {
    thematiques: strengths.length ? strengths : (EMERGENCY_NEEDS[emergency ?? ''] ?? []),
    publics: named(publics),
    types: named(types),
    frais: named(frais),
    modes_accueil: named(modes),
    structures: split(structures, ','),
    ...(emergency && { emergency }),
  };
}

/** The label of a thématique means that thématique. */
function thematique(value: string): Meaning {
  return { thematiques: [[value, 1]], publics: [], types: [], frais: [], modes_accueil: [], structures: [] };
}

function readAbbreviations(text: string): Map<string, string[]> {
  return new Map(
    split(text, '|').map((pair) => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to.split(' ')] as const;
    }),
  );
}

function readFillers(text: string): Map<string, string[][]> {
  const fillers = new Map<string, string[][]>();
  for (const filler of split(text, '|')) {
    const forms = wordsOf(filler).map((word) => word.form);
    if (forms.length) push(fillers, forms[0]!, forms);
  }
  for (const list of fillers.values()) list.sort((a, b) => b.length - a.length);
  return fillers;
}

function split(text: string, separator: string): string[] {
  return text ? text.split(separator) : [];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
