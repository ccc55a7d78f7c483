import type { Commune } from '../../model/commune.js';
import { Downloads, type Fetch } from '../download.js';
import { parseCommunes } from './manifest.js';

/** The index of all communes of a manifest, which its name dates. Throws a FeedError. */
export async function loadCommunes(url: string, fetch: Fetch, signal: AbortSignal): Promise<Commune[]> {
  const downloads = new Downloads({ signal }, fetch);
  try {
    const { bytes } = await downloads.get(url, 'immutable');
    return await parseCommunes(bytes, url);
  } finally {
    downloads.stop();
  }
}
