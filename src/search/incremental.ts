import type { Commune } from '../model/commune.js';
import type { Offer } from '../model/offer.js';
import type { WidgetSearch } from './index.js';
import { inSlices } from './in-slices.js';
import { selectionBuilder, type Selection } from './selection/selection.js';
import { buildTextIndex } from './text/text-search.js';
import { composeSearch } from './widget-search.js';

export { keepingPlaces } from './keep-places.js';

export interface BuildOptions {
  communes?: readonly Commune[];
  /** The filters of the same offers, when they are already built. */
  selection?: Selection;
  /** The clock, in milliseconds since 1970; the device's by default. */
  now?: () => number;
  /** Lets the page breathe between two slices; a new task by default. */
  pause?: () => Promise<void>;
  /** Stops the build, which then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Builds the same search as `createSearch`, in slices, so that the page is never blocked. The thesaurus
 * is loaded on demand. Before the descriptions have arrived it works with what offers hold (names,
 * thématiques…); build again when they do.
 */
export async function buildSearch(offers: readonly Offer[], options: BuildOptions = {}): Promise<WidgetSearch> {
  const { communes = [], now, pause = nextTask, signal } = options;
  const work = <T>(steps: Generator<unknown, T>) => inSlices(steps, { pause, signal });
  const [{ COMPILED_THESAURUS }, { readOnce }] = await Promise.all([
    import('./thesaurus/compiled.js'),
    import('./thesaurus/thesaurus.js'),
  ]);
  const selection = options.selection ?? (await work(selectionBuilder(offers, { communes })));
  const thesaurus = await work(readOnce(COMPILED_THESAURUS));
  return composeSearch(selection, await work(buildTextIndex(offers, communes, thesaurus)), now);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
