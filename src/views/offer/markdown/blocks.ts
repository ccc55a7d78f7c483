import { readInlines } from './inlines.js';
import { withoutHtml } from './plain.js';
import type { Block } from './tree.js';

/** Longest text read, in UTF-16 units: the longest true description seen has 9 000. */
export const LONGEST_TEXT = 20_000;
/** Lists inside lists, at most; beyond, items are lines. */
const DEEPEST = 4;

const ITEM = /^(\s{0,40})([-*+•‣▪·–—]|\d{1,3}[.)])\s+(?=\S)/;
const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/;
/** `---`, `====`, `* * *`, a fence of code, the rule of a table: nothing to read. */
const RULE = /^[\s\-=*_~|:+]{3,}$|^\s{0,3}```/;
const BLANK = /^\s*$/;

/**
 * Reads the Markdown that feeds hold, and no more: paragraphs whose line ends count, headings, lists, bold, italics,
 * links. HTML never survives; what is not understood stays as it is written. Linear in the length of the text.
 */
export function readMarkdown(text: string): { readonly blocks: readonly Block[]; readonly cut: boolean } {
  const cut = text.length > LONGEST_TEXT;
  const lines = withoutHtml(cut ? text.slice(0, LONGEST_TEXT) : text)
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.replaceAll('\t', '    '));
  return { blocks: readBlocks(lines, 0), cut };
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    const inlines = readInlines(paragraph.join('\n'));
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', inlines });
    paragraph = [];
  };
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    if (depth < DEEPEST && startsList(line, paragraph)) {
      endParagraph();
      i = readList(lines, i, depth, blocks);
      continue;
    }
    if (BLANK.test(line) || RULE.test(line) || HEADING.test(line)) endParagraph();
    if (HEADING.test(line)) blocks.push({ kind: 'heading', inlines: readInlines(headingText(line)) });
    else if (!BLANK.test(line) && !RULE.test(line)) paragraph.push(lineText(line));
    i++;
  }
  endParagraph();
  return blocks;
}

/** A number in the middle of a paragraph (« …en\n1998. Depuis… ») is no list, unless it is 1. */
function startsList(line: string, paragraph: readonly string[]): boolean {
  const bullet = RULE.test(line) ? undefined : ITEM.exec(line)?.[2];
  if (bullet === undefined) return false;
  return paragraph.length === 0 || !/^\d/.test(bullet) || /^1\D/.test(bullet);
}

/** Reads the list that begins at `from`, adds it to `blocks`, returns the line after it. */
function readList(lines: readonly string[], from: number, depth: number, blocks: Block[]): number {
  const first = ITEM.exec(lines[from]!)!;
  const ordered = /^\d/.test(first[2]!);
  const items: Block[][] = [];
  let i = from;
  for (let item = itemOf(lines[i], first, ordered); item; item = itemOf(lines[i], first, ordered)) {
    const content = [lines[i]!.slice(item[0].length)];
    for (i++; i < lines.length && belongs(lines, i, first[1]!.length); i++) content.push(unindented(lines[i]!, first));
    items.push(readBlocks(content, depth + 1));
    while (i < lines.length && BLANK.test(lines[i]!) && nextIsItem(lines, i, first, ordered)) i++;
  }
  blocks.push({ kind: 'list', ordered, start: ordered ? parseInt(first[2]!, 10) : 1, items });
  return i;
}

/** The line as an item of the same list: same kind of bullet, no deeper than its first one. */
function itemOf(line: string | undefined, first: RegExpExecArray, ordered: boolean): RegExpExecArray | undefined {
  const item = line === undefined || RULE.test(line) ? null : ITEM.exec(line);
  if (!item || /^\d/.test(item[2]!) !== ordered) return undefined;
  return item[1]!.length <= first[1]!.length + 1 ? item : undefined;
}

/** Does a line continue the item before it: deeper, or the same paragraph running on. */
function belongs(lines: readonly string[], i: number, indent: number): boolean {
  const line = lines[i]!;
  const blank = BLANK.test(line);
  const deeper = (text: string): boolean => text.length - text.trimStart().length > indent + 1;
  if (blank) return i + 1 < lines.length && !BLANK.test(lines[i + 1]!) && deeper(lines[i + 1]!);
  if (deeper(line)) return true;
  return !BLANK.test(lines[i - 1]!) && !ITEM.test(line) && !HEADING.test(line) && !RULE.test(line);
}

function nextIsItem(lines: readonly string[], i: number, first: RegExpExecArray, ordered: boolean): boolean {
  const next = BLANK.test(lines[i + 1] ?? '') ? lines[i + 2] : lines[i + 1];
  return itemOf(next, first, ordered) !== undefined;
}

function unindented(line: string, first: RegExpExecArray): string {
  const width = Math.min(line.length - line.trimStart().length, first[0].length);
  return line.slice(width);
}

function headingText(line: string): string {
  const text = line.replace(HEADING, '').trimEnd();
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end--;
  return text.slice(0, end).trim();
}

/** A line of a paragraph: no quotation mark, no bars of a table, no spaces around. */
function lineText(line: string): string {
  const text = line.trim();
  if (text.startsWith('>')) return text.replace(/^(?:>\s?)+/, '');
  if (!/^\|.*\|$/.test(text)) return text;
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join(' · ');
}
