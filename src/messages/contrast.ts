/** What is said against what was found. */
export const contrastMessages = {
  title: '{said}, against {found}',
  /** What it is called by itself, where nothing around it tells. */
  claim: '{said}: {saidAmount}. {found}: {foundAmount}',
  course: '{first}, then {last}',
  ofStory: 'From the story “{title}”',
  said: 'The claim',
  found: 'What we found',
  credit: 'Source: {sources}',
} as const;
