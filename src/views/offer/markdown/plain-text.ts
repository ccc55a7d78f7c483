import { readMarkdown } from './blocks.js';
import type { Block, Inline } from './tree.js';

/** A text of a feed without its marks, for paper and messages: a line per paragraph, a dash per item. */
export function plainTextOf(text: string | undefined): string {
  return text ? linesOf(readMarkdown(text).blocks).join('\n') : '';
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap((item) => linesOf(item).map((line, i) => (i === 0 ? `– ${line}` : `  ${line}`)))
      : [wordsOf(block.inlines)],
  );
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'break' ? '\n' : wordsOf(inline.inlines);
    })
    .join('');
}
