import type { Thesaurus } from '../thesaurus/thesaurus.js';
import { Buckets } from './buckets.js';
import type { WordIndex } from './index-words.js';
import { soundOf } from './phonetic.js';

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
  /** Numbers of the forms that may begin with the same two letters as `form`. */
  beginningLike(form: string): Uint32Array;
  /** Pair of letters, as `pairsOf` tells it → numbers of the forms. */
  readonly byPair: Buckets;
  /** How each form sounds, as `soundKey` tells it; 0 for those too short to be mistaken. */
  readonly sounds: Uint32Array;
  /** Numbers of the forms that may sound so. */
  soundingLike(sound: number): Uint32Array;
  /** True when the feed or the thesaurus holds the word, whatever its ending. */
  knows(stem: string): boolean;
  /** True when one of them holds this very form. */
  holds(form: string): boolean;
}

/** What a word of the thesaurus adds to its usage: people's own words come first. */
const THESAURUS_USAGE = 20;
const SHORTEST = 3;
const SLICE = 64;
/** Letters told apart in a pair: five bits each, 0 for the edge of the word. */
const LETTERS = 32;
const PAIRS = LETTERS * LETTERS;
/** Sounds share so many buckets. */
const SOUNDS = 1 << 14;

/** Reads both vocabularies, yielding often. */
export function* buildVocabulary(index: WordIndex, thesaurus: Thesaurus): Generator<void, Vocabulary> {
  const forms = index.forms.slice();
  let rounds = 0;
  for (const form of thesaurus.forms.keys()) {
    if (!index.terms.has(form)) forms.push(form);
    if (++rounds % SLICE === 0) yield;
  }
  const stems: string[] = [];
  const usage = new Uint32Array(forms.length);
  const sounds = new Uint32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    stems.push(thesaurus.forms.get(form) ?? index.stemKeys[index.stemOf[i]!]!);
    usage[i] = usageOf(stems[i]!, form, index, thesaurus);
    if (isMistakable(form)) sounds[i] = soundKey(soundOf(form));
    if (i % SLICE === 0) yield;
  }
  const mistakable = (keysOf: (form: string, i: number) => readonly number[]) => (i: number) =>
    sounds[i] ? keysOf(forms[i]!, i) : [];
  const byStart = yield* Buckets.fill(
    forms.length,
    PAIRS,
    mistakable((form) => [startOf(form)]),
  );
  const byPair = yield* Buckets.fill(forms.length, PAIRS, mistakable(pairsOf));
  const bySound = yield* Buckets.fill(
    forms.length,
    SOUNDS,
    mistakable((_, i) => [sounds[i]! % SOUNDS]),
  );
  return {
    ...{ forms, stems, usage, byPair, sounds },
    beginningLike: (form) => byStart.of(startOf(form)),
    soundingLike: (sound) => bySound.of(sound % SOUNDS),
    knows: (key) => index.stems.has(key) || thesaurus.stems.has(key),
    holds: (form) => index.terms.has(form) || thesaurus.forms.has(form),
  };
}

function isMistakable(form: string): boolean {
  return form.length >= SHORTEST && !/\d/.test(form);
}

/** The distinct pairs of letters of a word, its edges included, as whole numbers. */
export function pairsOf(form: string): number[] {
  const pairs: number[] = [];
  let pair = 0;
  for (let i = 0; i <= form.length; i++) {
    pair = (pair * LETTERS + letterAt(form, i)) % PAIRS;
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}

function startOf(form: string): number {
  return letterAt(form, 0) * LETTERS + letterAt(form, 1);
}

/** Letters of other scripts may share a number. */
function letterAt(form: string, at: number): number {
  return at < form.length ? form.charCodeAt(at) % LETTERS : 0;
}

/** A sound as a number other than 0: FNV-1a, so that two sounds hardly ever share one. */
export function soundKey(sound: string): number {
  let key = 0x811c9dc5;
  for (let i = 0; i < sound.length; i++) key = Math.imul(key ^ sound.charCodeAt(i), 0x01000193);
  return key >>> 0 || 1;
}

function usageOf(key: string, form: string, index: WordIndex, thesaurus: Thesaurus): number {
  const number = index.stems.get(key);
  return (number === undefined ? 0 : index.counts[number]!) + (thesaurus.forms.has(form) ? THESAURUS_USAGE : 0);
}
