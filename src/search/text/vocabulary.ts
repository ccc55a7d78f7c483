import type { Thesaurus } from '../thesaurus/thesaurus.js';
import type { WordIndex } from './index-words.js';
import { soundOf } from './phonetic.js';
import { stem } from './stem.js';

/**
 * Every word that a typed word may be compared with: those of the feed and those of the thesaurus,
 * with what finds the likely ones quickly (first letters, pairs of letters, sound).
 */
export interface Vocabulary {
  readonly forms: readonly string[];
  /** The stem of each. */
  readonly stems: readonly string[];
  /** How many offers hold the word; those of the thesaurus count a little more. */
  readonly usage: Uint32Array;
  /** Two first letters → numbers of the forms. */
  readonly byStart: ReadonlyMap<string, readonly number[]>;
  /** Pair of letters → numbers of the forms. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  /** How each form sounds; empty for those too short to be mistaken. */
  readonly sounds: readonly string[];
  readonly bySound: ReadonlyMap<string, readonly number[]>;
  /** True when the feed or the thesaurus holds the word, whatever its ending. */
  knows(stem: string): boolean;
  /** True when one of them holds this very form. */
  holds(form: string): boolean;
}

/** What a word of the thesaurus adds to its usage: people's own words come first. */
const THESAURUS_USAGE = 20;
const SHORTEST = 3;
const SLICE = 32;

/** Reads both vocabularies, yielding often. */
export function* buildVocabulary(index: WordIndex, thesaurus: Thesaurus): Generator<void, Vocabulary> {
  const forms = index.forms.slice();
  const known = new Set(forms);
  yield;
  for (const form of thesaurus.forms.keys()) if (!known.has(form)) forms.push(form);
  for (const form of thesaurus.forms.keys()) known.add(form);
  yield;
  const keys: string[] = [];
  const sounds: string[] = [];
  const usage = new Uint32Array(forms.length);
  const [byStart, byPair, bySound] = [
    new Map<string, number[]>(),
    new Map<string, number[]>(),
    new Map<string, number[]>(),
  ];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    keys.push(stem(form));
    usage[i] = usageOf(keys[i]!, form, index, thesaurus);
    if (i % SLICE === 0) yield;
    const mistakable = form.length >= SHORTEST && !/\d/.test(form);
    sounds.push(mistakable ? soundOf(form) : '');
    if (!mistakable) continue;
    push(byStart, form.slice(0, 2), i);
    for (const pair of pairsOf(form)) push(byPair, pair, i);
    push(bySound, sounds[i]!, i);
  }
  return {
    ...{ forms, stems: keys, sounds, usage, byStart, byPair, bySound },
    knows: (key) => index.stems.has(key) || thesaurus.stems.has(key),
    holds: (form) => known.has(form),
  };
}

/** The distinct pairs of letters of a word, its edges included. */
export function pairsOf(form: string): Set<string> {
  const pairs = new Set<string>();
  const padded = `^${form}$`;
  for (let i = 0; i < padded.length - 1; i++) pairs.add(padded.slice(i, i + 2));
  return pairs;
}

function usageOf(key: string, form: string, index: WordIndex, thesaurus: Thesaurus): number {
  const number = index.stems.get(key);
  return (number === undefined ? 0 : index.counts[number]!) + (thesaurus.forms.has(form) ? THESAURUS_USAGE : 0);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
