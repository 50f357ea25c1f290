/** A story. */
export const storyMessages = {
  updated: 'Updated',
  asOf: 'Figures as of',
  sources: 'What this rests on',
  sourceCount: { one: '1 source', other: '{count} sources' },
  keyFigures: 'Key figures',
  notes: 'Notes',
  facts: 'Every fact in this story',
  noFacts: 'No figures were read out of this story.',
  topics: 'Topics',
  share: {
    heading: 'Pass it on',
    mail: 'Mail',
    copy: 'Copy link',
    copied: 'Link copied',
    send: 'Share …',
    subject: '{title} · {site}',
  },
  next: {
    heading: 'Read next',
    related: 'Related',
    /** Why a story is related. */
    measures: 'Counts the same: {names}',
    corridors: 'On the same corridor: {names}',
    places: 'Also about {names}',
    topics: 'Also on {names}',
  },
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
  accessed: 'read {day}',
  types: {
    'press-release': 'press release',
    news: 'news report',
    statistics: 'statistics',
    company: 'company',
    report: 'report',
    reference: 'reference',
  },
} as const;
