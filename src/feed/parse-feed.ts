import type { FeedReport } from '../model/feed.js';
import { isCompact } from './compact/part.js';

export interface ParseOptions {
  /** A second file, of structures, that the services name. */
  structures?: string | Uint8Array;
}

/**
 * Reads one file of any supported format, recognised by its content. Follows no page and folds nothing.
 * Of a compact feed, a head gives its first cards and a core all its offers, without their details.
 * Rejects with a FeedError when the file can't be read at all.
 */
export async function parseFeed(input: string | Uint8Array, options: ParseOptions = {}): Promise<FeedReport> {
  if (isCompact(input)) return (await import('./compact/parse.js')).parseCompact(input);
  const { parseOther } = await import('./formats/parse-other.js');
  return parseOther(input, options);
}
