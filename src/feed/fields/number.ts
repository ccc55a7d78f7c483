import type { IssueLog } from '../issue-log.js';

/** A finite number, also written as a text with a decimal point or comma; anything else is undefined. */
export function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? fromText(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function fromText(value: string): number | undefined {
  const text = value
    .trim()
    .replace(/[\u00a0\u202f ]/g, '')
    .replace(',', '.');
  return /^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** A number field between two bounds; what is not is counted and undefined. */
export function readNumber(
  value: unknown,
  field: string,
  log: IssueLog,
  lowest = 0,
  highest = Infinity,
): number | undefined {
  if (value == null || value === '') return undefined;
  const number = toNumber(value);
  if (number !== undefined && number >= lowest && number <= highest) return number;
  log.add('wrong-type', field, value);
  return undefined;
}
