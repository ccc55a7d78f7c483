import { X } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { freshnessMessagesFor, type FreshnessMessages } from '../../text/freshness-messages.js';
import { base } from '../base/base.styles.js';
import { closeStyles } from '../base/close.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { freshnessStyles } from './freshness.styles.js';
import { noteOf, type Note } from './note.js';

/**
 * Says what there is to know of the data: a newer feed that waits, a failure, data that are old. One thing
 * at a time, over the end of the window: what is being read does not move. `show-results` hands the focus on.
 */
export class OiFreshness extends StoreElement<FreshnessMessages> {
  static override styles = [base, closeStyles, freshnessStyles];
  static override properties = { closed: { state: true } };

  protected override readonly messagesFor = freshnessMessagesFor;

  /** What the visitor closed. */
  private closed?: Note['kind'];
  #hadFocus = false;

  protected override watch({ feed, freshness, territory }: State): readonly unknown[] {
    return [feed.status, feedOf(this.state), freshness, territory];
  }

  protected override stateChanged(state: State): void {
    // The same thing that comes again is said again.
    if (noteOf(state)?.kind !== this.closed) this.closed = undefined;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override render(): TemplateResult {
    const note = noteOf(this.state);
    const shown = note && note.kind !== this.closed ? note : undefined;
    this.dataset['kind'] = shown?.kind ?? '';
    return html`<div role="status">${shown ? this.#bar(shown) : nothing}</div>`;
  }

  #bar({ kind, action }: Note): TemplateResult {
    const { t } = this;
    const { checking } = this.state.freshness;
    return html`<div class="bar">
      <p class="words">${this.#words(kind)}</p>
      ${
        action === undefined
          ? nothing
          : html`<button class="button" aria-disabled=${checking ? 'true' : nothing} @click=${() => this.#act(action)}>
              ${action === 'show' ? t.freshness.show : checking ? t.freshness.retrying : t.common.retry}
            </button>`
      }
      <button class="close" aria-label=${t.freshness.close} @click=${() => (this.closed = kind)}>${icon(X)}</button>
    </div>`;
  }

  #words(kind: Note['kind']): string {
    const { freshness: words, format } = this.t;
    const { cause } = this.state.freshness;
    const date = format.date(feedOf(this.state)?.report.updatedAt ?? '');
    if (kind === 'failed') return [cause ? words.causes[cause] : '', words.failed(date)].filter(Boolean).join(' ');
    if (kind === 'cause') return cause ? `${words.causes[cause]} ${cause === 'gone' ? '' : words.again}` : words.again;
    if (kind === 'updated' || kind === 'stale') return words[kind](date);
    return words[kind];
  }

  #act(action: NonNullable<Note['action']>): void {
    const { freshness } = this.state;
    if (action === 'retry' && !freshness.checking) {
      this.dispatch({ type: 'freshness', change: { wished: true } });
      this.dispatch({ type: 'reload' });
    }
    if (action !== 'show' || !freshness.newer) return;
    this.dispatch({ type: 'feed-arrived', feed: freshness.newer });
    this.dispatch({ type: 'freshness', change: { newer: undefined } });
  }

  /** What was pressed is gone: the focus goes to the results. */
  protected override updated(_changed: PropertyValues): void {
    if (this.#hadFocus && this.shadowRoot?.activeElement == null)
      this.dispatchEvent(new Event('show-results', { bubbles: true }));
  }
}
