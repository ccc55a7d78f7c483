import type { Offer } from '../../../model/offer.js';
import type { MapApp } from '../../../store/ports.js';
import { mapLinks, type Destination } from './map-links.js';
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
  /** In the visitor's own map. */
  readonly directions?: string;
  /** On OpenStreetMap, which any browser opens. */
  readonly map?: string;
}

/** `app`: the map of the device, once it is known. */
export function contactsOf(offer: Offer, app: MapApp = 'web'): Contacts {
  const { structure } = offer;
  return {
    phones: readPhones(offer.telephone ?? structure?.telephone),
    mail: offer.courriel ?? structure?.courriel,
    request: checkedLink(offer.lien_mobilisation),
    site: checkedLink(structure?.site_web),
    record: checkedLink(offer.lien_source ?? structure?.lien_source),
    ...mapLinks(destinationOf(offer), offer.nom, app),
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
 * Where one goes. A commune alone is no place to go to: the coordinates of offers without address are often its centre;
 * an offer that has nothing but coordinates is found by them.
 */
function destinationOf(offer: Offer): Destination | undefined {
  const remoteOnly = offer.modes_accueil?.every((mode) => mode === 'a-distance') ?? false;
  if (remoteOnly) return undefined;
  const { lines, lat, lon } = addressOf(offer);
  const street = offer.adresse ?? (offer.commune ? undefined : offer.structure?.adresse);
  if (street === undefined && (lines.length > 0 || lat === undefined)) return undefined;
  return lat === undefined || lon === undefined ? { address: lines.slice(-2).join(', ') } : { lat, lon };
}
