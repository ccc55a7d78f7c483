/** The one build of Leaflet that leaves no `window.L` behind; typed as the package. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
