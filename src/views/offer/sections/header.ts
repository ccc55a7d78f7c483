import { MapPin, RefreshCw, TriangleAlert, UserRoundCheck } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { words, type Content, type Sheet } from '../sheet.js';
import { actions } from './actions.js';
import { isOld } from './origin.js';

/** What, who, where, and how to ask: what one reads without scrolling. */
export function header(sheet: Sheet): TemplateResult {
  const { offer, level } = sheet;
  return html`<header class="head">
    <div class="title" role="heading" aria-level=${level} tabindex="-1">${words(offer.nom, sheet)}</div>
    ${structure(sheet)} ${where(sheet)} ${gone(sheet)} ${onlyProfessionals(sheet)} ${actions(sheet)} ${freshness(sheet)}
    <oi-offer-tools></oi-offer-tools>
  </header>`;
}

function structure(sheet: Sheet): Content {
  const nom = sheet.offer.structure?.nom;
  if (!nom || nom === sheet.offer.nom) return nothing;
  return html`<p class="by"><span class="aloud">${sheet.t.offer.proposedBy} </span>${words(nom, sheet)}</p>`;
}

function where(sheet: Sheet): Content {
  const { offer, distance, t } = sheet;
  const commune = offer.commune ?? offer.structure?.commune;
  const remote = offer.modes_accueil?.includes('a-distance')
    ? offer.modes_accueil.includes('en-presentiel')
      ? t.card.both
      : t.card.remote
    : undefined;
  const parts = [
    commune ? words(commune, sheet) : undefined,
    distance === undefined ? undefined : t.offer.distance(distance),
    remote,
  ].filter((shown) => shown !== undefined);
  if (parts.length === 0) return nothing;
  return html`<p class="where">
    ${icon(MapPin)}<span>${parts.map((shown, i) => html`${i > 0 ? ' · ' : ''}${shown}`)}</span>
  </p>`;
}

function gone({ gone: isGone, t }: Sheet): Content {
  return isGone ? html`<p class="notice old">${icon(TriangleAlert)}<span>${t.offer.goneKept}</span></p>` : nothing;
}

function onlyProfessionals({ offer: { mobilisable_par: who = [] }, t }: Sheet): Content {
  if (who.includes('usagers') || !who.includes('professionnels')) return nothing;
  return html`<p class="notice">${icon(UserRoundCheck)}<span>${t.offer.professionalsOnly}</span></p>`;
}

function freshness({ offer: { date_maj: date }, t }: Sheet): Content {
  if (!date) return nothing;
  const old = isOld(date);
  return html`<p class="freshness ${old ? 'old' : ''}">
    ${icon(old ? TriangleAlert : RefreshCw)}<span>${t.card.updated(date)}</span>
  </p>`;
}
