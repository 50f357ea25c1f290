import { keptOf } from '../atlas/kept.ts';
import type { Atlas } from '../atlas/types.ts';
import { within } from '../atlas/types.ts';
import type { Corridor } from '../schemas/corridor.ts';
import type { Fact } from '../schemas/fact.ts';
import type { CitedFigure } from '../schemas/figure.ts';
import type { Place } from '../schemas/place.ts';
import { aboutOf } from './comparable.ts';
import type { PublishedFact } from './corpus.ts';
import { lookup } from './lookup.ts';
import { placesWithPage as findPlaces } from './place-pages.ts';
import type { Series } from './series.ts';
import { placesOf, type Stated, type StoryFact } from './stated.ts';
import type { Contradiction, StoryCorpus } from './story-corpus.ts';
import { asked, askedEach } from './trace.ts';

type Corpus = Pick<StoryCorpus, 'atlas' | 'facts'>;
type Published = Pick<StoryCorpus, 'atlas' | 'facts' | 'register'>;
type WithAtlas = Pick<StoryCorpus, 'atlas'>;

/**
 * The facts about a place or one within it: those that name it, those of a whole that it is an end of, and what a
 * sentence states of trains or flights whose route it names ("212 freight trains ran from Xi'an to Duisburg" is about
 * both ends).
 */
export const factsAbout = (
  { atlas, facts: all }: Corpus,
  place: string,
  facts: readonly StoryFact[] = all,
): readonly StoryFact[] =>
  facts === all ? aboutPlace({ atlas, facts }, place) : amongAbout(atlas, facts, place);

function amongAbout(atlas: Atlas, facts: readonly StoryFact[], place: string): StoryFact[] {
  // Which of them share a sentence is asked for each time, though it is looked at once.
  for (const entry of facts) sentenceOf(entry);
  return byPlace(facts, atlas, [place]);
}

const aboutPlace = asked('about-place', ({ atlas, facts }: Corpus, place) =>
  byPlace(facts, atlas, [place]),
);

const byPlace = lookup((facts: readonly StoryFact[], atlas: Atlas) => {
  const placesAbout = ({ fact }: StoryFact) => [
    ...placesOf(fact).flatMap((id) => placesAround(atlas, id)),
    ...aboutOf(fact, atlas).places,
  ];
  const onRoutes = Map.groupBy(
    facts.filter(({ fact }) => fact.route),
    sentenceOf,
  );
  return (entry: StoryFact) => [
    ...placesAbout(entry),
    ...(onRoutes.get(sentenceOf(entry)) ?? []).flatMap(placesAbout),
  ];
});

const sentenceOf = ({ fact, story }: StoryFact): string =>
  `${story.id} ${fact.source.sentence.start}`;

/** A place and the cities and provinces it lies in: what is said of it is said of them; in a country lies too much. */
const placesAround = (atlas: Pick<Atlas, 'places'>, id: string): string[] => [
  id,
  ...within(atlas, id).filter((outer) => {
    const kind = atlas.places.get(outer)?.kind;
    return kind === 'city' || kind === 'province';
  }),
];

const gates = new Set(['border-crossing', 'gauge-break', 'port']);

/**
 * The facts that speak of a corridor: about it, in a sentence that names it, or of a crossing or port that no other
 * corridor leads through. A gate that several share says nothing of any one of them.
 */
export const factsAlong = (
  { atlas, facts: all }: Corpus,
  corridor: Corridor,
  facts: readonly StoryFact[] = all,
): readonly StoryFact[] =>
  facts === all
    ? alongCorridor({ atlas, facts }, corridor.id)
    : byCorridor(facts, atlas, [corridor.id]);

const alongCorridor = asked('along-corridor', ({ atlas, facts }: Corpus, corridor) =>
  byCorridor(facts, atlas, [corridor]),
);

const byCorridor = lookup((_: readonly StoryFact[], atlas: Atlas) => {
  const gateOf = ownGates(atlas);
  return ({ fact }: StoryFact) => [
    ...placesOf(fact).flatMap((id) => gateOf.get(id) ?? []),
    ...(fact.corridors ?? []),
    ...(fact.along ?? []),
  ];
});

