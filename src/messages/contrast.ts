/** What is said against what was found. */
export const contrastMessages = {
  title: '{said}, against {found}',
  said: 'The claim',
  found: 'What we found',
  credit: 'Source: {sources}',
} as const;
