/** Pages of topics. */
export const topicsMessages = {
  title: 'Topics',
  lead: 'What the stories are about.',
  kicker: 'Topic',
  heading: '{topic}: stories',
  one: 'Stories about {topic}.',
  stories: { one: '{count} story', other: '{count} stories' },
  feed: 'Feed of this topic',
} as const;