/** The crossings and ports that one corridor alone leads through, with that corridor. */
function ownGates({ places, corridors }: Pick<Atlas, 'places' | 'corridors'>): Map<string, string> {
  const through = new Map<string, Set<string>>();
  for (const corridor of corridors.values()) {
    for (const id of corridor.paths.flatMap((path) => path.places)) {
      if (!gates.has(places.get(id)?.role ?? '')) continue;
      through.set(id, (through.get(id) ?? new Set()).add(corridor.id));
    }
  }
  return new Map(
    [...through].flatMap(([id, own]): [string, string][] => {
      const [only, another] = own;
      return only === undefined || another !== undefined ? [] : [[id, only]];
    }),
  );
}

/** The air routes that join the two cities of a route by air, in either direction. */
export function airRoutesOf(atlas: Pick<Atlas, 'places' | 'corridors'>, { route }: Fact): string[] {
  if (route?.mode !== 'air') return [];
  const cityOf = (id: string | undefined) => within(atlas, id ?? '').slice(0, 2);
  return [...atlas.corridors.values()]
    .filter(({ mode, paths }) => {
      if (mode !== 'air') return false;
      const chain = paths[0]?.places ?? [];
      const [a, b] = [cityOf(chain[0]), cityOf(chain.at(-1))];
      return (
        (a.includes(route.from) && b.includes(route.to)) ||
        (a.includes(route.to) && b.includes(route.from))
      );
    })
    .map(({ id }) => id);
}

/** The contradictions that concern any of some facts, or of some published figures. */
export const contradictionsAmong = (
  corpus: Pick<StoryCorpus, 'atlas' | 'contradictions'>,
  facts: readonly Stated[],
  figures: readonly CitedFigure[] = [],
): Contradiction[] =>
  contradictionsOf(corpus, [...facts.map(({ fact }) => fact.id), ...figures.map(({ id }) => id)]);

const contradictionsOf = askedEach(
  'contradictions-of',
  ({ atlas, contradictions }: Pick<StoryCorpus, 'atlas' | 'contradictions'>, facts) =>
    byFact(contradictions, atlas, facts),
);

const byFact = lookup<Contradiction, Atlas>(() => (group) => group.map(({ fact }) => fact.id));

/** The series about a place or one within it, as `factsAbout` has it. */
export const seriesAbout = asked(
  'series-about',
  ({ atlas, series }: Pick<StoryCorpus, 'atlas' | 'series'>, place): Series[] =>
    seriesByPlace(series, atlas, [place]),
);

const seriesByPlace = lookup<Series, Atlas>(
  (_, atlas) =>
    ({ places }) =>
      places.flatMap((id) => placesAround(atlas, id)),
);

/** The series about a corridor as such. */
export const seriesAlong = asked(
  'series-along',
  ({ atlas, series }: Pick<StoryCorpus, 'atlas' | 'series'>, corridor): Series[] =>
    seriesByCorridor(series, atlas, [corridor]),
);

const seriesByCorridor = lookup<Series, Atlas>(
  () =>
    ({ corridors }) =>
      corridors,
);

/** Published figures the atlas holds of a place. */
export const figuresOf = (
  { atlas, published }: Pick<StoryCorpus, 'atlas' | 'published'>,
  place: string,
): CitedFigure[] => publishedByPlace(published, atlas, [place]).map(({ figure }) => figure);

const publishedByPlace = lookup<PublishedFact, Atlas>((_, atlas) => ({ fact, figure }) => [
  ...figure.places.flatMap((id) => placesAround(atlas, id)),
  ...aboutOf(fact, atlas).places,
]);

/** Published figures the atlas holds of a corridor. */
export const figuresAlong = ({ atlas }: WithAtlas, corridor: string): CitedFigure[] =>
  atlas.figures.filter(({ corridors }) => corridors?.includes(corridor));

/** Places that have a page: those the atlas draws, those that facts and its own figures name, and those that ever had one. */
export const placesWithPage = (corpus: Published): Place[] => withPage(corpus, '');

/** Found once for a corpus: those who list pages, maps and links ask for all of them. */
const withPage = asked(
  'places-with-page',
  keptOf((corpus: Published) => findWithPage(corpus)),
);

function findWithPage({ atlas, facts, register }: Published): Place[] {
  const drawn = [...register.figures.keys()].flatMap((id) => /^place-(.+)$/.exec(id)?.[1] ?? []);
  const named = [
    ...facts.flatMap(({ fact }) => placesOf(fact)),
    ...atlas.figures.flatMap(({ places }) => places),
  ];
  return findPlaces(
    atlas,
    new Set([...named, ...register.places, ...drawn].filter((id) => atlas.places.has(id))),
  );
}
