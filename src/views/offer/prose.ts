import { html, nothing } from 'lit';
import { readMarkdown } from './markdown/blocks.js';
import { previewOf } from './markdown/preview.js';
import { renderBlocks } from './markdown/render.js';
import { feedLang, type Content, type Sheet } from './sheet.js';

/** Characters of a long text shown before it is unfolded. */
const SHOWN = 480;

/**
 * A text of a feed, Markdown made safe. A long one is folded: its beginning is shown, the whole is in the page for
 * print and once asked for. `name` tells it from the sheet's other texts.
 */
export function prose(text: string | undefined, name: string, sheet: Sheet, shown = SHOWN): Content {
  if (!text) return nothing;
  const { t } = sheet;
  const { blocks, cut } = readMarkdown(text);
  if (blocks.length === 0) return nothing;
  const notice = cut ? html`<p class="muted small">${t.offer.textCut}</p>` : nothing;
  const preview = previewOf(blocks, shown);
  if (!preview) return html`<div class="prose" lang=${feedLang(t)}>${renderBlocks(blocks)}</div>`;
  const open = sheet.unfolded.has(name);
  return html`<div class="folding">
    ${open ? nothing : html`<div class="prose preview" lang=${feedLang(t)}>${renderBlocks(preview)}</div>`}
    <div class="prose ${open ? '' : 'print-only'}" lang=${feedLang(t)}>${renderBlocks(blocks)} ${notice}</div>
    ${foldButton(name, open, sheet)}
  </div>`;
}

/** Folds or unfolds what comes before it. */
export function foldButton(name: string, open: boolean, { t }: Sheet, more = t.offer.readMore): Content {
  return html`<button class="link fold" aria-expanded=${open} data-fold=${name}>
    ${open ? t.offer.readLess : more}
  </button>`;
}
