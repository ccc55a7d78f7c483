import type { Commune } from '../../model/commune.js';
import type { Offer } from '../../model/offer.js';
import { departementOf, departementOfCommune, foldCommune, isEpci, isFrance } from '../../geo/codes.js';

/**
 * The offers of a département, as the attribute `code-departement` keeps them: those located there
 * (`code_insee`, else `code_postal`, else the structure's), and the remote ones that one of its
 * communes at least may use. An EPCI zone is kept too when `communes` can't tell where it is.
 */
export function boundToDepartement(offers: readonly Offer[], code: string, communes: readonly Commune[]): Offer[] {
  const admits = zoneTest(code, communes);
  return offers.filter((offer) => {
    const departement = departementOf(offer) ?? (offer.structure && departementOf(offer.structure));
    return departement === code || (offer.modes_accueil?.includes('a-distance') && admits(offer.zone_eligibilite));
  });
}

/** Tells whether a zone admits a commune of the département. */
function zoneTest(code: string, communes: readonly Commune[]): (zone: readonly string[] | undefined) => boolean {
  const inside = communes.filter((commune) => departementOfCommune(commune.code) === code);
  const epcis = new Set(inside.map(({ epci }) => epci));
  const canTestEpci = inside.length > 0 && !epcis.has(undefined);
  const admits = (area: string): boolean => {
    if (isFrance(area)) return true;
    if (isEpci(area)) return !canTestEpci || epcis.has(area);
    return departementOfCommune(foldCommune(area)) === code;
  };
  return (zone) => !zone?.length || zone.some(admits);
}
