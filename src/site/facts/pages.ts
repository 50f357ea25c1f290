import { placeName } from '../../atlas/gazetteer/place-name.ts';
import { placesOf, type StoryFact, storiesOf } from '../../corpus/stated.ts';
import type { StoryCorpus } from '../../corpus/story-corpus.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import { type Fact, factKinds } from '../../schemas/fact.ts';
import { type ContentFile, contentFile } from '../content-file.ts';
import { pageOf } from '../paging.ts';
import type { FactIndex } from './select.ts';

/** So many facts stand on one page of the list. */
export const factsPerPage = 50;

/** How many facts there are. */
export const countFacts = (site: StoryCorpus): number => countOf(site, '');

const countOf = asked('count-of-facts', ({ facts }: StoryCorpus) => facts.length);

/** The facts of one page of the list. */
export const factsOnPage = (site: StoryCorpus, page: number): readonly StoryFact[] =>
  onPage(site, String(page));

const onPage = asked(
  'facts-on-page',
  ({ facts }: StoryCorpus, page) => pageOf(facts, Number(page), factsPerPage).shown,
);

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
    size: factsPerPage,
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
