import { PositionError } from '../store/ports.js';
import type { PositionProblem } from '../store/state.js';

const PROBLEMS: Readonly<Record<number, PositionProblem>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };
const PATIENCE_MS = 15_000;
/** The visitor may take their time to answer the browser's question, which its own delay does not count. */
const LONGEST_MS = 60_000;

/** The visitor's position, once; kept nowhere. Rejects with a PositionError. */
export function locate(): Promise<{ lat: number; lon: number }> {
  return new Promise((resolve, reject) => {
    const fail = (problem: PositionProblem): void => reject(new PositionError(problem));
    // Plain http pages have no geolocation at all.
    if (!window.isSecureContext || !('geolocation' in navigator)) return fail('unsupported');
    if (isBlockedByPage()) return fail('blocked');
    // Some browsers never answer, nor call back, when their question is left aside.
    setTimeout(() => fail('timeout'), LONGEST_MS);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      ({ code, message }) => fail(/polic/i.test(message) ? 'blocked' : (PROBLEMS[code] ?? 'unavailable')),
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  });
}

/** A `Permissions-Policy` of the page, or a frame without `allow="geolocation"`: told by Chromium only. */
function isBlockedByPage(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature?(feature: string): boolean } };
  return featurePolicy?.allowsFeature?.('geolocation') === false;
}
