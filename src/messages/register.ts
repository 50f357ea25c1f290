/** What is said of addresses that were published: what stood there, and what became of it. */
export const registerMessages = {
  series: '{series}, over time',
  ranking: '{ranking}, place by place',
  comparison: '{compared}, places side by side',
  dispute: 'What sources differ in: {what}',
  storyMap: 'The map of the story “{title}”',
  gone: 'No longer here',
  since: 'Gone since {day}.',
  reasons: {
    unstated: 'The story it was read from no longer says it.',
    unread:
      'The words it was read from still stand in the story; no figure is read in them any longer.',
    withdrawn: 'The desk has taken it back.',
    undrawn: 'What it was drawn from is no longer enough to draw.',
  },
  nearest: 'The nearest that stands: {what}',
  story: 'The story: {title}',
  allStories: 'All stories',
  storyGone: 'This story is no longer published',
  storyUnknown: 'It is not in this build of the site.',
  notFound: 'There is no figure at this address',
  notFoundLead: 'Check the address, or look for the figure on the site.',
} as const;
