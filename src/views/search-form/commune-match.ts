import type { Commune } from '../../model/commune.js';
import type { Place } from '../../model/query.js';
import { wholeName } from '../../geo/arrondissements.js';
import { departementOfCommune } from '../../geo/codes.js';
import { DEPARTEMENTS } from '../../geo/departements.js';
import { foldName } from '../../geo/fold-name.js';

/** The one commune, among those found, that the typed words stand for; undefined when several may. */
export function communeMeant(typed: string, found: readonly Commune[]): Commune | undefined {
  if (found.length <= 1) return found[0];
  const name = foldName(typed);
  const exact = found.filter((commune) => {
    const { nom, codesPostaux } = commune;
    const asked = [nom, `${nom} ${communeDepartement(commune)}`].map(foldName);
    return codesPostaux.includes(typed.trim()) || asked.includes(name);
  });
  return exact.length === 1 ? exact[0] : undefined;
}

/** « Saint-Malo (35400) »: with the postcode that was typed, if one was. */
export function communeLabel({ code, nom, codesPostaux }: Commune, typed = ''): string {
  // Of Paris, Lyon or Marseille, none stands for the whole.
  const isWhole = wholeName(code) !== undefined;
  const start = (isWhole ? /\d{5}/ : /\d{2,5}/).exec(typed)?.[0];
  const typedOne = codesPostaux.find((postcode) => start !== undefined && postcode.startsWith(start));
  const postcode = typedOne ?? (isWhole ? departementOfCommune(code) : codesPostaux[0]);
  return postcode ? `${nom} (${postcode})` : nom;
}

/** Its département, by name. */
export function communeDepartement({ code }: Commune): string {
  const departement = departementOfCommune(code);
  return DEPARTEMENTS.get(departement) ?? departement;
}

/** How the place searched from is written; `here` names a position that has no name. */
export function placeLabel(place: Place | undefined, communes: readonly Commune[], here: string): string {
  if (!place) return '';
  const commune = place.code === undefined ? undefined : communes.find(({ code }) => code === place.code);
  // A street address bears its commune's code, and its own name.
  if (commune && (place.nom ?? commune.nom) === commune.nom) return communeLabel(commune);
  return place.nom ?? here;
}

export function placeOf({ code, nom, lat, lon, epci }: Commune): Place {
  return epci === undefined ? { code, nom, lat, lon } : { code, nom, lat, lon, epci };
}
