/**
 * Lambert 93 (EPSG:2154) to WGS84, for coordinates published in metres. Constants and formulas:
 * IGN, NTG_71 “Projection cartographique conique conforme de Lambert”; RGF93 and WGS84 differ by
 * less than a metre.
 */
const N = 0.725607765053267;
const C = 11754255.426096;
const X_POLE = 700000;
const Y_POLE = 12655612.049876;
const ECCENTRICITY = 0.0818191910428158;
const MERIDIAN = (3 * Math.PI) / 180;

/** Metres that metropolitan France spans in Lambert 93. */
export function isLambert93(x: number, y: number): boolean {
  return x > 50_000 && x < 1_300_000 && y > 6_000_000 && y < 7_200_000;
}

/** Degrees `[lat, lon]` of a point in metres. */
export function fromLambert93(x: number, y: number): [lat: number, lon: number] {
  const radius = Math.hypot(x - X_POLE, y - Y_POLE);
  const angle = Math.atan((x - X_POLE) / (Y_POLE - y));
  const isometric = -Math.log(Math.abs(radius / C)) / N;
  return [degrees(latitudeOf(isometric)), degrees(MERIDIAN + angle / N)];
}

/** Latitude (radians) from the isometric latitude, by fixed point: six rounds are below a millimetre. */
function latitudeOf(isometric: number): number {
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  for (let round = 0; round < 6; round += 1) {
    const sine = ECCENTRICITY * Math.sin(latitude);
    const flattening = ((1 + sine) / (1 - sine)) ** (ECCENTRICITY / 2);
    latitude = 2 * Math.atan(flattening * Math.exp(isometric)) - Math.PI / 2;
  }
  return latitude;
}

function degrees(radians: number): number {
  return Math.round(((radians * 180) / Math.PI) * 1e6) / 1e6;
}
