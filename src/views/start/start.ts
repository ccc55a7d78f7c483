import { ChevronDown } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Facets } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { State } from '../../store/state.js';
import { controlsMessagesFor, type ControlsMessages } from '../../text/controls-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { groupByCategorie, type CategorieGroup } from '../filters/categories.js';
import { boundsOf, hasChoice } from '../filters/choice.js';
import { categorieWords } from '../filters/choices.js';
import { countOf, valuesOf } from '../filters/values.js';
import { categorieIcon } from '../icons/categorie-icons.js';
import { icon } from '../icons/icon.js';
import { byNeed } from './categorie-order.js';
import { startStyles } from './start.styles.js';

/** Tiles before « Voir tous les besoins ». */
const FIRST_TILES = 8;

/**
 * Before any query: a tile per catégorie that has offers, in people's words. Pressing one asks for
 * it; the tiles then leave, and a `show-results` event asks the widget to take the focus on.
 */
export class OiStart extends StoreElement<ControlsMessages> {
  static override styles = [base, startStyles];
  static override properties = { all: { state: true } };

  protected override readonly messagesFor = controlsMessagesFor;

  /** All tiles rather than the first ones. */
  private all = false;

  protected override watch({ query, settings, outcome, feed }: State): readonly unknown[] {
    return [query, settings, outcome?.facets, 'value' in feed && feed.value?.stage];
  }

  override render(): TemplateResult | typeof nothing {
    const groups = this.#groups();
    this.hidden = groups.length < 2;
    if (this.hidden) return nothing;
    return html`<section class=${this.all ? 'all' : ''} aria-labelledby="label">
      <p id="label" class="muted">${this.t.start.label}</p>
      <ul class="tiles">
        ${groups.map((group) => html`<li>${this.#renderTile(group)}</li>`)}
      </ul>
      ${
        groups.length > FIRST_TILES && !this.all
          ? html`<button type="button" class="more button" @click=${this.#showAll}>
              ${this.t.start.more}${icon(ChevronDown)}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderTile(group: CategorieGroup): TemplateResult {
    const count = this.#count(group);
    return html`<button type="button" class="tile" @click=${() => this.#choose(group)}>
      ${icon(categorieIcon(group.categorie))}
      <span class="words">
        <bdi>${categorieWords(group.categorie, this.t)}</bdi>
        ${
          // The room of a number that comes is kept: the list below must not move.
          group.whole[0] === group.categorie
            ? html`<span class="count">${count === undefined ? '\u00a0' : this.t.start.count(count)}</span>`
            : nothing
        }
      </span>
    </button>`;
  }

  /** Catégories that a visitor may ask for and that have offers here; none once they asked for something. */
  #groups(): CategorieGroup[] {
    const { query, settings } = this.state;
    if (query.text || hasChoice(query, settings)) return [];
    const bounds = boundsOf('thematiques', settings);
    const groups = groupByCategorie(valuesOf('thematiques', this.#facets, [], bounds), bounds);
    return byNeed(groups.filter((group) => group.whole.length > 0 && this.#count(group) !== 0));
  }

  /** Unknown while counts are, or where only part of a catégorie is allowed. */
  #count({ categorie, whole }: CategorieGroup): number | undefined {
    return whole[0] === categorie ? countOf('thematiques', this.#facets, categorie) : undefined;
  }

  /** The counts; unknown while only the first cards of the feed are there. */
  get #facets(): Facets | undefined {
    return feedOf(this.state)?.stage === 'first' ? undefined : this.state.outcome?.facets;
  }

  #choose({ whole }: CategorieGroup): void {
    this.dispatch({ type: 'refine', query: { thematiques: [...whole] } });
    this.dispatchEvent(new Event('show-results', { bubbles: true }));
  }

  /** The focus goes to the first tile that was not there. */
  async #showAll(): Promise<void> {
    this.all = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.tile')[FIRST_TILES]?.focus();
  }
}
