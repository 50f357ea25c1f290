import { placeName } from '../../atlas/gazetteer/place-name.ts';
import { placesOf, type StoryFact, storiesOf } from '../../corpus/stated.ts';
import type { StoryCorpus } from '../../corpus/story-corpus.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import { coarseDateInWords } from '../../corpus/wording.ts';
import { factsMessages } from '../../messages/facts.ts';
import { fill } from '../../messages/fill.ts';
import { type Fact, factKinds } from '../../schemas/fact.ts';
import { type ContentFile, contentFile } from '../content-file.ts';
import type { FactIndex } from './select.ts';

/** So many facts stand on one page of the list. */
const factsPerPage = 50;

/** How many facts there are. */
export const countFacts = (site: StoryCorpus): number => countOf(site, '');

const countOf = asked('count-of-facts', ({ facts }: StoryCorpus) => facts.length);

/** One page of the list: facts from stories of one month, no more than stand on a page. */
export interface FactPage {
  /** ISO month of its stories; '' where there are none. */
  month: string;
  /** The place of the page among those of its month, the oldest first, counted from 1. */
  part: number;
  /** In the order of the list. */
  facts: readonly StoryFact[];
}

/**
 * Facts in pages, the oldest first. A page never goes over the end of a month, and those of a month are filled from its
 * oldest story on: one fact more in a story moves what stands on later pages of its month alone, and a new story what
 * stands on the newest page.
 *
 * @param facts newest story first
 */
export function pagesOf(facts: readonly StoryFact[]): FactPage[] {
  const months = [...Map.groupBy(facts, ({ story }) => story.data.date.slice(0, 7))].reverse();
  const pages = months.flatMap(([month, some]) =>
    Array.from({ length: Math.ceil(some.length / factsPerPage) }, (_, nth): FactPage => {
      const end = some.length - nth * factsPerPage;
      return { month, part: nth + 1, facts: some.slice(Math.max(0, end - factsPerPage), end) };
    }),
  );
  return pages.length > 0 ? pages : [{ month: '', part: 1, facts: [] }];
}

const listed = keeper<StoryCorpus, readonly FactPage[]>();

const pagesIn = (site: StoryCorpus): readonly FactPage[] =>
  listed(site, '', () => pagesOf(site.facts));

/** How many pages the list takes, which is the number of the newest: pages are counted from the oldest. */
export const countFactPages = (site: StoryCorpus): number => countPagesOf(site, '');

const countPagesOf = asked('count-of-fact-pages', (site: StoryCorpus) => pagesIn(site).length);

/** A page of the list by its number, and whether there is a newer one that is not the first of the list. */
export const factPage = (
  site: StoryCorpus,
  page: number,
): { shown: FactPage; isBeforeNewest: boolean } => onPage(site, String(page));

const onPage = asked('facts-on-page', (site: StoryCorpus, page) => {
  const pages = pagesIn(site);
  const shown = pages[Number(page) - 1];
  if (!shown) throw new RangeError(`There is no page ${page} of facts.`);
  return { shown, isBeforeNewest: Number(page) === pages.length - 1 };
});

/**
 * Path of a page of the list, below the base: the newest is the list itself.
 *
 * @example pathOfFacts(3, false) // '/facts/page/3/'
 */
export const pathOfFacts = (page: number, isNewest: boolean): string =>
  isNewest ? '/facts/' : `/facts/page/${page}/`;

/**
 * Title of a page but the newest, which stays whatever is published later.
 *
 * @example titleOfFacts({ month: '2024-05', part: 2, facts }) // 'Facts, May 2024, page 2'
 */
export function titleOfFacts({ month, part }: FactPage): string {
  const { title, pages } = factsMessages;
  return fill(part === 1 ? pages.first : pages.further, {
    title,
    month: coarseDateInWords(month),
    part,
  });
}

/** The kinds there are of facts. */
export const kindsOfFacts = (site: StoryCorpus): Fact['kind'][] => kindsIn(site, '');

const kindsIn = asked('kinds-of-facts', ({ facts }: StoryCorpus) => kindsAmong(facts));

/** Name of the index as a file. */
export const factIndexName = (site: StoryCorpus): string => indexName(site, '');

const indexName = asked('name-of-fact-index', (site: StoryCorpus) => factIndexFile(site).name);

/** The kinds there are among some facts, in the order of kinds. */
const kindsAmong = (facts: readonly StoryFact[]): Fact['kind'][] =>
  kindsOf(facts, '', () => {
    const known = new Set(facts.map(({ fact }) => fact.kind));
    return factKinds.filter((kind) => known.has(kind));
  });

const kindsOf = keeper<readonly StoryFact[], Fact['kind'][]>();

/** How many facts stand on each page, the newest first as in the list. */
const sizesOf = (pages: readonly FactPage[]): number[] =>
  pages.map(({ facts }) => facts.length).reverse();

/** What the list is narrowed by. */
function factIndex(site: StoryCorpus): FactIndex {
  const { facts, atlas } = site;
  const kinds = kindsAmong(facts);
  const stories = storiesOf(facts);
  const places = [...new Set(facts.flatMap(({ fact }) => placesOf(fact)))]
    .map((id): [string, string] => [id, placeName(atlas, id)])
    .sort((a, b) => a[1].localeCompare(b[1], 'en'));
  const placeAt = new Map(places.map(([id], at) => [id, at]));
  const storyAt = new Map(stories.map((story, at) => [story, at]));
  return {
    pages: sizesOf(pagesIn(site)),
    kinds,
    stories: stories.map(({ id, data }) => [id, data.title]),
    places,
    facts: facts.map(({ fact, story }) => [
      kinds.indexOf(fact.kind),
      storyAt.get(story) ?? -1,
      Number((fact.period?.end ?? fact.period?.start ?? '0').slice(0, 4)),
      ...placesOf(fact).flatMap((id) => placeAt.get(id) ?? []),
    ]),
  };
}

const files = keeper<StoryCorpus, ContentFile>();

/** The index as a file, made once a build. */
export const factIndexFile = (site: StoryCorpus): ContentFile =>
  files(site, '', () => contentFile('index', factIndex(site)));
