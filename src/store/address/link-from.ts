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
  return linkOf(
    { query, opened, selection },
    {
      shareHref,
      page: bar?.href() ?? '',
      whereabouts: { id: elementId, widgets: bar?.widgets() ?? 1 },
      record: feedOf(state)?.offers.find(({ id }) => id === opened)?.lien_source,
    },
  );
}
