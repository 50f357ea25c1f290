/** What may stand in the braces of `::map` and `::chart`, in the order in which it is told. */
export const figureAttributes = {
  map: ['corridor', 'place', 'show', 'year', 'region', 'title', 'note', 'alt'],
  chart: ['series', 'figure', 'type', 'rows', 'amounts', 'share', 'title', 'note', 'alt'],
} as const;

/** How a chart of a series may be drawn, and journeys and scales, which are of no series. */
export const chartTypes = ['bars', 'line', 'journeys', 'scales'] as const;

/** What of a place a map may show alone, as `::map{place=… show=…}` asks for it. */
export const placeViews = ['air', 'near'] as const;
export type PlaceView = (typeof placeViews)[number];

/** The view of this name; undefined where there is none, or none is named. */
export const viewNamed = (name: string | undefined): PlaceView | undefined =>
  placeViews.find((view) => view === name);

/** The pieces of the world a map can be drawn on, the closest first. */
export const mapRegions = [
  'europe',
  'caspian',
  'east-china',
  'china',
  'indochina',
  'southeast',
  'steppe',
  'north',
  'corridors',
  'eurasia',
  'world',
] as const;
export type MapRegion = (typeof mapRegions)[number];

/** The region of this name; undefined where there is none, or none is named. */
export const regionNamed = (name: string | undefined): MapRegion | undefined =>
  mapRegions.find((region) => region === name);
