import type { Localisation } from '../model/offer.js';

/** A point, WGS84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** False when an offer can only stand at the centre of its commune: its distance is then approximate. */
export function hasPoint({ latitude, longitude }: Localisation): boolean {
  return Number.isFinite(latitude) && Number.isFinite(longitude);
}
