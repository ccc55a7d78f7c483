import { ArrowLeft, Copy, Download, Mail, MessageSquareText, Printer, Share2 } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Offer } from '../../model/offer.js';
import { MOST_IN_LINK, writeSelection } from '../../store/handover/selection.js';
import { offersToHandOver } from '../../store/handover/offers-to-hand-over.js';
import type { Device } from '../../store/ports.js';
import { feedOf } from '../../store/reduce.js';
import type { HandedOver, State } from '../../store/state.js';
import { handoverMessagesFor, type HandoverMessages } from '../../text/handover-messages.js';
import { base } from '../base/base.styles.js';
import { panelStyles } from '../base/panel.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { choiceList } from './choice.js';
import { handoverStyles } from './handover.styles.js';
import { mailLinkTo, plainText, smsLink, type Handed } from './plain-text.js';
import { printIn } from './print.js';
import { printedSheet } from './printed-sheet.js';
import { printedSheetStyles } from './printed-sheet.styles.js';
import { qrCode } from './qr-code.js';

/**
 * A selection made ready for someone else: printed, as a text, as a link or a code. Nothing leaves the page by itself: each way
 * is a press of the visitor.
 */
export class OiHandover extends StoreElement<HandoverMessages> {
  static override styles = [base, panelStyles, handoverStyles];

  protected override readonly messagesFor = handoverMessagesFor;

  #proposed?: HandedOver;
  #chosen = new Set<string>();
  #message = '';
  /** The text as the visitor rewrote it; undefined while it follows the selection. */
  #rewritten?: string;
  #link?: string;
  #said = '';
  #device?: Device;

  protected override watch({ handedOver, feed, settings, notebook }: State): readonly unknown[] {
    return [handedOver, feed, settings, notebook.notebook];
  }

