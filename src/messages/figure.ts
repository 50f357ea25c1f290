/** The frame around every map and chart. */
export const figureMessages = {
  source: 'Source',
  moreSources: '{first} and {count} more',
  data: 'The figures as a table',
  andNotes: ', notes',
  derived: 'Pale with an outline: worked out by Silklines from other figures.',
  unconfirmed: 'Hollow: repeated widely, found at no source.',
  ceiling: 'Dashed outline: a ceiling, no amount that was reached.',
  about: 'Broken edge: stated as about.',
  nearly: 'A gap below the edge: stated as nearly.',
  floor: 'An arrow past the edge: stated as more than, or at least.',
  range: 'A bar with two ends: stated as a range.',
  disputed: 'Bracket: sources state different values. Each is drawn, none is averaged.',
  elsewhere: 'Full colour: stated in this story. Muted: in other stories and published figures.',
} as const;
