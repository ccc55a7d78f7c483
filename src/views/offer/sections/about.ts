import { html, nothing } from 'lit';
import { labelOf } from '../../../model/vocabularies/labels.js';
import { THEMATIQUES, TYPES } from '../../../model/vocabularies/vocabularies.js';
import { prose } from '../prose.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';

const DESCRIPTION_SHOWN = 700;

/** What it is: description first, then its kind and its subjects. */
export function about(sheet: Sheet): Content {
  const { offer, t } = sheet;
  const { type, thematiques = [] } = offer;
  return part(
    t.offer.about,
    sheet,
    description(sheet),
    facts(
      fact(t.offer.type, type && words(labelOf(TYPES, type), sheet)),
      fact(t.offer.thematiques, thematiques.length === 0 ? nothing : themes(thematiques, sheet)),
    ),
  );
}

function themes(thematiques: readonly string[], sheet: Sheet): Content {
  return html`<ul class="themes">
    ${[...new Set(thematiques)].map((value) => html`<li>${words(labelOf(THEMATIQUES, value), sheet)}</li>`)}
  </ul>`;
}

/** Some feeds repeat the name where the description should be: it says nothing more. */
function description(sheet: Sheet): Content {
  const { offer, details, t } = sheet;
  if (offer.description)
    return offer.description === offer.nom
      ? nothing
      : prose(offer.description, 'description', sheet, DESCRIPTION_SHOWN);
  if (details === 'coming') {
    return html`<div class="coming" role="status">
      <span class="aloud">${t.offer.descriptionComing}</span><i></i><i></i><i></i>
    </div>`;
  }
  if (details === 'here') return nothing;
  return html`<p class="notice">
    <span>${t.offer.descriptionFailed}</span> <button class="link" data-action="retry">${t.common.retry}</button>
  </p>`;
}
