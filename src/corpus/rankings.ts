import { type Atlas, countryOf } from '../atlas/types.ts';
import type { Fact } from '../schemas/fact.ts';
import { amountKinds, byEvidence } from './comparable.ts';
import { lookup } from './lookup.ts';
import type { Register } from './register/register.ts';
import { asSlug } from './series-key.ts';
import type { StoryCorpus } from './story-corpus.ts';
import { asked, askedEach, keeper } from './trace.ts';

/** Figures of one measure for several places, corridors or ways, the best sourced for each. */
export interface Ranking {
  /** The name it was first published under, else its key. */
  id: string;
  /** What it is of, wholly: `<measure>-<noun>-<period>`, of corridors with that word. */
  key: string;
  label: string;
  facts: Fact[];
  /** Of days in transit the fewest come first, and each has a time of its own. */
  isDuration?: boolean;
  /** The countries the places lie in. */
  countries: string[];
  /** Who else states as much of the same thing, by the id of what stands for it. */
  alike: ReadonlyMap<string, readonly Fact[]>;
}

type Corpus = Pick<StoryCorpus, 'atlas' | 'statedById' | 'register'>;

/** What must be known beside the facts. */
export interface RankingSetting {
  atlas: Pick<Atlas, 'places' | 'measures'>;
  register: Pick<Register, 'nameOf'>;
}

/** Figures of one measure and time for at least three places of one kind, or three corridors; found once. */
export const rankingsOf = (corpus: Corpus): readonly Ranking[] =>
  rankings(corpus, '', () =>
    rankingsAmong(
      [...corpus.statedById.values()].map(({ fact }) => fact),
      corpus,
    ),
  );

const rankings = keeper<Corpus, readonly Ranking[]>();

/** The rankings that any of some facts stand in, or of which they state as much. */
export const rankingsWith = askedEach(
  'rankings-with',
  (corpus: Corpus, facts): readonly Ranking[] => byFact(rankingsOf(corpus), corpus, facts),
);

const byFact = lookup<Ranking, Corpus>(() => ({ facts, alike }) => [
  ...facts.map(({ id }) => id),
  ...[...alike.values()].flat().map(({ id }) => id),
]);

/** The rankings that hold a figure of a place or a corridor, and those among the places of one country. */
export const rankingsAbout = (
  corpus: Corpus,
  about: { place: string } | { corridor: string },
): readonly Ranking[] => ofSubject(corpus, subjectOf(about));

const ofSubject = asked('rankings-about', (corpus: Corpus, subject) =>
  bySubject(rankingsOf(corpus), corpus, [subject]),
);

const bySubject = lookup<Ranking, Corpus>(() => ({ facts, countries }) => [
  ...facts.flatMap(({ corridors, places }) =>
    corridors
      ? corridors.map((corridor) => subjectOf({ corridor }))
      : places.map((place) => subjectOf({ place })),
  ),
  ...(countries.length === 1 ? countries.map((place) => subjectOf({ place })) : []),
]);

/** The figures of a ranking that are of a place or a corridor itself. */
export const rankedOf = (
  { facts }: Pick<Ranking, 'facts'>,
  about: { place: string } | { corridor: string },
): Fact[] =>
  facts.filter(({ corridors, places }) =>
    'place' in about
      ? !corridors && places.includes(about.place)
      : corridors?.includes(about.corridor),
  );

const subjectOf = (about: { place: string } | { corridor: string }): string =>
  'place' in about ? `place ${about.place}` : `corridor ${about.corridor}`;

/** The rankings among some facts; those of stories before published figures, each in their order. */
export const rankingsAmong = (facts: readonly Fact[], setting: RankingSetting): Ranking[] => [
  ...amountsOf(facts, setting),
  ...durationsOf(facts, setting),
];

const localKinds = new Set(['city', 'station', 'port', 'crossing', 'airport']);

/** The fewest things a ranking sets side by side. */
export const leastRanked = 3;

function amountsOf(facts: readonly Fact[], corpus: RankingSetting): Ranking[] {
  const ranked = facts.filter((fact) => isRanked(fact, corpus));
  const groups = Map.groupBy(ranked, ({ measure = '', noun, period, corridors }) =>
    [measure, noun, corridors ? 'corridors' : 'places', period?.start, period?.end].join('|'),
  );
  return [...groups.values()].flatMap((group) => amountRanking(group, corpus) ?? []);
}

function isRanked(fact: Fact, { atlas }: RankingSetting): boolean {
  const { measure, period, value, kind, corridors = [], places } = fact;
  if (measure === undefined || value === null || !amountKinds.has(kind)) return false;
  if (period === null || period.start === null || period.end === null) return false;
  if (corridors.length > 0) return true;
  const [place = ''] = places;
  return places.length === 1 && localKinds.has(atlas.places.get(place)?.kind ?? '');
}

function amountRanking(group: readonly Fact[], corpus: RankingSetting): Ranking | null {
  const [first] = group;
  const byThing = Map.groupBy(group, ({ corridors, places }) =>
    [...(corridors ?? places)].sort().join('+'),
  );
  if (!first || byThing.size < leastRanked) return null;
  const sorted = [...byThing.values()].map((same) => same.toSorted(byEvidence));
  const key = asSlug(
    [first.measure, first.noun, first.corridors ? 'corridors' : '', timeOf(first)].join(' '),
  );
  return {
    id: corpus.register.nameOf('ranking', [key])?.replace(/^places-/, '') ?? key,
    key,
    label: corpus.atlas.measures.get(first.measure ?? '')?.name ?? first.subject,
    facts: sorted.map(([best]) => best as Fact),
    countries: [...new Set(group.flatMap((fact) => countryOfFact(fact, corpus)))],
    alike: new Map(sorted.map(([best, ...rest]) => [(best as Fact).id, rest])),
  };
}

/** "2024" for a whole year, else both days. */
function timeOf({ period }: Fact): string {
  const isYear = period?.start?.endsWith('-01-01') && period.end?.endsWith('-12-31');
  return isYear ? (period?.end ?? '').slice(0, 4) : `${period?.start}-${period?.end}`;
}

/** Days in transit on ways with both ends named, and along corridors. */
function durationsOf(facts: readonly Fact[], { atlas, register }: RankingSetting): Ranking[] {
  const timed = facts.filter(
    ({ measure, unit, route, corridors = [], period }) =>
      measure === 'transit-time' &&
      unit === 'day' &&
      period !== null &&
      (route !== undefined || corridors.length > 0),
  );
  if (timed.length < leastRanked) return [];
  const label = atlas.measures.get('transit-time')?.name ?? '';
  return [
    {
      id: register.nameOf('ranking', ['transit-time'])?.replace(/^places-/, '') ?? 'transit-time',
      key: 'transit-time',
      label,
      facts: timed,
      isDuration: true,
      countries: [],
      alike: new Map(),
    },
  ];
}

function countryOfFact(
  { places: [place = ''], corridors }: Fact,
  { atlas }: RankingSetting,
): string[] {
  const country = corridors ? null : countryOf(atlas, place);
  return country === null ? [] : [country];
}
