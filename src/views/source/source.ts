import { html, nothing, type TemplateResult } from 'lit';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { sourceStyles } from './source.styles.js';

/** Source, date and licence of the data: the licence requires them, always in sight. */
export class OiSource extends StoreElement {
  static override styles = [base, sourceStyles];

  protected override watch(state: State): readonly unknown[] {
    return [feedOf(state)?.report];
  }

  protected override render(): TemplateResult | typeof nothing {
    const report = feedOf(this.state)?.report;
    if (!report) return nothing;
    const { source, format } = this.t;
    const date = report.updatedAt ? format.date(report.updatedAt) : '';
    return html`<p>${report.notice ? html`<strong>${report.notice}</strong> · ` : nothing}${source.line(date)}</p>`;
  }
}
