/** What a reader's browser keeps, and the page that says so. */
export const keptMessages = {
  title: 'What is kept in your browser',
  lead: 'Nothing here is sent to us or to anybody else, and this site sets no cookies. What it keeps stays in your browser until you take it away.',
  foot: 'Kept in your browser',
  note: 'You are reading without a connection. This page was kept in your browser on {day}; figures that changed since are missing.',
  pagesHeading: 'Pages to read without a connection',
  pages:
    'Stories you read and the map are kept, so that they open without a connection. With one, the newest version is shown and takes the place of the old.',
  off: 'This site keeps no pages.',
  none: 'No page is kept yet.',
  settingsHeading: 'Settings',
  settings:
    'Whether the key / opens the search, and the time of your last visit where a page says what is new since.',
  remove: 'Take all of it away',
  removed: 'All that this site kept in your browser is gone.',
} as const;
