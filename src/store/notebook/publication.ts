import type { NotebookEntry } from '../../model/notebook.js';
import { feedOf } from '../reduce.js';
import type { State } from '../state.js';

/**
 * Whether an offer kept is still published: known once every offer of the feed is there, and only where it was kept
 * from one of the feeds of this page: a notebook is shared by all the pages of a site.
 */
export function publicationOf({ id, from }: NotebookEntry, state: State): 'published' | 'gone' | 'unknown' {
  const feed = feedOf(state);
  if (feed?.report.offers.some((offer) => offer.id === id)) return 'published';
  if (!feed || feed.stage === 'first') return 'unknown';
  const { src } = state.settings;
  return from.some((url) => src.includes(url)) ? 'gone' : 'unknown';
}
