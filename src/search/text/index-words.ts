import type { Offer } from '../../model/offer.js';
import { FIELDS, NOM, STRUCTURE } from './fields.js';
import { isFunctionWord } from './function-words.js';
import { LONGEST_WORD, scanWords } from './scan.js';
import { stem } from './stem.js';
import { formOf } from './words.js';

/**
 * Where every word of a set of offers stands. A term is a folded form (`loyers`); its postings run from
 * `offsets[term]` to `offsets[term + 1]`. Forms that share a stem are found together, the typed one first.
 */
export interface WordIndex {
  readonly size: number;
  /** The form of each term. */
  readonly forms: readonly string[];
  /** Accented spelling of the folded forms that have one, as the feed writes it. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The number of each term's stem. */
  readonly stemOf: Int32Array;
  /** Stem → its number. */
  readonly stems: ReadonlyMap<string, number>;
  /** The terms of each stem. */
  readonly termsOf: readonly (readonly number[])[];
  readonly offsets: Uint32Array;
  /** Position of the offer of each posting. */
  readonly docs: Uint32Array;
  /** Saturated weight of the word in that offer, 0 to 1. */
  readonly weights: Float32Array;
  /** Bits of the fields where it stands. */
  readonly fields: Uint8Array;
  /** How many offers hold each stem. */
  readonly counts: Uint32Array;
  /** The sum of the rarities of the words of each offer's name, and of its structure's. */
  readonly nomIdf: Float32Array;
  readonly structureIdf: Float32Array;
}

/** The terms of a stem, by its number in the index; none for a stem that no offer holds. */
export function termsOf(index: WordIndex, stem: string): readonly number[] {
  const number = index.stems.get(stem);
  return number === undefined ? [] : index.termsOf[number]!;
}

/** Occurrences at which a word has half its weight (BM25's k1). */
const SATURATION = 1.4;
const NOTHING = -1;
/** Rounds of the last loops between two pauses. */
const ROUNDS = 20_000;
/** The same where each fills an array. */
const GROUPS = 1000;

/** Postings as they are met, offer after offer, before they are sorted by term. */
class Gathered {
  readonly forms: string[] = [];
  readonly stemOf: number[] = [];
  readonly stems = new Map<string, number>();
  readonly spellings = new Map<string, string>();
  term = new Uint32Array(1 << 16);
  weight = new Float32Array(1 << 16);
  field = new Uint8Array(1 << 16);
  length = 0;
  /** First posting of each offer. */
  readonly starts: Uint32Array;
  /** Raw word → term: most words of a feed are met many times. */
  private readonly seen = new Map<string, number>();
  private readonly termOf = new Map<string, number>();

  constructor(size: number) {
    this.starts = new Uint32Array(size + 1);
  }

  read(text: string, start: number, end: number, dotted: boolean): number {
    const raw = text.slice(start, Math.min(end, start + LONGEST_WORD));
    let term = this.seen.get(raw);
    if (term === undefined) this.seen.set(raw, (term = this.meet(raw, formOf(text, start, end, dotted))));
    return term;
  }

  private meet(raw: string, form: string): number {
    if (!form || isFunctionWord(form)) return NOTHING;
    this.spell(raw, form);
    const known = this.termOf.get(form);
    if (known !== undefined) return known;
    const key = stem(form);
    let number = this.stems.get(key);
    if (number === undefined) this.stems.set(key, (number = this.stems.size));
    const term = this.forms.push(form) - 1;
    this.termOf.set(form, term);
    this.stemOf.push(number);
    return term;
  }

  /** Capitals are often written without accents; small letters without any mean that there are none. */
  private spell(raw: string, form: string): void {
    if (raw === form) this.spellings.delete(form);
    const spelling = raw.toLowerCase();
    if (spelling !== form && !this.termOf.has(form)) this.spellings.set(form, spelling);
  }

  push(term: number, weight: number, field: number): void {
    if (this.length === this.term.length) this.grow();
    this.term[this.length] = term;
    this.weight[this.length] = weight;
    this.field[this.length++] = field;
  }

  private grow(): void {
    const larger = this.term.length * 2;
    const { term, weight, field } = this;
    (this.term = new Uint32Array(larger)).set(term);
    (this.weight = new Float32Array(larger)).set(weight);
    (this.field = new Uint8Array(larger)).set(field);
  }
}

/** What one offer holds, term by term, while it is read. */
class Reader {
  private weight = new Float32Array(1 << 14);
  private field = new Uint8Array(1 << 14);
  private readonly touched: number[] = [];

  constructor(private readonly into: Gathered) {}

  offer(offer: Offer): void {
    for (const field of FIELDS) {
      const text = field.text(offer);
      if (text) this.text(text, field.bit, field.weight, field.b, field.usual);
    }
    for (const term of this.touched) {
      const weight = this.weight[term]!;
      this.into.push(term, weight / (weight + SATURATION), this.field[term]!);
      this.weight[term] = this.field[term] = 0;
    }
    this.touched.length = 0;
  }

