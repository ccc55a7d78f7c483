import { html, nothing, type TemplateResult } from 'lit';
import { X } from 'lucide';
import type { Hit } from '../../model/query.js';
import { categorieOf } from '../../model/vocabularies/labels.js';
import type { MapMessages } from '../../text/map-messages.js';
import { categorieIcon } from '../icons/categorie-icons.js';
import { icon } from '../icons/icon.js';
import { isOnePoint, mainCommune, type Spot } from './spot-index.js';

/** What can be asked from a popup. */
export interface PopupActions {
  open(id: string): void;
  /** Shows the card of an offer in the list. */
  list(id: string): void;
  raise(id: string | undefined): void;
  close(): void;
}

/** What a popup says it with. */
export interface PopupContext {
  /** There is a list beside the map. */
  readonly hasList: boolean;
  readonly t: MapMessages;
}

/** The short card of an offer, or the list of the offers of one spot. */
export function popupContent(spot: Spot, context: PopupContext, actions: PopupActions): TemplateResult {
  const { t } = context;
  const title = titleOf(spot, t);
  return html`<div class="popup" role="dialog" aria-label=${title} tabindex="-1">
    <button class="close" aria-label=${t.common.close} @click=${() => actions.close()}>${icon(X)}</button>
    ${spot.hits.length === 1 ? card(spot.hits[0]!.hit, context, actions) : list(spot, title, actions)}
  </div>`;
}

function titleOf({ hits }: Spot, t: MapMessages): string {
  if (hits.length === 1) return hits[0]!.hit.offer.nom;
  return isOnePoint(hits) ? t.map.here(hits.length) : t.map.near(hits.length, mainCommune(hits));
}

function card(hit: Hit, { hasList, t }: PopupContext, actions: PopupActions): TemplateResult {
  const { offer, distance } = hit;
  return html`<div class="offer">
    ${need(hit, t)}
    <p class="title" lang="fr">${offer.nom}</p>
    <p class="where" lang="fr">${whereOf(hit)}</p>
    ${distance === undefined ? nothing : html`<p class="distance">${t.map.distance(distance)}</p>`}
    <p class="ways">
      <button class="button primary" @click=${() => actions.open(offer.id)}>${t.map.open}</button>
      ${hasList ? html`<button class="link" @click=${() => actions.list(offer.id)}>${t.map.inList}</button>` : nothing}
    </p>
  </div>`;
}

function need({ offer }: Hit, t: MapMessages): TemplateResult | typeof nothing {
  const thematique = offer.thematiques?.[0];
  const categorie = thematique === undefined ? '' : categorieOf(thematique);
  if (!Object.hasOwn(t.categories, categorie)) return nothing;
  return html`<p class="need">${icon(categorieIcon(categorie))}${t.categories[categorie]}</p>`;
}

function list({ hits }: Spot, title: string, actions: PopupActions): TemplateResult {
  return html`<p class="title">${title}</p>
    <ul class="offers">
      ${hits.map(({ hit }) => html`<li>${offerRow(hit, actions)}</li>`)}
    </ul>`;
}

/** One line of a list of offers: it opens the offer. */
export function offerRow(hit: Hit, actions: Pick<PopupActions, 'open' | 'raise'>): TemplateResult {
  const { offer } = hit;
  const raise = (): void => actions.raise(offer.id);
  return html`<button
    class="row"
    data-id=${offer.id}
    lang="fr"
    @click=${() => actions.open(offer.id)}
    @pointerenter=${raise}
    @focus=${raise}
  >
    ${icon(categorieIcon(offer.thematiques?.[0]))}
    <span><span class="name">${offer.nom}</span><span class="where">${whereOf(hit)}</span></span>
  </button>`;
}

/** « Croix de pierre · Vitré » */
function whereOf({ offer }: Hit): string {
  return [offer.structure?.nom, offer.commune].filter(Boolean).join(' · ');
}
