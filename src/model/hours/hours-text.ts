import type { Localisation, Structure } from '../offer.js';

/** What a table writes for an empty cell. */
const NO_HOURS = /^(?:true|false|null|none|nan|0|-|\/)$/i;

/** The hours written for an offer: its own, else those of its structure. */
export function hoursTextOf({
  horaires_accueil: own,
  structure,
}: Localisation & { structure?: Structure }): string | undefined {
  const text = (own ?? structure?.horaires_accueil)?.trim();
  return text && !NO_HOURS.test(text) ? text : undefined;
}
