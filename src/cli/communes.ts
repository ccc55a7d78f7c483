import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { departementOfCommune } from '../geo/codes.js';
import type { Commune } from '../model/commune.js';
import { UsageError } from './usage-error.js';

interface Epci {
  code: string;
  nom: string;
  membres: readonly { code: string }[];
}

/**
 * Communes of a JSON file: ours (`code nom codesPostaux lat lon`) or geo.api.gouv.fr's (`centre`,
 * `codeEpci`); those of the départements asked for, by code, each with its EPCI when known.
 */
export async function readCommunes(path: string, departements: readonly string[]): Promise<Commune[]> {
  let list: unknown;
  try {
    list = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`le fichier des communes ${path} ne peut pas être lu : ${(error as Error).message}`);
  }
  if (!Array.isArray(list)) throw new UsageError(`le fichier des communes ${path} doit contenir une liste`);
  const communes = list.map(communeIn).filter((commune) => commune !== undefined);
  const wanted = communes.filter(
    ({ code }) => departements.length === 0 || departements.includes(departementOfCommune(code)),
  );
  const epcis = await readEpcis();
  return wanted
    .map((commune) => (commune.epciNom === undefined ? { ...commune, ...epcis.get(commune.code) } : commune))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function communeIn(value: unknown): Commune | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, nom, codesPostaux, lat, lon, centre, codeEpci, epci, epciNom } = value as Record<string, unknown>;
  const [longitude, latitude] = (centre as { coordinates?: unknown[] } | undefined)?.coordinates ?? [lon, lat];
  if (typeof code !== 'string' || typeof nom !== 'string') return undefined;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const postcodes = Array.isArray(codesPostaux) ? codesPostaux.filter((one) => typeof one === 'string') : [];
  const commune: Commune = { code, nom, codesPostaux: postcodes, lat: latitude, lon: longitude };
  const siren = epci ?? codeEpci;
  if (typeof siren === 'string') commune.epci = siren;
  if (typeof epciNom === 'string') commune.epciNom = epciNom;
  return commune;
}

/** EPCI of each commune, from @etalab/decoupage-administratif where it is installed. */
async function readEpcis(): Promise<Map<string, Pick<Commune, 'epci' | 'epciNom'>>> {
  const byCommune = new Map<string, Pick<Commune, 'epci' | 'epciNom'>>();
  let path: string;
  try {
    path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/epci.json');
  } catch {
    return byCommune;
  }
  const list = JSON.parse(await readFile(path, 'utf8')) as readonly Epci[];
  for (const { code: epci, nom: epciNom, membres } of list) {
    for (const { code } of membres) byCommune.set(code, { epci, epciNom });
  }
  return byCommune;
}
