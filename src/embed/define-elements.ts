import { define } from '../views/base/define.js';
import { OiResults } from '../views/results/results.js';
import { OffreInsertion } from './offre-insertion-element.js';
import { VERSION } from './version.js';

/** Where a definition leaves its version, for the next copy that loads. */
const VERSION_KEY = 'offreInsertionVersion';

/**
 * Defines the elements. Safe twice: the first definition wins, and one warning names both versions
 * when another copy of this script, or another version, comes later.
 */
export function defineElements(): void {
  const existing = customElements.get('offre-insertion') as { [VERSION_KEY]?: string } | undefined;
  if (existing) {
    if ((existing as unknown) !== OffreInsertion) warnOnce(existing[VERSION_KEY] ?? 'inconnue');
    return;
  }
  define('oi-results', OiResults);
  Object.defineProperty(OffreInsertion, VERSION_KEY, { value: VERSION });
  define('offre-insertion', OffreInsertion);
}

let warned = false;

function warnOnce(first: string): void {
  if (warned) return;
  warned = true;
  console.warn(
    `offre-insertion : le script est chargé deux fois sur cette page (version ${first}, déjà là, et version ${VERSION}, ignorée). Retirez l’une des deux balises.`,
  );
}
