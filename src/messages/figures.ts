/** Tables of figures by time. */
export const figuresMessages = {
  note: 'Read out of the stories, or entered by hand from the page named. Those in italics were found at no source.',
  when: 'When',
  what: 'What',
  value: 'Figure',
  source: 'Source',
  noTime: 'no time stated',
  published: 'published figure',
  sentence: 'the sentence',
  all: 'Show all {count} figures',
  inStory: 'the sentence, in “{title}”',
  stories: 'Stories',
  more: {
    one: 'One more figure, among all figures',
    other: '{count} more figures, among all figures',
  },
} as const;

/** What sources disagree in. */
export const contradictionsMessages = {
  heading: 'Where sources disagree',
  note: 'These state different values of the same thing for the same time. Neither has been changed.',
} as const;
