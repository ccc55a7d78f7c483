import type { Offer } from '../../../model/offer.js';
import { checkedLink } from './links.js';
import { readPhones, type Phone } from './phones.js';

/** How to reach a service: its own contacts, else its structure's. Every link is checked. */
export interface Contacts {
  readonly phones: readonly Phone[];
  /** An address as written; `mailLink` checks it. */
  readonly mail?: string;
  /** Where the service is asked for on line. */
  readonly request?: string;
  readonly site?: string;
  /** The record's page at its source. */
  readonly record?: string;
  readonly directions?: string;
}

export function contactsOf(offer: Offer): Contacts {
  const { structure } = offer;
  return {
    phones: readPhones(offer.telephone ?? structure?.telephone),
    mail: offer.courriel ?? structure?.courriel,
    request: checkedLink(offer.lien_mobilisation),
    site: checkedLink(structure?.site_web),
    record: checkedLink(offer.lien_source ?? structure?.lien_source),
    directions: directionsTo(offer),
  };
}

/** The first number that can be dialled. */
export function callable({ phones }: Contacts): Phone | undefined {
  return phones.find(({ href }) => href !== undefined);
}

/** Where a service is: its own address, else its structure's, unless it is only given remotely. */
export function addressOf(offer: Offer): {
  readonly lines: readonly string[];
  readonly lat?: number;
  readonly lon?: number;
} {
  const place = offer.adresse || offer.commune || !offer.structure ? offer : offer.structure;
  const { adresse, complement_adresse, code_postal, commune, latitude, longitude } = place;
  const town = [code_postal, commune].filter(Boolean).join(' ');
  const lines = [complement_adresse, adresse, town].filter((line): line is string => Boolean(line));
  return latitude === undefined ? { lines } : { lines, lat: latitude, lon: longitude };
}

/**
 * OpenStreetMap's directions, which any device opens. A commune alone is no place to go to: the coordinates
 * of offers without address are often its centre.
 */
function directionsTo(offer: Offer): string | undefined {
  const street = offer.adresse ?? (offer.commune ? undefined : offer.structure?.adresse);
  const remoteOnly = offer.modes_accueil?.every((mode) => mode === 'a-distance') ?? false;
  if (street === undefined || remoteOnly) return undefined;
  const { lines, lat, lon } = addressOf(offer);
  const to = lat === undefined ? lines.slice(-2).join(', ') : `${lat},${lon}`;
  const address = new URL(
    lat === undefined ? 'https://www.openstreetmap.org/search' : 'https://www.openstreetmap.org/directions',
  );
  address.searchParams.set(lat === undefined ? 'query' : 'route', lat === undefined ? to : `;${to}`);
  return address.href;
}
