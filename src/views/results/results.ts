import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Hit, Query } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import { hasNotebook } from '../../store/notebook/has-notebook.js';
import { PAGE_SIZE, type State } from '../../store/state.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { card, type CardContext } from './card.js';
import type { openingFact } from '../hours/opening-fact.js';
import { countNames } from './card-titles.js';
import { cardStyles } from './card.styles.js';
import { foldPage, type CardGroup, type Page } from './fold-hits.js';
import { failedState, loadingState } from './states.js';
import { resultsStyles, stateStyles } from './results.styles.js';

/** Cards of the very first rendering; the rest of the page follows in the next frame. */
const FIRST_CARDS = 10;

/**
 * The list of results: complete without the map, fifty at a time.
 *
 * @csspart count - The number of results.
 * @csspart list - The list.
 * @csspart card - One result, with `data-id`.
 */
export class OiResults extends StoreElement {
  static override styles = [base, cardStyles, stateStyles, resultsStyles];

  #names: ReadonlyMap<string, number> = new Map();
  #namesOf: unknown;
  #pages: { readonly hits: readonly Hit[]; readonly all: readonly Page[] } = { hits: [], all: [] };
  /** The first ten cards have been painted: from then on a page is rendered at once. */
  #begun = false;
  /** Says whether an offer is open: fetched once the whole feed is there, with its words. */
  #openingFact?: typeof openingFact | 'coming';
  /** The offer last pointed at whose card is past the pages shown: it stands after them, as long as nothing else is asked. */
  #farther?: { readonly id: string; readonly query: Query };
  /** Where the new cards begin, to be focused once they are there. */
  #focusFrom?: number;

  protected override watch({
    outcome,
    feed,
    shown,
    searching,
    raised,
    query,
    settings,
    placePending,
    now,
    notebook,
  }: State): readonly unknown[] {
    const { text, place } = query;
    return [outcome, feed, shown, searching, raised, text, place, settings, placePending, now, notebook.kept];
  }

  /** Puts the focus on a card; on the number of results when it is not in the list, or the list is not shown. */
  async focusCard(id: string, intoView = false): Promise<void> {
    await this.updateComplete;
    const shown = this.#shownAs(id);
    const folded = shown?.closest('details');
    if (folded) folded.open = true;
    const name = shown?.querySelector<HTMLElement>('[data-action=open]');
    name?.focus({ preventScroll: true });
    if (!name || name !== this.shadowRoot?.activeElement)
      this.renderRoot.querySelector<HTMLElement>('.count')?.focus({ preventScroll: true });
    else if (intoView) await bringIntoView(name);
  }

  /** Where a card stands in the window, so that the list can keep its place. */
  cardTop(id: string): number | undefined {
    return this.#cardOf(id)?.getBoundingClientRect().top;
  }

