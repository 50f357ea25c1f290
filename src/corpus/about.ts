import type { Atlas } from '../atlas/types.ts';
import { within } from '../atlas/types.ts';
import type { Corridor } from '../schemas/corridor.ts';
import type { Fact } from '../schemas/fact.ts';
import type { CitedFigure } from '../schemas/figure.ts';
import type { Place } from '../schemas/place.ts';
import { aboutOf } from './comparable.ts';
import { placesWithPage as findPlaces } from './place-pages.ts';
import type { Series } from './series.ts';
import { placesOf, type StoryFact } from './stated.ts';
import type { Contradiction, StoryCorpus } from './story-corpus.ts';

type Corpus = Pick<StoryCorpus, 'atlas' | 'facts'>;
type Published = Pick<StoryCorpus, 'atlas' | 'facts' | 'register'>;
type WithAtlas = Pick<StoryCorpus, 'atlas'>;

/**
 * The facts about a place or one within it: those that name it, those of a whole that it is an end of, and what a
 * sentence states of trains or flights whose route it names ("212 freight trains ran from Xi'an to Duisburg" is about
 * both ends). Those among all facts are found once: many pages ask what is said of one place.
 */
export function factsAbout(
  corpus: Corpus,
  place: string,
  facts: readonly StoryFact[] = corpus.facts,
): readonly StoryFact[] {
  if (facts !== corpus.facts) return amongFacts(corpus.atlas, place, facts);
  const known = aboutPlaces.get(corpus) ?? new Map<string, StoryFact[]>();
  aboutPlaces.set(corpus, known);
  const found = known.get(place) ?? amongFacts(corpus.atlas, place, facts);
  known.set(place, found);
  return found;
}

const aboutPlaces = new WeakMap<Corpus, Map<string, StoryFact[]>>();

function amongFacts(atlas: Atlas, place: string, facts: readonly StoryFact[]): StoryFact[] {
  const names = ({ fact }: StoryFact) =>
    placesOf(fact).some((id) => isIn(atlas, id, place)) ||
    aboutOf(fact, atlas).places.includes(place);
  const along = new Set(facts.filter((entry) => entry.fact.route && names(entry)).map(sentenceOf));
  return facts.filter((entry) => names(entry) || along.has(sentenceOf(entry)));
}

const sentenceOf = ({ fact, story }: StoryFact): string =>
  `${story.id} ${fact.source.sentence.start}`;

/** Whether a place is another or lies in it, where that is a city or a province; in a country lies too much. */
const isIn = (atlas: Pick<Atlas, 'places'>, id: string, place: string): boolean => {
  const kind = atlas.places.get(place)?.kind;
  return kind === 'city' || kind === 'province' ? within(atlas, id).includes(place) : id === place;
};

const gates = new Set(['border-crossing', 'gauge-break', 'port']);

/**
 * The facts that speak of a corridor: about it, in a sentence that names it, or of a crossing or port that no other
 * corridor leads through. A gate that several share says nothing of any one of them.
 */
export function factsAlong(
  { atlas, facts: all }: Corpus,
  corridor: Corridor,
  facts: readonly StoryFact[] = all,
): StoryFact[] {
  const own = gatesOf(atlas, corridor);
  return facts.filter(
    ({ fact }) =>
      placesOf(fact).some((id) => own.has(id)) ||
      [...(fact.corridors ?? []), ...(fact.along ?? [])].includes(corridor.id),
  );
}

/** The crossings and ports of a corridor that no other corridor leads through. */
function gatesOf(atlas: Pick<Atlas, 'places' | 'corridors'>, corridor: Corridor): Set<string> {
  const placesAlong = ({ paths }: Corridor) => paths.flatMap(({ places }) => places);
  const others = new Set(
    [...atlas.corridors.values()]
      .filter(({ id }) => id !== corridor.id)
      .flatMap((other) => placesAlong(other)),
  );
  return new Set(
    placesAlong(corridor).filter(
      (id) => gates.has(atlas.places.get(id)?.role ?? '') && !others.has(id),
    ),
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
export function contradictionsAmong(
  { contradictions }: Pick<StoryCorpus, 'contradictions'>,
  facts: readonly StoryFact[],
  figures: readonly CitedFigure[] = [],
): Contradiction[] {
  const some = new Set([...facts.map(({ fact }) => fact.id), ...figures.map(({ id }) => id)]);
  return contradictions.filter((group) => group.some(({ fact }) => some.has(fact.id)));
}

/** The series about a place or one within it, as `factsAbout` has it. */
export const seriesAbout = (
  { atlas, series }: Pick<StoryCorpus, 'atlas' | 'series'>,
  place: string,
): Series[] => series.filter(({ places }) => places.some((id) => isIn(atlas, id, place)));

/** The series about a corridor as such. */
export const seriesAlong = ({ series }: Pick<StoryCorpus, 'series'>, corridor: string): Series[] =>
  series.filter(({ corridors }) => corridors.includes(corridor));

/** Published figures the atlas holds of a place. */
export const figuresOf = (
  { atlas, published }: Pick<StoryCorpus, 'atlas' | 'published'>,
  place: string,
): CitedFigure[] =>
  published
    .filter(
      ({ fact, figure }) =>
        figure.places.some((id) => isIn(atlas, id, place)) ||
        aboutOf(fact, atlas).places.includes(place),
    )
    .map(({ figure }) => figure);

/** Published figures the atlas holds of a corridor. */
export const figuresAlong = ({ atlas }: WithAtlas, corridor: string): CitedFigure[] =>
  atlas.figures.filter(({ corridors }) => corridors?.includes(corridor));

/** Places that have a page: those the atlas draws, those that facts name, and those that ever had one. */
export function placesWithPage({ atlas, facts, register }: Published): Place[] {
  const drawn = [...register.figures.keys()].flatMap((id) => /^place-(.+)$/.exec(id)?.[1] ?? []);
  const named = facts.flatMap(({ fact }) => placesOf(fact));
  return findPlaces(
    atlas,
    [...named, ...register.places, ...drawn].filter((id) => atlas.places.has(id)),
  );
}

/** Whether facts speak of a place, or ever did: its map has a picture then. */
export const isSpokenOf = ({ atlas, register }: Published, place: string): boolean =>
  [...register.places].some((id) => isIn(atlas, id, place));
