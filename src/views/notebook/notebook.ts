import { ArrowLeft, Bookmark, CalendarDays, Send } from 'lucide';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { STEPS, type Appointment, type NotebookEntry } from '../../model/notebook.js';
import { LARGEST_FILE } from '../../store/notebook/import-notebook.js';
import type { NotebookAsk, NotebookState } from '../../store/notebook/notebook-state.js';
import { publicationOf } from '../../store/notebook/publication.js';
import { writeNotebook } from '../../store/notebook/read-notebook.js';
import type { MapApp } from '../../store/ports.js';
import type { State } from '../../store/state.js';
import { notebookMessagesFor, type NotebookMessages } from '../../text/notebook-messages.js';
import { base } from '../base/base.styles.js';
import { OiContactEvent } from '../base/events.js';
import { saveFile } from '../base/save-file.js';
import { panelStyles } from '../base/panel.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { awaySection } from './away.js';
import { entryCard } from './entry.js';
import { nextAppointment } from './next-appointment.js';
import { NoteDrafts } from './note-drafts.js';
import { asideNotice, keepingNotice, newsSentence, problemNotice } from './notices.js';
import { notebookStyles } from './notebook.styles.js';

/**
 * Mon carnet: the offers kept on this device, a step, a note and an appointment for each.
 *
 * @fires oi-contact - A visitor called, wrote or went. Detail: `{ id, mode }`.
 */
export class OiNotebook extends StoreElement<NotebookMessages> {
  static override styles = [base, panelStyles, notebookStyles];

  protected override readonly messagesFor = notebookMessagesFor;

