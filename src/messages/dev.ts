/** The development server: its terminal and the panel in the toolbar. */
export const devMessages = {
  name: 'Facts of this story',
  read: {
    one: '✓ {file}: 1 fact read in {milliseconds} ms',
    other: '✓ {file}: {count} facts read in {milliseconds} ms',
  },
  readAgain: '✓ {files} articles read in {seconds} s',
  gone: '– {file} is gone',
  draft: 'Draft: not on the published site',
  facts: { one: '1 fact', other: '{count} facts' },
  noStory: 'Open a story to see what was read from it.',
  noFacts: 'Nothing in this story was read as a fact.',
  errors: {
    one: '1 mistake: the page shows what was saved before it',
    other: '{count} mistakes: the page shows what was saved before them',
  },
  warnings: { one: '1 thing to look at', other: '{count} things to look at' },
  unread: { one: '1 number that was not read', other: '{count} numbers that were not read' },
  unreadNote: 'State one with :fact[…]{…}, or mark it with :nofact[…] where it counts nothing.',
  sentences: 'What was read, sentence by sentence',
  notRead: 'not read: {number}',
  open: 'Open line {line} of {file} in your editor',
  close: 'Close',
  status: { confirmed: 'confirmed', corrected: 'corrected', rejected: 'rejected' },
  unconfirmed: 'unconfirmed',
} as const;
