import { departementOfCommune, foldCommune, isEpci, isFrance } from './codes.js';

/** `to-check`: only an EPCI zone could admit, and the EPCI of the commune is not known. */
export type Eligibility = 'yes' | 'no' | 'to-check';

/** Who asks: an inhabitant of the commune `code` (INSEE), in the EPCI `epci` (SIREN) if known. */
export interface Inhabitant {
  code: string;
  epci?: string;
}

/**
 * May an inhabitant use an offer of this `zone_eligibilite`? The zone must hold their commune, its
 * département, its EPCI or France; no zone is no restriction. Source: the search of data·inclusion.
 */
export function isEligible(zone: readonly string[] | null | undefined, { code, epci }: Inhabitant): Eligibility {
  if (!zone?.length) return 'yes';
  const commune = foldCommune(code);
  const departement = departementOfCommune(commune);
  let verdict: Eligibility = 'no';
  for (const area of zone) {
    if (isFrance(area) || area === departement || foldCommune(area) === commune) return 'yes';
    if (!isEpci(area)) continue;
    if (area === epci) return 'yes';
    if (!epci) verdict = 'to-check';
  }
  return verdict;
}
