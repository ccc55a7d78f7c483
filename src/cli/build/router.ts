import { createCommuneLookup } from '../../geo/commune-lookup.js';
import { departementOf, departementOfCommune, foldCommune, isEpci, isFrance } from '../../geo/codes.js';
import type { Commune } from '../../model/commune.js';
import type { Localisation, Offer, Structure } from '../../model/offer.js';

/** Name of the feed that remote services open to the whole country share. */
export const SHARED = 'france';

/** The feeds where an offer goes: first the one that counts it. `where` is its own place, or its structure's. */
export type Router = (offer: Offer, where: Localisation) => readonly string[];

/** Where an offer stands: its own codes, else its structure's; undefined when nothing says. */
export function placeOf(offer: Offer, structure: Structure | undefined): Localisation | undefined {
  if (departementOf(offer) !== undefined) return offer;
  return structure && departementOf(structure) !== undefined ? structure : undefined;
}

/** One feed, without any choice of territory. */
export function routeAll(name: string): Router {
  return () => [name];
}

export function isRemote({ modes_accueil }: Offer): boolean {
  return modes_accueil?.includes('a-distance') ?? false;
}

/** Open to the whole country: no restriction, or France. */
export function isNational({ zone_eligibilite: zone }: Offer): boolean {
  return !zone?.length || zone.some(isFrance);
}

/**
 * One feed by département: the services located there, and the remote ones open to one of its communes at least.
 * With `shared`, remote services open to the whole country are in the feed of that name, written once; those given on
 * site too stay in their département's as well.
 */
export function routeByDepartement(
  communes: ReadonlyMap<string, readonly Commune[]>,
  options: { shared?: string },
): Router {
  const departementsOf = zoneReader(communes);
  return (offer, where) => {
    const home = departementOf(where);
    const isNationalRemote = isRemote(offer) && isNational(offer);
    const isShared = isNationalRemote && options.shared !== undefined;
    const feeds = new Set<string>();
    const isOnSite = !isRemote(offer) || offer.modes_accueil!.length > 1;
    if (home !== undefined && communes.has(home) && (isOnSite || !isShared)) feeds.add(home);
    if (isShared) feeds.add(options.shared!);
    else if (isNationalRemote) for (const code of communes.keys()) feeds.add(code);
    else if (isRemote(offer)) for (const code of departementsOf(offer.zone_eligibilite!)) feeds.add(code);
    return [...feeds];
  };
}

/** Reads a zone as départements. An EPCI that can't be placed, for want of EPCI in the communes, may be anywhere. */
function zoneReader(communes: ReadonlyMap<string, readonly Commune[]>): (zone: readonly string[]) => Set<string> {
  const byEpci = new Map<string, Set<string>>();
  const withoutEpci: string[] = [];
  for (const [code, list] of communes) {
    for (const { epci } of list) {
      if (epci !== undefined) byEpci.set(epci, (byEpci.get(epci) ?? new Set()).add(code));
    }
    if (!list.some(({ epci }) => epci !== undefined)) withoutEpci.push(code);
  }
  return (zone) => {
    const found = new Set<string>();
    for (const area of zone) {
      if (isEpci(area)) for (const code of [...(byEpci.get(area) ?? []), ...withoutEpci]) found.add(code);
      else {
        const code = departementOfCommune(foldCommune(area));
        if (communes.has(code)) found.add(code);
      }
    }
    return found;
  };
}

/** One feed for some communes: what stands in one of them, and what is given remotely to one at least. */
export function routeByCommunes(name: string, communes: readonly Commune[]): Router {
  const lookup = createCommuneLookup(communes);
  const areas = new Set(
    communes.flatMap(({ code, epci }) => [foldCommune(code), departementOfCommune(code), ...(epci ? [epci] : [])]),
  );
  return (offer, where) => {
    const isHere = lookup.of(where) !== undefined;
    const isOpen = isNational(offer) || offer.zone_eligibilite!.some((area) => areas.has(foldCommune(area)));
    return isHere || (isRemote(offer) && isOpen) ? [name] : [];
  };
}
