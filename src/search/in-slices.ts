/** Milliseconds of work between two rests: under 50 on a phone four times slower. */
const SLICE_MS = 8;

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
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await pause();
  }
}
