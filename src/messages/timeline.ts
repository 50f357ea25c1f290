/** The page of what happened when. */
export const timelineMessages = {
  title: 'Timeline',
  lead: 'When corridors opened and what the stories date, in the words of the sentence that says so.',
  opened: 'First traffic on the corridor “{name}”, as the atlas has it.',
} as const;
