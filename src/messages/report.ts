/** The way to report a mistake. */
export const reportMessages = {
  link: 'Report an error',
  subject: 'Error: {title}',
  sentence: 'The sentence: “{sentence}”',
  page: 'The page: {address}',
  wrong: 'What is wrong, and which source shows it:',
} as const;
