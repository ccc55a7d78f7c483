const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/**
 * Kilometres between two points given in WGS84 degrees, by the haversine formula: right at 50 km
 * as at the 9 000 km of La Réunion, and still under a millisecond for 5 000 offers.
 */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RADIANS) / 2);
  const a = sinLat * sinLat + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}
