import { FeedError } from '../../model/feed.js';
import { MESSAGES } from '../messages.js';
import { FORMAT, MAJOR } from './format.js';

/** A name in the same folder and nothing else: a feed can't make the page ask another host. */
const FILE_NAME = /^[\w-][\w.-]*$/;
const RECOGNISED = new RegExp(`"format"\\s*:\\s*"${FORMAT}"`);
const IS_MANIFEST = /"part"\s*:\s*"manifest"/;

/** True when a file begins as ours do. */
export function isCompact(input: string | Uint8Array): boolean {
  const start = typeof input === 'string' ? input.slice(0, 100) : new TextDecoder().decode(input.subarray(0, 100));
  return RECOGNISED.test(start);
}

/** True for a compact file that lists others: see manifest.ts. */
export function isManifest(input: string | Uint8Array): boolean {
  const start = typeof input === 'string' ? input.slice(0, 100) : new TextDecoder().decode(input.subarray(0, 100));
  return IS_MANIFEST.test(start);
}

export function isFileName(value: unknown): value is string {
  return typeof value === 'string' && FILE_NAME.test(value);
}

/** Address of a file in the same folder as another. */
export function besides(url: string, name: string): string {
  return url.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + name;
}

/** One part of a compact feed, checked for its version. Throws a FeedError. */
export function parsePart<T>(input: Uint8Array | string, part: string, url?: string): Partial<T> & { part?: unknown } {
  let value: { format?: unknown; version?: unknown; part?: unknown } | null;
  try {
    value = JSON.parse(typeof input === 'string' ? input : new TextDecoder().decode(input)) as typeof value;
  } catch (cause) {
    throw new FeedError('unreadable', MESSAGES.badCompact(part), { url, cause });
  }
  // Not every object is a text when asked: `{"toString":null}`.
  if (value?.format !== FORMAT || typeof value.version === 'object')
    throw new FeedError('unreadable', MESSAGES.badCompact(part), { url });
  const version = String(value.version);
  if (!(parseInt(version, 10) <= MAJOR))
    throw new FeedError('unsupported-version', MESSAGES.newerVersion(version.slice(0, 20)), { url });
  return value as Partial<T>;
}
