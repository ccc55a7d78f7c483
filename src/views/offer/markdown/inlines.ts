import { checkedTarget } from '../contact/links.js';
import type { Inline } from './tree.js';

/**
 * What is not plain text inside a paragraph. Every repetition is bounded or of disjoint characters, so
 * that reading stays linear whatever the text: see the tests with twenty thousand brackets.
 */
const TOKEN = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/u,
    /`{1,3}(?<code>[^`\n]{1,1000})`{1,3}/u,
    /!?\[(?<label>[^[\]\n]{0,500})\]\([ ]?<?(?<target>(?:[^\s()<>]|\([^\s()<>]{0,200}\)){0,2000})>?(?:\s"[^"\n]{0,300}")?\s?\)/u,
    /<(?<angle>(?:https?:\/\/|mailto:|tel:)?[^\s<>]{3,2000})>/u,
    /(?<url>(?<![\p{L}\d])(?:https?:\/\/|www\.(?=\p{L}))[^\s<>"«»|]{2,2000})/u,
    /(?<mail>(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})/u,
    /(?<drawn>\*{4,}|_{4,})/u,
    /(?<marks>\*{1,3}|_{1,3}|~~)/u,
    /(?<newline>\n)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Emphasis inside emphasis, at most; beyond, marks are text. */
const DEEPEST = 6;
/** Emphases in one paragraph, at most: browsers look through a whole `dir="auto"` again for each element put in it. */
const MOST_EMPHASES = 500;
const KINDS: Readonly<Record<string, 'strong' | 'deleted'>> = { '**': 'strong', __: 'strong', '~~': 'deleted' };
const SPACE = /^\s?$/u;
const WORD = /^[\p{L}\p{N}]$/u;

interface Frame {
  readonly marks: string;
  readonly inlines: Inline[];
}

/** Reads the inside of a paragraph: bold, italics, links, addresses and mails written bare, line ends. */
export function readInlines(text: string, withLinks = true): Inline[] {
  const reading = new Reading();
  let from = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    reading.add(text.slice(from, match.index));
    from = match.index + readToken(match, text, reading, withLinks);
    // The expression is shared: reading a label moved its place.
    TOKEN.lastIndex = from;
  }
  reading.add(text.slice(from));
  return reading.end();
}

/** Adds one token; returns how many characters it took. */
function readToken(match: RegExpExecArray, text: string, reading: Reading, withLinks: boolean): number {
  const { escaped, code, label, target, angle, url, mail, drawn, marks, newline } = match.groups!;
  const whole = match[0];
  const end = match.index + whole.length;
  if (marks !== undefined) reading.mark(marks, text.charAt(match.index - 1), text.charAt(end));
  else if (newline !== undefined) reading.push({ kind: 'break' });
  else if (drawn !== undefined) reading.add(drawn);
  else if (escaped !== undefined || code !== undefined) reading.add(escaped ?? code!);
  else if (label !== undefined) addLabelled(reading, whole, label, withLinks ? target! : '');
  else if (url !== undefined) return addUrl(reading, url, withLinks);
  else addAddress(reading, whole, angle ?? mail!, withLinks);
  return whole.length;
}

/** `[label](target)`: a link, or its words where the target is refused; of an image, its words. */
function addLabelled(reading: Reading, whole: string, label: string, target: string): void {
  if (whole.startsWith('!')) return reading.add(label);
  const href = checkedTarget(target);
  if (href === undefined) return reading.add(label === '' ? whole : label);
  reading.push({
    kind: 'link',
    href,
    inlines: label === '' ? [{ kind: 'text', text: target }] : readInlines(label, false),
  });
}

/** An address written bare, without the punctuation that follows it. */
function addUrl(reading: Reading, written: string, withLinks: boolean): number {
  const url = trimmed(written);
  addAddress(reading, url, url, withLinks);
  return url.length;
}

function addAddress(reading: Reading, whole: string, address: string, withLinks: boolean): void {
  const href = withLinks ? checkedTarget(address) : undefined;
  if (href === undefined) reading.add(whole);
  else reading.push({ kind: 'link', href, inlines: [{ kind: 'text', text: address }] });
}

function trimmed(url: string): string {
  let end = url.length;
  while (end > 2 && '.,;:!?\'’"*_~)]}'.includes(url[end - 1]!) && !closesOwnBracket(url.slice(0, end))) end--;
  return url.slice(0, end);
}

function closesOwnBracket(url: string): boolean {
  return url.endsWith(')') && url.lastIndexOf('(') > url.lastIndexOf(')', url.length - 2);
}

/** Text and emphasis under way: one frame per mark that is open. */
class Reading {
  readonly #frames: Frame[] = [{ marks: '', inlines: [] }];
  #opened = 0;

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1]!;
  }

  push(inline: Inline): void {
    this.#top.inlines.push(inline);
  }

  add(text: string): void {
    if (text === '') return;
    const { inlines } = this.#top;
    const last = inlines[inlines.length - 1];
    if (last?.kind === 'text') inlines[inlines.length - 1] = { kind: 'text', text: last.text + text };
    else inlines.push({ kind: 'text', text });
  }

  /**
   * A run of `*`, `_` or `~`. Simple marks inside a word are text (`usager*e*s`, `mission_locale@…`), and so are
   * those that nothing closes.
   */
  mark(run: string, before: string, after: string): void {
    const closes = !SPACE.test(before);
    const opens = !SPACE.test(after);
    let left = run;
    while (left !== '') {
      const wanted = left.length === 3 ? [left.slice(0, 2), left[0]!] : [left];
      const open = closes ? this.#innermost(wanted, after) : undefined;
      if (open !== undefined) this.#close(open);
      const size = open === undefined ? wanted[0]!.length : this.#closedSize;
      if (open === undefined) this.#open(left.slice(0, size), opens && (size === 2 || !WORD.test(before)));
      left = left.slice(size);
    }
  }

  end(): Inline[] {
    while (this.#frames.length > 1) this.#abandon();
    return this.#top.inlines;
  }

  #closedSize = 0;

  /** The innermost open frame that one of these marks closes. */
  #innermost(marks: readonly string[], after: string): number | undefined {
    for (let depth = this.#frames.length - 1; depth > 0; depth--) {
      const { marks: open } = this.#frames[depth]!;
      if (marks.includes(open) && (open.length === 2 || !WORD.test(after))) return depth;
    }
    return undefined;
  }

  #open(marks: string, opens: boolean): void {
    if (!opens || this.#frames.length > DEEPEST || this.#opened >= MOST_EMPHASES) return this.add(marks);
    this.#opened += 1;
    this.#frames.push({ marks, inlines: [] });
  }

  #close(depth: number): void {
    while (this.#frames.length - 1 > depth) this.#abandon();
    const { marks, inlines } = this.#frames.pop()!;
    this.#closedSize = marks.length;
    if (inlines.length === 0) this.add(marks + marks);
    else this.push({ kind: KINDS[marks] ?? 'emphasis', inlines });
  }

  /** A mark that nothing closed is text. */
  #abandon(): void {
    const { marks, inlines } = this.#frames.pop()!;
    this.add(marks);
    this.#pour(inlines);
  }

  #pour(inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      if (inline.kind === 'text') this.add(inline.text);
      else this.push(inline);
    }
  }
}
