import { readFile } from 'node:fs/promises';
import type { Commune } from '../../model/commune.js';
import { UsageError } from '../usage-error.js';

/** Communes of a JSON file: ours (`code nom codesPostaux lat lon`) or geo.api.gouv.fr's. */
export async function readCommunesFile(path: string): Promise<Commune[]> {
  let list: unknown;
  try {
    list = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`le fichier des communes ${path} ne peut pas être lu : ${(error as Error).message}`);
  }
  const communes = communesIn(list);
  if (communes.length === 0) throw new UsageError(`le fichier des communes ${path} n’en contient aucune`);
  return communes;
}

/** The usable communes of a list: those with a code, a name and a centre. */
export function communesIn(list: unknown): Commune[] {
  return Array.isArray(list) ? list.map(communeIn).filter((commune) => commune !== undefined) : [];
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
