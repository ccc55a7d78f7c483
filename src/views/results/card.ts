import { Bookmark, Laptop, MapPin, Users, Wallet, type IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../model/offer.js';
import type { Hit } from '../../model/query.js';
import { labelOf } from '../../model/vocabularies/labels.js';
import { FRAIS, PUBLICS, THEMATIQUES } from '../../model/vocabularies/vocabularies.js';
import type { Messages } from '../../text/messages.js';
import { highlighted, type FindMatches } from '../base/highlight.js';
import type { OpeningFact } from '../hours/opening-fact.js';
import { icon } from '../icons/icon.js';
import { cardTitle } from './card-titles.js';
import type { CardGroup } from './fold-hits.js';

/** What every card of a list needs beside its hit. */
export interface CardContext {
  readonly t: Messages;
  /** How many offers bear each name, from `countNames`. */
  readonly names: ReadonlyMap<string, number>;
  /** ARIA level of the cards' headings. */
  readonly level: number;
  /** Finds what was searched, to mark it. */
  readonly find?: FindMatches;
  /** Says whether it is open, once hours are read. */
  readonly opening?: (offer: Offer) => OpeningFact | undefined;
  /** Visitors have a notebook here. */
  readonly keeps: boolean;
}

/** Thématiques named on a card; the others are counted. */
const THEMATIQUES_SHOWN = 2;
const PUBLICS_SHOWN = 2;

/** One result of the list: what, who, where and how far, for whom, free or not, how fresh. */
export function card({ hit, alike }: CardGroup, context: CardContext): TemplateResult {
  const { offer } = hit;
  const title = cardTitle(offer, context.names);
  return html`
    <article part="card" class="card" data-id=${offer.id}>
      <div class="heading" role="heading" aria-level=${context.level}>
        <button class="name" data-action="open"><bdi>${highlighted(title.lead, context.find)}</bdi></button>
      </div>
      ${context.keeps ? keepButton(title.lead, context.t) : nothing}
      ${title.second ? html`<p class="second"><bdi>${highlighted(title.second, context.find)}</bdi></p>` : nothing}
      ${where(hit, context.t)} ${themes(offer, context)} ${facts(offer, context)} ${why(hit, context)}
      ${hit.reserved ? html`<oi-reserved .zone=${offer.zone_eligibilite}></oi-reserved>` : nothing}
      ${alike.length > 0 ? folded(alike, context.t) : nothing}
    </article>
  `;
}

/** The services of the same structure that say the same: one line each, under the card. */
function folded(hits: readonly Hit[], t: Messages): TemplateResult {
  return html`<details class="alike">
    <summary>${t.card.alike(hits.length)}</summary>
    <ul>
      ${hits.map(
        (hit) =>
          html`<li data-id=${hit.offer.id}>
            <button class="link" data-action="open"><bdi>${hit.offer.nom}</bdi></button> ${where(hit, t)}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Pressed or not: the list says it on the element itself, the cards need not be rendered again for that. */
function keepButton(nom: string, { card }: Messages): TemplateResult {
  return html`<button class="keep" data-action="keep" aria-pressed="false">
    ${icon(Bookmark)}<span>${card.keep}</span><span class="kept">${card.kept}</span><b class="aloud"> : ${nom}</b>
  </button>`;
}

function where({ offer, distance }: Hit, t: Messages): TemplateResult | typeof nothing {
  const commune = offer.commune ?? offer.structure?.commune;
  if (!commune && distance === undefined) return nothing;
  return html`<p class="where">
    ${icon(MapPin)}
    <span
      >${commune ? html`<bdi>${commune}</bdi>` : nothing}${
        distance === undefined
          ? nothing
          : html`<span class="distance">${commune ? ' · ' : ''}${t.card.distance(distance)}</span>`
      }</span
    >
  </p>`;
}

function themes({ thematiques = [] }: Offer, { t, find }: CardContext): TemplateResult | typeof nothing {
  if (thematiques.length === 0) return nothing;
  const others = thematiques.length - THEMATIQUES_SHOWN;
  return html`<ul class="themes">
    ${thematiques.slice(0, THEMATIQUES_SHOWN).map((value) => html`<li><bdi>${highlighted(labelOf(THEMATIQUES, value), find)}</bdi></li>`)}
    ${
      others > 0
        ? html`<li>
            <span aria-hidden="true">${t.card.and(others)}</span><span class="aloud">${t.card.andAloud(others)}</span>
          </li>`
        : nothing
    }
  </ul>`;
}

function facts(offer: Offer, { t, opening }: CardContext): TemplateResult | typeof nothing {
  const shown = [opening?.(offer), publicsFact(offer), fraisFact(offer), modeFact(offer, t)].filter(
    (fact) => fact !== undefined,
  );
  if (shown.length === 0) return nothing;
  return html`<ul class="facts">
    ${shown.map((fact) => html`<li>${icon(fact.icon)}<bdi>${fact.text}</bdi></li>`)}
  </ul>`;
}

interface Fact {
  readonly icon: IconNode;
  readonly text: string;
}

function publicsFact({ publics = [] }: Offer): Fact | undefined {
  if (publics.length === 0) return undefined;
  const labels = publics.slice(0, PUBLICS_SHOWN).map((value) => labelOf(PUBLICS, value));
  return { icon: Users, text: labels.join(', ') + (publics.length > PUBLICS_SHOWN ? '…' : '') };
}

function fraisFact({ frais }: Offer): Fact | undefined {
  return frais === undefined ? undefined : { icon: Wallet, text: labelOf(FRAIS, frais) };
}

function modeFact({ modes_accueil: modes = [] }: Offer, t: Messages): Fact | undefined {
  if (!modes.includes('a-distance')) return undefined;
  return { icon: Laptop, text: modes.includes('en-presentiel') ? t.card.both : t.card.remote };
}

/** Why this result, when words were searched; how fresh it is. */
function why(hit: Hit, { t }: CardContext): TemplateResult | typeof nothing {
  const { date_maj: date } = hit.offer;
  if (date === undefined && hit.why.length === 0) return nothing;
  const parts = [...hit.why.map((reason) => html`<bdi>${capitalised(reason)}</bdi>`)];
  if (date !== undefined) parts.push(html`<span>${t.card.updated(date)}</span>`);
  return html`<p class="why">${parts.map((part, i) => (i === 0 ? part : html` · ${part}`))}</p>`;
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
