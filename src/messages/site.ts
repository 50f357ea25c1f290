/** The site as a whole. */
export const siteMessages = {
  name: 'Silklines',
  tagline: 'The rail and air corridors between China and Europe, figure by figure',
  description:
    'Maps and figures on the rail and air corridors between China and Europe. Every number leads back to the sentence it was read from.',
  socialImageAlt: 'Map of the rail and air corridors between China and Europe',
} as const;

/** The sections, at the top of every page. */
export const navMessages = {
  skip: 'Skip to the content',
  label: 'Sections',
  map: 'Map',
  stories: 'Stories',
  corridors: 'Corridors',
  places: 'Places',
  facts: 'Facts',
  about: 'About',
  search: 'Search',
} as const;

/** The foot of every page. */
export const footMessages = {
  label: 'About this site',
  licence:
    'Text, maps and data: Creative Commons Attribution 4.0. Code: MIT. Each figure names its own source.',
  method: 'How facts are read',
  borders: 'What the borders follow',
  corrections: 'Corrections',
  access: 'Accessibility',
  topics: 'Topics',
  glossary: 'Words of the trade',
  feed: 'Atom feed',
  data: 'Data',
} as const;

/** The front page. */
export const homeMessages = {
  title: 'Trains and flights between China and Europe, figure by figure',
  lead: 'Most of what is known of these corridors comes from those who run them. Here each figure keeps its source, its date and its “nearly”, stands beside what others found, and leads back to the sentence it was read from.',
  leadStory: 'Lead story',
  map: 'The map',
  stories: 'Stories',
  figures: 'Figures that matter',
  figuresNote: 'Follow one to its sentence.',
  allStories: 'All stories',
  allFacts: 'All facts',
  news: {
    heading: 'What is new',
    note: 'Your browser remembers the day of your visit and marks here what came since. Nothing is sent.',
    since: {
      one: 'One thing is new since your visit on {day}, the day your browser remembers.',
      other: '{count} things are new since your visit on {day}, the day your browser remembers.',
    },
    none: 'Nothing is new since your visit on {day}, the day your browser remembers.',
    story: 'Story',
    corrected: { one: 'Correction', other: '{count} corrections' },
  },
  find: {
    heading: 'Find your city',
    hint: 'Chengdu, Duisburg, 西安',
    submit: 'Find',
    all: 'All places',
  },
} as const;

/** The page for an address that leads nowhere. */
export const notFoundMessages = {
  title: 'Nothing stands at this address',
  lead: 'The page may have moved. The stories, places and facts are all listed:',
} as const;
