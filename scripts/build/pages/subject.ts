/** What the first part of an address says its page is about, where that is no name by itself. */
const prefixes: Readonly<Record<string, (name: string) => string>> = {
  places: (name) => `place-${name}`,
  corridors: (name) => `corridor-${name}`,
  // The name a story's map has unless the story was renamed.
  stories: (name) => `story-${name}-map`,
  embed: (name) => name,
  figures: (name) => name,
  oembed: (name) => name,
  data: (name) => name.replace(/@2x\.png$|-card\.png$/, ''),
};

/**
 * What a page is about: pages about one thing draw the same figures, so that they are made one after the other, and by
 * the same of several machines.
 *
 * @param address below the base, without strokes at its ends
 *
 * @example
 * subjectOf('places/wuhan') // 'place-wuhan'
 * subjectOf('data/place-wuhan-card.png') // 'place-wuhan'
 * subjectOf('about') // 'about'
 */
export function subjectOf(address: string): string {
  const [first = '', second] = address.split('/');
  const name = prefixes[first];
  return name && second !== undefined
    ? name(second).replace(/\.(?:json|csv|svg|png)$/, '')
    : address;
}

/** Things in the order in which what they are about comes up first. */
export function bySubject<T>(all: readonly T[], addressOf: (one: T) => string): T[] {
  return [...Map.groupBy(all, (one) => subjectOf(addressOf(one))).values()].flat();
}
