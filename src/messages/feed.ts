/** Feeds, and the links to them. */
export const feedMessages = {
  of: 'Silklines: {name}',
  topic: 'Stories about {name}.',
  about: 'What the stories state about {name}, sentence by sentence.',
  follow: 'Follow by feed',
  json: 'JSON Feed',
} as const;
