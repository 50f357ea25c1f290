import { rollup, sort } from 'd3';
import { lookup } from './lookup.ts';
import { placesOf, type Story, type StoryFact } from './stated.ts';
import { factsOf, type StoryCorpus } from './story-corpus.ts';
import { asked, keeper } from './trace.ts';

/** What two stories share, of one kind: ids of measures, corridors or places, or names of topics. */
export type SharedKind = 'measures' | 'corridors' | 'places' | 'topics';

/** A story that belongs with another, and why. */
export interface Related {
  story: Story;
  /** What both speak of, of the kind that weighs most; the rarest first. */
  kind: SharedKind;
  shared: readonly string[];
  score: number;
}

type Corpus = Pick<StoryCorpus, 'stories' | 'facts' | 'files'>;

/** A story that belongs with another, as a page tells of it. */
export interface NextStory extends Pick<Related, 'kind' | 'shared'> {
  id: string;
  title: string;
  dek: string;
}

/** The stories that a page leads on to: what each says is asked, not all that it was chosen among. */
export const nextStories = (corpus: Corpus, story: Story, most: number): readonly NextStory[] =>
  // A draft that is previewed stands beside the stories.
  nextOf(corpus, `${most} ${story.id}`) ?? toldOf(relatedTo(corpus, story, most));

const nextOf = asked('next-stories', (corpus: Corpus, key) => {
  const [, most = '', id = ''] = /^(\d+) (.*)$/.exec(key) ?? [];
  const [story] = byId(corpus.stories, byId, [id]);
  return story ? toldOf(relatedTo(corpus, story, Number(most))) : null;
});

const byId = lookup<Story, object>(() => ({ id }) => [id]);

const toldOf = (related: readonly Related[]): NextStory[] =>
  related.map(({ story, kind, shared }) => ({
    id: story.id,
    title: story.data.title,
    dek: story.data.dek,
    kind,
    shared,
  }));

/** How much one shared thing counts: one that is measured alike before a place that both name. */
const weights: Record<SharedKind, number> = { measures: 3, corridors: 2.5, places: 1, topics: 0.5 };

/**
 * The stories that share most with one, the nearest first: measures, corridors, places and topics, each counting the
 * more the fewer stories speak of it (inverse document frequency), so that China and rail freight join nothing.
 *
 * @param most how many are asked for; only so many are looked at closely, however many stories there are
 *
 * @example relatedTo(site, story, 3)[0] // { story, kind: 'corridors', shared: ['middle'], score: 4.2 }
 */
export function relatedTo(corpus: Corpus, story: Story, most: number): Related[] {
  const { terms, all, places, byKey } = termsIn(corpus);
  const own = (terms.get(story) ?? []).map((term): Weighed => {
    const stories = byKey.get(term.key) ?? [];
    const rarity = Math.log(all.length / (stories.length || 1));
    return { ...term, stories, weight: weights[term.kind] * rarity };
  });
  const shares = own.filter(({ weight }) => weight > 0);
  // Every story is scored for every other: by its place, among numbers.
  const scores = new Float64Array(all.length);
  for (const { stories, weight } of shares)
    for (const at of stories) scores[at] = (scores[at] ?? 0) + weight;
  const itself = places.get(story);
  if (itself !== undefined) scores[itself] = 0;
  // What was added up in another order may differ in its last digit.
  const least = leastOf(scores, most) - 1e-9;
  const found = all
    .filter((_, at) => {
      const score = scores[at] ?? 0;
      return score > 0 && score >= least;
    })
    .flatMap((other) => relationTo(other, terms.get(other) ?? [], shares) ?? []);
  return sort(
    found,
    ({ score }) => -score,
    ({ story: { id } }) => id,
  ).slice(0, most);
}

/** The last of the largest numbers of a list, of which there are so many. */
function leastOf(numbers: Float64Array, most: number): number {
  const largest: number[] = [];
  for (const one of numbers) {
    if (largest.length === most && one <= (largest[0] ?? 0)) continue;
    largest.push(one);
    largest.sort((a, b) => a - b);
    if (largest.length > most) largest.shift();
  }
  return largest[0] ?? 0;
}

interface Weighed extends Term {
  weight: number;
  /** Places of stories. */
  stories: readonly number[];
}

/** What a story shares with another. */
function relationTo(
  story: Story,
  theirs: readonly Term[],
  own: readonly Weighed[],
): Related | null {
  const keys = new Set(theirs.map(({ key }) => key));
  const shared = sort(
    own.filter(({ key }) => keys.has(key)),
    ({ weight }) => -weight,
    ({ key }) => key,
  );
  const [first] = shared;
  if (!first) return null;
  return {
    story,
    kind: first.kind,
    shared: shared.filter(({ kind }) => kind === first.kind).map(({ id }) => id),
    score: shared.reduce((sum, { weight }) => sum + weight, 0),
  };
}

interface Term {
  kind: SharedKind;
  id: string;
  key: string;
}

/** What each story of a corpus speaks of, and the places of the stories that speak of each thing. */
interface Terms {
  terms: ReadonlyMap<Story, readonly Term[]>;
  all: readonly Story[];
  places: ReadonlyMap<Story, number>;
  byKey: ReadonlyMap<string, readonly number[]>;
}

const termsOfCorpora = keeper<Corpus, Terms>();

/** Found once: every story asks for what all others speak of. */
const termsIn = (corpus: Corpus): Terms => termsOfCorpora(corpus, '', () => findTerms(corpus));

function findTerms(corpus: Corpus): Terms {
  const files = new Map(corpus.files.map((file) => [file.article, file]));
  const terms = new Map(
    corpus.stories.map((story) => [
      story,
      termsOf(story, factsOf(corpus, story), files.get(story.id)?.corridors ?? []),
    ]),
  );
  const spoken = [...terms.values()].flatMap((own, at) => own.map(({ key }) => ({ key, at })));
  const byKey = rollup(
    spoken,
    (some) => some.map(({ at }) => at),
    ({ key }) => key,
  );
  const all = [...terms.keys()];
  return { terms, all, places: new Map(all.map((story, at) => [story, at])), byKey };
}

/** What a story speaks of, each once. */
function termsOf(story: Story, facts: readonly StoryFact[], named: readonly string[]): Term[] {
  const own = facts.map(({ fact }) => fact);
  const of = (kind: SharedKind, ids: readonly string[]): Term[] =>
    [...new Set(ids)].map((id) => ({ kind, id, key: `${kind} ${id}` }));
  return [
    ...of(
      'measures',
      own.flatMap(({ measure }) => measure ?? []),
    ),
    ...of('corridors', [
      ...(story.data.corridors ?? []),
      ...named,
      ...own.flatMap(({ corridors = [] }) => corridors),
    ]),
    ...of('places', own.flatMap(placesOf)),
    ...of('topics', story.data.topics),
  ];
}
