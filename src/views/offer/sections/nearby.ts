import { html, nothing } from 'lit';
import type { Offer } from '../../../model/offer.js';
import type { Feed } from '../../../store/state.js';
import { nearbyOf, type Neighbour } from '../nearby.js';
import { part, words, type Content, type Sheet } from '../sheet.js';

/** Ten milliseconds over eight thousand offers: counted once for the sheet that is open. */
const found = new WeakMap<readonly Offer[], { readonly offer: Offer; readonly near: readonly Neighbour[] }>();

/** What else there is around, when this one is full, closed or not the right one. */
export function nearby(sheet: Sheet): Content {
  const near = nearbyOnce(sheet.offer, sheet.feed);
  if (near.length === 0) return nothing;
  return part(
    sheet.t.offer.nearby,
    sheet,
    html`<div class="others nearby">
      <ul>
        ${near.map((each) => html`<li>${neighbourLink(each, sheet)}</li>`)}
      </ul>
    </div>`,
  );
}

function nearbyOnce(offer: Offer, feed: Feed): readonly Neighbour[] {
  const known = found.get(feed.offers);
  if (known?.offer === offer) return known.near;
  const near = nearbyOf(offer, feed);
  found.set(feed.offers, { offer, near });
  return near;
}

/** Many services bear the same name: who gives it tells them apart. */
function neighbourLink({ offer, distance }: Neighbour, sheet: Sheet): Content {
  const by = offer.structure?.nom === offer.nom ? undefined : offer.structure?.nom;
  return html`<button class="link" data-open=${offer.id}>${words(offer.nom, sheet)}</button>
    <span class="line muted small"
      >${by === undefined ? nothing : html`${words(by, sheet)} · `}${
        offer.commune === undefined ? nothing : html`${words(offer.commune, sheet)}, `
      }${sheet.t.offer.distance(distance)}</span
    >`;
}
