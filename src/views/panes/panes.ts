import { ChevronDown, ChevronUp, List, Map as MapIcon, type IconNode } from 'lucide';
import { html, type TemplateResult } from 'lit';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { panesStyles } from './panes.styles.js';

/** Narrow: list or map, one at a time. Medium: the map folds. Wide: there is room for both. */
export class OiPanes extends StoreElement<ControlsMessages> {
  static override styles = [base, panesStyles];

  protected override readonly messagesFor = controlsMessagesFor;

  protected override watch({ pane, mapFolded, settings }: State): readonly unknown[] {
    return [pane, mapFolded, settings];
  }

  protected override render(): TemplateResult {
    const { mapFolded } = this.state;
    const { panes } = this.t;
    return html`
      <div class="panes" role="group" aria-label=${panes.label}>
        ${this.#toggle('list', List, panes.list)} ${this.#toggle('map', MapIcon, panes.map)}
      </div>
      <button
        class="button fold"
        aria-expanded=${!mapFolded}
        @click=${() => this.dispatch({ type: 'fold-map', folded: !mapFolded })}
      >
        ${icon(mapFolded ? ChevronDown : ChevronUp)}${mapFolded ? panes.showMap : panes.hideMap}
      </button>
    `;
  }

  #toggle(pane: State['pane'], drawing: IconNode, words: string): TemplateResult {
    return html`<button
      aria-pressed=${this.state.pane === pane}
      @click=${() => this.dispatch({ type: 'show-pane', pane })}
    >
      ${icon(drawing)}${words}
    </button>`;
  }
}
