import type { Offer } from '../model/offer.js';
import type { Query } from '../model/query.js';
import { DEFAULT_SETTINGS, HIDEABLE_PARTS, type Settings } from '../store/settings.js';
import {
  ATTRIBUTES,
  FILTER_VALUES,
  acceptedNumber,
  acceptedText,
  acceptedWord,
  acceptedWords,
  wordsOf,
  type Report,
} from './attributes.js';

/** Where attributes are read: an element, or a table in a test. */
export interface AttributeSource {
  get(attribute: string): string | null;
  /** The page's address, that relative URLs resolve against. */
  readonly baseURI: string;
  /** Language of the page around: the nearest `lang`. */
  readonly pageLang?: string;
  readonly offers?: readonly Offer[];
}

const COMMUNE = { pattern: /^\d[\dAB]\d{3}$/i, shape: 'un code INSEE de commune, comme 35238' };
const DEPARTEMENT = {
  pattern: /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|9[78]\d)$/i,
  shape: 'un code de département, comme 35, 2A ou 974',
};
/** In seconds. */
const A_DAY = 86_400;
const A_MONTH = 31 * A_DAY;
const BOUNDABLE = ATTRIBUTES.slice(ATTRIBUTES.indexOf('code-commune'), ATTRIBUTES.indexOf('locked'));

/** Settings from attributes. A wrong value is reported and ignored; never throws. */
export function readSettings(from: AttributeSource, report: Report): Settings {
  const word = <T extends string>(name: string, accepted: readonly T[], otherwise: T): T =>
    acceptedWord(name, from.get(name), accepted, report) ?? otherwise;
  const number = (name: string, max: number, otherwise: number, min = 0): number =>
    acceptedNumber(name, from.get(name), { min, max }, report) ?? otherwise;
  const idleReset = number('idle-reset', A_DAY, DEFAULT_SETTINGS.idleReset);
  return {
    src: wordsOf(from.get('src')).flatMap((url) => absolute(url, from.baseURI, report)),
    offers: from.offers,
    codeCommune: acceptedText('code-commune', from.get('code-commune'), COMMUNE, report)?.toUpperCase(),
    codeDepartement: acceptedText('code-departement', from.get('code-departement'), DEPARTEMENT, report)?.toUpperCase(),
    preset: readPreset(from, report),
    locked: new Set(acceptedWords('locked', from.get('locked'), BOUNDABLE, report)),
    hide: new Set(acceptedWords('hide', from.get('hide'), HIDEABLE_PARTS, report)),
    view: word('view', ['both', 'list', 'map'], DEFAULT_SETTINGS.view),
    lang: (from.get('lang') ?? from.pageLang ?? DEFAULT_SETTINGS.lang).toLowerCase(),
    headingLevel: number('heading-level', 6, DEFAULT_SETTINGS.headingLevel, 1),
    theme: word('theme', ['auto', 'light', 'dark'], DEFAULT_SETTINGS.theme),
    ...readTiles(from),
    reportHref: from.get('report-href')?.trim() || undefined,
    geocoder: readAddressOrNone('geocoder', from, report) ?? DEFAULT_SETTINGS.geocoder,
    elementId: from.get('id') || undefined,
    urlState: word('url-state', ['none', 'hash'], DEFAULT_SETTINGS.urlState),
    shareHref: from.get('share-href')?.trim() || undefined,
    // A shared terminal keeps nothing of the people who pass.
    notebook: idleReset > 0 ? 'none' : word('notebook', ['device', 'session', 'none'], DEFAULT_SETTINGS.notebook),
    cache: word('cache', ['feed', 'none'], DEFAULT_SETTINGS.cache),
    refresh: number('refresh', A_MONTH, DEFAULT_SETTINGS.refresh),
    idleReset,
    quickExit: readAddressOrNone('quick-exit', from, report),
  };
}

function readPreset(from: AttributeSource, report: Report): Query {
  const preset: Query = {};
  for (const [filter, accepted] of Object.entries(FILTER_VALUES) as [keyof typeof FILTER_VALUES, readonly string[]][]) {
    const attribute = filter.replaceAll('_', '-');
    const words = acceptedWords(attribute, from.get(attribute), accepted, report);
    if (words.length > 0) preset[filter] = words;
  }
  const sources = wordsOf(from.get('sources'));
  if (sources.length > 0) preset.sources = sources;
  const radius = acceptedNumber('radius', from.get('radius'), { min: 0, max: 20_000 }, report);
  if (radius !== undefined) preset.radius = radius;
  const score = acceptedNumber('score-qualite-minimum', from.get('score-qualite-minimum'), { min: 0, max: 1 }, report);
  if (score) preset.score_qualite_minimum = score;
  return preset;
}

/** An integrator's own tiles come with their own credit, never with IGN's. */
function readTiles(from: AttributeSource): Pick<Settings, 'tiles' | 'tilesAttribution'> {
  const tiles = from.get('tiles')?.trim();
  const attribution = from.get('tiles-attribution')?.trim();
  if (!tiles)
    return { tiles: DEFAULT_SETTINGS.tiles, tilesAttribution: attribution || DEFAULT_SETTINGS.tilesAttribution };
  return { tiles, tilesAttribution: attribution ?? '' };
}

/** An absolute http(s) address, `none`, or undefined. */
function readAddressOrNone(attribute: string, from: AttributeSource, report: Report): string | undefined {
  const given = from.get(attribute)?.trim();
  if (!given || given === 'none') return given || undefined;
  const url = webAddress(given, from.baseURI, /^https?:$/);
  if (url === undefined) report(attribute, given, 'une adresse http(s), ou none');
  return url;
}

function absolute(url: string, base: string, report: Report): string[] {
  const href = webAddress(url, base, /^(https?|data|blob|file):$/);
  if (href !== undefined) return [href];
  report('src', url, 'une ou plusieurs adresses http(s) séparées par des espaces');
  return [];
}

function webAddress(url: string, base: string, schemes: RegExp): string | undefined {
  try {
    const { href, protocol } = new URL(url, base);
    return schemes.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
