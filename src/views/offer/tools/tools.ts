import { Bookmark, Link, Send, type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { hasNotebook } from '../../../store/notebook/has-notebook.js';
import type { Device } from '../../../store/ports.js';
import type { State } from '../../../store/state.js';
import { sheetMessagesFor, type SheetMessages } from '../../../text/sheet-messages.js';
import { base } from '../../base/base.styles.js';
import { StoreElement } from '../../base/store-element.js';
import { icon } from '../../icons/icon.js';
import { toolsStyles } from './tools.styles.js';

/** What one does with the offer that is open: keep it, hand it over, copy its link. */
export class OiOfferTools extends StoreElement<SheetMessages> {
  static override styles = [base, toolsStyles];

  protected override readonly messagesFor = sheetMessagesFor;

  #id?: string;
  /** Ready before it is asked for: a browser lets a page copy only at the very moment of a press. */
  #link?: string;
  #device?: Device;
  #result?: 'copied' | 'refused';

  protected override watch({ opened, settings, notebook }: State): readonly unknown[] {
    return [opened, settings, notebook.kept];
  }

  protected override stateChanged({ opened }: State): void {
    if (opened === this.#id) return;
    this.#id = opened;
    this.#link = undefined;
    this.#result = undefined;
    if (opened !== undefined) void this.#findLink(opened);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { opened, settings, notebook } = this.state;
    if (opened === undefined) return nothing;
    const { offer } = this.t;
    const tools = [
      hasNotebook(settings) ? this.#keepButton(notebook.kept.has(opened)) : undefined,
      settings.hide.has('print') && settings.hide.has('share')
        ? undefined
        : button(Send, offer.handOver, 'hand-over', this.#handOver),
      this.#link === undefined || settings.hide.has('share')
        ? undefined
        : button(Link, offer.copyLink, 'copy', this.#copy),
    ].filter((tool) => tool !== undefined);
    if (tools.length === 0) return nothing;
    return html`<div class="tools">
      <ul aria-label=${offer.tools}>
        ${tools.map((tool) => html`<li>${tool}</li>`)}
      </ul>
      ${this.#refusedField()}
      <p class="said" role="status">${this.#saying()}</p>
    </div>`;
  }

  #keepButton(kept: boolean): TemplateResult {
    const { keep, keepInNotebook } = this.t.offer;
    return html`<button
      class="button keep"
      data-action="keep"
      aria-label=${keepInNotebook}
      aria-pressed=${kept}
      @click=${this.#keep}
    >
      ${icon(Bookmark)}<span>${keep}</span>
    </button>`;
  }

  /** Where the browser refuses to copy: the link itself, selected. */
  #refusedField(): TemplateResult | typeof nothing {
    if (this.#result !== 'refused') return nothing;
    return html`<input class="field" readonly aria-label=${this.t.offer.linkLabel} .value=${this.#link ?? ''} />`;
  }

  #saying(): string {
    const { linkCopied, linkNotCopied } = this.t.offer;
    if (this.#result === undefined) return '';
    return this.#result === 'copied' ? linkCopied : linkNotCopied;
  }

  async #findLink(id: string): Promise<void> {
    if (this.state.settings.hide.has('share')) return;
    const [link, device] = await Promise.all([this.store.linkOf({ opened: id }), this.store.device()]).catch(() => []);
    if (id !== this.#id || device === undefined) return;
    this.#link = link;
    this.#device = device;
    this.requestUpdate();
  }

  readonly #keep = (): void => {
    const { opened, notebook } = this.state;
    if (opened === undefined) return;
    this.dispatch({ type: 'ask-notebook', ask: { kind: notebook.kept.has(opened) ? 'remove' : 'keep', id: opened } });
  };

  readonly #handOver = (): void => {
    const { opened } = this.state;
    if (opened !== undefined) this.dispatch({ type: 'hand-over', offers: { ids: [opened], chosen: 'all' } });
  };

  /** Plain http copies from a field only: it is shown, and stays when the browser refuses even that. */
  readonly #copy = async (event: Event): Promise<void> => {
    const pressed = event.currentTarget as HTMLElement;
    if (await this.#device!.copy(this.#link!)) return this.#conclude('copied');
    await this.#conclude('refused');
    const field = this.renderRoot.querySelector<HTMLInputElement>('.field')!;
    field.focus();
    if (!(await this.#device!.copy(this.#link!, field))) return field.select();
    await this.#conclude('copied');
    pressed.focus();
  };

  async #conclude(result: 'copied' | 'refused'): Promise<void> {
    this.#result = result;
    this.requestUpdate();
    await this.updateComplete;
  }
}

function button(drawing: IconNode, words: string, name: string, press: (event: Event) => void): TemplateResult {
  return html`<button class="button" data-action=${name} @click=${press}>
    ${icon(drawing)}<span>${words}</span>
  </button>`;
}
