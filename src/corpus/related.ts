import { placesOf, type Story, type StoryFact } from './stated.ts';
import { factsOf, type StoryCorpus } from './story-corpus.ts';

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

/** How much one shared thing counts: one that is measured alike before a place that both name. */
const weights: Record<SharedKind, number> = { measures: 3, corridors: 2.5, places: 1, topics: 0.5 };

/**
 * The stories that share most with one, the nearest first: measures, corridors, places and topics, each counting the
 * more the fewer stories speak of it (inverse document frequency), so that China and rail freight join nothing.
 *
 * @example relatedTo(site, story)[0] // { story, kind: 'corridors', shared: ['middle'], score: 4.2 }
 */
export function relatedTo(corpus: Corpus, story: Story): Related[] {
  const { terms, byKey } = termsIn(corpus);
  const own = terms.get(story.id) ?? [];
  const weigh = ({ key, kind }: Term): number =>
    weights[kind] * Math.log(corpus.stories.length / (byKey.get(key)?.length ?? 1));
  return corpus.stories
    .filter(({ id }) => id !== story.id)
    .flatMap((other): Related[] => {
      const theirs = new Set((terms.get(other.id) ?? []).map(({ key }) => key));
      const shared = own
        .filter(({ key }) => theirs.has(key))
        .map((term) => ({ ...term, weight: weigh(term) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
      const [first] = shared;
      if (!first) return [];
      return [
        {
          story: other,
          kind: first.kind,
          shared: shared.filter(({ kind }) => kind === first.kind).map(({ id }) => id),
          score: shared.reduce((sum, { weight }) => sum + weight, 0),
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.story.id < b.story.id ? -1 : 1));
}

interface Term {
  kind: SharedKind;
  id: string;
  key: string;
}

/** What the stories of a corpus speak of, by their slugs, and all that is one thing together. */
interface Terms {
  terms: ReadonlyMap<string, readonly Term[]>;
  byKey: ReadonlyMap<string, readonly Term[]>;
}

const termsOfCorpora = new WeakMap<Corpus, Terms>();

/** Found once: every story asks for what all others speak of. */
function termsIn(corpus: Corpus): Terms {
  const known = termsOfCorpora.get(corpus);
  if (known) return known;
  const files = new Map(corpus.files.map((file) => [file.article, file]));
  const terms = new Map(
    corpus.stories.map((story) => [
      story.id,
      termsOf(story, factsOf(corpus, story), files.get(story.id)?.corridors ?? []),
    ]),
  );
  const found = { terms, byKey: Map.groupBy([...terms.values()].flat(), ({ key }) => key) };
  termsOfCorpora.set(corpus, found);
  return found;
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
