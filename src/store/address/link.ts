import { writeAddress, type Addressed } from './codec.js';
import { nameOf, withoutWidgets, writeFragment, type Whereabouts } from './fragment.js';

/** Where a link may lead. */
export interface LinkTarget {
  /** The attribute `share-href`: `{id}` and `{state}` are replaced; without either, the state goes in its fragment. */
  readonly shareHref?: string;
  /** Address of this page. */
  readonly page: string;
  readonly whereabouts: Whereabouts;
  /** Where an offer's own record is, when nothing else can be reached: `lien_source`. */
  readonly record?: string;
}

/**
 * A link that opens this search, or this offer, for someone else: at `share-href`, else on this page, else at the offer's
 * record. Undefined when there is nowhere to lead.
 */
export function linkOf(view: Addressed, { shareHref, page, whereabouts, record }: LinkTarget): string | undefined {
  const state = writeAddress(view);
  return (
    fromTemplate(shareHref, page, state, view.opened) ?? withState(page, nameOf(whereabouts) ?? 'oi', state) ?? record
  );
}

function fromTemplate(template: string | undefined, page: string, state: string, id?: string): string | undefined {
  if (template === undefined) return undefined;
  const asksState = template.includes('{state}');
  const asksId = template.includes('{id}');
  // A page per offer has no place for a search.
  if (asksId && !asksState && id === undefined) return undefined;
  const filled = template.replaceAll('{state}', () => state).replaceAll('{id}', () => encodeURIComponent(id ?? ''));
  const url = webAddress(filled, page);
  if (url === undefined) return undefined;
  return asksState || asksId ? url.href : withState(url.href, 'oi', state);
}

/** The search of other widgets, and the scroll target of the page, are not what is shared. */
function withState(page: string, name: string, state: string): string | undefined {
  const url = webAddress(page);
  if (url === undefined) return undefined;
  url.hash = writeFragment(withoutWidgets(url.hash), [name], state === '' ? undefined : state);
  return url.href;
}

function webAddress(text: string, base?: string): URL | undefined {
  try {
    // A host without an address of its own gives none.
    const url = new URL(text, base || undefined);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
