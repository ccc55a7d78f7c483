import type { Offer } from '../../model/offer.js';
import { feedOf } from '../reduce.js';
import type { State } from '../state.js';

/** The offers of these ids, in that order: as the feed shows them, else as the notebook keeps them. */
export function offersToHandOver(state: State, ids: readonly string[]): readonly Offer[] {
  const wanted = new Set(ids);
  const known = new Map<string, Offer>();
  for (const { id, offer } of state.notebook.notebook?.entries ?? []) if (wanted.has(id)) known.set(id, offer);
  for (const offer of feedOf(state)?.offers ?? []) if (wanted.has(offer.id)) known.set(offer.id, offer);
  return ids.map((id) => known.get(id)).filter((offer) => offer !== undefined);
}
