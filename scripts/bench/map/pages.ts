/** The rivals' pages, each written as its own documentation begins. `drawn()` is called once the map is on the screen. */

const page = (head: string, script: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Map</title><style>html,body,#map{height:100%;margin:0}</style>${head}</head>
<body><div id="map"></div>
<script type="module">
const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAt = performance.now(); }));
${script}
</script></body></html>`;

/** leafletjs.com, "Using GeoJSON with Leaflet". */
export const leafletPage = page(
  '<link rel="stylesheet" href="/leaflet/leaflet.css">',
  `import { map, geoJSON } from '/leaflet.js';
const [countries, lines] = await Promise.all(['/countries.json', '/lines.json'].map(async (path) => (await fetch(path)).json()));
const view = map('map').setView([45, 60], 3);
geoJSON(countries, { style: { color: '#999', weight: 1, fillColor: '#ece5d5', fillOpacity: 1 } }).addTo(view);
geoJSON(lines, { style: ({ properties }) => ({ color: properties.mode === 'air' ? '#1d5a86' : '#9a3412', weight: 2, dashArray: properties.mode === 'rail' ? null : '6 4' }), onEachFeature: (feature, layer) => layer.bindPopup(feature.properties.name) }).addTo(view);
drawn();`,
);

/** maplibre.org, "Add a GeoJSON line" and "Add a GeoJSON polygon"; a style of its own, no tiles. */
export const maplibrePage = page(
  '<link rel="stylesheet" href="/maplibre/maplibre-gl.css">',
  `import { Map } from '/maplibre/maplibre-gl.mjs';
const view = new Map({ container: 'map', center: [60, 45], zoom: 2.2, style: { version: 8,
  sources: { countries: { type: 'geojson', data: '/countries.json' }, lines: { type: 'geojson', data: '/lines.json' } },
  layers: [
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#ece5d5', 'fill-outline-color': '#999' } },
    { id: 'rail', type: 'line', source: 'lines', filter: ['==', ['get', 'mode'], 'rail'], paint: { 'line-color': '#9a3412', 'line-width': 2 } },
    { id: 'other', type: 'line', source: 'lines', filter: ['!=', ['get', 'mode'], 'rail'], paint: { 'line-color': '#1d5a86', 'line-width': 2, 'line-dasharray': [3, 2] } },
  ] } });
view.once('idle', drawn);`,
);

/** echarts.apache.org, "Import ECharts": only what is used, `registerMap` and lines on a geo component. */
export const echartsPage = page(
  '',
  `import { use, init, registerMap, GeoComponent, TooltipComponent, LinesChart, CanvasRenderer } from '/echarts.js';
use([GeoComponent, TooltipComponent, LinesChart, CanvasRenderer]);
const [countries, lines] = await Promise.all(['/countries.json', '/lines.json'].map(async (path) => (await fetch(path)).json()));
registerMap('world', countries);
const chart = init(document.getElementById('map'));
chart.on('finished', () => { chart.off('finished'); drawn(); });
const series = (mode, color, type) => ({ type: 'lines', coordinateSystem: 'geo', polyline: true, lineStyle: { color, width: 2, opacity: 1, type },
  data: lines.features.filter((line) => (line.properties.mode === 'rail') === (mode === 'rail')).map((line) => ({ name: line.properties.name, coords: line.geometry.coordinates })) });
chart.setOption({ animation: false, tooltip: {}, geo: { map: 'world', roam: true, center: [60, 45], zoom: 3, itemStyle: { areaColor: '#ece5d5', borderColor: '#999' } },
  series: [series('rail', '#9a3412', 'solid'), series('air', '#1d5a86', 'dashed')] });`,
);
