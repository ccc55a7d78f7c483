/**
 * A rollup plugin that removes what templates hold for the reader only: comments of `css`, runs of white space of `css`,
 * `html` and `svg`. White space between two tags of `html` collapses to one space, never to none, so that words
 * stay apart; templates with white space that is shown (`<pre>`, `<textarea>`) are left alone.
 */
import { walk } from './walk.mjs';

const WHITE_SPACE = /\s+/g;
const CSS_COMMENT = /\/\*[\s\S]*?\*\//g;

function minifyCss(text) {
  const bare = text.replace(CSS_COMMENT, '').replace(WHITE_SPACE, ' ');
  return bare
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

function minifyHtml(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

const MINIFIERS = { css: minifyCss, html: minifyHtml, svg: minifyHtml };
/** What white space matters in: strings, hexadecimal escapes (which a space ends), preformatted elements. */
const FRAGILE = { css: /(["'])[^"'\n]* {2}[^"'\n]*\1|\\[\s\da-f]/i, html: /<(pre|textarea)\b|\\\s/, svg: /\\\s/ };

/** The replacements that minify the templates of one module, in order. */
function findEdits(ast) {
  const edits = [];
  walk(ast, (node) => {
    const tag = node.type === 'TaggedTemplateExpression' ? node.tag.name : undefined;
    if (!Object.hasOwn(MINIFIERS, tag ?? '')) return;
    if (node.quasi.quasis.some(({ value }) => FRAGILE[tag].test(value.raw.replace(CSS_COMMENT, '')))) return;
    for (const { start, end, value } of node.quasi.quasis) edits.push({ start, end, text: MINIFIERS[tag](value.raw) });
  });
  return edits.sort((a, b) => a.start - b.start);
}

export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code) {
      if (!/\b(?:css|html|svg)\s*`/.test(code)) return null;
      let output = '';
      let from = 0;
      for (const { start, end, text } of findEdits(this.parse(code))) {
        output += code.slice(from, start) + text;
        from = end;
      }
      return { code: output + code.slice(from), map: null };
    },
  };
}
