/**
 * A rollup plugin that bundles the parts of Leaflet that the map uses, from its sources: its single file can't be shaken, as
 * each part registers itself. It saves 9 kB of brotli. A name that is missing here stops the build: add its module.
 */
const ENTRY = 'leaflet/dist/leaflet-src.esm.js';
const PARTS = '\0leaflet-parts';

const MODULES = {
  Map: 'map/Map.js',
  Circle: 'layer/vector/Circle.js',
  DivIcon: 'layer/marker/DivIcon.js',
  GridLayer: 'layer/tile/GridLayer.js',
  LatLng: 'geo/LatLng.js',
  LatLngBounds: 'geo/LatLngBounds.js',
  LayerGroup: 'layer/LayerGroup.js',
  Marker: 'layer/marker/Marker.js',
  Point: 'geometry/Point.js',
  Polyline: 'layer/vector/Polyline.js',
  Popup: 'layer/Popup.js',
  SVG: 'layer/vector/SVG.js',
  TileLayer: 'layer/tile/TileLayer.js',
};

/** What registers itself on the map: its gestures, and the choice of a renderer. */
const REGISTERED = [
  'map/handler/Map.DoubleClickZoom.js',
  'map/handler/Map.Drag.js',
  'map/handler/Map.TouchZoom.js',
  'layer/vector/Renderer.getRenderer.js',
];

/** Modules that Leaflet names and the map never reaches: other renderers, images as markers, markers that one drags. */
const UNUSED = {
  './Canvas': 'export const canvas = () => null;',
  './FeatureGroup': 'export class FeatureGroup {}',
  './Icon.Default': 'export class IconDefault {}',
  './Marker.Drag': 'export const MarkerDrag = null;',
  './SVG.VML': 'export const vmlMixin = {}; export const vmlCreate = null;',
};

function entryCode() {
  const exported = Object.entries(MODULES).map(([name, path]) => `export { ${name} } from 'leaflet/src/${path}';`);
  return [...exported, ...REGISTERED.map((path) => `import 'leaflet/src/${path}';`)].join('\n');
}

export function leafletParts() {
  return {
    name: 'leaflet-parts',
    resolveId(id, importer) {
      if (id === ENTRY) return { id: PARTS, moduleSideEffects: true };
      const unused = Object.hasOwn(UNUSED, id) && /leaflet[\\/]src/.test(importer ?? '');
      return unused ? `${PARTS}:${id}` : null;
    },
    load(id) {
      if (id === PARTS) return entryCode();
      return id.startsWith(`${PARTS}:`) ? UNUSED[id.slice(PARTS.length + 1)] : null;
    },
  };
}
