import { html, nothing, type TemplateResult } from 'lit';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import type { Messages } from '../../text/messages.js';

/** Source, date and licence of the data: the licence requires them, always in sight. */
export function sourceLine(state: State, t: Messages): TemplateResult | typeof nothing {
  const report = feedOf(state)?.report;
  if (!report) return nothing;
  const date = report.updatedAt ? t.format.date(report.updatedAt) : '';
  const partial = report.issues.some(({ problem }) => problem === 'partial' || problem === 'details-missing');
  return html`<p class="source">
    ${report.notice ? html`<strong>${report.notice}</strong> · ` : nothing}${t.source.line('', date)}
    ${partial ? html`<br />${t.source.partial}` : nothing}
  </p>`;
}
