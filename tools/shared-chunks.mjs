/**
 * Which modules share a chunk, where rollup would make a dozen of some hundred bytes each: a request costs more than they do.
 */
import { relative } from 'node:path';

/** Fetched with the feed: the filters and the place, what they and the controls know of communes, and the shared icons. */
const COMMON = [
  /^src\/search\/(selection|in-slices)/,
  /^src\/geo\/(?!bounds|commune-index|deduce-communes|zone-names)/,
  /^src\/views\/icons\/categorie-icons/,
];
const POSITION = /^src\/(platform\/position|store\/ports|store\/effects\/position-effect)\./;

const ICON = /\/lucide\//;
/** Views of the entry: it holds their icons. */
const AT_ENTRY = /views[\\/](results|widget)[\\/]/;

/** An icon that several views on demand show, or that stands for a catégorie. */
function isShared({ importers }) {
  if (importers.some((importer) => AT_ENTRY.test(importer))) return false;
  return importers.length > 1 || importers.some((importer) => importer.includes('categorie-icons'));
}

/** For rollup's `manualChunks`. */
export function sharedChunks(id, { getModuleInfo }) {
  const path = relative(process.cwd(), id).replaceAll('\\', '/');
  if (POSITION.test(path)) return 'position';
  if (COMMON.some((pattern) => pattern.test(path))) return 'common';
  return ICON.test(path) && isShared(getModuleInfo(id)) ? 'common' : undefined;
}
