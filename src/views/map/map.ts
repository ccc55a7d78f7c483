import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Maximize, Minus, Plus, Search, X } from 'lucide';
import { circleAround } from '../../geo/bounds.js';
import type { Commune } from '../../model/commune.js';
import type { Place, SearchOutcome } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { Feed, State } from '../../store/state.js';
import { mapMessagesFor, type MapMessages } from '../../text/map-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { rankCommunes } from './commune-ranks.js';
import type { RefusedGesture } from './gestures.js';
import { leafletCss } from './leaflet.css.js';
import { locatedHits } from './located.js';
import { MapView, type MapModel, type MapPosition } from './map-view.js';
import { mapStyles } from './map.styles.js';
import { plainCredit } from './tiles.js';

/** Milliseconds that the hint about gestures stays. */
const HINT_TIME = 1500;

/** The results on a map: Leaflet in the shadow root, a button for each offer or cluster in view. */
export class OiMap extends StoreElement<MapMessages> {
  static override styles = [base, leafletCss, mapStyles];

  protected override readonly messagesFor = mapMessagesFor;

  #view?: MapView;
  #position?: MapPosition;
  /** The visitor moved the map since it was fitted. */
  #moved = false;
  /** The zone searched from here, and what the search was about before. */
  #zone?: { readonly place: Place; readonly before: { place: Place | undefined; radius: number | undefined } };
  #hint?: RefusedGesture;
  #hintEnd?: ReturnType<typeof setTimeout>;
  #tilesFailed?: string;
  #counted?: { readonly outcome: SearchOutcome; readonly located: number };
  #ranked?: { readonly feed: Feed; readonly communes: readonly Commune[] };

  protected override watch(state: State): readonly unknown[] {
    return [state.settings, state.outcome, state.raised, state.opened, state.query, feedOf(state)];
  }

  protected override render(): TemplateResult {
    return html`<div class="frame">
      <div class="stage">
        ${this.#controls()}
        <div class="canvas" role="region" tabindex="0" aria-label=${this.t.map.label} aria-describedby="help"></div>
        <p class="aloud" id="help">${this.t.map.help}</p>
        ${this.#zoneButton()} ${this.#hintTemplate()}
      </div>
      ${this.#caption()}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.isConnected) return;
    this.#view ??= this.#createView();
    this.#view.update(this.#model());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#hintEnd);
    this.#position = this.#view?.destroy();
    this.#view = undefined;
  }

  #createView(): MapView {
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas')!;
    const events = {
      open: (id: string) => this.dispatch({ type: 'open', id }),
      raise: (id: string | undefined) => this.dispatch({ type: 'raise', id }),
      moved: (moved: boolean) => this.#setMoved(moved),
      refused: (gesture: RefusedGesture) => this.#showHint(gesture),
      tilesFailed: () => this.#loseTiles(),
    };
    return new MapView(canvas, events, this.#position);
  }

  #model(): MapModel {
    const { outcome, query, raised, opened, settings } = this.state;
    return {
      hits: outcome?.hits,
      query,
      inZone: this.#isInZone,
      highlighted: [raised, opened].filter((id) => id !== undefined),
      opened,
      tiles: settings.tiles,
      communes: this.#communes(),
      t: this.t,
    };
  }

  #communes(): readonly Commune[] {
    const feed = feedOf(this.state);
    if (!feed) return NO_COMMUNES;
    if (this.#ranked?.feed !== feed) this.#ranked = { feed, communes: rankCommunes(feed.communes, feed.offers) };
    return this.#ranked.communes;
  }

  #controls(): TemplateResult {
    const { map } = this.t;
    return html`<div class="controls">
      <button aria-label=${map.zoomIn} title=${map.zoomIn} @click=${() => this.#view?.zoomBy(1)}>${icon(Plus)}</button>
      <button aria-label=${map.zoomOut} title=${map.zoomOut} @click=${() => this.#view?.zoomBy(-1)}>
        ${icon(Minus)}
      </button>
      <button aria-label=${map.fit} title=${map.fit} @click=${() => this.#view?.fit()}>${icon(Maximize)}</button>
    </div>`;
  }

  /** Offered once the visitor has moved the map, where the integrator lets the place change. */
  #zoneButton(): TemplateResult | typeof nothing {
    const { map } = this.t;
    if (this.#isInZone && !this.#moved) {
      return html`<button class="zone" @click=${this.#leaveZone}>${icon(X)}${map.leaveZone}</button>`;
    }
    const { locked, hide } = this.state.settings;
    if (!this.#moved || locked.has('code-commune') || locked.has('radius') || hide.has('place')) return nothing;
    return html`<button class="zone" @click=${this.#searchHere}>${icon(Search)}${map.searchHere}</button>`;
  }

  #hintTemplate(): TemplateResult {
    const { map } = this.t;
    return html`<p class="hint ${this.#hint ? 'shown' : ''}" aria-hidden="true">
      ${this.#hint ? map[this.#hint] : nothing}
    </p>`;
  }

  #caption(): TemplateResult {
    const { outcome, settings } = this.state;
    const { map } = this.t;
    const failed = this.#tilesFailed === settings.tiles;
    const credit = settings.tiles === 'none' || failed ? '' : plainCredit(settings.tilesAttribution);
    return html`<div class="caption">
      <p>${outcome ? map.located(this.#countLocated(outcome), outcome.total) : nothing}</p>
      <p role="status">${failed ? map.noTiles : nothing}</p>
      ${credit ? html`<p class="credit">${credit}</p>` : nothing}
    </div>`;
  }

  #countLocated(outcome: SearchOutcome): number {
    if (this.#counted?.outcome !== outcome) this.#counted = { outcome, located: locatedHits(outcome.hits).length };
    return this.#counted.located;
  }

  get #isInZone(): boolean {
    return this.#zone !== undefined && this.state.query.place === this.#zone.place;
  }

  readonly #searchHere = (): void => {
    if (!this.#view) return;
    const { lat, lon, radius } = circleAround(this.#view.bounds);
    const place: Place = { lat, lon, nom: this.t.map.zone };
    const { place: before, radius: radiusBefore } = this.state.query;
    this.#zone = { place, before: this.#isInZone ? this.#zone!.before : { place: before, radius: radiusBefore } };
    this.#moved = false;
    this.dispatch({
      type: 'refine',
      query: { place, radius: Math.max(0.5, Math.round(radius * 10) / 10), sort: undefined },
    });
    this.#focusZoneButton();
  };

  readonly #leaveZone = (): void => {
    const { before } = this.#zone!;
    this.#zone = undefined;
    this.dispatch({ type: 'refine', query: before });
    this.renderRoot.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  };

  /** The button pressed becomes the one that undoes: the focus stays there. */
  #focusZoneButton(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.zone')?.focus({ preventScroll: true }),
    );
  }

  #setMoved(moved: boolean): void {
    if (moved === this.#moved) return;
    this.#moved = moved;
    this.requestUpdate();
  }

  #showHint(gesture: RefusedGesture): void {
    clearTimeout(this.#hintEnd);
    this.#hintEnd = setTimeout(() => this.#setHint(undefined), HINT_TIME);
    this.#setHint(gesture);
  }

  #setHint(hint: RefusedGesture | undefined): void {
    if (hint === this.#hint) return;
    this.#hint = hint;
    this.requestUpdate();
  }

  #loseTiles(): void {
    this.#tilesFailed = this.state.settings.tiles;
    this.requestUpdate();
  }
}

const NO_COMMUNES: readonly Commune[] = [];
