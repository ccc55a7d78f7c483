import { waitUntil as waitUntilOf } from '@open-wc/testing';

/** Long for a busy machine, shorter than a test may take; what comes sooner waits no longer. Milliseconds. */
const PATIENCE = 8000;

/** Resolves once `predicate` is truthy; rejects with `message` when it never is. */
export function waitUntil(predicate: () => unknown, message?: string): Promise<void> {
  return waitUntilOf(predicate, message, { timeout: PATIENCE });
}
