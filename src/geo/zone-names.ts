import type { Commune } from '../model/commune.js';
import { foldCommune, isFrance } from './codes.js';
import { wholeName } from './arrondissements.js';
import { DEPARTEMENTS } from './departements.js';

/** A `zone_eligibilite` in words. */
export interface ZoneNames {
  /** “Rennes Métropole”, “Ille-et-Vilaine”, “France”… in the order of the zone, each once. */
  names: string[];
  /** How many codes have no known name: codes are never shown. */
  unknown: number;
}

export function zoneNames(zone: readonly string[], communes: readonly Commune[]): ZoneNames {
  const known = namesOf(zone, communes);
  const areas = [...new Set(zone.map(foldCommune))];
  const found = areas.map((area) => (isFrance(area) ? 'France' : (DEPARTEMENTS.get(area) ?? known.get(area))));
  const names = found.filter((name) => name !== undefined);
  return { names: [...new Set(names)], unknown: found.length - names.length };
}

/** Names of the communes and EPCI of a zone. */
function namesOf(zone: readonly string[], communes: readonly Commune[]): Map<string, string> {
  const sought = new Set(zone.map(foldCommune));
  const names = new Map<string, string>();
  for (const { code, nom, epci, epciNom } of communes) {
    const folded = foldCommune(code);
    if (sought.has(folded)) names.set(folded, wholeName(folded) ?? nom);
    if (epci && epciNom && sought.has(epci)) names.set(epci, spelledOut(epciNom));
  }
  return names;
}

const KINDS: Readonly<Record<string, string>> = {
  CC: 'la communauté de communes',
  CA: 'la communauté d’agglomération',
  CU: 'la communauté urbaine',
};

/** « CA Vitré Communauté » → « la communauté d’agglomération Vitré Communauté ». */
function spelledOut(epciNom: string): string {
  return epciNom.replace(/^(CC|CA|CU)(?= )/, (kind) => KINDS[kind]!);
}
