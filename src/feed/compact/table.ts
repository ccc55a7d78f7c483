import type { Slices } from '../pauses.js';
import type { Column, Table } from './format.js';

/** A record being filled, column after column: each gets every field, so that all have one shape in memory. */
export type Row = Record<string, unknown>;

/** Milliseconds of the day before the first one. */
const DAY_ZERO = Date.UTC(1999, 11, 31);
const DAY = 86_400_000;

/** No user name that would hide the host, no space, no control character. */
// eslint-disable-next-line no-control-regex
const SAFE_LINK = /^https?:\/\/[^\u0000- \u007f/?#@\\"'<>]+([/?#][^\u0000- \u007f"<>\\]*)?$/i;

/**
 * Reads columns into `rows`. The table may have been tampered with: only the type of each value is
 * checked, and anything else than what is expected is no value. Plain loops, in slices.
 */
export async function readTable(
  table: unknown,
  columns: readonly Column[],
  rows: Row[],
  slices: Slices,
): Promise<void> {
  const data = (table ?? {}) as Table;
  for (const [kind, ...fields] of columns) {
    if (slices.due) await slices.rest();
    const name = fields[0] ?? kind;
    readColumn(kind, fields, listOf(Object.hasOwn(data, name) ? data[name] : undefined), rows);
  }
}

function readColumn(kind: Column[0], fields: readonly string[], data: readonly unknown[], rows: Row[]): void {
  if (kind === 'point') return readTuples(['latitude', 'longitude'], data, rows, degrees);
  if (kind === 'words') return readTuples(fields, data, rows, text);
  const field = fields[0]!;
  if (kind === 'id') return readIds(field, data, rows);
  if (kind === 'text' || kind === 'link' || kind === 'day') {
    const read = kind === 'text' ? text : kind === 'link' ? link : day;
    for (let i = 0; i < rows.length; i += 1) rows[i]![field] = read(data[i]);
    return;
  }
  const values = listOf(data[0]).map((value) => (kind === 'number' ? number(value) : text(value)));
  const choices: readonly unknown[] = kind === 'list' ? listOf(data[1]).map((list) => listIn(list, values)) : values;
  const index = listOf(data[kind === 'list' ? 2 : 1]);
  for (let i = 0; i < rows.length; i += 1) rows[i]![field] = nth(choices, index[i]);
}

function readTuples(
  fields: readonly string[],
  data: readonly unknown[],
  rows: Row[],
  read: (value: unknown) => unknown,
): void {
  const index = listOf(data[fields.length]);
  fields.forEach((field, position) => {
    const values = listOf(data[position]).map(read);
    for (let i = 0; i < rows.length; i += 1) rows[i]![field] = nth(values, index[i]);
  });
}

function readIds(field: string, data: readonly unknown[], rows: Row[]): void {
  for (let i = 0; i < rows.length; i += 1) {
    const id = text(data[i]);
    const row = rows[i]!;
    row[field] = id?.startsWith('=') ? id.slice(1) : id && `${row.source as string}--${id}`;
  }
}

function listIn(positions: unknown, values: readonly unknown[]): unknown[] | undefined {
  const list = listOf(positions)
    .map((position) => nth(values, position, 0))
    .filter((value) => value !== undefined);
  return list.length > 0 ? list : undefined;
}

/** What stands at a position counted from 1, or from `first`: one that is no number is nowhere. */
export function nth<T>(values: readonly T[], position: unknown, first = 1): T | undefined {
  return typeof position === 'number' ? values[position - first] : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function degrees(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= 18_000_000 ? value / 1e5 : undefined;
}

function link(value: unknown): string | undefined {
  return typeof value === 'string' && SAFE_LINK.test(value) ? value : undefined;
}

function day(value: unknown): string | undefined {
  // 36 525 days: a hundred years.
  if (typeof value !== 'number' || !(value >= 1 && value <= 36_525)) return undefined;
  return new Date(DAY_ZERO + value * DAY).toISOString().slice(0, 10);
}
