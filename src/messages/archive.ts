/** A dated copy of a story, and where it is listed. */
export const archiveMessages = {
  note: 'This is the story as it stood on {day}. Later corrections are not in it.',
  live: 'The story as it is now',
  kept: 'Kept copies',
  copy: 'As it stood on {day}',
} as const;
