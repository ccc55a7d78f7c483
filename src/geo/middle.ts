import type { Point } from './point.js';

/** A larger list of communes is the country's: its middle says nothing. */
const MAX_TERRITORY = 1500;

/** The middle of a territory, from its communes; undefined when they don't make one. */
export function middleOf(communes: readonly Point[]): Point | undefined {
  const count = communes.length;
  if (count === 0 || count > MAX_TERRITORY) return undefined;
  let [lat, lon] = [0, 0];
  for (const commune of communes) {
    lat += commune.lat;
    lon += commune.lon;
  }
  return { lat: lat / count, lon: lon / count };
}