  /** Puts the focus on the title. */
  async focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  protected override stateChanged({ handedOver }: State): void {
    if (!handedOver || handedOver === this.#proposed) return;
    this.#proposed = handedOver;
    this.#chosen = new Set(handedOver.chosen === 'all' ? handedOver.ids : []);
    this.#changed();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    void this.#findDevice();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.focusTitle();
  }

  protected override render(): TemplateResult {
    const { handover } = this.t;
    const offers = this.#offers();
    const level = Math.min(6, this.state.settings.headingLevel + 1);
    return html`
      <button class="back link" @click=${this.#close}>${icon(ArrowLeft)}${handover.back}</button>
      <div class="title" role="heading" aria-level=${level} tabindex="-1">${handover.title}</div>
      <p class="muted">${offers.length > 0 ? handover.lead : handover.empty}</p>
      ${offers.length > 0 ? this.#parts(offers) : nothing}
      <iframe class="printed" title=${handover.print} aria-hidden="true" tabindex="-1"></iframe>
    `;
  }

  #parts(offers: readonly Offer[]): TemplateResult {
    const { hide } = this.state.settings;
    const handed = this.#handed(offers);
    return html`<div class="parts">
      ${this.#choice(offers)}
      <div class="how">
        ${this.#words()}
        <div class="ways">
          ${hide.has('print') ? nothing : this.#button(Printer, this.t.handover.print, this.#print, 'primary print')}
          ${hide.has('share') ? nothing : this.#ways(handed)}
        </div>
        <p class="said" role="status">${this.#said}</p>
        ${hide.has('share') ? nothing : html`${this.#text(handed)} ${this.#linkPart(handed)}`}
      </div>
    </div>`;
  }

  #choice(offers: readonly Offer[]): TemplateResult {
    return choiceList(
      {
        offers,
        chosen: this.#chosen,
        choose: (id) => this.#choose(id),
        chooseAll: (all) => this.#chooseAll(all),
        goOn: () => this.renderRoot.querySelector<HTMLElement>('.message')?.focus(),
      },
      this.t,
    );
  }

  #words(): TemplateResult {
    const { message, messageHelp } = this.t.handover;
    return html`<label class="words">
      <span>${message}</span>
      <textarea
        class="field message"
        rows="3"
        maxlength="1000"
        .value=${live(this.#message)}
        @input=${this.#onMessage}
      ></textarea>
      <span class="muted small">${messageHelp}</span>
    </label>`;
  }

  #ways(handed: Handed): TemplateResult {
    const { handover } = this.t;
    const text = this.#textOf(handed);
    const none = handed.offers.length === 0;
    return html`
      <a class="button" href=${none ? nothing : smsLink(text)} aria-disabled=${none}
        >${icon(MessageSquareText)}${handover.sms}</a
      >
      <a
        class="button"
        href=${none ? nothing : mailLinkTo(handover.subject(handed.offers.length), text)}
        aria-disabled=${none}
        >${icon(Mail)}${handover.mail}</a
      >
      ${this.#device?.canShare ? this.#button(Share2, handover.share, this.#share) : nothing}
    `;
  }

  #text(handed: Handed): TemplateResult {
    const { handover } = this.t;
    return html`<details class="text">
      <summary>${handover.text}</summary>
      <label class="words">
        <span class="muted small">${handover.textHelp}</span>
        <textarea class="field" rows="8" .value=${live(this.#textOf(handed))} @input=${this.#onText}></textarea>
      </label>
      ${
        this.#rewritten === undefined
          ? nothing
          : html`<button class="link" @click=${this.#resetText}>${handover.rewrite}</button>`
      }
    </details>`;
  }

  #linkPart({ link, offers }: Handed): TemplateResult | typeof nothing {
    const { handover } = this.t;
    if (offers.length === 0) return nothing;
    if (offers.length > MOST_IN_LINK)
      return html`<div class="notice">
        <p>${handover.tooMany(MOST_IN_LINK)}</p>
        ${this.#button(Download, handover.file, this.#saveFile, 'file')}
      </div>`;
    if (!link) return this.#link === '' ? html`<p class="notice">${handover.noLink}</p>` : nothing;
    return html`<div class="link-part">
      <figure>
        ${qrCode(link, handover.qrLabel)}
        <figcaption class="small">${handover.qr}</figcaption>
      </figure>
      <div>
        <label class="words">
          <span>${handover.link}</span>
          <input class="field link-field" type="url" readonly .value=${link} @focus=${selectAll} />
          <span class="muted small">${handover.linkHelp}</span>
        </label>
        ${this.#button(Copy, handover.copy, this.#copy)}
      </div>
    </div>`;
  }

  #button(drawing: Parameters<typeof icon>[0], label: string, press: () => void, more = ''): TemplateResult {
    return html`<button class="button ${more}" ?disabled=${this.#chosen.size === 0} @click=${press}>
      ${icon(drawing)}${label}
    </button>`;
  }

  get #ids(): readonly string[] {
    return this.#proposed?.ids ?? [];
  }

  #offers(): readonly Offer[] {
    return offersToHandOver(this.state, this.#ids);
  }

  #handed(offers: readonly Offer[]): Handed {
    return {
      offers: offers.filter(({ id }) => this.#chosen.has(id)),
      message: this.#message,
      link: this.#link === '' ? undefined : this.#link,
      updatedAt: feedOf(this.state)?.report.updatedAt,
    };
  }

  #textOf(handed: Handed): string {
    return this.#rewritten ?? plainText(handed, this.t);
  }

  #choose(id: string): void {
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
    this.#changed();
  }

  #chooseAll(all: boolean): void {
    this.#chosen = new Set(all ? this.#offers().map(({ id }) => id) : []);
    this.#changed();
  }

  /** Another selection: another text, another link, which arrives with the code that writes addresses. */
  #changed(): void {
    this.#said = '';
    this.#rewritten = undefined;
    this.#link = undefined;
    const chosen = this.#ids.filter((id) => this.#chosen.has(id));
    if (chosen.length > 0 && chosen.length <= MOST_IN_LINK) void this.#findLink(chosen);
    this.requestUpdate();
  }

  async #findLink(chosen: readonly string[]): Promise<void> {
    const link = (await this.store.linkOf({ selection: writeSelection(chosen) }).catch(() => undefined)) ?? '';
    if (chosen.length !== this.#chosen.size || !chosen.every((id) => this.#chosen.has(id))) return;
    this.#link = link;
    this.requestUpdate();
  }

  async #findDevice(): Promise<void> {
    this.#device = await this.store.device();
    this.requestUpdate();
  }

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  readonly #onMessage = (event: Event): void => {
    this.#message = (event.target as HTMLTextAreaElement).value;
    this.requestUpdate();
  };

  readonly #onText = (event: Event): void => {
    this.#rewritten = (event.target as HTMLTextAreaElement).value;
    this.requestUpdate();
  };

  readonly #resetText = (): void => {
    this.#rewritten = undefined;
    this.requestUpdate();
  };

  readonly #print = (): void => {
    const handed = this.#handed(this.#offers());
    const frame = this.renderRoot.querySelector<HTMLIFrameElement>('.printed')!;
    const today = new Date().toISOString().slice(0, 10);
    try {
      printIn(frame, {
        title: this.t.printed.title(handed.offers.length),
        lang: this.t.lang,
        content: printedSheet(handed, this.t, today),
        styles: printedSheetStyles,
      });
    } catch {
      this.#say(this.t.handover.printFailed);
    }
  };

  readonly #copy = async (): Promise<void> => {
    const { copied, notCopied } = this.t.handover;
    const field = this.renderRoot.querySelector<HTMLInputElement>('.link-field');
    const done = await this.#device?.copy(this.#link ?? '', field);
    if (!done) field?.focus();
    this.#say(done ? copied : notCopied);
  };

  /** More than a link carries. */
  readonly #saveFile = async (): Promise<void> => {
    const { fileName, fileSaved, fileFailed } = this.t.handover;
    try {
      const { saveSelection } = await import('./selection-file.js');
      const name = fileName(new Date().toISOString().slice(0, 10));
      saveSelection(name, this.#handed(this.#offers()).offers, this.state.settings.src);
      this.#say(fileSaved);
    } catch {
      this.#say(fileFailed);
    }
  };

  readonly #share = (): void => {
    const handed = this.#handed(this.#offers());
    void this.#device?.share({ title: this.t.handover.subject(handed.offers.length), text: this.#textOf(handed) });
  };

  readonly #close = (): void => this.dispatch({ type: 'hand-over' });

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}
