import type { Column, Table } from './format.js';

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1999, 11, 31);

type Source = Readonly<Record<string, unknown>>;

/** Writes records as columns; the reader of `table.ts`, backwards. `made`: values that the records do not hold themselves. */
export function writeTable(
  records: readonly object[],
  columns: readonly Column[],
  made: Readonly<Record<string, readonly unknown[]>> = {},
): Table {
  const table: Table = {};
  for (const [kind, ...fields] of columns) {
    const column = writeColumn(kind, fields, records as readonly Source[], made[fields[0]!]);
    if (column) table[fields[0] ?? kind] = column;
  }
  return table;
}

/** Undefined for a column without any value: it is left out. */
function writeColumn(
  kind: Column[0],
  fields: readonly string[],
  records: readonly Source[],
  made: readonly unknown[] | undefined,
): unknown[] | undefined {
  if (kind === 'point') return writeTuples(records.map(pointOf), 2);
  if (kind === 'words')
    return writeTuples(
      records.map((record) => fields.map((field) => record[field] ?? '')),
      fields.length,
    );
  const values = made ?? records.map((record) => record[fields[0]!]);
  if (kind !== 'id' && values.every((value) => value === undefined)) return undefined;
  if (kind === 'id') return records.map(shortIdOf);
  if (kind === 'day') return values.map(dayOf);
  if (kind === 'list') return writeLists(values as (readonly string[] | undefined)[]);
  return kind === 'text' || kind === 'link' ? values.map((value) => value ?? '') : writeWords(values);
}

function writeWords(values: readonly unknown[]): unknown[] {
  const words = new Dictionary();
  const index = values.map((value) => (value === undefined ? 0 : words.position(value) + 1));
  return [words.values, index];
}

function writeLists(lists: readonly (readonly string[] | undefined)[]): unknown[] {
  const words = new Dictionary();
  const sets = new Dictionary();
  const index = lists.map((list) => {
    if (!list?.length) return 0;
    return sets.position(JSON.stringify(list.map((value) => words.position(value)))) + 1;
  });
  return [words.values, sets.values.map((set) => JSON.parse(set as string) as unknown), index];
}

/** Combinations of values, each written once, by columns. */
function writeTuples(tuples: readonly (readonly unknown[] | undefined)[], width: number): unknown[] | undefined {
  const combinations = new Dictionary();
  const index = tuples.map((tuple) => {
    if (!tuple?.some((value) => value !== '')) return 0;
    return combinations.position(JSON.stringify(tuple)) + 1;
  });
  if (combinations.values.length === 0) return undefined;
  const rows = combinations.values.map((tuple) => JSON.parse(tuple as string) as unknown[]);
  return [...Array.from({ length: width }, (_, position) => rows.map((row) => row[position])), index];
}

function pointOf({ latitude, longitude }: Source): unknown[] | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  return [Math.round(latitude * 1e5), Math.round(longitude * 1e5)];
}

function shortIdOf({ id, source }: Source): string {
  const prefix = `${String(source)}--`;
  const rest = (id as string).slice(prefix.length);
  return source !== undefined && rest !== '' && !rest.startsWith('=') && (id as string).startsWith(prefix)
    ? rest
    : `=${id as string}`;
}

function dayOf(date: unknown): number {
  const days = typeof date === 'string' ? Math.round((Date.parse(date) - DAY_ZERO) / DAY) : 0;
  return Number.isFinite(days) ? days : 0;
}

/** Distinct values in order of first appearance, which keeps the bytes the same from one run to the next. */
class Dictionary {
  readonly values: unknown[] = [];
  readonly #positions = new Map<unknown, number>();

  position(value: unknown): number {
    const known = this.#positions.get(value);
    if (known !== undefined) return known;
    this.#positions.set(value, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}
