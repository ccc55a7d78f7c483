import type { Block, Inline } from './tree.js';

/** A line end weighs as many characters as the line it leaves empty, more or less. */
const LINE = 40;
/** Fewer characters of one more block would say nothing. */
const LEAST = 2 * LINE;
/** A text is folded only when that hides at least this share more than what is shown. */
const WORTH = 1.5;

/** The beginning of a long text, about `longest` characters; undefined when it is short enough to be shown whole. */
export function previewOf(blocks: readonly Block[], longest: number): Block[] | undefined {
  if (weigh(blocks) <= longest * WORTH) return undefined;
  return takeBlocks(blocks, { left: longest });
}

function weigh(blocks: readonly Block[]): number {
  let weight = 0;
  for (const block of blocks) {
    weight +=
      block.kind === 'list'
        ? block.items.reduce((sum, item) => sum + weigh(item), 0)
        : LINE + weighInlines(block.inlines);
  }
  return weight;
}

function weighInlines(inlines: readonly Inline[]): number {
  let weight = 0;
  for (const inline of inlines) {
    if (inline.kind === 'text') weight += inline.text.length;
    else weight += inline.kind === 'break' ? LINE : weighInlines(inline.inlines);
  }
  return weight;
}

interface Budget {
  left: number;
}

function takeBlocks(blocks: readonly Block[], budget: Budget): Block[] {
  const taken: Block[] = [];
  for (const block of blocks) {
    if (budget.left < LEAST) break;
    if (block.kind === 'list') taken.push({ ...block, items: takeItems(block.items, budget) });
    else {
      budget.left -= LINE;
      taken.push({ kind: block.kind, inlines: takeInlines(block.inlines, budget) });
    }
  }
  return taken;
}

function takeItems(items: readonly Block[][], budget: Budget): Block[][] {
  const taken: Block[][] = [];
  for (const item of items) if (budget.left >= LEAST) taken.push(takeBlocks(item, budget));
  return taken;
}

function takeInlines(inlines: readonly Inline[], budget: Budget): Inline[] {
  const taken: Inline[] = [];
  for (const inline of inlines) if (budget.left > 0) taken.push(takeInline(inline, budget));
  return taken;
}

function takeInline(inline: Inline, budget: Budget): Inline {
  if (inline.kind === 'text') return { kind: 'text', text: takeText(inline.text, budget) };
  if (inline.kind !== 'break') return { ...inline, inlines: takeInlines(inline.inlines, budget) };
  budget.left -= LINE;
  return inline;
}

/** Cut between two words. */
function takeText(text: string, budget: Budget): string {
  const { left } = budget;
  budget.left -= text.length;
  if (text.length <= left + LINE) return text;
  const space = text.lastIndexOf(' ', left);
  return `${text.slice(0, space > left / 2 ? space : left).replace(/[\ud800-\udbff]$/, '')}…`;
}
