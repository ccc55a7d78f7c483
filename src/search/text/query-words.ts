import type { Thesaurus } from '../thesaurus/thesaurus.js';
import { beginningsOf, correctionsOf, derivationsOf, type Candidate } from './correct.js';
import { COMMON, EMPTY, LINKS } from './function-words.js';
import { single } from './single.js';
import { stem } from './stem.js';
import type { Vocabulary } from './vocabulary.js';
import { wordsOf, type Word } from './words.js';

/** One stem that a typed word stands for. */
export interface Variant {
  stem: string;
  form: string;
  /** 1 as typed; less for a beginning or a correction. */
  weight: number;
}

/** How a typed word was understood. */
export type Reading = 'exact' | 'elided' | 'abbreviation' | 'beginning' | 'corrected' | 'split' | 'unknown';

/** One word of a query. */
export interface QueryWord extends Word {
  variants: Variant[];
  reading: Reading;
  /** Letters changed by a correction. */
  slips: number;
  /** Part of `je cherche`, `est-ce que`…: counts only within a longer expression. */
  filler: boolean;
  /** A word of grammar. */
  link: boolean;
  /** Part of a commune's name. */
  place: boolean;
  /** Part of an expression of the thesaurus. */
  said: boolean;
}

/** Words read in a query: enough for anyone's sentence, and a bound for pasted pages. */
const MOST_WORDS = 40;
/** Characters read in a query. */
const LONGEST_QUERY = 600;
/** Distinct words that are corrected: each costs about a millisecond on a phone. */
const MOST_CORRECTED = 8;
const SHORTEST_PREFIX = 3;
/** With the number before them they say how far one would go, not what is looked for. */
const UNITS = new Set(['km', 'kms', 'kilometre', 'kilometres']);
/** A word that may be right as it is, or a slip for another. */
const SLIP_WEIGHT = 0.7;

/** Reads a query word by word: exact first, then as a beginning, then approximately. */
export function readQuery(text: string, vocabulary: Vocabulary, thesaurus: Thesaurus): QueryWord[] {
  const read = text.slice(0, LONGEST_QUERY);
  const typed = wordsOf(read, MOST_WORDS);
  const filler = fillersIn(typed, thesaurus);
  const stillTyping = typed.length > 0 && typed[typed.length - 1]!.end === read.length;
  let corrected = 0;
  const words: QueryWord[] = [];
  for (const [i, word] of typed.entries()) {
    const last = stillTyping && i === typed.length - 1;
    const mayCorrect = corrected < MOST_CORRECTED && !filler.has(i);
    const made = readWord(word, last, mayCorrect, vocabulary, thesaurus);
    if (!vocabulary.holds(word.form)) corrected++;
    const isFiller = filler.has(i) || isUnit(typed, i) || isUnit(typed, i + 1);
    for (const each of made) words.push({ ...each, filler: isFiller || isAmount(each) });
  }
  return joinGlued(words, new Map(typed.map(({ start, form }) => [start, form])), vocabulary, thesaurus);
}

function readWord(
  word: Word,
  last: boolean,
  mayCorrect: boolean,
  vocabulary: Vocabulary,
  thesaurus: Thesaurus,
): QueryWord[] {
  const meant = thesaurus.abbreviations.get(word.form);
  if (meant) return meant.map((form, i) => abbreviation(word, form, i === 0));
  if (EMPTY.has(word.form) || LINKS.has(word.form)) return [plain(word, 'exact', true)];
  if (vocabulary.knows(word.stem)) return [known(word, mayCorrect && !isInflected(word, thesaurus), vocabulary)];
  const beginnings =
    word.form.length >= (last ? SHORTEST_PREFIX : SHORTEST_PREFIX + 2) ? beginningsOf(word.form, vocabulary) : [];
  if (last && beginnings.length) return [withCandidates(word, beginnings, 'beginning')];
  if (COMMON.has(word.form)) return [plain(word, 'exact', false)];
  const once = single(word.form);
  if (once !== word.form && vocabulary.holds(once))
    return [withCandidates(word, [{ form: once, weight: 0.9, distance: 0.5 }], 'corrected')];
  const elided = withoutElision(word, vocabulary);
  if (elided) return [elided];
  const corrections = mayCorrect ? correctionsOf(word.form, vocabulary) : [];
  if (corrections[0] && corrections[0].distance < 2) return [withCandidates(word, corrections, 'corrected')];
  if (beginnings.length) return [withCandidates(word, beginnings, 'beginning')];
  const derivations = derivationsOf(word.stem, vocabulary);
  if (derivations.length) return [withCandidates(word, derivations, 'beginning')];
  const parts = splitWord(word, vocabulary);
  if (parts) return parts;
  const guesses = corrections.length || !mayCorrect ? corrections : correctionsOf(word.form, vocabulary, true);
  return [guesses.length ? withCandidates(word, guesses, 'corrected') : plain(word, 'unknown', false)];
}

/** True for another ending of a word of the thesaurus (`loger` for `logé`): no slip, unless a letter is doubled. */
function isInflected({ form, stem: key }: Word, { stems }: Thesaurus): boolean {
  return stems.has(key) && !/(.)\1/.test(form);
}

