import { type CollectionEntry, getCollection } from 'astro:content';
import type { Atlas } from '../atlas/types.ts';
import { within } from '../atlas/types.ts';
import { compareFacts, disagreements } from '../corpus/consistency.ts';
import { type DeskArticle, deskAtHand } from '../corpus/dev-store.ts';
import { placesWithPage as findPlaces } from '../corpus/place-pages.ts';
import { asFact } from '../corpus/published.ts';
import { type Series, seriesOf } from '../corpus/series.ts';
import type { Corridor } from '../schemas/corridor.ts';
import type { Fact, FactsFile } from '../schemas/fact.ts';
import type { CitedFigure } from '../schemas/figure.ts';
import type { Place } from '../schemas/place.ts';
import type { Source } from '../schemas/source.ts';

export type Story = CollectionEntry<'articles'>;

/** A fact with the story it was read from. */
export interface StoryFact {
  fact: Fact;
  story: Story;
}

/** A published figure of the atlas, as a fact, with its entry. */
export interface PublishedFact {
  fact: Fact;
  figure: CitedFigure;
}

/** A fact, wherever it is stated. */
export type Stated = StoryFact | PublishedFact;

/** What is stated of one thing and time where not all of it can hold. */
export type Contradiction = readonly Stated[];

export interface Site {
  atlas: Atlas;
  /** Newest first. */
  stories: Story[];
  /** In the order of stories, then of their text; without what an editor rejected. */
  facts: StoryFact[];
  factById: Map<string, StoryFact>;
  /** Published figures of the atlas, in its order. */
  published: PublishedFact[];
  /** Facts of stories and published figures. */
  statedById: Map<string, Stated>;
  readonly series: Series[];
  readonly contradictions: Contradiction[];
  /** Offset of a story's prose in its file, by slug. */
  bodyStart: Map<string, number>;
}

let loaded: Promise<Site> | undefined;
let loadedAt: number | undefined;

/** Everything pages draw from, read once a build; in development once after each change. */
export function loadSite(): Promise<Site> {
  const version = import.meta.env.DEV ? deskAtHand()?.version : 0;
  if (version === undefined || version !== loadedAt) loaded = undefined;
  loadedAt = version;
  loaded ??= read();
  return loaded;
}

