import { CircleAlert, RefreshCw } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedError } from '../../model/feed.js';
import type { LoadProgress } from '../../store/state.js';
import type { Messages } from '../../text/messages.js';
import { icon } from '../icons/icon.js';

const SKELETONS = [1, 2, 3, 4];

/** Cards to come; after a second, words say how far the load is. */
export function loadingState(progress: LoadProgress | undefined, t: Messages): TemplateResult {
  return html`
    <div class="loading">
      <p class="progress" role="status">
        ${t.states.loading}
        ${progress && progress.loaded > 500_000 ? html`<span>${t.states.loaded(progress.loaded)}</span>` : nothing}
      </p>
      ${
        progress?.total
          ? html`<progress
              class="bar"
              max=${progress.total}
              value=${progress.loaded}
              aria-label=${t.states.loading}
            ></progress>`
          : nothing
      }
      <div aria-hidden="true">${SKELETONS.map(() => html`<div class="skeleton"><i></i><i></i><i></i></div>`)}</div>
    </div>
  `;
}

/** Nothing could be read: what happened, in a visitor's words, and one action. */
export function failedState(error: FeedError, t: Messages): TemplateResult {
  return html`<div class="state" role="alert">
    ${icon(CircleAlert)}
    <p class="strong">${t.states.failed}</p>
    <p>${t.states.failedWhy[error.kind]}</p>
    <button class="button" data-action="retry">${icon(RefreshCw)}${t.common.retry}</button>
  </div>`;
}
