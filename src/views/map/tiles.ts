import { TileLayer } from 'leaflet/dist/leaflet-src.esm.js';
import { MAX_ZOOM } from './spot-index.js';

/** Failures in a row, with no tile between, that mean the server is not there. */
const GIVE_UP = 4;

/** What a template may ask for; anything else would make Leaflet throw for each tile. */
const KNOWN_VARIABLES = new Set(['z', 'x', 'y', '-y', 's', 'r']);

/**
 * The background of a raster tile template. Calls `failed` once when its server does not answer, or
 * when the template can't be one.
 */
export function createTiles(template: string, failed: () => void): TileLayer | undefined {
  if (!isTemplate(template)) {
    failed();
    return undefined;
  }
  const tiles = new TileLayer(template, { maxZoom: MAX_ZOOM, keepBuffer: 1 });
  let misses = 0;
  tiles.on('tileload', () => (misses = 0));
  tiles.on('tileerror', () => {
    if (++misses === GIVE_UP) failed();
  });
  return tiles;
}

function isTemplate(template: string): boolean {
  const variables = Array.from(template.matchAll(/\{ *([\w-]+) *\}/g), ([, name]) => name!);
  return variables.includes('z') && variables.every((name) => KNOWN_VARIABLES.has(name));
}

/** A credit as text: integrators paste the HTML that tile providers give. */
export function plainCredit(credit: string): string {
  return credit
    .replace(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim();
}
