import type { Bounds } from '../../geo/bounds.js';

/** A French territory: a rectangle that holds it, and the départements or collectivités in it (none: all the others). */
export interface Territory extends Bounds {
  departements?: readonly string[];
}

/** Rectangles drawn wide enough for the islets around; WGS84 degrees. */
const METROPOLE: Territory = { south: 41.2, west: -5.3, north: 51.2, east: 9.7 };
const OVERSEAS: readonly Territory[] = [
  { south: 15.8, west: -63.3, north: 18.2, east: -60.9, departements: ['971', '977', '978'] },
  { south: 14.3, west: -61.3, north: 15, east: -60.7, departements: ['972'] },
  { south: 2, west: -54.7, north: 6, east: -51.4, departements: ['973'] },
  { south: -21.5, west: 55.1, north: -20.7, east: 55.95, departements: ['974'] },
  { south: -13.1, west: 44.9, north: -12.5, east: 45.4, departements: ['976'] },
  { south: 46.7, west: -56.6, north: 47.2, east: -56, departements: ['975'] },
  { south: -23, west: 163, north: -19, east: 168.6, departements: ['988'] },
  { south: -14.5, west: -178.4, north: -13, east: -176, departements: ['986'] },
  { south: -28, west: -155, north: -7.5, east: -134, departements: ['987'] },
];

/** The French territory where a point is, if any. */
export function territoryAt(lat: number, lon: number): Territory | undefined {
  if (inside(METROPOLE, lat, lon)) return METROPOLE;
  return OVERSEAS.find((territory) => inside(territory, lat, lon));
}

/** False when `departement` is known and lies elsewhere. */
export function mayHold(territory: Territory, departement: string | undefined): boolean {
  if (departement === undefined) return true;
  return territory.departements?.includes(departement) ?? !/^9[78]/.test(departement);
}

function inside(territory: Territory, lat: number, lon: number): boolean {
  return lat >= territory.south && lat <= territory.north && lon >= territory.west && lon <= territory.east;
}