async function read(): Promise<Site> {
  const [articles, files, atlas] = await Promise.all([readStories(), readFiles(), readAtlas()]);
  const stories = articles.sort(
    (a, b) =>
      (a.data.date < b.data.date ? 1 : a.data.date > b.data.date ? -1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
  const filesBySlug = new Map(files.map((file) => [file.article, file]));
  const facts = stories.flatMap((story) =>
    (filesBySlug.get(story.id)?.facts ?? [])
      .filter((fact) => fact.status !== 'rejected')
      .map((fact) => ({ fact, story })),
  );
  const factById = new Map(facts.map((entry) => [entry.fact.id, entry]));
  const published = atlas.figures.map((figure) => ({ fact: asFact(figure), figure }));
  const all: Stated[] = [...facts, ...published];
  const statedById = new Map(all.map((entry) => [entry.fact.id, entry]));
  // Few pages ask for these, and in development each save would pay for them.
  const series = once(() =>
    seriesOf(
      all.map(({ fact }) => fact),
      atlas,
    ),
  );
  const contradictions = once(() =>
    disagreements(
      compareFacts(files, {
        published: published.map(({ fact }) => fact),
        measures: atlas.measures,
      }),
    )
      .map((group) => group.flatMap(({ fact }) => statedById.get(fact.id) ?? []))
      .filter((group) => group.length > 1),
  );
  return {
    atlas,
    stories,
    facts,
    factById,
    published,
    statedById,
    get contradictions() {
      return contradictions();
    },
    get series() {
      return series();
    },
    bodyStart: new Map([...filesBySlug].map(([slug, file]) => [slug, file.bodyStart])),
  };
}

/** The stories that are shown: in development drafts as well, so that their editors see them. */
async function readStories(): Promise<Story[]> {
  if (!import.meta.env.DEV) return getCollection('articles', ({ data }) => !data.draft);
  const desk = deskAtHand();
  return desk ? desk.articles.map(storyOf) : getCollection('articles');
}

const storyOf = ({ slug, file, body, frontMatter }: DeskArticle): Story => ({
  id: slug,
  collection: 'articles',
  data: frontMatter,
  body,
  filePath: file,
});

/** The story with its prose rendered, which in development is done when a page asks for it. */
export async function withProse(story: Story): Promise<Story> {
  if (import.meta.env.DEV && !story.rendered) {
    const rendered = await deskAtHand()?.prose(story.id);
    if (rendered) story.rendered = rendered as NonNullable<Story['rendered']>;
  }
  return story;
}

async function readFiles(): Promise<readonly FactsFile[]> {
  const desk = import.meta.env.DEV ? deskAtHand() : undefined;
  return desk ? desk.facts : (await getCollection('facts')).map(({ data }) => data);
}

async function readAtlas(): Promise<Atlas> {
  const desk = import.meta.env.DEV ? deskAtHand() : undefined;
  if (desk) return desk.atlas;
  const [places, lines, corridors, measures, figures] = await Promise.all([
    getCollection('places'),
    getCollection('lines'),
    getCollection('corridors'),
    getCollection('measures'),
    getCollection('figures'),
  ]);
  return {
    places: byId(places),
    lines: lines.map(({ data }) => data),
    corridors: byId(corridors),
    measures: byId(measures),
    figures: figures.map(({ data }) => data),
  };
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

const byId = <T extends { id: string }>(entries: { data: T }[]): Map<string, T> =>
  new Map(entries.map(({ data }) => [data.id, data]));

/**
 * The facts about a place or one within it: those that name it, and what a sentence states of trains or flights whose
 * route it names ("212 freight trains ran from Xi'an to Duisburg" is about both ends).
 */
export function factsAbout(
  site: Site,
  place: string,
  facts: readonly StoryFact[] = site.facts,
): StoryFact[] {
  const along = new Set(
    facts
      .filter(({ fact }) => fact.route && isAbout(site, fact, place))
      .map((entry) => sentenceOf(entry)),
  );
  return facts.filter((entry) => isAbout(site, entry.fact, place) || along.has(sentenceOf(entry)));
}

const isAbout = (site: Site, fact: Fact, place: string): boolean =>
  placesOf(fact).some((id) => isIn(site, id, place));

const sentenceOf = ({ fact, story }: StoryFact): string =>
  `${story.id} ${fact.source.sentence.start}`;

const isIn = (site: Site, id: string, place: string): boolean =>
  site.atlas.places.get(place)?.kind === 'city' || site.atlas.places.get(place)?.kind === 'province'
    ? within(site.atlas, id).includes(place)
    : id === place;

/** Whether a fact was read from a story rather than entered in the atlas. */
export const isOfStory = (entry: Stated): entry is StoryFact => 'story' in entry;

/** Every place a fact names, its route's included. */
export function placesOf(fact: Fact): string[] {
  const route = fact.route ? [fact.route.from, ...fact.route.via, fact.route.to] : [];
  return [...new Set([...fact.places, ...route])];
}

/** The stories some facts come from, each once, in the order of stories. */
export function storiesOf(facts: readonly StoryFact[]): Story[] {
  return [...new Set(facts.map(({ story }) => story))];
}

/** The source a fact is cited from. */
export function sourceOf({ fact, story }: StoryFact): Source {
  const { sources } = story.data;
  return sources.find(({ id }) => id === fact.citation) ?? (sources[0] as Source);
}

/** The source of a fact, wherever it is stated; null for a figure found at none. */
export const statedIn = (entry: Stated): Source | null =>
  isOfStory(entry) ? sourceOf(entry) : (entry.figure.citation ?? null);

/** The sources of some facts, each once. */
export function sourcesOf(facts: readonly Stated[]): Source[] {
  const sources = facts.map(statedIn).filter((source) => source !== null);
  return [...new Map(sources.map((source) => [source.url, source])).values()];
}

/** A place's name, with what it lies in where another place bears the same: "Pingxiang, Jiangxi". */
export function placeName(atlas: Atlas, id: string): string {
  const place = atlas.places.get(id);
  if (!place) return id;
  const outer = place.within ? atlas.places.get(place.within)?.name : undefined;
  return outer && namesakesIn(atlas).has(place.name) ? `${place.name}, ${outer}` : place.name;
}

const namesakes = new WeakMap<Atlas, Set<string>>();

/** Names that more than one place bears. */
function namesakesIn(atlas: Atlas): Set<string> {
  const known = namesakes.get(atlas);
  if (known) return known;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of atlas.places.values()) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  namesakes.set(atlas, twice);
  return twice;
}

/** Places that have a page. */
export const placesWithPage = ({ atlas, facts }: Site): Place[] =>
  findPlaces(
    atlas,
    facts.flatMap(({ fact }) => placesOf(fact)),
  );

const gates = new Set(['border-crossing', 'gauge-break', 'port']);

/** The facts that speak of a corridor: by its name, or by one of the crossings and ports it alone leads through. */
export function factsAlong(
  site: Site,
  corridor: Corridor,
  facts: readonly StoryFact[] = site.facts,
): StoryFact[] {
  const { places } = site.atlas;
  const passed = new Set(
    corridor.paths
      .flatMap((path) => path.places)
      .filter((id) => gates.has(places.get(id)?.role ?? '')),
  );
  const names = [corridor.name, ...corridor.aliases].map((name) => name.toLowerCase());
  return facts.filter(
    ({ fact }) =>
      placesOf(fact).some((id) => passed.has(id)) ||
      names.some((name) => fact.subject.toLowerCase().includes(name)),
  );
}

/** The contradictions that concern any of some facts, or of some published figures. */
export function contradictionsAmong(
  site: Site,
  facts: readonly StoryFact[],
  figures: readonly CitedFigure[] = [],
): Contradiction[] {
  const some = new Set([...facts.map(({ fact }) => fact.id), ...figures.map(({ id }) => id)]);
  return site.contradictions.filter((group) => group.some(({ fact }) => some.has(fact.id)));
}

/** The series about a place or one within it, as `factsAbout` has it. */
export const seriesAbout = (site: Site, place: string): Series[] =>
  site.series.filter(({ places }) => places.some((id) => isIn(site, id, place)));

/** The series about a corridor as such. */
export const seriesAlong = (site: Site, corridor: string): Series[] =>
  site.series.filter(({ corridors }) => corridors.includes(corridor));

/** Published figures the atlas holds of a place. */
export const figuresOf = (site: Site, place: string): CitedFigure[] =>
  site.atlas.figures.filter(({ places }) => places.some((id) => isIn(site, id, place)));

/** Published figures the atlas holds of a corridor. */
export const figuresAlong = (site: Site, corridor: string): CitedFigure[] =>
  site.atlas.figures.filter(({ corridors }) => corridors?.includes(corridor));
