/**
 * The map's other side: Leaflet with leaflet.markercluster, plainly used, over the same services at the same size, without tiles.
 * `window.benchShow()` creates it, once the services are there.
 */
// The library adds itself to Leaflet's global.
import 'leaflet/dist/leaflet-src.js';
import 'leaflet.markercluster';

const leaflet = window.L;

const parameters = new URLSearchParams(location.search);

async function start() {
  const services = await (await fetch(parameters.get('services'))).json();
  const points = services.filter(({ latitude, longitude }) => Number.isFinite(latitude) && Number.isFinite(longitude));
  window.benchMarker = () => document.querySelector('.leaflet-marker-icon');
  window.benchShow = () => show(points);
}

function show(points) {
  const map = leaflet.map(document.querySelector('#map'), { maxZoom: 19 });
  const group = leaflet.markerClusterGroup();
  group.addLayers(
    points.map(({ latitude, longitude, nom }) =>
      leaflet.marker([latitude, longitude], { icon: leaflet.divIcon({ className: 'marker' }), title: nom }),
    ),
  );
  map.fitBounds(group.getBounds(), { animate: false });
  map.addLayer(group);
}

void start();
