import { PositionError } from '../store/ports.js';
import type { PositionProblem } from '../store/state.js';

const PROBLEMS: Readonly<Record<number, PositionProblem>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

/** The visitor's position, once; kept nowhere. Rejects with a PositionError. */
export function locate(): Promise<{ lat: number; lon: number }> {
  return new Promise((resolve, reject) => {
    // Plain http pages, and frames without permission, have no geolocation at all.
    if (!window.isSecureContext || !('geolocation' in navigator)) {
      reject(new PositionError('unsupported'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      ({ code }) => reject(new PositionError(PROBLEMS[code] ?? 'unavailable')),
      { timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
