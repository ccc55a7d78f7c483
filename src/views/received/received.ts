import { BookmarkPlus, Check, MapPin } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Offer } from '../../model/offer.js';
import { findSelection, type Received } from '../../store/handover/selection.js';
import { feedOf } from '../../store/reduce.js';
import { hasNotebook } from '../../store/notebook/has-notebook.js';
import type { State } from '../../store/state.js';
import { handoverMessagesFor, type HandoverMessages } from '../../text/handover-messages.js';
import { base } from '../base/base.styles.js';
import { panelStyles } from '../base/panel.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { receivedStyles } from './received.styles.js';

/** The offers that a link brought, in place of the list: to read, and to keep in one's own notebook on one press. */
export class OiReceived extends StoreElement<HandoverMessages> {
  static override styles = [base, panelStyles, receivedStyles];

  protected override readonly messagesFor = handoverMessagesFor;

  /** The offer that is read from here. */
  #reading?: string;
  /** What gets the focus once it is rendered: first the title, which may wait for the feed. */
  #focus?: string = '.title';

  protected override watch({ received, feed, settings, notebook, opened }: State): readonly unknown[] {
    return [received, feed, settings, notebook.kept, opened];
  }

  /** The focus comes back to the offer whose sheet was read. */
  protected override stateChanged({ opened }: State): void {
    if (opened === undefined && this.#reading !== undefined)
      this.#focus = `[data-id="${CSS.escape(this.#reading)}"] .name`;
    this.#reading = opened;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wanted = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!wanted) return;
    this.#focus = undefined;
    // Once this view is shown again, and after the list has tried.
    requestAnimationFrame(() => wanted.focus({ preventScroll: true }));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { received, settings } = this.state;
    const feed = feedOf(this.state);
    if (!received) return nothing;
    // The first page of a feed does not hold them all.
    if (!feed || feed.stage === 'first') return html`<p class="muted" role="status">${this.t.common.loading}</p>`;
    const { found, missing } = findSelection(received, feed.offers);
    const level = Math.min(6, settings.headingLevel + 1);
    return html`
      <div class="title" role="heading" aria-level=${level} tabindex="-1">
        ${found.length > 0 ? this.t.received.title(found.length) : this.t.received.nothing}
      </div>
      ${this.#troubles(received, found.length > 0 ? missing : 0)} ${found.length > 0 ? this.#list(found) : nothing}
      <p class="row">
        ${hasNotebook(settings) && found.length > 0 ? this.#keeping(found) : nothing}
        <button class="link" @click=${this.#close}>${this.t.received.see}</button>
      </p>
    `;
  }

  #troubles({ damaged }: Received, missing: number): TemplateResult | typeof nothing {
    const { received } = this.t;
    if (!damaged && missing === 0) return nothing;
    return html`<p class="notice trouble">${damaged ? received.damaged : received.missing(missing)}</p>`;
  }

  #list(offers: readonly Offer[]): TemplateResult {
    return html`<ul class="offers">
      ${offers.map((offer) => this.#offer(offer))}
    </ul>`;
  }

  #offer({ id, nom, structure, commune = structure?.commune }: Offer): TemplateResult {
    return html`<li data-id=${id}>
      <button class="link name received" @click=${() => this.dispatch({ type: 'open', id })}><bdi>${nom}</bdi></button>
      ${structure && structure.nom !== nom ? html`<p><bdi>${structure.nom}</bdi></p>` : nothing}
      ${commune ? html`<p class="where muted">${icon(MapPin)}<bdi>${commune}</bdi></p>` : nothing}
    </li>`;
  }

  #keeping(offers: readonly Offer[]): TemplateResult {
    const { received } = this.t;
    const { kept } = this.state.notebook;
    const others = offers.filter(({ id }) => !kept.has(id));
    if (others.length === 0)
      return html`<span class="all-kept" role="status" tabindex="-1">${icon(Check)}${received.kept}</span>`;
    return html`<button class="button primary keep-all" @click=${() => this.#keep(others)}>
      ${icon(BookmarkPlus)}${received.keep(offers.length)}
    </button>`;
  }

  /** The button leaves: the focus goes to what says that they are kept. */
  #keep(offers: readonly Offer[]): void {
    this.#focus = '.all-kept';
    for (const { id } of offers) this.dispatch({ type: 'ask-notebook', ask: { kind: 'keep', id } });
  }

  /** Back to the list, which gets the focus. */
  readonly #close = (): void => {
    this.dispatch({ type: 'receive' });
    this.dispatchEvent(new Event('show-results', { bubbles: true }));
  };
}
