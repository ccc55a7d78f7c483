import type { Facets, FilterName } from '../../model/query.js';
import type { Offer } from '../../model/offer.js';

/**
 * The values of one filter over all rows, dictionary-encoded: row `r` has the values
 * `codes[starts[r]]` to `codes[starts[r + 1] - 1]`, each once.
 */
export interface Column {
  /** Value → its code; a Map, for values may be named `__proto__`. In order of appearance. */
  readonly dictionary: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
  /** 1 for rows that match any value at all (`tous-publics`, or nothing said). Their values are not in `codes`. */
  readonly open?: Uint8Array;
}

/** The filters whose values offers hold: opening hours depend on the clock too (`hours/open-column.ts`). */
export type OffersFilter = Exclude<FilterName, 'open'>;

const TOUS_PUBLICS = 'tous-publics';

/** The values that an offer has, filter by filter. */
const VALUES: Record<OffersFilter, (offer: Offer) => readonly string[] | string | null | undefined> = {
  thematiques: ({ thematiques }) => thematiques,
  publics: ({ publics }) => publics,
  types: ({ type }) => type,
  frais: ({ frais }) => frais,
  modes_accueil: ({ modes_accueil }) => modes_accueil,
  mobilisable_par: ({ mobilisable_par }) => mobilisable_par,
  sources: ({ sources, source }) => (sources?.length ? sources : source),
};

/** Rows read between two rests: about 2 ms of a phone. */
export const ROWS_PER_STEP = 512;

/** Encodes one filter's values, rows in the order of `offers`. */
export function* encodeColumn(filter: OffersFilter, offers: readonly Offer[]): Generator<undefined, Column> {
  const valuesOf = VALUES[filter];
  const { dictionary, encode, parents } = createEncoder(filter);
  const starts = new Uint32Array(offers.length + 1);
  const open = filter === 'publics' ? new Uint8Array(offers.length) : undefined;
  const codes: number[] = [];
  for (let row = 0; row < offers.length; row++) {
    const start = codes.length;
    const values = valuesOf(offers[row]!) ?? [];
    const addOnce = (code: number) => {
      if (codes.indexOf(code, start) < 0) codes.push(code);
    };
    for (const value of typeof values === 'string' ? [values] : values) {
      const code = encode(value);
      addOnce(code);
      addOnce(parents[code]!);
    }
    if (open && (codes.length === start || values.includes(TOUS_PUBLICS))) {
      open[row] = 1;
      codes.length = start;
    }
    starts[row + 1] = codes.length;
    if (row % ROWS_PER_STEP === 0) yield;
  }
  return { dictionary, starts, codes: Uint32Array.from(codes), open };
}

/**
 * Gives each value its code. A catégorie is one more value, the parent of its thématiques, so that it
 * filters and is counted like any other; a value without a catégorie is its own parent.
 */
function createEncoder(filter: OffersFilter) {
  const dictionary = new Map<string, number>();
  const parents: number[] = [];
  const encode = (value: string): number => {
    let code = dictionary.get(value);
    if (code === undefined) {
      code = dictionary.size;
      dictionary.set(value, code);
      const end = filter === 'thematiques' ? value.indexOf('--') : -1;
      parents[code] = end > 0 ? encode(value.slice(0, end)) : code;
    }
    return code;
  };
  return { dictionary, parents, encode };
}

/** No value at all, for any row. */
export const NO_COLUMN: Column = { dictionary: new Map(), starts: new Uint32Array(0), codes: new Uint32Array(0) };

/** Sets `bit` in `failed` for every row that has none of the chosen values. */
export function markFailures(column: Column, chosen: readonly string[], failed: Uint16Array, bit: number): void {
  const { dictionary, starts, codes, open } = column;
  const wanted = new Uint8Array(dictionary.size);
  for (const value of chosen) {
    const code = dictionary.get(value);
    if (code !== undefined) wanted[code] = 1;
  }
  for (let row = 0; row < failed.length; row++) {
    if (open?.[row]) continue;
    let at = starts[row]!;
    const end = starts[row + 1]!;
    while (at < end && !wanted[codes[at]!]) at++;
    if (at === end) failed[row]! |= bit;
  }
}

/** The rows that fail one of `filters`' bits at most and nothing else: no facet counts the others. */
export function nearlyFound(failed: Uint16Array, filters: number): Uint32Array {
  const rows = new Uint32Array(failed.length);
  let count = 0;
  for (let row = 0; row < failed.length; row++) {
    const bits = failed[row]!;
    if (!(bits & ~filters) && !(bits & (bits - 1))) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/**
 * Counts each value among the `rows` that fail nothing but this column's own `bit`: the contract's
 * count of a facet. No prototype: a value named `constructor` is a count like any other.
 */
export function countValues(
  { dictionary, starts, codes, open }: Column,
  failed: Uint16Array,
  rows: Uint32Array,
  bit: number,
): Facets[string] {
  const counts = new Uint32Array(dictionary.size);
  let everywhere = 0;
  for (const row of rows) {
    if (failed[row]! & ~bit) continue;
    if (open?.[row]) everywhere++;
    const end = starts[row + 1]!;
    for (let at = starts[row]!; at < end; at++) counts[codes[at]!]!++;
  }
  const facet: Facets[string] = Object.create(null);
  for (const [value, code] of dictionary) facet[value] = counts[code]! + everywhere;
  return facet;
}