  readonly #drafts = new NoteDrafts((id, note) => {
    this.#ask({ kind: 'note', id, note });
    this.requestUpdate();
  });
  /** « Tout effacer » was pressed once. */
  #sure = false;
  #failed = false;
  #map?: MapApp;
  #exported = false;
  #reading?: string;
  /** The offer last taken out from here. */
  #removed?: string;
  /** What gets the focus once it is rendered. */
  #focus?: string = '.title';

  protected override watch({ notebook, opened, feed, settings }: State): readonly unknown[] {
    return [notebook, opened, feed, settings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('input', this.#onInput);
    this.addEventListener('keydown', this.#onKey);
    this.ownerDocument.addEventListener('visibilitychange', this.#drafts.keepAll);
  }

  override disconnectedCallback(): void {
    this.#drafts.keepAll();
    this.ownerDocument.removeEventListener('visibilitychange', this.#drafts.keepAll);
    super.disconnectedCallback();
  }

  /** The focus comes back to the offer whose sheet was read, and goes to the one just brought back. */
  protected override stateChanged({ opened, notebook }: State): void {
    if (opened === undefined && this.#reading !== undefined) this.#focus = nameOf(this.#reading);
    this.#reading = opened;
    const { news } = notebook;
    if (news?.kind === 'kept' && news.id === this.#removed) {
      this.#removed = undefined;
      this.#focus = nameOf(news.id);
    }
    if (news?.kind === 'erased') this.#drafts.forget();
  }

  protected override render(): TemplateResult {
    const { notebook, settings } = this.state;
    const { t } = this;
    const entries = notebook.notebook?.entries ?? [];
    const level = Math.min(6, settings.headingLevel + 1);
    return html`
      <button class="back link" data-action="close">${icon(ArrowLeft)}${t.notebook.back}</button>
      <div class="sheet" @change=${this.#onChange}>
        <header class="head">
          <div class="title" role="heading" aria-level=${level} tabindex="-1">${t.notebook.title}</div>
          ${entries.length > 0 ? html`<p class="muted">${t.notebook.count(entries.length)}</p>` : nothing}
          ${entries.length > 0 ? this.#handOver() : nothing}
        </header>
        <div role="status">${this.#said(notebook)}</div>
        ${problemNotice(notebook, t)} ${asideNotice(notebook, t)}
        ${entries.length > 0 ? this.#entries(entries, level + 1) : this.#empty(level + 1)}
        ${settings.notebook === 'none' ? nothing : keepingNotice(settings.notebook, notebook, t)}
        ${awaySection(notebook, { level: Math.min(6, level + 1), sure: this.#sure, t })}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    void this.#findMap();
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.#focus === undefined || this.state.opened !== undefined) return;
    const wanted = this.renderRoot.querySelector<HTMLElement>(this.#focus);
    this.#focus = undefined;
    // Once what holds this view is shown.
    requestAnimationFrame(() => wanted?.focus());
  }

  #said({ news }: NotebookState): Content {
    const { away, calendarFailed } = this.t.notebook;
    const sentence = this.#failed ? calendarFailed : this.#exported ? away.exported : newsSentence(news, this.t);
    return sentence ? html`<p class="said">${sentence}</p>` : nothing;
  }

  #handOver(): Content {
    const { hide } = this.state.settings;
    if (hide.has('print') && hide.has('share')) return nothing;
    return html`<button class="button" data-action="hand-over">${icon(Send)}${this.t.notebook.handOver}</button>`;
  }

  /** A notebook that can't be read here is not an empty one. */
  #empty(level: number): Content {
    const { problem } = this.state.notebook;
    if (problem?.kind === 'newer' || problem?.kind === 'code') return nothing;
    const { empty } = this.t.notebook;
    return html`<div class="empty">
      <span class="drawing">${icon(Bookmark)}</span>
      <div class="part-title" role="heading" aria-level=${level}>${empty.title}</div>
      <p>${empty.why}</p>
      <p>${empty.how} <span class="like-keep">${icon(Bookmark)}${empty.keep}</span></p>
      <button class="button primary" data-action="close">${empty.search}</button>
    </div>`;
  }

  #entries(entries: readonly NotebookEntry[], level: number): TemplateResult {
    return html`${this.#next(entries)}
      <ul class="entries">
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) => html`<li>${entryCard(entry, this.#contextOf(entry, Math.min(6, level)))}</li>`,
        )}
      </ul>`;
  }

  async #findMap(): Promise<void> {
    this.#map = (await this.store.device()?.catch(() => undefined))?.map;
    this.requestUpdate();
  }

  #contextOf(entry: NotebookEntry, level: number): Parameters<typeof entryCard>[1] {
    const gone = publicationOf(entry, this.state) === 'gone';
    const draft = this.#drafts.of(entry.id);
    const noteStatus = this.#drafts.wasKept(entry.id) ? (this.state.notebook.problem ? 'not-kept' : 'kept') : undefined;
    return { t: this.t, level, map: this.#map, gone, draft, noteStatus };
  }

  #next(entries: readonly NotebookEntry[]): Content {
    const next = nextAppointment(entries, new Date());
    if (!next) return nothing;
    const { day, time } = next.appointment;
    return html`<p class="next">
      ${icon(CalendarDays)}<span>${this.t.notebook.next(day, time)} · <bdi>${next.entry.offer.nom}</bdi></span>
    </p>`;
  }

  readonly #onClick = (event: Event): void => {
    const pressed = elementOf(event)?.closest<HTMLElement>('[data-action], [data-contact]');
    if (!pressed) return;
    const { action, contact, number } = pressed.dataset;
    const id = idOf(pressed);
    if (contact !== undefined && id !== undefined) this.dispatchEvent(new OiContactEvent({ id, mode: contact }));
    if (action !== undefined) this.#act(action, id, Number(number ?? 0));
  };

  #act(action: string, id: string | undefined, number: number): void {
    this.#failed = this.#exported = false;
    const entry = this.#entry(id);
    if (action === 'close') this.dispatch({ type: 'show-notebook', open: false });
    if (action === 'open' && entry) this.dispatch({ type: 'open', id: entry.id });
    if (action === 'remove' && entry) this.#remove(entry.id);
    if (action === 'calendar' && entry) void this.#saveCalendar(entry);
    if (action === 'export') this.#export();
    if (action === 'hand-over') this.#prepare();
    if (action === 'aside' || action === 'newer') this.#saveFound(action, number);
    if (action === 'ask-erase') this.#askErase(true);
    if (action === 'keep-all') this.#askErase(false);
    if (action === 'erase') this.#erase();
    this.requestUpdate();
  }

  #prepare(): void {
    const ids = (this.state.notebook.notebook?.entries ?? []).map(({ id }) => id);
    this.dispatch({ type: 'hand-over', offers: { ids, chosen: 'all' } });
  }

  #remove(id: string): void {
    this.#drafts.forget(id);
    this.#removed = id;
    this.#focus = '.title';
    this.#ask({ kind: 'remove', id });
  }

  async #saveCalendar(entry: NotebookEntry): Promise<void> {
    if (!entry.appointment) return;
    try {
      const { calendarOf } = await import('./calendar.js');
      saveFile(this.t.notebook.calendarName, calendarOf(entry, entry.appointment, this.t), 'text/calendar');
    } catch {
      this.#failed = true;
      this.requestUpdate();
    }
  }

  #export(): void {
    this.#drafts.keepAll();
    const { notebook } = this.state.notebook;
    if (!notebook) return;
    const day = new Date().toISOString().slice(0, 10);
    saveFile(this.t.notebook.away.fileName(day), writeNotebook(notebook), 'application/json');
    this.#exported = true;
  }

  /** What was found and not understood, exactly as it was found. */
  #saveFound(what: 'aside' | 'newer', number: number): void {
    const { aside, problem } = this.state.notebook;
    const { asideName, newerName } = this.t.notebook;
    if (what === 'aside') saveFile(asideName(number), aside[number - 1] ?? '', 'text/plain');
    else if (problem?.kind === 'newer') saveFile(newerName, problem.text, 'application/json');
  }

  #askErase(sure: boolean): void {
    this.#sure = sure;
    this.#focus = sure ? '#sure' : '[data-action=ask-erase]';
  }

  #erase(): void {
    this.#sure = false;
    this.#drafts.forget();
    this.#focus = '.title';
    this.#ask({ kind: 'erase' });
  }

  readonly #onChange = (event: Event): void => {
    const field = elementOf(event)?.closest<HTMLInputElement>('[data-field]');
    if (!field) return;
    const entry = this.#entry(idOf(field));
    if (field.dataset['field'] === 'file') void this.#import(field);
    if (!entry) return;
    if (field.dataset['field'] === 'note') this.#drafts.keepAll();
    if (field.dataset['field'] === 'step') this.#setStep(entry.id, field.value);
    if (field.dataset['field'] === 'day' || field.dataset['field'] === 'time') this.#setAppointment(entry);
  };

  readonly #onInput = (event: Event): void => {
    const field = elementOf(event)?.closest<HTMLTextAreaElement>('[data-field=note]');
    const id = field ? idOf(field) : undefined;
    if (field && id !== undefined) this.#drafts.typed(id, field.value);
  };

  #setStep(id: string, value: string): void {
    const step = STEPS.find((known) => known === value);
    if (step) this.#ask({ kind: 'step', id, step });
  }

  #setAppointment({ id }: NotebookEntry): void {
    const read = (name: string): string =>
      this.renderRoot.querySelector<HTMLInputElement>(`[data-id="${CSS.escape(id)}"] [data-field=${name}]`)?.value ??
      '';
    const [day, time] = [read('day'), read('time')];
    const appointment: Appointment | undefined = day ? (time ? { day, time } : { day }) : undefined;
    // An hour alone waits for its day.
    if (appointment || !time) this.#ask({ kind: 'appointment', id, appointment });
  }

  /** A huge file is refused before it is read. */
  async #import(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    this.#failed = this.#exported = false;
    this.#focus = '.said';
    if (file.size > 4 * LARGEST_FILE) {
      this.dispatch({ type: 'notebook-changed', change: { news: { kind: 'not-imported', reason: 'too-big' } } });
    } else {
      this.#ask({ kind: 'import', text: await file.text() });
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const inField = elementOf(event)?.closest('[data-field]');
    if (event.key !== 'Escape' || event.defaultPrevented || inField) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatch({ type: 'show-notebook', open: false });
  };

  #ask(ask: NotebookAsk): void {
    this.dispatch({ type: 'ask-notebook', ask });
  }

  #entry(id: string | undefined): NotebookEntry | undefined {
    return this.state.notebook.notebook?.entries.find((entry) => entry.id === id);
  }
}

type Content = TemplateResult | typeof nothing;

/** What was pressed or changed, inside this shadow tree. */
function elementOf(event: Event): Element | undefined {
  const start = event.composedPath()[0];
  return start instanceof Element ? start : undefined;
}

/** Selects the name of an entry: it opens the sheet. */
function nameOf(id: string): string {
  return `[data-id="${CSS.escape(id)}"] .name`;
}

function idOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('.entry')?.dataset['id'];
}
