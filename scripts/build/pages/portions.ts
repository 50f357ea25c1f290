import type { PageRef, Portion } from './hand-out.ts';
import { subjectOf } from './subject.ts';

/** Pages of one portion, about: few enough that none is left with much while others have ended. */
const pagesOfPortion = 24;

/** The first part of the address of pages that are about one thing each. */
const ofOneThing = new Set(['places', 'corridors', 'stories', 'embed', 'oembed', 'data', 'facts']);

/**
 * Whether any process makes a page as cheaply as the one that has listed all: not what is made of the whole site, such as
 * lists, files of the search and the pages of figures, whose titles tell each from all others.
 *
 * @param address below the base, without strokes at its ends
 *
 * @example
 * isForAny('stories/a') // true
 * isForAny('search/names-1a2b3c4d5e.json') // false
 */
export function isForAny(address: string): boolean {
  const [first = '', second, third] = address.split('/');
  if (!ofOneThing.has(first) || second === undefined || second === 'page') return false;
  return !(first === 'facts' && second.endsWith('.json')) && !(first === 'data' && third);
}

/** Pages in portions, those about one thing in one of them. */
export function portionsOf(
  pages: readonly PageRef[],
  addressOf: (page: PageRef) => string,
): Portion[] {
  const portions: { pages: PageRef[] }[] = [];
  for (const some of Map.groupBy(pages, (page) => subjectOf(addressOf(page))).values()) {
    const last = portions.at(-1);
    if (last && last.pages.length + some.length <= pagesOfPortion) last.pages.push(...some);
    else portions.push({ pages: [...some] });
  }
  return portions;
}
