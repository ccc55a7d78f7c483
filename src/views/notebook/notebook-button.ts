import { Bookmark } from 'lucide';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { toolStyles } from '../base/tool.styles.js';
import { icon } from '../icons/icon.js';

/** Opens Mon carnet, and says how many offers it holds; takes the focus back when it is closed. */
export class OiNotebookButton extends StoreElement<ControlsMessages> {
  static override styles = [
    base,
    toolStyles,
    css`
      .count {
        font-variant-numeric: tabular-nums;
      }

      .filled .icon {
        fill: var(--_accent-text);
        stroke: var(--_accent-text);
      }
    `,
  ];

  protected override readonly messagesFor = controlsMessagesFor;
  #wasOpen = false;

  protected override watch({ notebook, settings }: State): readonly unknown[] {
    return [notebook.kept, notebook.open, settings.lang];
  }

  protected override render(): TemplateResult {
    const { kept } = this.state.notebook;
    const { keep } = this.t;
    return html`<button class="button ${kept.size > 0 ? 'filled' : ''}" @click=${this.#open}>
      ${icon(Bookmark)}${keep.notebook}${
        kept.size > 0
          ? html`<span class="count"
              ><span aria-hidden="true">${kept.size}</span><span class="aloud">, ${keep.count(kept.size)}</span></span
            >`
          : nothing
      }
    </button>`;
  }

  protected override updated(): void {
    const { open } = this.state.notebook;
    const closed = this.#wasOpen && !open && this.state.opened === undefined;
    this.#wasOpen = open;
    // Once the list around is shown again.
    if (closed) requestAnimationFrame(() => this.renderRoot.querySelector('button')?.focus());
  }

  readonly #open = (): void => this.dispatch({ type: 'show-notebook', open: true });
}
