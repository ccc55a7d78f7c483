import { Download, Lock, TriangleAlert } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { NotebookNews, NotebookState } from '../../store/notebook/notebook-state.js';
import type { NotebookMessages } from '../../text/notebook-messages.js';
import { icon } from '../icons/icon.js';

type Content = TemplateResult | typeof nothing;

/** What is kept, and where; not where a problem says that nothing is. */
export function keepingNotice(
  keeping: 'device' | 'session',
  { problem }: NotebookState,
  { notebook }: NotebookMessages,
): Content {
  if (problem && problem.kind !== 'full') return nothing;
  return html`<p class="keeping">${icon(Lock)}<span>${notebook.keeping[keeping]}</span></p>`;
}

/** Why the notebook is not kept as it should be, and what can be done about it. */
export function problemNotice({ problem }: NotebookState, { notebook }: NotebookMessages): Content {
  if (!problem) return nothing;
  return html`<div class="notice" role="alert">
    ${icon(TriangleAlert)}
    <div>
      <p>${notebook.problems[problem.kind]}</p>
      ${problem.kind === 'newer' ? download('newer', 1, notebook.asideDownload(1)) : nothing}
    </div>
  </div>`;
}

/** What was found damaged is never thrown away by us. */
export function asideNotice({ aside }: NotebookState, { notebook }: NotebookMessages): Content {
  if (aside.length === 0) return nothing;
  return html`<div class="notice">
    ${icon(TriangleAlert)}
    <div>
      <p>${notebook.aside(aside.length)}</p>
      ${aside.map((_text, i) => download('aside', i + 1, notebook.asideDownload(aside.length > 1 ? i + 1 : 1)))}
    </div>
  </div>`;
}

function download(what: 'aside' | 'newer', number: number, label: string): TemplateResult {
  return html`<button class="button" data-action=${what} data-number=${number}>${icon(Download)}${label}</button> `;
}

/** What was just done from the notebook itself. */
export function newsSentence(news: NotebookNews | undefined, { notebook: { away } }: NotebookMessages): string {
  switch (news?.kind) {
    case 'imported':
      return away.imported(news) + (news.unreadable > 0 ? away.unreadable(news.unreadable) : '');
    case 'not-imported':
      return away.refusals[news.reason];
    case 'erased':
      return news.proved ? away.erased : away.notErased;
    default:
      return '';
  }
}
