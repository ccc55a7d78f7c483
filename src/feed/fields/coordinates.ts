import type { IssueLog } from '../issue-log.js';
import { fromLambert93, isLambert93 } from './lambert93.js';
import { toNumber } from './number.js';
import { mayHold, territoryAt } from './territories.js';

/** WGS84 degrees. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

type Pair = readonly [lat: number, lon: number];

/**
 * Coordinates inside a French territory. Swapped, in Lambert 93 or without their minus sign, they
 * are repaired when only one repair leads to a French territory and the record's département (its
 * commune's, if known) does not say otherwise; else dropped. Both cases are counted.
 */
export function readCoordinates(
  latitude: unknown,
  longitude: unknown,
  departement: string | undefined,
  log: IssueLog,
): Coordinates | undefined {
  if (isAbsent(latitude) && isAbsent(longitude)) return undefined;
  const lat = toNumber(latitude);
  const lon = toNumber(longitude);
  if (lat === undefined || lon === undefined) return unusable(log, latitude, longitude);
  const found = territoryAt(lat, lon) ? ([lat, lon] as const) : repair(lat, lon, departement);
  if (!found) return unusable(log, latitude, longitude);
  const asWritten = found[0] === lat && found[1] === lon && isWrittenWell(latitude) && isWrittenWell(longitude);
  if (!asWritten) log.add('repaired-coordinates', undefined, `${String(latitude)} ; ${String(longitude)}`);
  return { latitude: found[0], longitude: found[1] };
}

function isAbsent(value: unknown): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '');
}

/** A text such as `48.11` is fine; `48,11` is a repair. */
function isWrittenWell(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !value.includes(','));
}

function repair(lat: number, lon: number, departement: string | undefined): Pair | undefined {
  const candidates = [...candidatesOf(lat, lon)].filter(([a, b]) => {
    const territory = territoryAt(a, b);
    return territory !== undefined && mayHold(territory, departement);
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

function* candidatesOf(lat: number, lon: number): Generator<Pair> {
  if (isLambert93(lon, lat)) yield fromLambert93(lon, lat);
  if (isLambert93(lat, lon)) yield fromLambert93(lat, lon);
  yield [lon, lat];
  yield [-lat, lon];
  yield [lat, -lon];
  yield [-lat, -lon];
}

function unusable(log: IssueLog, latitude: unknown, longitude: unknown): undefined {
  const sample = [latitude, longitude].map((value) => (typeof value === 'object' ? '–' : String(value))).join(' ; ');
  log.add('unusable-coordinates', undefined, sample);
  return undefined;
}
