import { FeedError, type FeedReport } from '../model/feed.js';
import { loadCompact } from './compact/load.js';
import { isCompact, isManifest } from './compact/part.js';
import { Downloads, type Downloaded, type Fetch, type LoadOptions } from './download.js';
import { MESSAGES } from './messages.js';

/**
 * Fetches feeds, follows the pages of an API, joins structures, merges (the newest record wins) and
 * folds near-duplicates; of a manifest, loads the feeds that `choose` names. A page whose one feed is compact runs nothing but its small reader: the
 * rest is loaded when another format, or a second feed, asks for it.
 *
 * What can be read is given: files and pages that can't be are named in `failures`, each with its cause
 * and its address. Rejects with the first of these FeedErrors when they leave no offer at all, or with
 * the signal's reason when aborted.
 */
export async function loadFeed(urls: string | readonly string[], options: LoadOptions = {}): Promise<FeedReport> {
  const list = (typeof urls === 'string' ? urls.split(/\s+/) : [...urls]).filter((url) => url !== '');
  if (list.length === 0) throw new FeedError('network', MESSAGES.noUrl);
  const downloads = new Downloads(options, options.fetch ?? platformFetch);
  try {
    const answers = await Promise.allSettled(list.map((url) => getOrWait(url, downloads)));
    const files = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    if (files.length === 0) throw failures[0];
    const [file] = files as [Downloaded];
    if (list.length === 1 && isCompact(file.bytes)) {
      if (!isManifest(file.bytes)) return await loadCompact(file, downloads);
      return await (await import('./compact/load-manifest.js')).loadManifest(file, downloads);
    }
    const { loadOthers } = await import('./load-others.js');
    return await loadOthers(files, failures, downloads);
  } finally {
    downloads.stop();
  }
}

/** A busy server is asked again later, by code that only such a server costs. */
async function getOrWait(url: string, downloads: Downloads): Promise<Downloaded> {
  try {
    return await downloads.get(url);
  } catch (error) {
    if (!(error instanceof FeedError) || (error.status !== 429 && error.status !== 503)) throw error;
    return (await import('./api/get-patiently.js')).getPatiently(url, downloads, error);
  }
}

/** Looked up when called: a page may replace it, an old Node may lack it. */
// eslint-disable-next-line no-restricted-globals -- the one default of the injected side effect
const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init);
