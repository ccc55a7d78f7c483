import type { Bounds } from '../../geo/bounds.js';
import type { Commune } from '../../model/commune.js';
import { FeedError } from '../../model/feed.js';
import { MESSAGES } from '../messages.js';
import { Slices } from '../pauses.js';
import { readCommunes } from './decode-rest.js';
import type { FORMAT, Table } from './format.js';
import { isFileName, parsePart } from './part.js';
import { text } from './table.js';

/** The file that lists the feeds of a large territory, one by département. Names are files beside it. */
export interface Manifest {
  /** Name of the whole territory. */
  nom?: string;
  /** Date of the data, `AAAA-MM-JJ`. */
  updatedAt?: string;
  licence?: string;
  notice?: string;
  /** In the order of their codes; at least one. */
  feeds: ManifestFeed[];
  /** Remote services open to the whole country, in one feed for all. */
  remote?: { file: string; total: number };
  /** Index of all communes, for finding a place by its name. */
  communes?: { file: string };
}

/** The compact feed of one département. */
export interface ManifestFeed {
  code: string;
  nom: string;
  /** Its head. */
  file: string;
  /** Offers in it. */
  total: number;
  /** What holds its offers and its communes. */
  bounds: Bounds;
}

/** A manifest as its file has it. */
export interface ManifestFile extends Omit<Manifest, 'feeds'> {
  format: typeof FORMAT;
  version: string;
  part: 'manifest';
  feeds: (Omit<ManifestFeed, 'bounds'> & { bounds: WrittenBounds })[];
}

/** `[south, west, north, east]`, WGS84 degrees. */
export type WrittenBounds = [south: number, west: number, north: number, east: number];

/** The index of all communes, as its file has it: the columns of COMMUNES but for EPCI. */
export interface CommunesFile {
  format: typeof FORMAT;
  version: string;
  part: 'communes';
  communes: Table;
}

const CODE = /^[0-9A-Z]{2,9}$/;

/** Reads a manifest; one damaged entry damages the whole, as a département must not vanish unseen. Throws a FeedError. */
export function parseManifest(input: string | Uint8Array, url?: string): Manifest {
  const { part, nom, updatedAt, licence, notice, feeds, remote, communes } = parsePart<ManifestFile>(
    input,
    'manifest',
    url,
  );
  const read = Array.isArray(feeds) ? feeds.map(feedIn) : [];
  const codes = new Set(read.map((feed) => feed?.code));
  const isDamaged =
    part !== 'manifest' ||
    read.length === 0 ||
    codes.size < read.length ||
    (remote !== undefined && !(isFileName(remote?.file) && isCount(remote.total))) ||
    (communes !== undefined && !isFileName(communes?.file));
  if (isDamaged || !read.every((feed) => feed !== undefined))
    throw new FeedError('unreadable', MESSAGES.badCompact('manifest'), { url });
  return {
    nom: text(nom),
    updatedAt: text(updatedAt),
    licence: text(licence),
    notice: text(notice),
    feeds: read,
    ...(remote && { remote: { file: remote.file, total: remote.total } }),
    ...(communes && { communes: { file: communes.file } }),
  };
}

/** The communes of a manifest's index; they know no EPCI. Throws a FeedError. */
export async function parseCommunes(
  input: string | Uint8Array,
  url?: string,
  slices = new Slices(),
): Promise<Commune[]> {
  const { part, communes } = parsePart<CommunesFile>(input, 'communes', url);
  if (part !== 'communes') throw new FeedError('unreadable', MESSAGES.badCompact('communes'), { url });
  return readCommunes(communes, slices);
}

function feedIn(value: unknown): ManifestFeed | undefined {
  const { code, nom, file, total, bounds } = (value ?? {}) as Record<keyof ManifestFeed, unknown>;
  const read = boundsIn(bounds);
  if (typeof code !== 'string' || !CODE.test(code) || !text(nom) || !isFileName(file) || !isCount(total) || !read)
    return undefined;
  return { code, nom: nom as string, file, total, bounds: read };
}

function boundsIn(value: unknown): Bounds | undefined {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) return undefined;
  const [south, west, north, east] = value as WrittenBounds;
  const isOnEarth = south >= -90 && south <= north && north <= 90 && west >= -180 && west <= east && east <= 180;
  return isOnEarth ? { south, west, north, east } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
