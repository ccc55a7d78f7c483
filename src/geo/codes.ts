import type { Localisation } from '../model/offer.js';

/** Paris, Lyon and Marseille: the INSEE codes of their arrondissements, and the commune that these count as. */
const ARRONDISSEMENTS: readonly [RegExp, string][] = [
  [/^751\d\d$/, '75056'],
  [/^6938\d$/, '69123'],
  [/^132\d\d$/, '13055'],
];

/** The commune that an INSEE code counts as; any other code is given back as it is. */
export function foldCommune(code: string): string {
  for (const [arrondissement, commune] of ARRONDISSEMENTS) if (arrondissement.test(code)) return commune;
  return code;
}

/** Département of a commune's INSEE code: `35`, `2A`, `974`. */
export function departementOfCommune(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/**
 * Département of a postcode: right but for the few communes served by a post office of the next
 * département, so only where there is no INSEE code.
 */
export function departementOfPostcode(postcode: string): string {
  if (postcode.startsWith('20')) return /^20[01]/.test(postcode) ? '2A' : '2B';
  return departementOfCommune(postcode);
}

/** Département where something is: its `code_insee`, else its `code_postal`. */
export function departementOf({ code_insee, code_postal }: Localisation): string | undefined {
  if (code_insee) return departementOfCommune(code_insee);
  return code_postal ? departementOfPostcode(code_postal) : undefined;
}

/** An EPCI is known by its SIREN: nine digits. */
export function isEpci(code: string): boolean {
  return /^\d{9}$/.test(code);
}

/** The whole country, as `zone_eligibilite` writes it. */
export function isFrance(code: string): boolean {
  return code === 'france' || code === '99100';
}
