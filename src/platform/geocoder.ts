import { foldCommune } from '../geo/codes.js';
import type { GeocoderQuestion, StreetAddress } from '../store/ports.js';

const PATIENCE_MS = 6000;
const ANSWERS = 5;
/** An answer of five addresses is a few kB. */
const MAX_BYTES = 200_000;
/** How long a geocoder that asked for rest is left alone. */
const REST_MS = 30_000;
/** Under this score the words and the address differ much. */
const SURE = 0.6;

const restUntil = new Map<string, number>();

/**
 * Asks a Géoplateforme-compatible geocoder. Rejects when it can't answer, in time and in its format; the caller says nothing
 * of it. What it answers is as hostile as a feed: bounded, checked, and shown as text.
 */
export async function geocode(
  url: string,
  { typed, near }: GeocoderQuestion,
  signal: AbortSignal,
): Promise<readonly StreetAddress[]> {
  if (Date.now() < (restUntil.get(url) ?? 0)) throw new Error('The geocoder asked for rest.');
  const response = await fetch(questionUrl(url, typed, near), {
    signal: eitherOf(signal, PATIENCE_MS),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (response.status === 429) restUntil.set(url, Date.now() + REST_MS);
  if (!response.ok) throw new Error(`The geocoder answered ${response.status}.`);
  const answer: unknown = JSON.parse(await shortText(response));
  const features = isRecord(answer) && Array.isArray(answer['features']) ? answer['features'] : undefined;
  if (!features) throw new Error('The geocoder did not answer with GeoJSON.');
  return features.slice(0, ANSWERS).flatMap(addressOf);
}

function questionUrl(base: string, typed: string, near: GeocoderQuestion['near']): URL {
  const url = new URL(base);
  const asked = { q: typed, limit: String(ANSWERS), autocomplete: '1' };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  if (near) {
    url.searchParams.set('lat', near.lat.toFixed(2));
    url.searchParams.set('lon', near.lon.toFixed(2));
  }
  return url;
}

/** `AbortSignal.any` is younger than the browsers we support. */
function eitherOf(signal: AbortSignal, patience: number): AbortSignal {
  const either = new AbortController();
  const timer = setTimeout(() => either.abort(), patience);
  const stop = (): void => {
    clearTimeout(timer);
    either.abort();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return either.signal;
}

async function shortText(response: Response): Promise<string> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      throw new Error('The geocoder’s answer is too long.');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** One feature as a place; none when it is not a point of a French commune with a name. */
function addressOf(feature: unknown): StreetAddress[] {
  if (!isRecord(feature) || !isRecord(feature['geometry']) || !isRecord(feature['properties'])) return [];
  const { coordinates } = feature['geometry'];
  const { label, citycode, context, score } = feature['properties'];
  const [lon, lat] = (Array.isArray(coordinates) ? coordinates : []) as unknown[];
  if (!isDegree(lat, 90) || !isDegree(lon, 180) || typeof label !== 'string' || !label.trim()) return [];
  if (typeof citycode !== 'string' || !/^\d[\dAB]\d{3}$/.test(citycode)) return [];
  return [
    {
      place: { lat, lon, code: foldCommune(citycode), nom: label.trim().slice(0, 120) },
      // « 35, Ille-et-Vilaine, Bretagne »
      departement: typeof context === 'string' ? context.split(',')[1]?.trim().slice(0, 60) : undefined,
      sure: typeof score !== 'number' || score >= SURE,
    },
  ];
}

function isDegree(value: unknown, max: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= max;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
