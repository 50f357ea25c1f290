import { placeName } from '../../atlas/gazetteer/place-name.ts';
import { countryOf } from '../../atlas/types.ts';
import { placesWithPage } from '../../corpus/about.ts';
import { quoteOf } from '../../corpus/quotes.ts';
import { placesOf, type StoryFact } from '../../corpus/stated.ts';
import type { StoryCorpus } from '../../corpus/story-corpus.ts';
import { aboutMessages } from '../../messages/about.ts';
import { correctionsMessages } from '../../messages/corrections.ts';
import { embedMessages } from '../../messages/embed.ts';
import { explorerMessages } from '../../messages/explorer.ts';
import { factsMessages } from '../../messages/facts.ts';
import { dataPageMessages } from '../../messages/figure-page.ts';
import { fill, fillCount } from '../../messages/fill.ts';
import { glossary, glossaryMessages } from '../../messages/glossary.ts';
import { methodsMessages } from '../../messages/methods.ts';
import { placesMessages } from '../../messages/places.ts';
import { timelineMessages } from '../../messages/timeline.ts';
import { topicsMessages } from '../../messages/topics.ts';
import { topicsOf } from '../topics.ts';
import type { FindableKind } from './format.ts';

/** A page that can be found by its name. */
export interface Findable {
  kind: FindableKind;
  /** What its address ends in: `xian` of `/places/xian/`. */
  id: string;
  name: string;
  /** What it is, in a few words; '' where its kind says enough. */
  note: string;
  /** Other names it is found by: Chinese, aliases, codes. */
  also: readonly string[];
}

/** Everything with a name that has a page or stands on one. */
export const findables = (site: StoryCorpus): Findable[] => [
  ...glossary.map(
    ({ id, name, also, words }): Findable => ({
      kind: 'term',
      id,
      name,
      // The page says the rest.
      note: words.split(/(?<=\.) /)[0] ?? words,
      also,
    }),
  ),
  ...namedPages(site),
  ...topicsOf(site.stories).map(
    ({ slug, name, stories }): Findable => ({
      kind: 'topic',
      id: slug,
      name,
      note: fillCount(topicsMessages.stories, stories.length),
      also: [],
    }),
  ),
  ...sitePages,
];

const page = (id: string, name: string, note: string): Findable => ({
  kind: 'page',
  id,
  name,
  note,
  also: [],
});

/** Pages of the site that are of no one thing. */
const sitePages: readonly Findable[] = [
  page('map', explorerMessages.title, explorerMessages.description),
  page('about', aboutMessages.title, aboutMessages.lead),
  page('facts', factsMessages.title, factsMessages.lead),
  page('places', placesMessages.title, placesMessages.lead),
  page('corrections', correctionsMessages.title, correctionsMessages.lead),
  page(
    'data',
    dataPageMessages.title,
    fill(dataPageMessages.lead, { licence: embedMessages.licence }),
  ),
  page('glossary', glossaryMessages.title, glossaryMessages.lead),
  page('timeline', timelineMessages.title, timelineMessages.lead),
  page('methods', methodsMessages.title, methodsMessages.lead),
  ...methodsMessages.pages.map(({ id, title, lead }) => page(`methods/${id}`, title, lead)),
];

/** Places, corridors and stories, in this order. */
function namedPages(site: StoryCorpus): Findable[] {
  const { atlas } = site;
  const places = placesWithPage(site).map((place): Findable => {
    const what = place.role ? placesMessages.roles[place.role] : placesMessages.kinds[place.kind];
    const country = countryOf(atlas, place.id);
    const inCountry = country && country !== place.id ? placeName(atlas, country) : '';
    return {
      kind: 'place',
      id: place.id,
      name: placeName(atlas, place.id),
      note: [what, inCountry].filter(Boolean).join(', '),
      also: [place.zh, place.iata, ...place.aliases].filter((name) => name !== undefined),
    };
  });
  const corridors = [...atlas.corridors.values()].map(
    (corridor): Findable => ({
      kind: 'corridor',
      id: corridor.id,
      name: corridor.name,
      note: factsMessages.modes[corridor.mode],
      also: [corridor.zh, ...corridor.aliases].filter((name) => name !== undefined),
    }),
  );
  const stories = site.stories.map(
    ({ id, data }): Findable => ({
      kind: 'story',
      id,
      name: data.title,
      note: data.dek,
      also: data.topics,
    }),
  );
  return [...places, ...corridors, ...stories];
}

/** What a fact is found by: its own words, which are its claim, its sentence, the names of its places in English and Chinese. */
export function wordsOfFact(
  site: Pick<StoryCorpus, 'atlas' | 'facts' | 'bodyStart'>,
  entry: StoryFact,
  claim: string,
): string {
  const names = placesOf(entry.fact).flatMap((id) => {
    const place = site.atlas.places.get(id);
    return place ? [place.name, place.zh ?? ''] : [];
  });
  const corridors = [...(entry.fact.corridors ?? []), ...(entry.fact.along ?? [])].map(
    (id) => site.atlas.corridors.get(id)?.name ?? '',
  );
  return [claim, quoteOf(site, entry).text, ...names, ...corridors].join(' · ');
}
