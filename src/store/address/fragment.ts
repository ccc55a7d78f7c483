/** How a widget's part of the page's fragment is named: `oi`, or `oi-<element id>`. */
const NAME = 'oi';

/** A widget among those of its page. */
export interface Whereabouts {
  /** The element's `id`, if it has one. */
  readonly id?: string;
  /** Widgets in the page. */
  readonly widgets: number;
}

/**
 * The name under which a widget keeps its search: undefined when several share the page and this one has no id to
 * tell it apart.
 */
export function nameOf({ id, widgets }: Whereabouts): string | undefined {
  if (widgets <= 1) return NAME;
  return id ? `${NAME}-${encodeURIComponent(id)}` : undefined;
}

/** The part that is this widget's, whether the page had one widget or several when it was written: its name now comes first. */
export function readFragment(hash: string, whereabouts: Whereabouts): string | undefined {
  const parts = partsOf(hash);
  for (const name of namesOf(whereabouts)) {
    const part = parts.find((candidate) => isNamed(candidate, name));
    if (part !== undefined) return part.slice(part.indexOf('=') + 1);
  }
  return undefined;
}

/** The fragment with the part of these names replaced by one of the first, or removed; whatever else it holds stays as it is. */
export function writeFragment(hash: string, names: readonly string[], value: string | undefined): string {
  const others = partsOf(hash).filter((part) => !names.some((name) => isNamed(part, name)));
  return toHash(value === undefined ? others : [...others, `${names[0]}=${value}`]);
}

/** The names that a widget's part may have: the one that it has now, then the one that it has among several. */
export function namesOf({ id, widgets }: Whereabouts): string[] {
  return [nameOf({ id, widgets }), nameOf({ id, widgets: 2 })].filter((name) => name !== undefined);
}

/** The fragment without the part of any widget. */
export function withoutWidgets(hash: string): string {
  return toHash(partsOf(hash).filter((part) => !/^oi(-[^=]*)?=/.test(part)));
}

function partsOf(hash: string): string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}

function isNamed(part: string, name: string): boolean {
  return part.startsWith(`${name}=`);
}

function toHash(parts: readonly string[]): string {
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
