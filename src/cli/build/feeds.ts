import { departementOfCommune } from '../../geo/codes.js';
import { DEPARTEMENTS } from '../../geo/departements.js';
import type { Commune } from '../../model/commune.js';
import { findCommunes, type CommunesFound } from '../communes/find-communes.js';
import { readCompletion, type Completion } from '../communes/decoupage.js';
import { previousCommunes } from '../communes/previous.js';
import { readCommunesFile } from '../communes/read-communes.js';
import { UsageError } from '../usage-error.js';
import type { Options, Territory } from './options.js';
import { routeAll, routeByCommunes, routeByDepartement, SHARED, type Router } from './router.js';

/** One feed to write. */
export interface PlannedFeed {
  /** Beginning of its files' names; a département's code where there are several. */
  name: string;
  nom?: string;
  communes: readonly Commune[];
}

/** What to write, and where each offer goes. */
export interface Plan {
  feeds: PlannedFeed[];
  router: Router;
  /** Name of the feed of national remote services, when there is a manifest. */
  shared?: string;
  /** Set when the communes could not be had as asked. */
  warnings: string[];
}

export async function planFeeds(options: Options): Promise<Plan> {
  const { territory, name, nom } = options;
  if (territory.kind === 'departements') return planDepartements(territory.codes, options);
  if (territory.kind === 'communes') return planCommunes(territory, options);
  const completion = await readCompletion();
  const communes = options.communesFile === undefined ? [] : await readCommunesFile(options.communesFile);
  const complete = communes.map((commune) => completion.complete(commune)).sort(byCode);
  return { feeds: [{ name, nom, communes: complete }], router: routeAll(name), warnings: [] };
}

async function planDepartements(codes: readonly string[], options: Options): Promise<Plan> {
  const isAlone = codes.length === 1;
  const nameOf = (code: string): string => (isAlone ? options.name : code);
  const { communes, warnings } = await communesOf(codes, options, nameOf);
  const feeds = codes.map((code) => {
    const nom = (isAlone ? options.nom : undefined) ?? DEPARTEMENTS.get(code);
    return { name: nameOf(code), nom, communes: communes.get(code)! };
  });
  const shared = isAlone ? undefined : SHARED;
  const byCodes = routeByDepartement(communes, { shared });
  const router: Router = isAlone ? (...given) => byCodes(...given).map(nameOf) : byCodes;
  return { feeds, router, shared, warnings };
}

async function planCommunes(territory: Extract<Territory, { kind: 'communes' }>, options: Options): Promise<Plan> {
  const completion = await readCompletion();
  const wanted = new Set([...territory.communes, ...territory.epcis.flatMap((siren) => completion.membersOf(siren))]);
  const unknown = territory.epcis.find((siren) => completion.membersOf(siren).length === 0);
  if (unknown !== undefined) throw new UsageError(`aucun EPCI connu sous le numéro ${unknown}`);
  const departements = [...new Set([...wanted].map(departementOfCommune))].sort();
  const found = await communesOf(departements, options, () => options.name, completion);
  const communes = [...found.communes.values()].flat().filter(({ code }) => wanted.has(code));
  // A member of an EPCI may have merged with its neighbour since; a commune that was asked for must be there.
  const missing = communes.length === 0 ? [...wanted] : territory.communes.filter((code) => !has(communes, code));
  if (missing.length > 0)
    throw new UsageError(
      `${found.warnings.join(' ')} Communes introuvables : ${missing.join(', ')}. Vérifiez leur code, ou donnez-les avec --communes.`.trim(),
    );
  const nom = options.nom ?? nameOfTerritory(territory, communes, completion);
  const router = routeByCommunes(options.name, communes);
  return { feeds: [{ name: options.name, nom, communes }], router, warnings: found.warnings };
}

function nameOfTerritory(
  { communes: codes, epcis }: Extract<Territory, { kind: 'communes' }>,
  communes: readonly Commune[],
  completion: Completion,
): string {
  const names = codes.map((code) => communes.find((commune) => commune.code === code)?.nom);
  return [...epcis.map((siren) => completion.epciName(siren)), ...names].join(', ');
}

async function communesOf(
  departements: readonly string[],
  { communesFile: file, communesApi: base, patience, folder }: Options,
  nameOf: (departement: string) => string,
  completion?: Completion,
): Promise<CommunesFound> {
  const previous = (code: string): Promise<Commune[]> => previousCommunes(folder, nameOf(code));
  return findCommunes(departements, {
    file,
    base,
    patience,
    previous: async (code) => (await previous(code)).filter((one) => departementOfCommune(one.code) === code),
    completion: completion ?? (await readCompletion()),
  });
}

function has(communes: readonly Commune[], sought: string): boolean {
  return communes.some(({ code }) => code === sought);
}

function byCode(one: Commune, other: Commune): number {
  return one.code < other.code ? -1 : 1;
}
