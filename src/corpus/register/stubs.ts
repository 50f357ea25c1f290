import { rollup } from 'd3';
import { likenessOfWords, wordsIn } from '../../extraction/reader/likeness.ts';
import type { FactLine, FigureLine, Gone } from '../../schemas/register.ts';
import type { StoryCorpus } from '../story-corpus.ts';
import { once } from '../trace.ts';
import { sentenceOfId } from './recognise.ts';
import type { Register } from './register.ts';
import { seriesNamed } from './resolve.ts';

/** The nearest thing that stands: where an address that is gone leads. */
export interface Nearest {
  kind: 'fact' | 'figure' | 'story';
  id: string;
}

/** What became of an address that was published. */
export type Fate =
  /** Another address answers for it. */
  { now: string } | { gone: Stub };

/** What an address that is gone says. */
export interface Stub {
  /** What stood there, in words. */
  what: string;
  /** The sentence it was read from; '' for a figure. */
  sentence: string;
  /** ISO day since when; null where that was not written down. */
  date: string | null;
  /** Why, as the register has it, or in the words of an editor. */
  reason: Gone['reason'] | { text: string };
  /** The story it was of, where it was of one. */
  slug: string | null;
  nearest: Nearest | null;
}

type Corpus = Pick<StoryCorpus, 'facts' | 'factById' | 'stories' | 'series' | 'register'>;

/** Addresses of facts that were published and answer otherwise now, by id. */
export function formerFactsOf(corpus: Corpus): Map<string, Fate> {
  const { register, factById } = corpus;
  const found = new Map<string, Fate>();
  for (const [id, { line, slug }] of register.facts) {
    if (factById.has(id)) continue;
    const now = presentFact(line, corpus);
    found.set(id, now === null ? { gone: goneFact(line, slug, corpus) } : { now });
  }
  return found;
}

/** The id a fact has now, by any it was ever published under; null where it never was, or is gone. */
export function presentFactId(
  corpus: Pick<Corpus, 'register' | 'factById'>,
  id: string,
): string | null {
  if (corpus.factById.has(id)) return id;
  const line = corpus.register.facts.get(id)?.line;
  return line ? presentFact(line, corpus) : null;
}

/** The fact that stands for one that moved, at whatever distance; null where none does. */
function presentFact(
  { now }: FactLine,
  { register, factById }: Pick<Corpus, 'register' | 'factById'>,
): string | null {
  const seen = new Set<string>();
  for (let id = now; id !== undefined && !seen.has(id); id = register.facts.get(id)?.line.now) {
    if (factById.has(id)) return id;
    seen.add(id);
  }
  return null;
}

function goneFact(line: FactLine, slug: string, corpus: Corpus): Stub {
  const file = corpus.register.stories.get(slug);
  const sentence = line.said ?? file?.sentences.get(line.in ?? sentenceOfId(line.fact)) ?? '';
  return {
    what: line.says,
    sentence,
    slug,
    ...whyOf(line.gone, slug, corpus, 'withdrawn'),
    nearest: nearestFact(line, sentence, slug, corpus) ?? nearestStory(slug, corpus),
  };
}

/** The word of an editor who took the whole story back comes before that of the register. */
function whyOf(
  gone: Gone | undefined,
  slug: string | null,
  { register, stories }: Corpus,
  otherwise: Gone['reason'],
): Pick<Stub, 'date' | 'reason'> {
  const said = slug === null ? undefined : register.goneStories.get(slug);
  if (said && !stories.some(({ id }) => id === slug))
    return { date: said.date, reason: { text: said.reason } };
  return { date: gone?.date ?? null, reason: gone?.reason ?? otherwise };
}

/** Least nearness for a fact to be what someone looks for who comes to one that is gone. */
const nearEnough = 0.75;

/** The fact of the same story most like one that is gone: in its sentence, of its kind and unit. */
function nearestFact(
  line: FactLine,
  sentence: string,
  slug: string,
  { register, factById }: Corpus,
): Nearest | null {
  const file = register.stories.get(slug);
  if (!file) return null;
  const words = wordsIn(sentence);
  const unit = line.unit.split(' ').at(-1);
  let best: Nearest | null = null;
  let most = nearEnough;
  for (const other of file.facts.values()) {
    if (!factById.has(other.fact)) continue;
    const text = file.sentences.get(other.in ?? sentenceOfId(other.fact)) ?? '';
    const near =
      likenessOfWords(words, wordsIn(text)) +
      (other.kind === line.kind ? 0.3 : 0) +
      (other.unit.split(' ').at(-1) === unit ? 0.2 : 0) +
      (other.value === line.value ? 0.3 : 0);
    if (near <= most) continue;
    most = near;
    best = { kind: 'fact', id: other.fact };
  }
  return best;
}

/** The story itself, the one its editor named in its place, or none. */
function nearestStory(slug: string | null, { register, stories }: Corpus): Nearest | null {
  if (slug === null) return null;
  const id = [slug, register.goneStories.get(slug)?.successor].find((name) =>
    stories.some((story) => story.id === name),
  );
  return id === undefined ? null : { kind: 'story', id };
}

