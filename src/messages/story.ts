/** A story. */
export const storyMessages = {
  by: 'By',
  published: 'Published',
  updated: 'Updated',
  asOf: 'Figures as of',
  sources: 'What this rests on',
  keyFigures: 'Key figures',
  facts: 'Every fact in this story',
  factsNote: 'The arrow leads back to the sentence.',
  noFacts: 'No figures were read out of this story.',
  charts: 'Charts',
  noMap: 'This story names no place of the atlas, so it has no map.',
  topics: 'Topics',
  moreSources: 'and {count} more',
} as const;

/** The list of stories. */
export const storiesMessages = {
  title: 'Stories',
  lead: 'Reports that say what a figure counts, who published it and what it leaves out.',
  none: 'No story has been published yet.',
} as const;

/** The sources of stories and figures. */
export const sourcesMessages = {
  undated: 'no date given',
  types: {
    'press-release': 'press release',
    news: 'news report',
    statistics: 'statistics',
    company: 'company',
    report: 'report',
    reference: 'reference',
  },
} as const;
