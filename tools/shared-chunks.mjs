/**
 * Which modules share a chunk, where rollup would make a dozen of some hundred bytes each: a request costs more than they do.
 * What the entry holds already stays there.
 */
import { relative } from 'node:path';

/**
 * Fetched with the feed: all that its first page does not need and the rest of it does, with the icons and the words that views
 * share. In a chunk of their own these made rollup part the vocabularies from the entry.
 */
const COMMON = [
  /^src\/search\/(selection|in-slices)/,
  /^src\/geo\/(?!bounds|commune-index|deduce-communes)/,
  /^src\/feed\/compact\/(decode|format)-rest/,
  /^src\/views\/icons\/categorie-icons/,
  /^src\/text\/fr\/(categories|of-place)/,
  /^src\/views\/base\//,
  /^src\/(store\/territory\/move|model\/vocabularies\/filter-vocabularies|model\/hours\/(open-values|opening-hours))/,
  // A few hundred bytes each, which the controls need at once.
  /\/lit-html\/(directive-helpers|directives\/(live|repeat))/,
];
/** Small ones that are needed together. */
const TOGETHER = {
  position: /^src\/(platform\/position|store\/ports|store\/effects\/position-effect)\./,
  opening:
    /^src\/(model\/hours\/(?!open-values|opening-hours)|views\/hours\/opening-|text\/(fr\/hours|hours-messages))/,
};
const ICON = /\/lucide\//;

/** An icon that several views show, or that stands for a catégorie. */
function isShared({ importers }) {
  return importers.length > 1 || importers.some((importer) => importer.includes('categorie-icons'));
}

/** The modules that the entry imports, directly or not. */
function modulesOf(entry, getModuleInfo, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const id of getModuleInfo(entry)?.importedIds ?? []) modulesOf(id, getModuleInfo, found);
  return found;
}

/** For rollup's `manualChunks`. */
export function sharedChunks() {
  let atEntry;
  return (id, { getModuleIds, getModuleInfo }) => {
    atEntry ??= modulesOf(
      [...getModuleIds()].find((module) => getModuleInfo(module).isEntry),
      getModuleInfo,
    );
    if (atEntry.has(id)) return undefined;
    const path = relative(process.cwd(), id).replaceAll('\\', '/');
    if (COMMON.some((pattern) => pattern.test(path))) return 'common';
    const group = Object.keys(TOGETHER).find((name) => TOGETHER[name].test(path));
    if (group) return group;
    return ICON.test(path) && isShared(getModuleInfo(id)) ? 'common' : undefined;
  };
}
