import type { OiMap } from '../map/map.js';
import type { OiResults } from '../results/results.js';

/** Where the visitor was in the list when they opened an offer: given back when they close it. */
export class ReadingPlace {
  #top?: number;

  /** Nothing, when another search is asked: that list is no more. */
  remember(results?: OiResults | null, id = ''): void {
    this.#top = results?.cardTop(id);
  }

  /** Puts the card where it stood in the window, and the focus on it, or on the marker that it was opened from. */
  async restore(results: OiResults | null, id: string, map: OiMap | null): Promise<void> {
    if (!results) return;
    await results.updateComplete;
    const top = this.#top;
    const now = results.cardTop(id);
    if (top !== undefined && now !== undefined) scrollBy({ top: now - top, behavior: 'instant' });
    if (!map?.focusBack?.(id)) await results.focusCard(id);
  }
}
