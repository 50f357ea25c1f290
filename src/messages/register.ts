/** What is said of addresses that were published: what stood there, and what became of it. */
export const registerMessages = {
  series: '{series}, over time',
  ranking: '{ranking}, place by place',
  dispute: 'What sources differ in: {what}',
  storyMap: 'The map of the story “{title}”',
} as const;
