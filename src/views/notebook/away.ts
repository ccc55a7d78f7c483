import { Download, Trash2, Upload } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { NotebookState } from '../../store/notebook/notebook-state.js';
import type { NotebookMessages } from '../../text/notebook-messages.js';
import { icon } from '../icons/icon.js';

/** Taking the notebook away, bringing one back, erasing it. */
export function awaySection(
  { notebook, aside, problem }: NotebookState,
  { level, sure, t }: { level: number; sure: boolean; t: NotebookMessages },
): TemplateResult {
  const { away } = t.notebook;
  const count = notebook?.entries.length ?? 0;
  const erasable = count > 0 || aside.length > 0 || problem?.kind === 'newer';
  return html`<section class="away">
    <div class="part-title" role="heading" aria-level=${level}>${away.title}</div>
    <div class="ways">
      ${
        count > 0
          ? html`<div>
              <button class="button" data-action="export">${icon(Download)}${away.export}</button>
              <p class="muted small">${away.exportHint}</p>
            </div>`
          : nothing
      }
      ${problem?.kind === 'newer' ? nothing : importer(t)}
    </div>
    ${erasable ? eraser(count, sure, t) : nothing}
  </section>`;
}

/** Not over a notebook that can't be changed here. */
function importer({ notebook: { away } }: NotebookMessages): TemplateResult {
  return html`<div>
    <label class="button file"
      >${icon(Upload)}${away.import}<input class="aloud" type="file" accept=".json,application/json" data-field="file"
    /></label>
    <p class="muted small">${away.importHint}</p>
  </div>`;
}

/** Asked twice: it can't be undone. */
function eraser(count: number, sure: boolean, { notebook: { away } }: NotebookMessages): TemplateResult {
  if (!sure) return html`<button class="link erase" data-action="ask-erase">${icon(Trash2)}${away.erase}</button>`;
  return html`<div class="sure" role="group" aria-labelledby="sure">
    <p id="sure" tabindex="-1">${away.eraseSure(count)}</p>
    <button class="button danger" data-action="erase">${icon(Trash2)}${away.eraseYes}</button>
    <button class="button" data-action="keep-all">${away.eraseNo}</button>
  </div>`;
}
