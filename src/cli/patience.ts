/** Waits before the second and the third try, as shares of the patience with a silent server. */
const PAUSES = [0.1, 0.4];

/** Tries three times, with growing pauses, unless `mayPass` says that an error will stay. */
export async function tryAgain<T>(
  step: () => Promise<T>,
  patience: number,
  mayPass: (error: unknown) => boolean = () => true,
): Promise<T> {
  for (const share of PAUSES) {
    try {
      return await step();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, patience * share));
    }
  }
  return step();
}
