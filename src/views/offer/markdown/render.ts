import { html, type TemplateResult } from 'lit';
import type { ContactMode } from '../outward.js';
import type { Block, Inline } from './tree.js';

/** What was read, as templates: Lit writes texts as text, and links are those that were checked. */
export function renderBlocks(blocks: readonly Block[]): TemplateResult[] {
  return blocks.map(renderBlock);
}

function renderBlock(block: Block): TemplateResult {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${renderInlines(block.inlines)}</p>`;
    // No heading element: the page's outline is not the feed's to change.
    case 'heading':
      return html`<p dir="auto" class="heading"><strong>${renderInlines(block.inlines)}</strong></p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li dir="auto">${renderItem(item)}</li>`);
      return block.ordered
        ? html`<ol start=${block.start}>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

/** The only paragraph of an item needs no element. */
function renderItem([first, ...others]: readonly Block[]): unknown {
  if (first?.kind !== 'paragraph') return first ? renderBlocks([first, ...others]) : '';
  return [renderInlines(first.inlines), ...renderBlocks(others)];
}

function renderInlines(inlines: readonly Inline[]): unknown[] {
  return inlines.map(renderInline);
}

function renderInline(inline: Inline): unknown {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${renderInlines(inline.inlines)}</strong>`;
    case 'emphasis':
      return html`<em>${renderInlines(inline.inlines)}</em>`;
    case 'deleted':
      return html`<s>${renderInlines(inline.inlines)}</s>`;
    case 'link':
      return html`<a
        href=${inline.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        data-contact=${modeOf(inline.href)}
        >${renderInlines(inline.inlines)}</a
      >`;
  }
}

/** A number or an address found in a text is a way of reaching the service as good as another. */
function modeOf(href: string): ContactMode {
  if (href.startsWith('tel:')) return 'telephone';
  return href.startsWith('mailto:') ? 'courriel' : 'lien';
}
