import { Lock, X } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FILTERS, type FilterName, type Query } from '../../model/query.js';
import { isCategorie } from '../../model/vocabularies/labels.js';
import type { Settings } from '../../store/settings.js';
import type { ControlsMessages } from '../../text/controls-messages.js';
import { icon } from '../icons/icon.js';
import { chosenIn, lockedIn } from './choice.js';
import { categorieWords } from './choices.js';
import { valueLabel } from './values.js';

/** One narrowing in force that a visitor may remove. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  /** What to ask instead. */
  readonly removal: Partial<Query>;
}

/** Locked values named, filter by filter; the others are counted. */
const LOCKED_SHOWN = 3;

/** All that is chosen and may be removed, filter by filter. */
export function chipsOf(query: Query, settings: Settings, t: ControlsMessages): Chip[] {
  const chips = FILTERS.flatMap((filter) => valueChips(filter, chosenIn(filter, query, settings), t));
  if (query.zone) chips.push({ key: 'zone', label: t.filters.zoneChip, removal: { zone: undefined } });
  if (query.recent) chips.push({ key: 'recent', label: t.filters.recentChip, removal: { recent: undefined } });
  if (query.any_zone) chips.push({ key: 'any_zone', label: t.filters.anyZoneChip, removal: { any_zone: undefined } });
  return chips;
}

function valueChips(filter: FilterName, chosen: readonly string[], t: ControlsMessages): Chip[] {
  return chosen.map((value) => ({
    key: `${filter} ${value}`,
    label: labelOf(filter, value, t),
    removal: { [filter]: chosen.filter((other) => other !== value) },
  }));
}

/** What the integrator fixed, in words; it can't be removed. */
export function lockedLabels(query: Query, settings: Settings, t: ControlsMessages): string[] {
  return FILTERS.flatMap((filter) => {
    const labels = lockedIn(filter, query, settings).map((value) => labelOf(filter, value, t));
    if (labels.length === 0) return [];
    const others = labels.length - LOCKED_SHOWN;
    return [labels.slice(0, LOCKED_SHOWN).join(', ') + (others > 0 ? ` ${t.filters.lockedMore(others)}` : '')];
  });
}

/** What narrows the search: first what is fixed, then a button per choice; each removes its own, the last one all. */
export function chipList(
  chips: readonly Chip[],
  locked: readonly string[],
  t: ControlsMessages,
  remove: (chip: Chip) => void,
  reset: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (chips.length === 0 && locked.length === 0)
    return reset === nothing ? nothing : html`<div class="chips">${reset}</div>`;
  return html`<ul class="chips" aria-label=${t.filters.active}>
    ${locked.map(
      (label) =>
        html`<li class="locked">
          ${icon(Lock)}<span aria-hidden="true"><bdi>${label}</bdi></span
          ><span class="aloud">${t.filters.locked(label)}</span>
        </li>`,
    )}
    ${repeat(
      chips,
      ({ key }) => key,
      (chip) =>
        html`<li>
          <button type="button" class="chip" aria-label=${t.filters.remove(chip.label)} @click=${() => remove(chip)}>
            <bdi>${chip.label}</bdi>${icon(X)}
          </button>
        </li>`,
    )}
    ${reset === nothing ? nothing : html`<li>${reset}</li>`}
  </ul>`;
}

function labelOf(filter: FilterName, value: string, t: ControlsMessages): string {
  return filter === 'thematiques' && isCategorie(value) ? categorieWords(value, t) : valueLabel(filter, value);
}
