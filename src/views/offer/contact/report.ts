import type { Offer } from '../../../model/offer.js';
import { checkedLink } from './links.js';

/**
 * Where an error is reported: the integrator's `report-href` with `{id}`, `{nom}` and `{lien_source}` filled in, URL-encoded;
 * else the service's page at its source. `mailto:`, http and https only.
 */
export function reportLink(template: string | undefined, offer: Offer): string | undefined {
  if (template === undefined) return checkedLink(offer.lien_source);
  const values = new Map([
    ['id', offer.id],
    ['nom', offer.nom],
    ['lien_source', offer.lien_source ?? ''],
  ]);
  const filled = template.replace(/\{(id|nom|lien_source)\}/g, (_whole, name: string) => encode(values.get(name)!));
  return /^mailto:[^\s]+$/i.test(filled) ? filled : checkedLink(filled);
}

/** Half a pair of a surrogate, which `encodeURIComponent` refuses, is replaced. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
