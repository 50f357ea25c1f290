import Slugger from 'github-slugger';

/** Ids that a page gives to its own parts, beside its headings. */
const ownIds =
  'main facts sources contradictions corrections history stories figures footnote-label'.split(' ');

/** How ids begin that a page gives to facts, figures, sources and footnotes, one each. */
const ownPrefix = /^(?:f|s)-[0-9a-f]{6}|^(?:fig|source|user-content)-/;

/** Whether a page needs this id for a part of its own, so that no text may take it. */
export const isOwnId = (id: string): boolean => ownIds.includes(id) || ownPrefix.test(id);

/**
 * Names headings in the order of the text: `Sources` → `sources-1`, since the page has a part of that name;
 * `What it costs` twice → `what-it-costs`, `what-it-costs-1`.
 */
export function headingNames(): (words: string) => string {
  const slugger = new Slugger();
  for (const id of ownIds) slugger.slug(id);
  return (words) => {
    const name = slugger.slug(words);
    return ownPrefix.test(name) ? slugger.slug(`text ${name}`) : name;
  };
}