  private text(text: string, bit: number, weight: number, b: number, usual: number): void {
    const found: number[] = [];
    scanWords(text, (start, end, dotted) => {
      const term = this.into.read(text, start, end, dotted);
      if (term !== NOTHING) found.push(term);
    });
    const each = weight / (1 - b + (b * found.length) / usual);
    for (const term of found) this.count(term, each, bit);
  }

  private count(term: number, weight: number, bit: number): void {
    if (term >= this.weight.length) this.grow(term);
    if (this.field[term] === 0) this.touched.push(term);
    this.weight[term]! += weight;
    this.field[term]! |= bit;
  }

  private grow(term: number): void {
    const larger = Math.max(term + 1, this.weight.length * 2);
    const { weight, field } = this;
    (this.weight = new Float32Array(larger)).set(weight);
    (this.field = new Uint8Array(larger)).set(field);
  }
}

/** Reads every offer, yielding after each so that the caller may pause; returns the index. */
export function* indexWords(offers: readonly Offer[]): Generator<void, WordIndex> {
  const gathered = new Gathered(offers.length);
  const reader = new Reader(gathered);
  for (let position = 0; position < offers.length; position++) {
    reader.offer(offers[position]!);
    gathered.starts[position + 1] = gathered.length;
    yield;
  }
  return yield* sortByTerm(gathered, offers.length);
}

/** Turns postings by offer into postings by term: a counting sort. */
function* sortByTerm(gathered: Gathered, size: number): Generator<void, WordIndex> {
  const { length, term: termOf, forms, stems, spellings } = gathered;
  const offsets = new Uint32Array(forms.length + 1);
  for (let i = 0; i < length; i++) offsets[termOf[i]! + 1]!++;
  for (let term = 1; term < offsets.length; term++) offsets[term]! += offsets[term - 1]!;
  yield;
  const docs = new Uint32Array(length);
  const weights = new Float32Array(length);
  const fields = new Uint8Array(length);
  const next = offsets.slice();
  for (let position = 0, i = 0; position < size; position++) {
    for (const end = gathered.starts[position + 1]!; i < end; i++) {
      const at = next[termOf[i]!]!++;
      docs[at] = position;
      weights[at] = gathered.weight[i]!;
      fields[at] = gathered.field[i]!;
    }
    if (position % 512 === 0) yield;
  }
  const stemOf = Int32Array.from(gathered.stemOf);
  yield;
  const index = {
    size,
    forms,
    spellings,
    stemOf,
    stems,
    termsOf: yield* groupByStem(stemOf, stems.size),
    offsets,
    docs,
    weights,
    fields,
  };
  const counts = yield* countByStem(index);
  return { ...index, counts, ...(yield* sumNames(index, counts)) };
}

function* groupByStem(stemOf: Int32Array, size: number): Generator<void, number[][]> {
  const groups: number[][] = [];
  for (let number = 0; number < size; number++) {
    groups.push([]);
    if (number % GROUPS === 0) yield;
  }
  for (let term = 0; term < stemOf.length; term++) {
    groups[stemOf[term]!]!.push(term);
    if (term % GROUPS === 0) yield;
  }
  return groups;
}

/** BM25's inverse document frequency: `count` offers of `size` hold the word. */
export function idfOf(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

type Sorted = Pick<WordIndex, 'size' | 'stemOf' | 'termsOf' | 'offsets' | 'docs' | 'fields'>;

/** An offer that holds two forms of a stem counts once. */
function* countByStem({ size, termsOf, offsets, docs }: Sorted): Generator<void, Uint32Array> {
  const counts = new Uint32Array(termsOf.length);
  const last = new Int32Array(size).fill(-1);
  let rounds = 0;
  for (let number = 0; number < counts.length; number++) {
    for (const term of termsOf[number]!) {
      for (let at = offsets[term]!; at < offsets[term + 1]!; at++, rounds++) {
        if (last[docs[at]!] === number) continue;
        last[docs[at]!] = number;
        counts[number]!++;
      }
    }
    if (rounds > ROUNDS) {
      rounds = 0;
      yield;
    }
  }
  return counts;
}

function* sumNames({ size, stemOf, offsets, docs, fields }: Sorted, counts: Uint32Array) {
  const [nomIdf, structureIdf] = [new Float32Array(size), new Float32Array(size)];
  let rounds = 0;
  for (let term = 0; term < stemOf.length; term++) {
    const idf = idfOf(counts[stemOf[term]!]!, size);
    for (let at = offsets[term]!; at < offsets[term + 1]!; at++, rounds++) {
      if (fields[at]! & NOM) nomIdf[docs[at]!]! += idf;
      if (fields[at]! & STRUCTURE) structureIdf[docs[at]!]! += idf;
    }
    if (rounds > ROUNDS) {
      rounds = 0;
      yield;
    }
  }
  return { nomIdf, structureIdf };
}
