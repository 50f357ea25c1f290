/** The page of a figure by itself, and the list of all files. */
export const figurePageMessages = {
  kinds: { map: 'Map', chart: 'Chart' },
  made: 'What it shows and how it was made',
  further: {
    one: 'One more fact stands in the data of this figure.',
    other: '{count} more facts stand in the data of this figure.',
  },
  drawnFrom: {
    one: 'Drawn from one fact, which leads back to the sentence or the page that states it.',
    other:
      'Drawn from {count} facts, each of which leads back to the sentence or the page that states it.',
  },
  span: 'They speak of {from} to {to}.',
  inYear: 'They speak of {from}.',
  isNetwork:
    'It shows places and ways of the atlas, and no figures. Lines run straight from place to place.',
  reading:
    'Published figures are entered by hand from the page named. A story that is corrected corrects the figure.',
  method: 'How facts are read',
  standsIn: 'It stands in',
  toldIn: 'Its figures are told in',
  changed: 'Last changed on {day}.',
  facts: 'Its facts, with their sentences',
  published: 'Published figures it is drawn from',
  versions: 'Versions',
  live: 'The figure as it is now, by itself',
  pinned: 'As it was on {day}, pinned',
  history: 'How it has changed',
  historyLead: 'Corrections of the facts it is drawn from.',
  unchanged: 'None of its facts has been corrected.',
  feed: 'Corrections of this figure as an Atom feed',
  /** Title of that feed. */
  feedOf: 'Corrections of “{title}”',
} as const;

/** The page that lists every file. */
export const dataPageMessages = {
  title: 'Data',
  lead: 'Every file of the site, with what is in it. Free to use under {licence} with the name Silklines and the source under the figure.',
  whole: 'The whole site',
  schema: 'What each column of the facts of a figure holds, as the JSON of every figure names it',
  package: 'Description of these tables by the Data Package standard, with every column',
  zip: 'All of them in one file',
  feed: 'Every correction, as an Atom feed',
  figures: 'Figure by figure',
  figuresLead:
    'CSV and JSON hold the facts of a figure, one a row, and JSON the places and ways of a map; SVG and PNG are its drawing. What has no link here, and XLSX and GeoJSON, is made under the figure on its page.',
  groups: { chart: 'Charts', map: 'Maps', place: 'Maps of places' },
  facts: { one: 'one fact', other: '{count} facts' },
} as const;