/**
 * Addresses of figures that were published and answer otherwise now, by id.
 *
 * @param drawn the figures there are, with the ids of the facts each shows
 */
export function formerFigures(
  corpus: Corpus,
  drawn: ReadonlyMap<string, readonly string[]>,
): Map<string, Fate> {
  const found = new Map<string, Fate>();
  const present = once(() => presentOf(drawn));
  for (const [id, { line, slug }] of corpus.register.figures) {
    if (drawn.has(id)) continue;
    const now = presentFigure(line, corpus, drawn, present);
    found.set(id, now === null ? { gone: goneFigure(line, slug, corpus, present) } : { now });
  }
  return found;
}

/** The figures there are, so that what is looked for among them is found without a look at each. */
interface Present {
  /** Ids by the words that their names begin with, in their order. */
  byStart: ReadonlyMap<string, readonly string[]>;
  /** Ids of those that show a fact. */
  byFact: ReadonlyMap<string, readonly string[]>;
}

function presentOf(drawn: ReadonlyMap<string, readonly string[]>): Present {
  const ids = [...drawn.keys()].sort();
  const showing = ids.flatMap((id) => (drawn.get(id) ?? []).map((fact) => ({ id, fact })));
  return {
    byStart: Map.groupBy(ids, startOf),
    byFact: rollup(
      showing,
      (some) => some.map(({ id }) => id),
      ({ fact }) => fact,
    ),
  };
}

const startOf = (id: string): string => id.split('-').slice(0, leastAlike).join('-');

function presentFigure(
  line: FigureLine,
  corpus: Corpus,
  drawn: ReadonlyMap<string, readonly string[]>,
  present: () => Present,
): string | null {
  const { register } = corpus;
  const seen = new Set<string>();
  for (let id = line.now; id !== undefined && !seen.has(id); ) {
    if (drawn.has(id)) return id;
    seen.add(id);
    id = register.figures.get(id)?.line.now;
  }
  if (line.type === 'series') {
    const series = seriesNamed(corpus, line.figure.replace(/^series-/, ''));
    return series && drawn.has(`series-${series.id}`) ? `series-${series.id}` : null;
  }
  if (line.of === undefined || line.type === 'slopes') return null;
  const alike = line.of
    .flatMap((fact) => present().byFact.get(fact) ?? [])
    .filter((id) => id.startsWith(`${line.type}-`));
  return alike.sort()[0] ?? null;
}

function goneFigure(
  line: FigureLine,
  slug: string | null,
  corpus: Corpus,
  present: () => Present,
): Stub {
  const standing = line.of?.find((id) => corpus.factById.has(id));
  const nearest: Nearest | null =
    standing === undefined
      ? (nearestFigure(line, present()) ?? nearestStory(slug, corpus))
      : { kind: 'fact', id: standing };
  return {
    what: line.title,
    sentence: '',
    slug,
    ...whyOf(line.gone, slug, corpus, 'undrawn'),
    nearest,
  };
}

/** Words that the names of two figures must begin with alike for one to be near the other: what, and of which place. */
const leastAlike = 3;

/** The figure there is whose name begins most like one that is gone: the same measure, then the same place. */
function nearestFigure({ figure }: FigureLine, { byStart }: Present): Nearest | null {
  const words = figure.split('-');
  let best: string | null = null;
  let most = leastAlike - 1;
  for (const id of byStart.get(startOf(figure)) ?? []) {
    const own = id.split('-');
    const differs = words.findIndex((word, at) => own[at] !== word);
    const alike = differs < 0 ? words.length : differs;
    if (alike <= most) continue;
    most = alike;
    best = id;
  }
  return best === null ? null : { kind: 'figure', id: best };
}

/** Names under which a story was published, that lead to it or say that it is gone. */
export function formerStories({
  stories,
  register,
}: Pick<Corpus, 'stories' | 'register'>): Map<string, { now: string } | { gone: StoryStub }> {
  const standing = new Set(stories.map(({ id }) => id));
  const found = new Map<string, { now: string } | { gone: StoryStub }>();
  for (const { id, data } of stories)
    for (const name of [...data.formerly, ...namesOf(register, id)])
      if (!standing.has(name)) found.set(name, { now: id });
  for (const [slug, { story }] of register.stories) {
    if (standing.has(slug) || found.has(slug) || story === null) continue;
    const { date = null, reason = null, successor = '' } = register.goneStories.get(slug) ?? {};
    const { title } = story;
    const gone = { title, date, reason, successor: standing.has(successor) ? successor : null };
    for (const name of [slug, ...namesOf(register, slug)])
      if (!standing.has(name) && !found.has(name)) found.set(name, { gone });
  }
  return found;
}

/** What the address of a story says that is no more. */
export interface StoryStub {
  title: string;
  date: string | null;
  reason: string | null;
  /** Slug of the story to read instead. */
  successor: string | null;
}

function namesOf(register: Register, slug: string): string[] {
  const story = register.stories.get(slug)?.story;
  return story ? [story.story, ...(story.formerly ?? [])] : [];
}