  /** The first rendering has a task of its own, after that of the widget around it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await new Promise((resolve) => setTimeout(resolve));
    await super.scheduleUpdate();
  }

  protected override stateChanged(state: State): void {
    const feed = feedOf(state);
    if (feed && this.#namesOf !== feed.offers) {
      this.#namesOf = feed.offers;
      this.#names = countNames(feed.offers);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('pointerover', this.#onPoint);
    this.addEventListener('focusin', this.#onPoint);
  }

  protected override render(): TemplateResult {
    const { outcome } = this.state;
    if (!outcome) return this.#beforeResults();
    return html`
      ${this.#header(outcome.total)}
      <oi-notes></oi-notes>
      ${outcome.total === 0 ? html`<oi-empty></oi-empty>` : this.#list(outcome.hits)}
    `;
  }

  protected override updated(_changed: PropertyValues): void {
    // After the frame that shows them: a task in it would only delay it.
    if (!this.#begun && this.state.outcome) requestAnimationFrame(() => setTimeout(this.#continue));
    if (this.#begun && !this.#openingFact && feedOf(this.state)?.stage === 'whole') this.#wantOpening();
    this.#markRaised(this.state.raised);
    this.#markKept(this.state.notebook.kept);
    if (this.#focusFrom !== undefined) this.#focusNewCards(this.#focusFrom);
  }

  /** On the elements themselves: the cards need not be rendered again for that. */
  #markRaised(id: string | undefined): void {
    const raised = id === undefined ? undefined : this.#cardOf(id);
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('.card[data-raised]')) {
      if (element !== raised) delete element.dataset['raised'];
    }
    if (raised) raised.dataset['raised'] = '';
  }

  /** The card of an offer, or the one that it stands under. */
  #markKept(kept: ReadonlySet<string>): void {
    for (const button of this.renderRoot.querySelectorAll('.keep'))
      button.setAttribute('aria-pressed', String(kept.has(idOf(button)!)));
  }

  #cardOf(id: string): HTMLElement | null | undefined {
    return this.#shownAs(id)?.closest<HTMLElement>('.card');
  }

  #shownAs(id: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-id]')].find(({ dataset }) => dataset['id'] === id);
  }

  #beforeResults(): TemplateResult {
    const { feed, settings } = this.state;
    if (feed.status === 'error') return failedState(feed.error, this.t);
    if (feed.status === 'initial' && settings.src.length === 0)
      return html`<p class="state">${this.t.states.noSource}</p>`;
    return loadingState(feed.status === 'pending' ? feed.progress : undefined, this.t);
  }

  #header(total: number): TemplateResult {
    const { searching, settings } = this.state;
    const { t } = this;
    return html`<div class="header">
      <div class="count" role="heading" aria-level=${settings.headingLevel + 1} part="count" tabindex="-1">
        ${searching ? t.results.searching : t.results.count(total)}
      </div>
      ${total > 1 ? html`<oi-sort></oi-sort>` : nothing}
    </div>`;
  }

  #list(hits: readonly Hit[]): TemplateResult {
    const count = this.#begun ? this.state.shown : FIRST_CARDS;
    const context = this.#context();
    const pages = this.#pagesOf(hits);
    const listed = pages.reduce((sum, page) => sum + page.hits, 0);
    return html`
      <ul part="list" class="list" ?aria-busy=${this.state.searching}>
        ${pages.map(({ groups }, i) => {
          const shown = groups.slice(0, Math.max(0, count - i * PAGE_SIZE));
          return shown.length === 0
            ? nothing
            : guard(
                [
                  groups,
                  shown.length,
                  context.names,
                  context.find,
                  context.t,
                  context.keeps,
                  this.state.now,
                  this.#openingFact,
                ],
                () => cards(shown, context),
              );
        })}
      </ul>
      ${this.#more(hits.length, listed)} ${this.#fartherCard(hits.slice(listed), context)}
    `;
  }

  /** Says and counts services, those that stand under a card included. */
  #more(total: number, shown: number): TemplateResult | typeof nothing {
    if (shown >= total && this.state.shown <= PAGE_SIZE) return nothing;
    const { results } = this.t;
    return html`<div class="more">
      <p class="muted small" role="status">${results.shown(shown, total)}</p>
      ${
        shown < total
          ? html`<button class="button" @click=${this.#onMore}>
              ${results.more(Math.min(PAGE_SIZE, total - shown))}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** An offer pointed at on the map has its card in the list, however far it comes. */
  #fartherCard(hits: readonly Hit[], context: CardContext): TemplateResult | typeof nothing {
    const cardOf = (id: string | undefined): Hit | undefined => hits.find(({ offer }) => offer.id === id);
    const { raised, query } = this.state;
    const hit = cardOf(raised) ?? (this.#farther?.query === query ? cardOf(this.#farther.id) : undefined);
    this.#farther = hit && { id: hit.offer.id, query };
    if (!hit) return nothing;
    return html`<div class="list">
      <p class="muted small">${this.t.results.farther}</p>
      ${card({ hit, alike: [] }, context)}
    </div>`;
  }

  #context(): CardContext {
    const { settings } = this.state;
    const level = Math.min(6, settings.headingLevel + 2);
    const keeps = hasNotebook(settings);
    return { t: this.t, names: this.#names, level, find: this.store.highlighter, opening: this.#opening(), keeps };
  }

  #opening(): CardContext['opening'] {
    const { now, settings } = this.state;
    const fact = this.#openingFact;
    if (!fact || fact === 'coming' || now === undefined) return undefined;
    return (offer) => fact(offer, this.store.opening?.hoursOf(offer), now, settings.lang);
  }

  /** Cards do without it when it can't be had. */
  #wantOpening(): void {
    this.#openingFact = 'coming';
    this.store.wantHours();
    import('../hours/opening-fact.js').then(
      ({ openingFact }) => {
        this.#openingFact = openingFact;
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  /** The pages shown: the same arrays as long as the hits are the same. */
  #pagesOf(hits: readonly Hit[]): readonly Page[] {
    const all = this.#pages.hits === hits ? [...this.#pages.all] : [];
    const wanted = Math.ceil(this.state.shown / PAGE_SIZE);
    for (let from = all.reduce((sum, page) => sum + page.hits, 0); all.length < wanted && from < hits.length;) {
      const page = foldPage(hits, from, PAGE_SIZE);
      all.push(page);
      from += page.hits;
    }
    this.#pages = { hits, all };
    return all.slice(0, wanted);
  }

  #focusNewCards(from: number): void {
    this.#focusFrom = undefined;
    this.renderRoot.querySelectorAll<HTMLElement>('.name')[from]?.focus({ preventScroll: true });
  }

  readonly #continue = (): void => {
    this.#begun = true;
    this.requestUpdate();
  };

  readonly #onMore = (): void => {
    this.#focusFrom = this.state.shown;
    this.dispatch({ type: 'show-more' });
  };

  readonly #onClick = (event: Event): void => {
    const action = pathElement(event, '[data-action]')?.dataset['action'];
    const id = pathElement(event, '[data-id]')?.dataset['id'];
    if (action === 'open' && id !== undefined) this.dispatch({ type: 'open', id });
    if (action === 'keep' && id !== undefined) this.#keep(id);
    if (action === 'retry') this.dispatch({ type: 'reload' });
  };

  #keep(id: string): void {
    const kind = this.state.notebook.kept.has(id) ? 'remove' : 'keep';
    this.dispatch({ type: 'ask-notebook', ask: { kind, id } });
  }

  readonly #onPoint = (event: Event): void => {
    const id = pathElement(event, '[data-id]')?.dataset['id'];
    if (id !== undefined) this.dispatch({ type: 'raise', id });
  };
}

/** Cards have their real height once they are near: until then, where one stands is a guess. */
async function bringIntoView(element: HTMLElement): Promise<void> {
  for (let tries = 0, before; tries < 9; tries++) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top } = element.getBoundingClientRect();
    if (top === before) return;
    before = top;
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  }
}

function idOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('.card')?.dataset['id'];
}

function cards(groups: readonly CardGroup[], context: CardContext): unknown {
  return groups.map((group) => html`<li>${card(group, context)}</li>`);
}

/** The nearest element of an event's path, inside this shadow tree, that matches. */
function pathElement(event: Event, selector: string): HTMLElement | undefined {
  const start = event.composedPath()[0];
  return start instanceof Element ? (start.closest<HTMLElement>(selector) ?? undefined) : undefined;
}
