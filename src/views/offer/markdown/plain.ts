import { decodeEntities } from './entities.js';

/** Tags that people paste with their text; anything else between angle brackets is text: `<18 ans`, `<a@b.fr>`. */
const TAGS = new Set(
  (
    'a abbr address article b blockquote body br center code dd del details div dl dt em fieldset figcaption figure font footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins li link main meta nav noscript object ol p pre q s ' +
    'script section small span strike strong style sub summary sup svg table tbody td template th thead title tr u ul'
  ).split(' '),
);
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const ENDS_LINE = new Set(['br', 'tr', 'dt', 'dd', 'summary']);
const INLINE = new Set([
  'a',
  'abbr',
  'code',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'q',
  's',
  'small',
  'span',
  'sub',
  'sup',
  'u',
]);

const COMMENT = /<!--[\s\S]{0,2000}?-->/g;
/** Elements whose content is no text. */
const UNSHOWN = /<(script|style)\b[^<>]*>[^<]*(?:<(?!\/?(?:script|style)\b)[^<]*){0,200}<\/\1\s*>/gi;
const LINK = /<a\s[^<>]{0,300}?href\s*=\s*["']([^"'<>]{1,2000})["'][^<>]{0,300}>([^<>[\]]{1,300})<\/a>/gi;
const TAG = /<(\/?)([a-z][a-z\d]*)(?:[\s/][^<>]*)?>/gi;

/**
 * A text of a feed without its remnants of HTML: line ends, lists, bold and links become the Markdown
 * that says the same, other tags go, entities are decoded. The result is still plain, hostile text.
 */
export function withoutHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const bare = text
    .replace(COMMENT, '')
    .replace(UNSHOWN, '')
    .replace(LINK, '[$2]($1)')
    .replace(TAG, (tag, slash: string, name: string) => replacementOf(tag, name.toLowerCase(), slash !== ''));
  return decodeEntities(bare);
}

function replacementOf(tag: string, name: string, closing: boolean): string {
  if (!TAGS.has(name)) return tag;
  if (BOLD.has(name)) return boldOf(name, closing);
  if (name === 'li') return closing ? '' : '\n- ';
  if (ENDS_LINE.has(name)) return closing && name !== 'br' ? '' : '\n';
  if (name === 'td') return closing ? ' ' : '';
  return INLINE.has(name) ? '' : '\n\n';
}

/** A heading of HTML is a paragraph of its own, in bold. */
function boldOf(name: string, closing: boolean): string {
  if (!name.startsWith('h')) return '**';
  return closing ? '**\n\n' : '\n\n**';
}
