import type { Bits } from './bit-reader.js';
import type { Facts, Lexicon, Membership, Phrase } from './compiled-format.js';
import { NumberCoder } from './number-coder.js';
import { PhraseCoder } from './phrase-coder.js';
import { key, KIND } from './contexts.js';
import { commonStart, WordCoder } from './word-coder.js';

/** Bits of a count, of a thématique (0 ends a list), of a value of the other vocabularies, of a strength. */
const COUNT = 16;
const THEMATIQUE = 7;
const VALUE = 5;
const TENTHS = 5;
const EMERGENCY = 12;
/** Words walked between two rests. */
const SLICE = 32;

/**
 * The one walk that writes the thesaurus and reads it, so that both agree: `known` is what to write, nothing when
 * reading. Yields often.
 */
export function* codeLexicon(bits: Bits, known?: Lexicon): Generator<void, Lexicon> {
  const numbers = new NumberCoder(bits);
  const words = yield* codeWords(numbers, known?.words);
  const groups = yield* codeGroups(numbers, known?.groups);
  const { alone, joined, spellings } = yield* codeAlone(numbers, words, groups, known);
  const coder = new PhraseCoder(numbers, joined);
  const lists = function* (kind: number, of?: readonly Phrase[][]): Generator<void, Phrase[][]> {
    const coded: Phrase[][] = [];
    for (const [i, { thematiques }] of groups.entries()) {
      coded.push(yield* coder.list(kind || i + 2, thematiques[0]?.[0] ?? -1, of?.[i]));
      yield;
    }
    return coded;
  };
  const phrases = yield* lists(0, known?.phrases);
  const names = yield* lists(1, known?.names);
  const fillers = yield* coder.list(-1, -2, known?.fillers);
  yield;
  return {
    words,
    groups,
    alone,
    spellings,
    phrases,
    names,
    fillers,
    abbreviations: yield* coder.list(-2, -3, known?.abbreviations),
  };
}

function* codeWords(numbers: NumberCoder, known?: readonly string[]): Generator<void, string[]> {
  const count = numbers.code(known?.length ?? 0, COUNT, KIND.count, []);
  const coder = new WordCoder(numbers);
  const words: string[] = [];
  for (let i = 0; i < count; i++) {
    words.push(coder.code(known?.[i]));
    if (i % SLICE === 0) yield;
  }
  return words;
}

function* codeGroups(numbers: NumberCoder, known?: readonly Facts[]): Generator<void, Facts[]> {
  const count = numbers.code(known?.length ?? 0, COUNT, KIND.count, []);
  const groups: Facts[] = [];
  for (let i = 0; i < count; i++) {
    groups.push(codeFacts(numbers, known?.[i]));
    yield;
  }
  return groups;
}

function codeFacts(numbers: NumberCoder, known?: Facts): Facts {
  const thematiques = codeStrengths(numbers, known?.thematiques);
  const first = thematiques[0]?.[0] ?? -1;
  const values = (name: 'publics' | 'types' | 'frais' | 'modes_accueil', salt: number) =>
    codeValues(numbers, salt, first, known?.[name]);
  return {
    thematiques,
    publics: values('publics', 1),
    types: values('types', 2),
    frais: values('frais', 3),
    modes_accueil: values('modes_accueil', 4),
    emergency: numbers.code(known?.emergency ?? 0, EMERGENCY, KIND.value, [key(20)]),
  };
}

function codeStrengths(numbers: NumberCoder, known?: Facts['thematiques']): Facts['thematiques'] {
  const coded: [number, number][] = [];
  for (let i = 0; ; i++) {
    const [first = -1, last = -1, strength = 0] = [coded[0]?.[0], coded[i - 1]?.[0], coded[i - 1]?.[1]];
    const contexts = [key(21, i ? 1 : 0), key(22, last), key(23, first), key(24, last, coded[i - 2]?.[0]), key(25, i)];
    const value = numbers.code((known?.[i]?.[0] ?? -1) + 1, THEMATIQUE, KIND.thematique, contexts) - 1;
    if (value < 0) return coded;
    const weighed = [key(26, i), key(27, strength, i), key(28, value), key(29, strength)];
    coded.push([value, numbers.code(known?.[i]?.[1] ?? 0, TENTHS, KIND.strength, weighed)]);
  }
}

function codeValues(numbers: NumberCoder, salt: number, first: number, known?: readonly number[]): number[] {
  const coded: number[] = [];
  for (;;) {
    const i = coded.length;
    const contexts = [key(30, salt, i), key(31, salt, first), key(32, salt, i, first < 0 ? 1 : 0)];
    const value = numbers.code((known?.[i] ?? -1) + 1, VALUE, KIND.value, contexts) - 1;
    if (value < 0) return coded;
    coded.push(value);
  }
}

/** For each word, the groups it means by itself, and whether phrases hold it. Words that begin alike mean alike. */
function* codeAlone(
  numbers: NumberCoder,
  words: readonly string[],
  groups: readonly Facts[],
  known?: Lexicon,
): Generator<void, { alone: Membership[][]; joined: number[]; spellings: number[] }> {
  const inPhrases = known && new Set(phrasesOf(known).flatMap((phrase) => phrase.words));
  const width = Math.ceil(Math.log2(groups.length + 1));
  const alone: Membership[][] = [];
  const homes: [home: number, word: number][] = [];
  const spellings: number[] = [];
  let [home, was] = [0, 0];
  for (const [i, word] of words.entries()) {
    const alike = Math.min(7, commonStart(word, words[i - 1] ?? ''));
    const long = Math.min(10, word.length);
    const joins = [key(40), key(41, alike), key(42, long), key(43, alike, was)];
    was = numbers.code(inPhrases?.has(i) ? 1 : 0, 1, KIND.joined, joins);
    const coded: Membership[] = [];
    for (;;) {
      const k = coded.length;
      const more = [key(44, k, was), key(45, k, was, long), key(46, k, was, alike)];
      if (!numbers.code(known && k < known.alone[i]!.length ? 1 : 0, 1, KIND.more, more)) break;
      const member = known?.alone[i]![k];
      const contexts = [
        key(50, k),
        key(52, home),
        key(54, coded[k - 1]?.group ?? -1),
        letters(55, word.slice(-3)),
        letters(56, word.slice(0, 4)),
      ];
      const group = numbers.code(member?.group ?? 0, width, KIND.group, contexts);
      const context = numbers.code(member?.context ? 1 : 0, 1, KIND.context, [key(60), key(61, was), key(62, group)]);
      coded.push({ group, context: context > 0 });
    }
    if (coded.length) home = coded[0]!.group;
    if (was) homes.push([home, i]);
    alone.push(coded);
    if (!was && !coded.length) spellings.push(i);
    if (i % SLICE === 0) yield;
  }
  // Words of the same groups stand side by side: the highest bits of their numbers are likely within a group.
  homes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { alone, spellings, joined: homes.map(([, word]) => word) };
}

function phrasesOf({ phrases, names, fillers, abbreviations }: Lexicon): Phrase[] {
  return [...phrases.flat(), ...names.flat(), ...fillers, ...abbreviations];
}

function letters(salt: number, text: string): number {
  let hash = salt;
  for (let i = 0; i < text.length; i++) hash = key(hash, text.charCodeAt(i));
  return hash;
}
