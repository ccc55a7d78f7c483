import { createCommuneLookup } from '../../geo/commune-lookup.js';
import { distanceKm } from '../../geo/distance.js';
import { hasPoint, type Point } from '../../geo/point.js';
import type { Offer } from '../../model/offer.js';
import type { Feed } from '../../store/state.js';

/** Farther is not near, even in the country. */
const NEAR_KM = 30;
/** As many of the same subject; fewer are completed by what is nearest. */
const MOST = 5;
const LEAST = 3;

export interface Neighbour {
  readonly offer: Offer;
  /** Kilometres. */
  readonly distance: number;
}

/**
 * Services on site nearest to this one: those that share one of its thématiques first, then, where they are few, whatever is
 * nearest. Those of its structure are listed elsewhere.
 */
export function nearbyOf(offer: Offer, { offers, communes }: Pick<Feed, 'offers' | 'communes'>): Neighbour[] {
  const from = pointOf(offer) ?? createCommuneLookup(communes).of(offer);
  if (!from || !isOnSite(offer)) return [];
  const near = offers
    .filter((other) => other.id !== offer.id && !isSameStructure(other, offer) && isOnSite(other))
    .flatMap((other) => neighbour(other, from))
    .sort((a, b) => a.distance - b.distance);
  const themes = new Set(offer.thematiques);
  const isSame = ({ offer: other }: Neighbour) => other.thematiques?.some((theme) => themes.has(theme)) ?? false;
  const same = near.filter(isSame).slice(0, MOST);
  const others = near.filter((each) => !isSame(each)).slice(0, Math.max(0, LEAST - same.length));
  return [...same, ...others];
}

function neighbour(offer: Offer, { lat, lon }: Point): Neighbour[] {
  const point = pointOf(offer);
  if (!point) return [];
  const distance = distanceKm(lat, lon, point.lat, point.lon);
  return distance <= NEAR_KM ? [{ offer, distance }] : [];
}

function pointOf(offer: Offer): Point | undefined {
  return hasPoint(offer) ? { lat: offer.latitude!, lon: offer.longitude! } : undefined;
}

function isSameStructure(other: Offer, offer: Offer): boolean {
  return offer.structure_id !== undefined && other.structure_id === offer.structure_id;
}

/** Said nowhere, it is on site. */
function isOnSite({ modes_accueil: modes }: Offer): boolean {
  return !modes?.length || modes.includes('en-presentiel');
}
