/** Corrections, on a story and in the list of all. */
export const correctionsMessages = {
  title: 'Corrections',
  lead: 'What was wrong in a story and was put right after it was published. The story says so, too, and the fact keeps what it was.',
  none: 'Nothing has had to be corrected yet.',
  feed: 'Corrections as an Atom feed',
  heading: 'Corrections',
  /** Under the headline of a story. */
  corrected: 'Corrected on {day}.',
  all: 'All {count} corrections',
  fewer: 'Show only the newest',
  on: 'Correction, {day}',
  was: 'Was',
  is: 'Is',
  fact: 'The fact as it stands',
  /** In a feed. */
  of: 'Correction: {title}',
} as const;

/** What a fact was before its story changed. */
export const historyMessages = {
  heading: 'How it has changed',
  lead: 'Since its story was published. The sentence is the one that stated it then.',
  gone: 'No longer stated',
  goneLead: 'Taken out of its story on {day}. The sentence was:',
  gonePinned:
    'No story states it any longer. It stands in a figure that was pinned with its date, {day}:',
  goneStory: 'The story as it is now',
  pinned: 'The pinned figure',
} as const;

/** What facts of a story were in earlier versions of it. */
export const versionsMessages = {
  heading: 'Earlier versions',
  lead: 'What facts of this story were before, from the history of its text.',
  days: { one: 'changed on 1 day', other: 'changed on {count} days' },
} as const;
