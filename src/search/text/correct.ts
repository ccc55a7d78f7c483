import Fuse from 'fuse.js/basic';
import { editDistance } from './edit-distance.js';
import { soundOf } from './phonetic.js';
import { pairsOf, soundKey, type Vocabulary } from './vocabulary.js';

/** A word of the vocabulary that a typed word may mean. */
export interface Candidate {
  form: string;
  /** 0 to 1: how sure. */
  weight: number;
  /** Slips between the two, fewer when they sound the same; 0 for a beginning. */
  distance: number;
}

/** How many words one typed word may stand for. */
const MOST_CANDIDATES = 3;
const MOST_BEGINNINGS = 6;
/** How many words Fuse compares: those sharing most pairs of letters. */
const MOST_COMPARED = 60;
const PREFIX_WEIGHT = 0.85;

/** Numbers of the words that begin as `form` does. */
export function startingWith(form: string, vocabulary: Vocabulary): number[] {
  return [...vocabulary.beginningLike(form)].filter((i) => vocabulary.forms[i]!.startsWith(form));
}

/** Words that begin as `form` does, the most used first. */
export function beginningsOf(form: string, vocabulary: Vocabulary): Candidate[] {
  const { forms, usage } = vocabulary;
  const found = startingWith(form, vocabulary).filter((i) => forms[i] !== form);
  found.sort((a, b) => usage[b]! - usage[a]! || forms[a]!.length - forms[b]!.length);
  return found.slice(0, MOST_BEGINNINGS).map((i) => ({ form: forms[i]!, weight: PREFIX_WEIGHT, distance: 0 }));
}

/** Shortest stem that says what its derivations are about. */
const SHORTEST_ROOT = 5;
const DERIVED_WEIGHT = 0.8;

/** Words of the same family: `dépister` for `dépistage`, `maraudeur` for `maraude`. */
export function derivationsOf(stem: string, vocabulary: Vocabulary): Candidate[] {
  const { forms, stems, usage } = vocabulary;
  if (stem.length < SHORTEST_ROOT) return [];
  const near = [...vocabulary.beginningLike(stem)].filter((i) => {
    const other = stems[i]!;
    return (
      other.length >= SHORTEST_ROOT &&
      (other.startsWith(stem) || (stem.startsWith(other) && stem.length - other.length < 5))
    );
  });
  near.sort(
    (a, b) =>
      Math.abs(stems[a]!.length - stem.length) - Math.abs(stems[b]!.length - stem.length) || usage[b]! - usage[a]!,
  );
  return near.slice(0, MOST_CANDIDATES).map((i) => ({ form: forms[i]!, weight: DERIVED_WEIGHT, distance: 0 }));
}

/**
 * Words that `form` may be a slip for, the likeliest first; none when nothing is near. `inPlural`: also those whose plural alone is
 * known.
 */
export function correctionsOf(form: string, vocabulary: Vocabulary, inPlural = false): Candidate[] {
  if (!slipsAllowed(form, true)) return [];
  const sound = soundOf(form);
  const numbers = nearest(form, vocabulary);
  const key = soundKey(sound);
  const alike = (i: number) => vocabulary.sounds[i] === key;
  if (sound.length > 1) for (const i of vocabulary.soundingLike(key)) if (alike(i)) numbers.add(i);
  const compared = [...numbers];
  const fuse = new Fuse(
    compared.map((i) => vocabulary.forms[i]!),
    { includeScore: true, threshold: 0.5 },
  );
  const candidates: (Candidate & { rank: number })[] = [];
  for (const { item, refIndex, score = 1 } of fuse.search(form)) {
    const i = compared[refIndex]!;
    const same = alike(i);
    const limit = slipsAllowed(form, same);
    const distance = editDistance(form, inPlural ? singular(item) : item, limit);
    if (distance > limit) continue;
    const slips = Math.max(0.5, same ? Math.min(soundSlips(form), distance - soundBonus(form)) : distance);
    const usage = Math.log2(1 + vocabulary.usage[i]!);
    const rank = slips + score * 0.5 - usage * 0.08 + (item[0] === form[0] ? 0 : 0.5);
    candidates.push({ form: item, weight: 1 - 0.12 * Math.max(1, slips), distance: slips, rank });
  }
  candidates.sort((a, b) => a.rank - b.rank);
  return candidates.filter(({ rank }) => rank <= candidates[0]!.rank + 0.45).slice(0, MOST_CANDIDATES);
}

/** `vetment` is one letter away from `vetement`, of which the feed may only hold the plural. */
function singular(item: string): string {
  return item.endsWith('s') ? item.slice(0, -1) : item;
}

/** A short word has too many neighbours to forgive much; what sounds the same is forgiven more. */
function slipsAllowed(form: string, sameSound: boolean): number {
  if (/\d/.test(form) || form.length < 3) return 0;
  if (form.length < 4) return sameSound ? 1 : 0;
  return (form.length < 8 ? 1 : form.length < 12 ? 2 : 3) + (sameSound ? 2 : 0);
}

/** Who writes as one speaks may be many letters away: that is one slip, unless the word is short. */
function soundSlips({ length }: string): number {
  return length < 5 ? Infinity : 1;
}

/** How many slips sounding the same makes up for: little for short words, which sound alike easily. */
function soundBonus({ length }: string): number {
  return length < 5 ? 0.3 : length < 6 ? 0.7 : 1.2;
}

/**
 * The words sharing most pairs of letters with `form`: the only ones worth comparing. Thousands share some: only those that reach
 * the sixtieth likeness are sorted.
 */
function nearest(form: string, { byPair, forms }: Vocabulary): Set<number> {
  const shared = new Uint8Array(forms.length);
  const pairs = pairsOf(form);
  const enough = Math.ceil(Math.max(2, pairs.length * 0.3));
  const found: number[] = [];
  for (const pair of pairs) {
    for (const i of byPair.of(pair)) {
      shared[i]!++;
      if (shared[i] === enough) found.push(i);
    }
  }
  const likenesses = new Float64Array(found.length);
  const likenessOf = (i: number) => shared[i]! / (pairs.length + forms[i]!.length + 1);
  for (let at = 0; at < found.length; at++) likenesses[at] = likenessOf(found[at]!);
  const least = likenesses.sort()[Math.max(0, found.length - MOST_COMPARED)]!;
  const best = found.filter((i) => likenessOf(i) >= least).sort((a, b) => likenessOf(b) - likenessOf(a));
  return new Set(best.slice(0, MOST_COMPARED));
}
