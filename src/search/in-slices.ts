/** Milliseconds of work between two rests: under 50 on a phone four times slower. */
const SLICE_MS = 8;
/** Steps between two looks at the clock, which costs as much as a short step. */
const STEPS = 8;

/**
 * Drives a generator to its end, resting between slices; small work is done in one. Rejects with the
 * signal's reason once it is aborted.
 */
export async function inSlices<T>(
  steps: Generator<unknown, T>,
  { pause, signal }: { pause: () => Promise<void>; signal?: AbortSignal },
): Promise<T> {
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
