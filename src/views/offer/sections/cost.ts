import { nothing } from 'lit';
import { labelOf } from '../../../model/vocabularies/labels.js';
import { FRAIS } from '../../../model/vocabularies/vocabularies.js';
import { prose } from '../prose.js';
import { fact, facts, part, words, type Content, type Sheet } from '../sheet.js';

/** What it costs. */
export function cost(sheet: Sheet): Content {
  const { offer, t } = sheet;
  const precisions = prose(offer.frais_precisions, 'frais', sheet);
  return part(
    t.offer.cost,
    sheet,
    facts(
      fact(t.offer.costLabel, offer.frais && words(labelOf(FRAIS, offer.frais), sheet)),
      fact(t.offer.publicsMore, precisions === nothing ? undefined : precisions),
    ),
  );
}
