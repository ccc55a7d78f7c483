import type { Commune } from '../model/commune.js';
import type { Offer } from '../model/offer.js';
import type { WidgetSearch } from './index.js';
import { selectionBuilder } from './selection/selection.js';
import { buildTextIndex } from './text/text-search.js';
import { composeSearch } from './widget-search.js';

export interface BuildOptions {
  communes?: readonly Commune[];
  /** Lets the page breathe between two slices; a new task by default. */
  pause?: () => Promise<void>;
  /** Stops the build, which then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Milliseconds of work between two pauses: under 50 on a phone four times slower. */
const SLICE_MS = 8;
/** Steps between two looks at the clock, which costs as much as a short step. */
const STEPS = 8;

/**
 * Builds the same search as `createSearch`, in slices, so that the page is never blocked. The thesaurus
 * is loaded on demand. Before the descriptions have arrived it works with what offers hold (names,
 * thématiques…); build again when they do.
 */
export async function buildSearch(offers: readonly Offer[], options: BuildOptions = {}): Promise<WidgetSearch> {
  const { communes = [], pause = nextTask, signal } = options;
  const work = <T>(steps: Generator<unknown, T>) => inSlices(steps, pause, signal);
  const [{ COMPILED_THESAURUS }, { readThesaurus }] = await Promise.all([
    import('./thesaurus/compiled.js'),
    import('./thesaurus/thesaurus.js'),
  ]);
  const selection = await work(selectionBuilder(offers, { communes }));
  const thesaurus = await work(readThesaurus(COMPILED_THESAURUS));
  return composeSearch(selection, await work(buildTextIndex(offers, communes, thesaurus)));
}

/** Drives a generator to its end, resting between slices. */
async function inSlices<T>(steps: Generator<unknown, T>, pause: () => Promise<void>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    do {
      for (let i = 0; i < STEPS; i++) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    } while (performance.now() < end);
    await pause();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
