/** A figure on a page of its own, in a frame of another site. */
export const embedMessages = {
  asOf: 'Figures to {date}',
  origin: 'Facts, sources and the sentences they stand in',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  creator: 'Silklines desk',
  pinned: 'Pinned copy of {date}: later corrections are not in it',
  live: 'The figure as it is now',
  corrected: 'Corrected on {day}',
  blocked: 'The page around this figure lets it open no links. The address:',
} as const;

/** Files of the whole site's data. */
export const dataMessages = {
  tables: {
    facts: {
      title: 'Facts',
      description:
        'Every figure, date and route stated in the stories, with its qualifier, period, places, sentence and source.',
    },
    statistics: {
      title: 'Published statistics',
      description: 'Figures entered by hand from published statistics, each with its page.',
    },
    places: {
      title: 'Places',
      description:
        'Stations, ports, crossings, cities, provinces and countries, with their positions.',
    },
    corridors: {
      title: 'Corridors',
      description:
        'The corridors and the places they pass, as lines straight from place to place, in TopoJSON.',
    },
    corridorsGeoJson: {
      title: 'Corridors as GeoJSON',
      description:
        'The same for geographic information systems: longitude and latitude in degrees of WGS 84.',
    },
  },
} as const;
