import { DEPARTEMENTS } from '../../geo/departements.js';
import { GEO_API } from '../communes/geo-api.js';
import { readArguments, UsageError } from '../usage-error.js';
import type { Selection } from './intake.js';
import { SHARED } from './router.js';

/** The open data of data·inclusion, rebuilt every Monday: services, then structures. */
const OPEN_DATA = ['0eac1faa-66f9-4e49-8fb3-f0721027d89f', '4fc64287-e869-4550-8fb9-b1e0b7809ffa'].map(
  (id) => `https://www.data.gouv.fr/api/1/datasets/r/${id}`,
);
/** The licence of the open data, carried by the feed unless another is named. */
const LICENCE = 'Licence Ouverte 2.0';

const OPTIONS = {
  departement: { type: 'string', multiple: true },
  commune: { type: 'string', multiple: true },
  epci: { type: 'string', multiple: true },
  sources: { type: 'string', multiple: true },
  'score-qualite-minimum': { type: 'string', default: '0' },
  avec: { type: 'string', multiple: true },
  'autoriser-source': { type: 'string', multiple: true },
  communes: { type: 'string' },
  'api-communes': { type: 'string', default: GEO_API },
  patience: { type: 'string', default: '30' },
  fichier: { type: 'string' },
  nom: { type: 'string' },
  mention: { type: 'string' },
  date: { type: 'string' },
  licence: { type: 'string', default: LICENCE },
  sortie: { type: 'string', short: 'o', default: '.' },
  nettoyer: { type: 'boolean', default: false },
  'sans-compression': { type: 'boolean', default: false },
  'sans-rapport': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Which territory: everything, some communes together in one feed, or départements, one feed each. */
export type Territory =
  | { kind: 'all' }
  | { kind: 'communes'; communes: string[]; epcis: string[] }
  | { kind: 'departements'; codes: string[] };

export interface Options {
  inputs: string[];
  /** Inputs that no selection cuts: the partner's own offers. */
  own: string[];
  territory: Territory;
  selection: Selection;
  /** Sources that may be published though the open data leaves them out. */
  allowed: ReadonlySet<string>;
  communesFile?: string;
  communesApi: string;
  /** Milliseconds given to a silent server. */
  patience: number;
  /** Beginning of the files' names; that of the manifest when there are several feeds. */
  name: string;
  nom?: string;
  notice?: string;
  licence: string;
  /** Day of the reading, `AAAA-MM-JJ`: the date of the data is not after it. */
  day: string;
  folder: string;
  cleans: boolean;
  compresses: boolean;
  reports: boolean;
}

/** Reads a command line; undefined when it asks for help. Throws a UsageError. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = readArguments({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help) return undefined;
  const territory = territoryOf(listOf(values.departement), listOf(values.commune), listOf(values.epci));
  if (positionals.length === 0 && territory.kind === 'all')
    throw new UsageError(
      'dites le territoire voulu (--departement 35, --epci, --commune) ou donnez un fichier de services',
    );
  const sources = listOf(values.sources);
  return {
    inputs: positionals.length > 0 ? positionals : OPEN_DATA,
    own: values.avec ?? [],
    territory,
    selection: { sources: sources.length > 0 ? new Set(sources) : undefined, minimum: minimumOf(values) },
    allowed: new Set(listOf(values['autoriser-source'])),
    communesFile: values.communes,
    communesApi: addressOf(values['api-communes']),
    patience: secondsOf(values.patience) * 1000,
    name: nameOf(values.fichier, territory),
    nom: values.nom,
    notice: values.mention,
    licence: values.licence,
    day: dayOf(values.date),
    folder: values.sortie,
    cleans: values.nettoyer,
    compresses: !values['sans-compression'],
    reports: !values['sans-rapport'],
  };
}

/** Values given one by one, or together between commas or spaces. */
function listOf(values: readonly string[] = []): string[] {
  return [...new Set(values.flatMap((value) => value.split(/[\s,]+/)).filter((value) => value !== ''))];
}

function territoryOf(departements: readonly string[], communes: string[], epcis: string[]): Territory {
  if (departements.length > 0 && communes.length + epcis.length > 0)
    throw new UsageError('choisissez entre --departement et --commune ou --epci');
  check(communes, /^(\d\d|2[AB])\d{3}$/, 'code de commune (INSEE, cinq caractères)');
  check(epcis, /^\d{9}$/, 'EPCI (numéro SIREN, neuf chiffres)');
  if (communes.length + epcis.length > 0) return { kind: 'communes', communes, epcis };
  if (departements.length === 0) return { kind: 'all' };
  if (departements.includes('all')) return { kind: 'departements', codes: [...DEPARTEMENTS.keys()] };
  const codes = departements.map((code) => code.toUpperCase().padStart(2, '0'));
  check(codes, /^(\d\d|2[AB]|9[78]\d)$/, 'code de département');
  return { kind: 'departements', codes: codes.sort() };
}

function check(codes: readonly string[], form: RegExp, what: string): void {
  const wrong = codes.find((code) => !form.test(code));
  if (wrong !== undefined) throw new UsageError(`${wrong} n’est pas un ${what}`);
}

function nameOf(given: string | undefined, territory: Territory): string {
  const name = given ?? defaultName(territory);
  if (!/^[\w-]+$/.test(name)) throw new UsageError(`nom de fichier refusé : ${name} (lettres, chiffres et tirets)`);
  const isTaken = territory.kind === 'departements' && territory.codes.length > 1;
  if (isTaken && [...territory.codes, SHARED, 'communes'].includes(name))
    throw new UsageError(`nom de fichier refusé : ${name} est celui d’un des flux écrits`);
  return name;
}

function defaultName(territory: Territory): string {
  if (territory.kind === 'departements') return territory.codes.length === 1 ? territory.codes[0]! : 'manifest';
  const codes = territory.kind === 'communes' ? [...territory.communes, ...territory.epcis] : [];
  return codes.length === 1 ? codes[0]! : 'flux';
}

function minimumOf(values: { 'score-qualite-minimum': string }): number {
  const minimum = Number(values['score-qualite-minimum'].replace(',', '.'));
  if (!(minimum >= 0 && minimum <= 1)) throw new UsageError('--score-qualite-minimum va de 0 à 1');
  return minimum;
}

function secondsOf(value: string): number {
  const seconds = Number(value.replace(',', '.'));
  if (!(seconds > 0 && seconds <= 3600)) throw new UsageError('--patience est un nombre de secondes');
  return seconds;
}

/** Today, or an earlier day: what is read then does not depend on the day of the build. */
function dayOf(value: string | undefined): string {
  const today = new Date().toISOString().slice(0, 10);
  if (value === undefined) return today;
  const time = Date.parse(value);
  // The 31st of February would be a day of March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
  if (!isDay || value > today) throw new UsageError(`--date ${value} n’est pas un jour passé, écrit AAAA-MM-JJ`);
  return value;
}

function addressOf(value: string): string {
  if (!/^https?:\/\//.test(value)) throw new UsageError(`--api-communes ${value} n’est pas une adresse http`);
  return value;
}
