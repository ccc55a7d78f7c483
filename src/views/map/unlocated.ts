import { html, nothing, type TemplateResult } from 'lit';
import type { Hit } from '../../model/query.js';
import { PAGE_SIZE } from '../../store/state.js';
import type { MapMessages } from '../../text/map-messages.js';
import { offerRow, type PopupActions } from './popup-content.js';

/** Where there is no list: the offers that have no place on the map, unfolded above the caption. */
export interface Unlocated {
  readonly hits: readonly Hit[];
  /** How many are listed; 0 while it is folded. */
  readonly shown: number;
  readonly actions: Pick<PopupActions, 'open' | 'raise'>;
  show(count: number): void;
}

export function unlocatedList({ hits, shown, actions, show }: Unlocated, t: MapMessages): TemplateResult {
  const toggle = (event: Event): void => show((event.target as HTMLDetailsElement).open ? PAGE_SIZE : 0);
  const close = (event: KeyboardEvent): void => {
    const details = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')!.focus();
  };
  const left = hits.length - shown;
  return html`<details class="unlocated" ?open=${shown > 0} @toggle=${toggle} @keydown=${close}>
    <summary>${t.map.unlocated(hits.length)}</summary>
    <ul class="offers">
      ${hits.slice(0, shown).map((hit) => html`<li>${offerRow(hit, actions)}</li>`)}
      ${
        left > 0
          ? html`<li>
              <button class="row more" @click=${() => show(shown + PAGE_SIZE)}>
                ${t.results.more(Math.min(PAGE_SIZE, left))}
              </button>
            </li>`
          : nothing
      }
    </ul>
  </details>`;
}
