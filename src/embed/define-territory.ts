import { loadCommunes } from '../feed/compact/load-communes.js';
import type { Manifest } from '../feed/compact/manifest.js';
import { fetchOrFind } from '../platform/is-kept.js';
import type { FeedLoad } from '../store/effects/feed-effect.js';
import { chooseDepartements } from '../store/territory/territory-effect.js';
import { define } from '../views/base/define.js';
import { OiTerritory } from '../views/territory/territory.js';

/** What only a manifest needs: which départements to load, asked for when nothing says it. */
export function choose(load: FeedLoad, manifest: Manifest, url: string): Promise<readonly string[]> {
  define('oi-territory', OiTerritory);
  const communes = (index: string, signal: AbortSignal) => loadCommunes(index, fetchOrFind, signal);
  return chooseDepartements(load, manifest, url, { communes });
}
