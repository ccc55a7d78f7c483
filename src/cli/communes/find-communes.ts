import { departementOfCommune } from '../../geo/codes.js';
import type { Commune } from '../../model/commune.js';
import type { Completion } from './decoupage.js';
import { fetchCommunes, type GeoApiOptions } from './geo-api.js';
import { readCommunesFile } from './read-communes.js';

export interface CommuneSources extends GeoApiOptions {
  /** A file given instead of the service. */
  file?: string;
  /** Those that the last edition carried, for a département. */
  previous: (departement: string) => Promise<Commune[]>;
  completion: Completion;
}

export interface CommunesFound {
  /** By département, in the order asked for; an empty list when nothing is known. */
  communes: Map<string, Commune[]>;
  /** What could not be had, and what is used instead: sentences for the terminal and the report. */
  warnings: string[];
}

/** Départements asked for at once. */
const AT_ONCE = 4;
/** Départements that fail before the service is asked nothing more: it is down for all. */
const MOST_FAILURES = 3;

/** The communes of départements, with postcodes and EPCI: from a file, from the service, or else as they were last time. */
export async function findCommunes(departements: readonly string[], sources: CommuneSources): Promise<CommunesFound> {
  const { file, completion } = sources;
  const found = file === undefined ? await ask(departements, sources) : await cut(departements, file);
  const ready = [...found.communes].map(([code, list]): [string, Commune[]] => [
    code,
    list.map((commune) => completion.complete(commune)).sort((one, other) => (one.code < other.code ? -1 : 1)),
  ]);
  return { ...found, communes: new Map(ready) };
}

async function cut(departements: readonly string[], file: string): Promise<CommunesFound> {
  const communes = new Map(departements.map((code): [string, Commune[]] => [code, []]));
  for (const commune of await readCommunesFile(file)) communes.get(departementOfCommune(commune.code))?.push(commune);
  const empty = [...communes].filter(([, list]) => list.length === 0).map(([code]) => code);
  const warnings = empty.length > 0 ? [`Le fichier ${file} n’a aucune commune pour : ${empty.join(', ')}.`] : [];
  return { communes, warnings };
}

async function ask(departements: readonly string[], sources: CommuneSources): Promise<CommunesFound> {
  const lists = new Map<string, Commune[]>();
  const failed: string[] = [];
  let reason = '';
  const waiting = [...departements];
  const work = async (): Promise<void> => {
    for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
      try {
        if (failed.length >= MOST_FAILURES && lists.size === 0) throw new Error(reason);
        lists.set(code, await fetchCommunes(code, sources));
      } catch (error) {
        reason = (error as Error).message;
        failed.push(code);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const kept: string[] = [];
  for (const code of failed) {
    lists.set(code, await sources.previous(code));
    if (lists.get(code)!.length > 0) kept.push(code);
  }
  const communes = new Map(departements.map((code): [string, Commune[]] => [code, lists.get(code) ?? []]));
  return { communes, warnings: warningsOf(failed.sort(), kept, sources.base, reason) };
}

function* sentencesOf(failed: readonly string[], kept: readonly string[], base: string, reason: string) {
  if (failed.length === 0) return;
  yield `Les communes n’ont pas pu être demandées à ${base} (${reason}) pour : ${failed.join(', ')}.`;
  if (kept.length > 0) yield 'Celles de la publication précédente sont gardées.';
  if (kept.length < failed.length)
    yield 'Sans elles, seules les communes où se trouve un service pourront être cherchées. Donnez-les avec --communes, ou recommencez plus tard.';
}

function warningsOf(...parts: Parameters<typeof sentencesOf>): string[] {
  const sentences = [...sentencesOf(...parts)];
  return sentences.length > 0 ? [sentences.join(' ')] : [];
}
