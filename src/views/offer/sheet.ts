import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Offer } from '../../model/offer.js';
import type { Place } from '../../model/query.js';
import type { Settings } from '../../store/settings.js';
import type { Feed } from '../../store/state.js';
import type { SheetMessages } from '../../text/sheet-messages.js';
import type { Contacts } from './contact/contacts.js';

/** What the parts of a sheet are made from. */
export interface Sheet {
  readonly offer: Offer;
  /** Kept by the visitor, published no longer. */
  readonly gone: boolean;
  readonly contacts: Contacts;
  readonly feed: Feed;
  readonly settings: Settings;
  readonly t: SheetMessages;
  /** Searched from. */
  readonly place?: Place;
  /** Kilometres. */
  readonly distance?: number;
  /** Long texts may come after the rest of a feed. */
  readonly details: 'here' | 'coming' | 'failed';
  /** ARIA level of the title; its parts are one below. */
  readonly level: number;
  /** Names of the long texts and lists that the visitor unfolded. */
  readonly unfolded: ReadonlySet<string>;
}

export type Content = TemplateResult | typeof nothing;

/** A part of the sheet under its title; nothing when it has nothing to say. */
export function part(title: string, sheet: Sheet, ...contents: readonly Content[]): Content {
  if (contents.every((content) => content === nothing)) return nothing;
  return html`<section class="part">
    <div class="part-title" role="heading" aria-level=${Math.min(6, sheet.level + 1)}>${title}</div>
    ${contents}
  </section>`;
}

/** A definition list of facts; nothing when there is none. */
export function facts(...entries: readonly Content[]): Content {
  return entries.every((entry) => entry === nothing) ? nothing : html`<dl class="facts">${entries}</dl>`;
}

/** Nothing for what is absent, empty or `nothing`. */
export function fact(label: string, content: unknown): Content {
  if (!content || content === nothing) return nothing;
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** Short words of a feed, isolated from the direction and language of those around them. */
export function words(text: string, { t }: Pick<Sheet, 't'>): TemplateResult {
  return html`<bdi lang=${feedLang(t)}>${text}</bdi>`;
}

/** Feeds are written in French: said where the interface is not. */
export function feedLang(t: SheetMessages): ReturnType<typeof ifDefined> {
  return ifDefined(t.lang === 'fr' ? undefined : 'fr');
}
