import { ChevronDown } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Facets, FilterName } from '../../model/query.js';
import { labelOf } from '../../model/vocabularies/labels.js';
import { CATEGORIES } from '../../model/vocabularies/vocabularies.js';
import type { ControlsMessages } from '../../text/controls-messages.js';
import { categorieIcon } from '../icons/categorie-icons.js';
import { icon } from '../icons/icon.js';
import {
  isThematiqueChosen,
  shareChosen,
  toggleCategorie,
  toggleThematique,
  type CategorieGroup,
} from './categories.js';
import { toggled } from './choice.js';
import { countOf, valueLabel } from './values.js';

/** What the boxes of one filter show, and how they ask. */
export interface FilterView {
  readonly filter: FilterName;
  readonly t: ControlsMessages;
  readonly facets: Facets | undefined;
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  choose(values: readonly string[]): void;
}

/** Catégories and their thématiques, with which ones are unfolded. */
export interface CategoriesView extends FilterView {
  readonly groups: readonly CategorieGroup[];
  readonly unfolded: ReadonlySet<string>;
  unfold(categorie: string): void;
}

interface Box {
  readonly label: TemplateResult;
  readonly checked: boolean;
  readonly mixed?: boolean;
  /** Undefined while unknown. */
  readonly count: number | undefined;
  readonly t: ControlsMessages;
  readonly press: () => void;
}

/** A box per value. */
export function choices(view: FilterView): TemplateResult {
  return html`<ul class="values">
    ${view.values.map(
      (value) =>
        html`<li>
          ${box({
            t: view.t,
            label: html`<bdi>${valueLabel(view.filter, value)}</bdi>`,
            checked: view.chosen.includes(value),
            count: countOf(view.filter, view.facets, value),
            press: () => view.choose(toggled(view.chosen, value)),
          })}
        </li>`,
    )}
  </ul>`;
}

/** A box per catégorie, in people's words and in the reference's, that unfolds into its thématiques. */
export function categories(view: CategoriesView): TemplateResult {
  const half = Math.ceil(view.groups.length / 2);
  const columns = [view.groups.slice(0, half), view.groups.slice(half)].filter((groups) => groups.length > 0);
  return html`<div class="columns">
    ${columns.map(
      (groups) =>
        html`<ul class="values">
          ${groups.map((group) => categorie(group, view))}
        </ul>`,
    )}
  </div>`;
}

function categorie(group: CategorieGroup, view: CategoriesView): TemplateResult {
  const { t, chosen } = view;
  const share = shareChosen(group, chosen);
  const unfolded = view.unfolded.has(group.categorie);
  const words = categorieWords(group.categorie, t);
  return html`<li>
    <div class="categorie">
      ${box({
        t,
        label: categorieLabel(group.categorie, words),
        checked: share === 'all',
        mixed: share === 'some',
        count: group.whole[0] === group.categorie ? countOf('thematiques', view.facets, group.categorie) : undefined,
        press: () => view.choose(toggleCategorie(group, chosen)),
      })}
      ${
        group.thematiques.length === 0
          ? nothing
          : html`<button
              type="button"
              class="unfold"
              aria-expanded=${unfolded}
              aria-label=${t.filters.details(words)}
              @click=${() => view.unfold(group.categorie)}
            >
              ${icon(ChevronDown)}
            </button>`
      }
    </div>
    ${unfolded ? thematiques(group, view) : nothing}
  </li>`;
}

function thematiques(group: CategorieGroup, view: CategoriesView): TemplateResult {
  return html`<ul class="details">
    ${group.thematiques.map(
      (value) =>
        html`<li>
          ${box({
            t: view.t,
            label: html`<bdi>${valueLabel('thematiques', value)}</bdi>`,
            checked: isThematiqueChosen(value, view.chosen),
            count: countOf('thematiques', view.facets, value),
            press: () => view.choose(toggleThematique(group, value, view.chosen)),
          })}
        </li>`,
    )}
  </ul>`;
}

/** People's words for a catégorie; the reference's label, or a readable form, for one that has none. */
export function categorieWords(categorie: string, t: ControlsMessages): string {
  return labelOf(t.categories, categorie) || labelOf(CATEGORIES, categorie);
}

function categorieLabel(categorie: string, words: string): TemplateResult {
  const reference = labelOf(CATEGORIES, categorie);
  return html`${icon(categorieIcon(categorie))}<span
      ><bdi>${words}</bdi>${reference === words ? nothing : html`<span class="reference">${reference}</span>`}</span
    >`;
}

/**
 * A native checkbox with its count. One that would give nothing stays in sight and in the tab order,
 * so that everyone learns why it can't be pressed.
 */
export function box({ t, label, checked, mixed = false, count, press }: Box): TemplateResult {
  const inert = count === 0 && !checked && !mixed;
  return html`<label class="box ${inert ? 'inert' : ''}">
    <input
      type="checkbox"
      .checked=${live(checked)}
      .indeterminate=${live(mixed)}
      aria-disabled=${inert ? 'true' : nothing}
      @click=${inert ? preventDefault : nothing}
      @change=${press}
    />
    <span class="words">${label}</span>
    ${count === undefined ? nothing : html`<span class="number">${t.format.number(count)}</span>`}
  </label>`;
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
