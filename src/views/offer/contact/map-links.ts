import type { MapApp } from '../../../store/ports.js';

/** Where one goes: a point, else an address in words. */
export type Destination = { readonly lat: number; readonly lon: number } | { readonly address: string };

export interface MapLinks {
  readonly directions?: string;
  readonly map?: string;
}

const OPENSTREETMAP = 'https://www.openstreetmap.org/';

/**
 * `geo:` opens the map that the visitor chose on Android, and nothing at all elsewhere; Apple's address opens Plans on an
 * iPhone or iPad, or its page where Plans was removed; OpenStreetMap opens in any browser. Nothing is asked of any of them
 * before the press.
 */
export function mapLinks(to: Destination | undefined, name: string, app: MapApp): MapLinks {
  if (!to) return {};
  return { directions: { android, apple, web: openStreetMapDirections }[app](to, name), map: openStreetMap(to) };
}

/** Its query shows a marker that bears the name: without it, some maps only centre on the point. */
function android(to: Destination, name: string): string {
  if ('address' in to) return `geo:0,0?q=${encode(to.address)}`;
  const point = `${to.lat},${to.lon}`;
  return `geo:${point}?q=${point}(${encode(name)})`;
}

function apple(to: Destination): string {
  return withQuery('https://maps.apple.com/', 'daddr', 'address' in to ? to.address : `${to.lat},${to.lon}`);
}

function openStreetMapDirections(to: Destination): string {
  return 'address' in to ? openStreetMap(to) : withQuery(`${OPENSTREETMAP}directions`, 'route', `;${to.lat},${to.lon}`);
}

function openStreetMap(to: Destination): string {
  if ('address' in to) return withQuery(`${OPENSTREETMAP}search`, 'query', to.address);
  const { lat, lon } = to;
  return `${OPENSTREETMAP}?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}

function withQuery(page: string, name: string, value: string): string {
  const url = new URL(page);
  url.searchParams.set(name, value);
  return url.href;
}

/** Parentheses would end the name; half a pair of a surrogate can't be encoded. */
function encode(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd').slice(0, 150);
  return encodeURIComponent(whole.replace(/\p{Cs}/gu, '')).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}
