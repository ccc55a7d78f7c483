import { html, nothing } from 'lit';
import { isEligible } from '../../../geo/eligibility.js';
import { isFrance } from '../../../geo/codes.js';
import { zoneNames } from '../../../geo/zone-names.js';
import { labelOf } from '../../../model/vocabularies/labels.js';
import { PUBLICS } from '../../../model/vocabularies/vocabularies.js';
import { prose } from '../prose.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';

/** Territories named; the others are counted. */
const ZONES_SHOWN = 8;
const CONDITIONS_SHOWN = 320;

/** Is it for me: whom it is meant for, on what conditions, where one must live. */
export function forWhom(sheet: Sheet): Content {
  const { offer, t } = sheet;
  return part(
    t.offer.forWhom,
    sheet,
    facts(
      fact(t.offer.publics, publics(sheet)),
      fact(t.offer.publicsMore, prose(offer.publics_precisions, 'publics', sheet, CONDITIONS_SHOWN)),
      fact(t.offer.conditions, prose(offer.conditions_acces, 'conditions', sheet, CONDITIONS_SHOWN)),
      fact(t.offer.zone, zone(sheet)),
    ),
  );
}

function publics(sheet: Sheet): Content {
  const { publics: values = [] } = sheet.offer;
  return values.length === 0 ? nothing : words(values.map((value) => labelOf(PUBLICS, value)).join(', '), sheet);
}

function zone(sheet: Sheet): Content {
  const { offer, feed, t } = sheet;
  const { zone_eligibilite: codes = [] } = offer;
  if (codes.length === 0) return nothing;
  if (codes.some(isFrance)) return html`${t.offer.zoneWhole}`;
  const { names, unknown } = zoneNames(codes, feed.communes);
  if (names.length === 0) return html`${t.offer.zoneUnknown} ${forMe(sheet, codes)}`;
  const others = Math.max(0, names.length - ZONES_SHOWN) + unknown;
  return html`${words(names.slice(0, ZONES_SHOWN).join(', '), sheet)}${
    others > 0 ? html` + ${t.offer.zoneMore(others)}` : nothing
  }
  ${forMe(sheet, codes)}`;
}

/** Whether those who live where the visitor searches from are concerned. */
function forMe({ place, t }: Sheet, codes: readonly string[]): Content {
  if (!place?.code || !place.nom) return nothing;
  const verdict = isEligible(codes, { code: place.code, epci: place.epci });
  return html`<p class=${verdict === 'yes' ? 'muted' : 'strong'}>${t.offer.eligible[verdict](place.nom)}</p>`;
}
