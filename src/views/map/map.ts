import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Maximize, Minus, Plus, Search, X } from 'lucide';
import type { Commune } from '../../model/commune.js';
import type { Hit, SearchOutcome, Zone } from '../../model/query.js';
import { feedOf } from '../../store/reduce.js';
import type { Feed, State } from '../../store/state.js';
import { hasList } from '../../store/settings.js';
import { mapMessagesFor, type MapMessages } from '../../text/map-messages.js';
import { base } from '../base/base.styles.js';
import { StoreElement } from '../base/store-element.js';
import { icon } from '../icons/icon.js';
import { rankCommunes } from './commune-ranks.js';
import type { RefusedGesture } from './gestures.js';
import { leafletCss } from './leaflet.css.js';
import { fitOf, locatedHits } from './located.js';
import { MapView, type MapModel, type MapPosition } from './map-view.js';
import { mapStyles } from './map.styles.js';
import { plainCredit } from './tiles.js';
import { unlocatedList, type Unlocated } from './unlocated.js';

/** Milliseconds that the hint about gestures stays. */
const HINT_TIME = 1500;

/** What the caption of a map says of an answer. */
interface Counted {
  readonly outcome: SearchOutcome;
  readonly located: number;
  /** Beyond an ocean from what the map shows. */
  readonly beyond: number;
  readonly unlocated: readonly Hit[];
}

/** The results on a map: Leaflet in the shadow root, a button for each offer or cluster in view. */
export class OiMap extends StoreElement<MapMessages> {
  static override styles = [base, leafletCss, mapStyles];

  protected override readonly messagesFor = mapMessagesFor;

  #view?: MapView;
  #position?: MapPosition;
  /** The visitor moved the map since it was fitted. */
  #moved = false;
  /** The offer opened from here, whose marker, or row, takes the focus back. */
  #opened?: string;
  /** How many of the offers without coordinates are listed, where there is no list. */
  #unlocatedShown = 0;
  #hint?: RefusedGesture;
  #hintEnd?: ReturnType<typeof setTimeout>;
  #tilesFailed?: string;
  #counted?: Counted;
  #ranked?: { readonly feed: Feed; readonly communes: readonly Commune[] };

  protected override watch(state: State): readonly unknown[] {
    return [state.settings, state.outcome, state.raised, state.opened, state.query, feedOf(state)];
  }

  protected override render(): TemplateResult {
    return html`<div class="frame">
      <div class="stage">
        <button class="button skip" @click=${this.#skip}>${this.t.map.skip}</button>
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

  /** Gives the focus back to the marker, or the row, of an offer that was opened from here; false when it was not. */
  focusBack(id: string): boolean {
    const isOurs = this.#opened === id && this.#view !== undefined;
    this.#opened = undefined;
    if (!isOurs) return false;
    const row = this.#unlocatedRows.find(({ dataset }) => dataset['id'] === id);
    if (row) row.focus();
    else this.#view!.focus(id);
    return true;
  }

  get #unlocatedRows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.unlocated [data-id]')];
  }

  #open(id: string): void {
    this.dispatch({ type: 'open', id });
    this.#opened = id;
  }

  readonly #actions = {
    open: (id: string) => this.#open(id),
    list: (id: string) => this.#showInList(id),
    raise: (id: string | undefined) => this.dispatch({ type: 'raise', id }),
  };

  #showInList(id: string): void {
    // A pointer may have gone over another marker since.
    this.dispatch({ type: 'raise', id });
    this.dispatchEvent(new CustomEvent('show-results', { bubbles: true, detail: id }));
  }

  /** Is the place a position, or an address? The centre of a commune tells nothing of anybody. */
  get #isPersonal(): boolean {
    const { place } = this.state.query;
    return place !== undefined && !this.#communes().some(({ code, nom }) => code === place.code && nom === place.nom);
  }

  #createView(): MapView {
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas')!;
    const events = {
      ...this.#actions,
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
      highlighted: [raised, opened].filter((id) => id !== undefined),
      opened,
      tiles: settings.tiles,
      communes: this.#communes(),
      hasList: hasList(this.state.settings),
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
    const { query, settings } = this.state;
    if (query.zone && !this.#moved) {
      return html`<button class="zone" @click=${this.#leaveZone}>${icon(X)}${map.leaveZone}</button>`;
    }
    const { locked, hide } = settings;
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
    return html`<div class="caption" tabindex="-1">
      ${outcome ? this.#count(outcome) : html`<p></p>`}
      <p role="status">${failed ? map.noTiles : nothing}</p>
      ${credit ? html`<p class="credit">${credit}</p>` : nothing}
    </div>`;
  }

  #count(outcome: SearchOutcome): TemplateResult {
    const { map } = this.t;
    const { located, beyond, unlocated } = this.#countOf(outcome);
    const isListed = hasList(this.state.settings);
    return html`<p>
        ${map.located(located)}${unlocated.length > 0 && isListed ? html` · ${map.inListOnly(unlocated.length)}` : nothing}
        ${
          beyond > 0
            ? html`<button class="link" @click=${() => this.#view?.fitAll()}>${map.beyond(beyond)}</button>`
            : nothing
        }
      </p>
      ${unlocated.length > 0 && !isListed ? unlocatedList(this.#unlocated(unlocated), this.t) : nothing}`;
  }

  #unlocated(hits: readonly Hit[]): Unlocated {
    const show = (count: number): void => {
      const before = this.#unlocatedShown;
      this.#unlocatedShown = count;
      this.requestUpdate();
      // The button that was pressed is gone, or comes after what it brought.
      if (before > 0 && count > before) void this.updateComplete.then(() => this.#unlocatedRows[before]?.focus());
    };
    return { hits, shown: this.#unlocatedShown, actions: this.#actions, show };
  }

  #countOf(outcome: SearchOutcome): Counted {
    if (this.#counted?.outcome !== outcome) {
      const located = locatedHits(outcome.hits);
      const { beyond } = fitOf(located, this.state.query.place);
      const onMap = new Set(located.map(({ hit }) => hit));
      const unlocated = outcome.hits.filter((hit) => !onMap.has(hit));
      this.#counted = { outcome, located: located.length, beyond, unlocated };
    }
    return this.#counted;
  }

  readonly #searchHere = (): void => {
    if (!this.#view) return;
    this.#moved = false;
    this.dispatch({ type: 'refine', query: { zone: roundedZone(this.#view.bounds, this.#isPersonal) } });
    this.#focusZoneButton();
  };

  readonly #leaveZone = (): void => {
    this.dispatch({ type: 'refine', query: { zone: undefined } });
    this.renderRoot.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  };

  /** Past every marker: what follows the map is next. */
  readonly #skip = (): void => this.renderRoot.querySelector<HTMLElement>('.caption')?.focus();

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

/** To ten metres: what a link carries stays short. Around someone, outwards to some kilometres: its middle must not tell where. */
function roundedZone({ south, west, north, east }: Zone, isPersonal: boolean): Zone {
  const parts = isPersonal ? 20 : 1e4;
  const [below, above] = isPersonal ? [Math.floor, Math.ceil] : [Math.round, Math.round];
  const to = (round: (value: number) => number, degrees: number): number => round(degrees * parts) / parts;
  return { south: to(below, south), west: to(below, west), north: to(above, north), east: to(above, east) };
}

const NO_COMMUNES: readonly Commune[] = [];