/** A word that is known; by its stem only, it may be a slip as well (`vivrre` for `vivre`, not `vivres`). */
function known(word: Word, mayCorrect: boolean, vocabulary: Vocabulary): QueryWord {
  const made = plain(word, 'exact', false);
  if (vocabulary.holds(word.form) || !mayCorrect) return made;
  for (const { form, distance } of correctionsOf(word.form, vocabulary)) {
    const key = stem(form);
    if (distance < 2 && key !== word.stem) made.variants.push({ stem: key, form, weight: SLIP_WEIGHT });
  }
  return made;
}

/** A number that nobody knows is an age, an hour, a sum: never what is looked for. */
function isAmount({ reading, form }: QueryWord): boolean {
  return reading === 'unknown' && /\d/.test(form);
}

function isUnit(typed: readonly Word[], i: number): boolean {
  return UNITS.has(typed[i]?.form ?? '') && /^\d+$/.test(typed[i - 1]?.form ?? '');
}

function plain(word: Word, reading: Reading, link: boolean): QueryWord {
  const variants = link ? [] : [{ stem: word.stem, form: word.form, weight: 1 }];
  return { ...word, variants, reading, slips: 0, filler: false, link, place: false, said: false };
}

function abbreviation(word: Word, form: string, first: boolean): QueryWord {
  const meant = { ...word, form, stem: stem(form) };
  const link = EMPTY.has(form) || LINKS.has(form);
  const made = plain(meant, 'abbreviation', link);
  if (first && !link && word.stem !== meant.stem) made.variants.push({ stem: word.stem, form: word.form, weight: 0.9 });
  return made;
}

function withCandidates(word: Word, candidates: Candidate[], reading: Reading): QueryWord {
  const variants: Variant[] = [];
  for (const { form, weight } of candidates) {
    const key = stem(form);
    if (!variants.some((variant) => variant.stem === key)) variants.push({ stem: key, form, weight });
  }
  const [{ stem: best, form }] = variants as [Variant];
  return {
    ...word,
    form,
    stem: best,
    variants,
    reading,
    slips: candidates[0]!.distance,
    filler: false,
    link: false,
    place: false,
    said: false,
  };
}

const ELIDED = /^(?:[jldmtsnc]|qu)(?=[aeiouyh])/;

/** `jarrive` → `arrive`: the apostrophe was left out. */
function withoutElision(word: Word, vocabulary: Vocabulary): QueryWord | undefined {
  const elided = ELIDED.exec(word.form)?.[0];
  if (!elided || word.form.length < elided.length + 3) return undefined;
  const rest = word.form.slice(elided.length);
  const known = EMPTY.has(rest) || LINKS.has(rest) || vocabulary.knows(stem(rest));
  return known ? { ...part(word, rest), reading: 'elided' } : undefined;
}

/** `aidemenagere` → `aide menagere`; undefined when the parts are no words either. */
function splitWord(word: Word, vocabulary: Vocabulary): QueryWord[] | undefined {
  const { form } = word;
  let best: [string, string] | undefined;
  for (let cut = 4; cut <= form.length - 4; cut++) {
    const [head, tail] = [form.slice(0, cut), form.slice(cut)];
    if (!isPart(head, vocabulary) || !isPart(tail, vocabulary) || EMPTY.has(tail)) continue;
    if (!best || Math.min(cut, form.length - cut) > Math.min(best[0].length, best[1].length)) best = [head, tail];
  }
  return best?.map((each) => part(word, each));
}

function isPart(form: string, vocabulary: Vocabulary): boolean {
  return EMPTY.has(form) || LINKS.has(form) || (vocabulary.holds(form) && /^\D+$/.test(form));
}

function part(word: Word, form: string): QueryWord {
  return plain({ ...word, form, stem: stem(form) }, 'split', EMPTY.has(form) || LINKS.has(form));
}

/** `co voiturage` → also `covoiturage`, when that is a word and one of its parts is not. */
function joinGlued(
  words: QueryWord[],
  typed: ReadonlyMap<number, string>,
  vocabulary: Vocabulary,
  thesaurus: Thesaurus,
): QueryWord[] {
  for (let i = 0; i + 1 < words.length; i++) {
    const [a, b] = [words[i]!, words[i + 1]!];
    if (a.link || a.start === b.start) continue;
    const asTyped = ({ start, form, reading }: QueryWord) => (reading === 'abbreviation' ? form : typed.get(start)!);
    const form = asTyped(a) + asTyped(b);
    const key = stem(form);
    if (form.length < 6 || !vocabulary.knows(key)) continue;
    const bothKnown = a.reading === 'exact' && b.reading === 'exact';
    if (bothKnown && !thesaurus.forms.has(form)) continue;
    const joined = { stem: key, form, weight: 1 };
    if (bothKnown) a.variants.push(joined);
    else words.splice(i, 2, { ...a, form, stem: key, end: b.end, variants: [joined], reading: 'split', slips: 0 });
  }
  return words;
}

/** Positions of the words that belong to a filler. */
function fillersIn(words: readonly Word[], { fillers }: Thesaurus): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const filler = fillers.get(words[i]!.form)?.find((forms) => forms.every((form, j) => words[i + j]?.form === form));
    if (filler) for (let j = 0; j < filler.length; j++) found.add(i + j);
  }
  return found;
}
