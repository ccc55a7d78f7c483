import { ArrowLeft } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Offer } from '../../model/offer.js';
import type { MapApp } from '../../store/ports.js';
import { feedOf } from '../../store/reduce.js';
import type { Feed, State } from '../../store/state.js';
import { sheetMessagesFor, type SheetMessages } from '../../text/sheet-messages.js';
import { base } from '../base/base.styles.js';
import { OiContactEvent } from '../base/events.js';
import { panelStyles } from '../base/panel.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { contactsOf } from './contact/contacts.js';
import { offerStyles } from './offer.styles.js';
import { proseStyles } from './prose.styles.js';
import { about } from './sections/about.js';
import { ask } from './sections/ask.js';
import { cost } from './sections/cost.js';
import { forWhom } from './sections/for-whom.js';
import { header } from './sections/header.js';
import { nearby } from './sections/nearby.js';
import { origin } from './sections/origin.js';
import { structure } from './sections/structure.js';
import { whereAndWhen } from './sections/where-and-when.js';
import type { Sheet } from './sheet.js';

/**
 * The sheet of the offer that is open: is it for me, what, where and when, how much, how to ask.
 *
 * @fires oi-contact - A visitor called, wrote, went or followed a link. Detail: `{ id, mode }`.
 */
export class OiOffer extends StoreElement<SheetMessages> {
  static override styles = [base, panelStyles, offerStyles, proseStyles];

  protected override readonly messagesFor = sheetMessagesFor;

  #unfolded = new Set<string>();
  #shown?: string;
  #map?: MapApp;

  protected override watch({ opened, feed, outcome, settings, query, notebook }: State): readonly unknown[] {
    return [opened, feed, outcome, settings, query.place, notebook.notebook, notebook.open];
  }

  /** Puts the focus on the title: what a screen reader says first of an offer just opened. */
  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
  }

  protected override stateChanged({ opened }: State): void {
    if (opened !== this.#shown) this.#unfolded = new Set();
  }

  protected override render(): TemplateResult {
    const sheet = this.#sheet();
    return html`
      <button class="back link" data-action="close">
        ${icon(ArrowLeft)}${this.state.notebook.open ? this.t.offer.backToNotebook : this.t.common.back}
      </button>
      ${sheet ? this.#parts(sheet) : this.#missing()}
    `;
  }

  protected override firstUpdated(): void {
    void this.#findMap();
  }

  /** From one offer to another of its structure: the focus follows. */
  protected override updated(_changed: PropertyValues): void {
    const { opened } = this.state;
    const moved = this.#shown !== undefined && opened !== undefined && opened !== this.#shown;
    this.#shown = opened;
    if (moved) void this.focusTitle();
  }

  #parts(sheet: Sheet): TemplateResult {
    return html`<article class="sheet">
      ${header(sheet)} ${forWhom(sheet)} ${about(sheet)} ${whereAndWhen(sheet)} ${cost(sheet)} ${ask(sheet)}
      ${structure(sheet)} ${nearby(sheet)} ${origin(sheet)}
    </article>`;
  }

  /** Not in the feed: not there yet, or gone since the link was made. */
  #missing(): TemplateResult | typeof nothing {
    const { opened, feed } = this.state;
    if (opened === undefined) return nothing;
    const coming = feed.status === 'initial' || (feed.status === 'pending' && feed.value?.stage !== 'whole');
    return html`<p class="title missing" tabindex="-1">${coming ? this.t.common.loading : this.t.offer.gone}</p>`;
  }

  #sheet(): Sheet | undefined {
    const { opened, outcome, settings, query } = this.state;
    const feed = feedOf(this.state);
    // Kept and published no longer: as it was when it was last seen.
    const published = feed && find(feed, opened);
    const offer = published ?? this.#keptOffer(opened);
    if (!feed || !offer) return undefined;
    return {
      offer,
      gone: published === undefined && feed.stage === 'whole',
      feed,
      settings,
      contacts: contactsOf(offer, this.#map),
      t: this.t,
      place: query.place,
      distance: outcome?.hits.find((hit) => hit.offer.id === opened)?.distance,
      details: detailsOf(feed, this.state),
      level: Math.min(6, settings.headingLevel + 1),
      unfolded: this.#unfolded,
    };
  }

  async #findMap(): Promise<void> {
    this.#map = (await this.store.device()?.catch(() => undefined))?.map;
    this.requestUpdate();
  }

  #keptOffer(id: string | undefined): Offer | undefined {
    return this.state.notebook.notebook?.entries.find((entry) => entry.id === id)?.offer;
  }

  readonly #onClick = (event: Event): void => {
    const { action, contact, fold, open } = pressed(event);
    if (action === 'close') this.dispatch({ type: 'close' });
    if (action === 'retry') this.dispatch({ type: 'reload' });
    if (open !== undefined) this.dispatch({ type: 'open', id: open });
    if (fold !== undefined) this.#toggle(fold);
    const id = this.state.opened;
    if (contact !== undefined && id !== undefined) this.dispatchEvent(new OiContactEvent({ id, mode: contact }));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatch({ type: 'close' });
  };

  #toggle(name: string): void {
    if (!this.#unfolded.delete(name)) this.#unfolded.add(name);
    this.requestUpdate();
  }
}

/** Long texts of a compact feed come in a second file, which may fail while the offers are there. */
function detailsOf({ stage, report }: Feed, { feed }: State): Sheet['details'] {
  if (report.issues.some(({ problem }) => problem === 'details-missing')) return 'failed';
  if (stage === 'whole') return 'here';
  return feed.status === 'error' ? 'failed' : 'coming';
}

function find(feed: Feed, id: string | undefined): Offer | undefined {
  return id === undefined ? undefined : feed.offers.find((offer) => offer.id === id);
}

/** What the pressed button or link asks for, in its `data-*`. */
function pressed(event: Event): { action?: string; contact?: string; fold?: string; open?: string } {
  const start = event.composedPath()[0];
  return start instanceof Element ? { ...start.closest<HTMLElement>('a, button')?.dataset } : {};
}
