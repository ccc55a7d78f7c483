import type { Offer } from '../../model/offer.js';
import type { Place } from '../../model/query.js';
import type { AddressBar } from '../ports.js';
import { feedOf } from '../reduce.js';
import type { State } from '../state.js';
import type { Addressed } from './codec.js';
import { linkOf } from './link.js';

/** A link to a search, or to an offer, of the widget that this is the state of. */
export function linkFrom(
  state: State,
  { query = {}, opened, selection }: Partial<Addressed>,
  bar: AddressBar | undefined,
): string | undefined {
  const { shareHref, elementId } = state.settings;
  const offer = feedOf(state)?.offers.find(({ id }) => id === opened);
  return linkOf(
    { query: state.territory && !query.place ? { ...query, place: communeOf(offer) } : query, opened, selection },
    {
      shareHref,
      page: bar?.href() ?? '',
      whereabouts: { id: elementId, widgets: bar?.widgets() ?? 1 },
      record: offer?.lien_source,
    },
  );
}

/** Where an offer stands: without it, a manifest could not tell which of its départements has the offer. */
function communeOf(offer: Offer | undefined): Place | undefined {
  const code = offer?.code_insee ?? offer?.structure?.code_insee;
  return code === undefined ? undefined : { code, lat: NaN, lon: NaN };
}
