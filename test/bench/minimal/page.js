/**
 * The measure's other side: the least that a Lit + Leaflet page can be. It reads the same feed, shows fifty plain cards, and then a
 * plain map with their markers. No search, no filters, no offer, no place. `?feed=` the compact head, or
 * `?services=` and `?structures=`, the plain JSON pair.
 */
import { LitElement, css, html } from 'lit';
import * as L from 'leaflet/dist/leaflet-src.esm.js';

const SHOWN = 50;
const parameters = new URLSearchParams(location.search);
const json = async (url) => (await fetch(url)).json();

/** Cards of a compact head: see src/feed/compact/format.ts. */
async function fromCompact(url) {
  const { first } = await json(url);
  const { offers, structures } = first;
  const [communes, , , placed] = offers.commune ?? [[], [], [], []];
  const [latitudes, longitudes, points] = offers.latitude ?? [[], [], []];
  return offers.nom.map((nom, i) => ({
    nom,
    structure: structures.nom[(offers.structure?.[i] ?? 0) - 1],
    commune: communes[(placed?.[i] ?? 0) - 1],
    latitude: latitudes[(points?.[i] ?? 0) - 1] / 1e5,
    longitude: longitudes[(points?.[i] ?? 0) - 1] / 1e5,
  }));
}

async function fromPair(servicesUrl, structuresUrl) {
  const [services, structures] = await Promise.all([json(servicesUrl), json(structuresUrl)]);
  const names = new Map(structures.map(({ id, nom }) => [id, nom]));
  return services.map((service) => ({ ...service, structure: names.get(service.structure_id) }));
}

class MinimalPage extends LitElement {
  static properties = { offers: { state: true } };
  static styles = css`
    article {
      border: 1px solid #ccc;
      margin: 8px;
      padding: 8px;
    }
    .map {
      block-size: 400px;
    }
  `;

  constructor() {
    super();
    this.offers = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    const feed = parameters.get('feed');
    this.offers = feed
      ? await fromCompact(feed)
      : await fromPair(parameters.get('services'), parameters.get('structures'));
    await this.updateComplete;
    requestAnimationFrame(() => setTimeout(() => this.showMap()));
  }

  showMap() {
    const map = L.map(this.renderRoot.querySelector('.map')).setView([48.1, -1.7], 9);
    for (const { latitude, longitude } of this.offers.slice(0, SHOWN)) {
      const icon = L.divIcon({ className: 'marker' });
      if (Number.isFinite(latitude)) L.marker([latitude, longitude], { icon }).addTo(map);
    }
  }

  render() {
    return html`<div>
      ${this.offers.slice(0, SHOWN).map(
        (offer) =>
          html`<article part="card">
            <h3>${offer.nom}</h3>
            <p>${offer.structure}</p>
            <p>${offer.commune}</p>
          </article>`,
      )}
      <div class="map"></div>
    </div>`;
  }
}

customElements.define('minimal-page', MinimalPage);
