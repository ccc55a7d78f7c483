import { X } from 'lucide';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { NotebookNews, NotebookProblem } from '../../store/notebook/notebook-state.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { deepFocus } from '../base/deep-focus.js';
import { OiSaveEvent } from '../base/save-event.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';

/**
 * Says what was just kept or taken out, where the visitor is, and undoes it. Stays until it is closed or something
 * else is done: nobody is hurried.
 *
 * @fires oi-save - An offer was kept, or taken out. Detail: `{ id, saved }`.
 */
export class OiNotebookNews extends StoreElement<ControlsMessages> {
  static override styles = [
    base,
    css`
      .news {
        display: flex;
        align-items: center;
        gap: calc(3 * var(--_space));
        max-inline-size: 36em;
        margin-inline: auto;
        padding-inline-start: calc(4 * var(--_space));
        border: 1px solid var(--_border-strong);
        border-radius: var(--_radius);
        background: var(--_background);
        box-shadow: var(--_shadow);
      }

      p {
        flex: 1;
        padding-block: calc(2 * var(--_space));
        overflow-wrap: anywhere;
      }

      .link,
      .close {
        flex: none;
        min-block-size: var(--_target);
      }

      .close {
        min-inline-size: var(--_target);
        border: 0;
        background: none;
      }

      /* The sentence has the row to itself: beside the link it would be a column of words. */
      @container widget (inline-size < 480px) {
        .news {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0 calc(2 * var(--_space));
        }

        .link {
          grid-row: 2;
          justify-self: start;
        }

        .close {
          grid-area: 1 / 2;
          align-self: start;
        }
      }
    `,
  ];

  protected override readonly messagesFor = controlsMessagesFor;
  #told?: NotebookNews;
  /** What had the focus when this was said: what gets it back. */
  #from?: HTMLElement;
  #closed?: NotebookNews | NotebookProblem;

  protected override watch({ notebook, settings }: State): readonly unknown[] {
    return [notebook.news, notebook.problem, notebook.open, settings.lang];
  }

  protected override stateChanged({ notebook: { news } }: State): void {
    if (!news || news === this.#told) return;
    this.#told = news;
    if (news.kind === 'kept' || news.kind === 'removed')
      this.dispatchEvent(new OiSaveEvent({ id: news.id, saved: news.kind === 'kept' }));
    this.#rememberFocus();
  }

  /** Once the notebook has put the focus where it wants it. */
  #rememberFocus(): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.shadowRoot?.activeElement == null) this.#from = deepFocus(this.getRootNode() as ShadowRoot);
      }),
    );
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.#content()}</div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { news, problem, open } = this.state.notebook;
    const sentence = this.#sentence();
    const shown = sentence !== undefined && (news ?? problem) !== this.#closed;
    // The notebook itself says it where it is open, but for what can be undone.
    if (!shown || (open && news?.kind !== 'removed')) return nothing;
    const { keep, common } = this.t;
    return html`<div class="news">
      <p>${sentence}</p>
      ${
        news?.kind === 'removed'
          ? html`<button class="link" @click=${this.#undo}>${keep.undo}</button>`
          : html`<button class="link" @click=${this.#open}>${keep.see}</button>`
      }
      <button class="close" @click=${this.#close}>${icon(X)}<span class="aloud">${common.close}</span></button>
    </div>`;
  }

  #sentence(): string | undefined {
    const { news, problem } = this.state.notebook;
    const { keep } = this.t;
    if (problem?.kind === 'code') return keep.unavailable;
    if (news?.kind === 'not-kept') return keep.notKept;
    if (news?.kind === 'removed') return keep.removed;
    if (news?.kind === 'kept') return problem ? keep.keptForNow : keep.kept[this.#keeping];
    return undefined;
  }

  get #keeping(): 'device' | 'session' {
    return this.state.settings.notebook === 'session' ? 'session' : 'device';
  }

  readonly #undo = (): void => {
    this.dispatch({ type: 'ask-notebook', ask: { kind: 'undo' } });
    this.#giveFocusBack();
  };

  readonly #open = (): void => this.dispatch({ type: 'show-notebook', open: true });

  readonly #close = (): void => {
    const { news, problem } = this.state.notebook;
    this.#closed = news ?? problem;
    this.requestUpdate();
    this.#giveFocusBack();
  };

  /** What was pressed is about to go. */
  #giveFocusBack(): void {
    this.#from?.focus({ preventScroll: true });
  }
}
