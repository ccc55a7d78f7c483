import { FILTERS, type FilterName, type Query, type SortOrder, type Zone } from '../../model/query.js';
import { attributeOf } from '../lock.js';

/** What an address tells of a widget: a search, and the offer that is open. */
export interface Addressed {
  readonly query: Query;
  readonly opened?: string;
  /** Offers handed over, as `writeSelection` names them. */
  readonly selection?: readonly string[];
}

/** What was read in an address. A commune is a code there: its centre comes with the feed. */
export interface ReadAddress extends Addressed {
  readonly codeCommune?: string;
  readonly selection: readonly string[];
}

/** Does the reference, or the feed, know this value of a filter? */
export type IsKnown = (filter: FilterName, value: string) => boolean;

const EDGES = ['south', 'west', 'north', 'east'] as const;
const SORTS: readonly SortOrder[] = ['relevance', 'distance', 'date_maj', 'nom'];
const COMMUNE = /^\d[\dAB]\d{3}$/;
/** Longer is not an address that we wrote. */
const MAX_LENGTH = 4000;
const MAX_VALUES = 60;
/** As many characters as the text input takes; identifiers are shorter. */
const MAX_VALUE_LENGTH = 200;

/**
 * A search as a short text that people can read and write, made of characters that a fragment holds as they
 * are: `q:cours+de+français;code-commune:35360;radius:20;frais:gratuit`. Names are those of the attributes. A place
 * is told by its commune only: never a position, nor a street address.
 */
export function writeAddress({ query, opened, selection = [] }: Addressed): string {
  const parts: [string, readonly unknown[]][] = [
    ['q', [query.text]],
    ['code-commune', [query.place?.code]],
    ['radius', [query.radius]],
    ['zone', EDGES.map((edge) => query.zone?.[edge])],
    ...FILTERS.map((filter): [string, readonly unknown[]] => [attributeOf(filter), query[filter] ?? []]),
    ['score-qualite-minimum', [query.score_qualite_minimum]],
    ['recent', [query.recent && 1]],
    ['any-zone', [query.any_zone && 1]],
    ['sort', [query.sort]],
    ['id', [opened]],
    ['selection', selection],
  ];
  return parts
    .map(([name, values]) => `${name}:${values.filter(isSaid).map(writeValue).join()}`)
    .filter((part) => !part.endsWith(':'))
    .join(';');
}

function isSaid(value: unknown): boolean {
  return value != null && value !== false;
}

/** Reads what `writeAddress` wrote, or anything: what is malformed, unknown or too long is left out. Never throws. */
export function readAddress(text: string, isKnown: IsKnown): ReadAddress {
  const parts = partsOf(text);
  const first = (name: string): string | undefined => parts.get(name)?.[0];
  const query: Query = {
    text: first('q'),
    radius: numberWithin(first('radius'), 20_000),
    zone: zoneOf(parts.get('zone')),
    score_qualite_minimum: numberWithin(first('score-qualite-minimum'), 1),
    recent: first('recent') === '1',
    any_zone: first('any-zone') === '1',
    sort: SORTS.find((sort) => sort === first('sort')),
  };
  for (const filter of FILTERS) {
    query[filter] = parts.get(attributeOf(filter))?.filter((value) => isKnown(filter, value));
  }
  const code = first('code-commune')?.toUpperCase();
  const selection = parts.get('selection') ?? [];
  return { query, opened: first('id'), selection, codeCommune: code && COMMUNE.test(code) ? code : undefined };
}

/** The edges of what a map showed: a rectangle that someone looked at, not where they are. */
function zoneOf(values: readonly string[] = []): Zone | undefined {
  const [south, west, north, east] = values.map(numberOf) as [number, number, number, number];
  const isOnEarth = south >= -90 && north <= 90 && west >= -540 && east <= 540;
  const isZone = values.length === EDGES.length && isOnEarth && south < north && west < east;
  return isZone ? { south, west, north, east } : undefined;
}

/** Name → values, each once. */
function partsOf(text: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const part of unwrapped(text).slice(0, MAX_LENGTH).split(';')) {
    const colon = part.indexOf(':');
    if (colon <= 0) continue;
    const values = part
      .slice(colon + 1)
      .split(',')
      .slice(0, MAX_VALUES)
      .map(readValue);
    parts.set(part.slice(0, colon).trim().toLowerCase(), [...new Set(values.filter(Boolean))]);
  }
  return parts;
}

/** Some mail programs escape a link once more. */
function unwrapped(text: string): string {
  return text.includes(':') ? text : decoded(text);
}

/** `encodeURIComponent` throws on half a surrogate pair, and leaves marks at which programs end a link. */
function writeValue(value: unknown): string {
  const text = String(value).replace(/\p{Surrogate}/gu, '');
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');
}

/** '' when it can't be read. Control characters, which could disguise what is shown, are left out. */
function readValue(written: string): string {
  const text = decoded(written.replaceAll('+', ' ')).replace(/\p{C}/gu, '').trim();
  return text.slice(0, MAX_VALUE_LENGTH);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Digits as people write them, else NaN: `0x10` and `1e9` are no kilometres. */
function numberOf(text = ''): number {
  return /^-?\d*\.?\d+$/.test(text) ? Number(text) : NaN;
}

function numberWithin(text: string | undefined, max: number): number | undefined {
  const number = numberOf(text);
  return number >= 0 && number <= max ? number : undefined;
}
