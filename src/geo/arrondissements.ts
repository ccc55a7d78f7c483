import type { Commune } from '../model/commune.js';
import { foldCommune } from './codes.js';

/** The communes that arrondissements count as. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['75056', 'Paris'],
  ['69123', 'Lyon'],
  ['13055', 'Marseille'],
]);

/** Name of Paris, Lyon or Marseille, by its INSEE code. */
export function wholeName(code: string): string | undefined {
  return WHOLE.get(code);
}

/**
 * One commune for each of Paris, Lyon and Marseille, with the postcodes of all its arrondissements;
 * made of them when the list has only them. Order is kept.
 */
export function foldArrondissements(communes: readonly Commune[]): Commune[] {
  const groups = new Map<string, Commune[]>();
  for (const commune of communes) {
    const code = foldCommune(commune.code);
    const group = groups.get(code);
    if (group) group.push(commune);
    else groups.set(code, [commune]);
  }
  return Array.from(groups, ([code, group]) =>
    group.length === 1 && group[0]!.code === code ? group[0]! : merge(code, group),
  );
}

function merge(code: string, group: readonly Commune[]): Commune {
  const whole = group.find((commune) => commune.code === code);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...(whole ?? group[0]!),
    code,
    nom: whole?.nom ?? wholeName(code) ?? group[0]!.nom,
    codesPostaux: [...new Set(group.flatMap(({ codesPostaux }) => codesPostaux))].sort(),
    lat: whole?.lat ?? mean(group.map(({ lat }) => lat)),
    lon: whole?.lon ?? mean(group.map(({ lon }) => lon)),
  };
}
