import type { Commune } from '../model/commune.js';
import type { Localisation } from '../model/offer.js';
import { foldCommune } from './codes.js';
import { foldName } from './fold-name.js';

/** Finds communes by their codes, as offers and places give them. */
export interface CommuneLookup {
  /** The commune of an INSEE code; an arrondissement that is not listed stands for its commune. */
  byCode(code: string): Commune | undefined;
  /** Where something without coordinates stands: its `code_insee`, else its postcode when only one commune can be meant. */
  of(localisation: Localisation): Commune | undefined;
}

export function createCommuneLookup(communes: readonly Commune[]): CommuneLookup {
  const codes = new Map(communes.map((commune) => [commune.code, commune]));
  let postcodes: Map<string, Commune[]> | undefined;

  const byCode = (code: string) => codes.get(code) ?? codes.get(foldCommune(code));

  const of = ({ code_insee, code_postal, commune }: Localisation) => {
    if (code_insee) return byCode(code_insee);
    if (!code_postal) return undefined;
    postcodes ??= groupByPostcode(communes);
    return onlyOne(postcodes.get(code_postal) ?? [], commune);
  };

  return { byCode, of };
}

function groupByPostcode(communes: readonly Commune[]): Map<string, Commune[]> {
  const groups = new Map<string, Commune[]>();
  for (const commune of communes) {
    for (const postcode of commune.codesPostaux) {
      const group = groups.get(postcode);
      if (group) group.push(commune);
      else groups.set(postcode, [commune]);
    }
  }
  return groups;
}

function onlyOne(candidates: readonly Commune[], name: string | undefined): Commune | undefined {
  if (candidates.length < 2 || !name) return candidates.length === 1 ? candidates[0] : undefined;
  const folded = foldName(name);
  const named = candidates.filter(({ nom }) => foldName(nom) === folded);
  return named.length === 1 ? named[0] : undefined;
}
