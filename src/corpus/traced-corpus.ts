import type { Fact, FactsFile } from '../schemas/fact.ts';
import { quoteOf } from './quotes.ts';
import type { Register } from './register/register.ts';
import type { Story } from './stated.ts';
import type { StoryCorpus } from './story-corpus.ts';
import {
  answerable,
  answeredFrom,
  asked,
  note,
  openTrace,
  tracedList,
  tracedMap,
} from './trace.ts';

/** A story of which the prose is a question of its own, and the front matter another: pages are handed stories as a whole. */
export function tracedStory<S extends Story>(story: S): S {
  const asking = (name: string, part: keyof Story): PropertyDescriptor => ({
    enumerable: true,
    configurable: true,
    get: () => {
      note(name, story.id);
      return story[part];
    },
    // Prose is rendered when it is first asked for.
    set: (value) => {
      Object.assign(story, { [part]: value });
    },
  });
  return Object.defineProperties(
    { ...story },
    {
      body: asking('prose', 'body'),
      rendered: asking('prose', 'rendered'),
      data: asking('front-matter', 'data'),
    },
  );
}

type Source = Fact['source'];

/**
 * Where a fact stands in its file, which is a question of its own: a word more in a story moves all that is stated behind
 * it, and few pages of those that tell a fact tell where it stands. What it says counts with the fact.
 */
class TracedSource implements Source {
  readonly text: string;
  readonly #fact: string;
  readonly #at: Source;

  constructor(fact: string, at: Source) {
    this.text = at.text;
    this.#fact = fact;
    this.#at = at;
  }

  get start(): number {
    return this.#asked().start;
  }

  get end(): number {
    return this.#asked().end;
  }

  get line(): number {
    return this.#asked().line;
  }

  get column(): number {
    return this.#asked().column;
  }

  get sentence(): Source['sentence'] {
    return this.#asked().sentence;
  }

  #asked(): Source {
    note('position', this.#fact);
    return this.#at;
  }
}

/** Facts as they are stored, of which each tells where it stands to who asks; nobody asks for the directive of one. */
export const tracedFile = (file: FactsFile): FactsFile => ({
  ...file,
  facts: file.facts.map(({ directive: _, ...fact }) => ({
    ...fact,
    source: new TracedSource(fact.id, fact.source),
  })),
});

function answerPositions(files: readonly FactsFile[]): void {
  const sources = new Map(
    files.flatMap(({ facts }) => facts.map(({ id, source }) => [id, source])),
  );
  answerable('position', (id) => {
    const source = sources.get(id);
    if (!source) return null;
    const { start, end, line, column, sentence } = source;
    return { start, end, line, column, sentence };
  });
}

/**
 * A corpus that writes down what pages ask of it; what it answers is the same. The atlas is asked without a word.
 *
 * @param written digests of all files that a story and its facts stand in, by its slug, where they are known
 */
export function tracedCorpus(
  corpus: StoryCorpus,
  written: ReadonlyMap<string, string> = new Map(),
): StoryCorpus {
  const lists = new Map<string, readonly unknown[]>();
  /** What takes a look at all facts is worked out when it is first asked for. */
  const late = <T>(name: string, list: () => readonly T[]): readonly T[] => {
    const traced = lists.get(name) ?? tracedList(name, list());
    lists.set(name, traced);
    return traced as readonly T[];
  };
  for (const name of ['series', 'yearly', 'contradicting', 'findings', 'contradictions'] as const)
    answerable(name, () => corpus[name]);
  answerPositions(corpus.files);
  const stories = new Map(corpus.stories.map((story) => [story.id, story]));
  answerable('prose', (id) => stories.get(id)?.body);
  answerable('front-matter', (id) => stories.get(id)?.data);
  const traced: StoryCorpus = {
    atlas: corpus.atlas,
    register: tracedRegister(corpus.register),
    files: tracedList('files', corpus.files),
    published: corpus.published,
    get series() {
      return late('series', () => corpus.series);
    },
    get yearly() {
      return late('yearly', () => corpus.yearly);
    },
    get contradicting() {
      return late('contradicting', () => corpus.contradicting);
    },
    get findings() {
      return late('findings', () => corpus.findings);
    },
    get contradictions() {
      return late('contradictions', () => corpus.contradictions);
    },
    stories: tracedList('stories', corpus.stories),
    facts: tracedList('facts', corpus.facts),
    factById: tracedMap('fact', corpus.factById),
    statedById: tracedMap('stated', corpus.statedById),
    bodyStart: tracedMap('body-start', corpus.bodyStart),
  };
  // Of which it is remembered what it was worked out from.
  answerable('quote-of', (id) => {
    const entry = corpus.factById.get(id);
    return entry && quoteOf(traced, entry);
  });
  answerFromFiles(corpus, written);
  openTrace(traced);
  return traced;
}

/** What a story and its facts say stands in their files: half of all that is asked, of stories of which few have changed. */
function answerFromFiles(corpus: StoryCorpus, written: ReadonlyMap<string, string>): void {
  const storyNamed = (_: unknown, story: string) => (written.has(story) ? story : null);
  const storyOfFact = (_: unknown, fact: string) =>
    storyNamed(_, corpus.factById.get(fact)?.story.id ?? '');
  answerable('written', (story) => written.get(story));
  answeredFrom('written', 'facts-of-story', storyNamed);
  for (const name of ['fact', 'stated', 'position', 'quote-of'])
    answeredFrom('written', name, storyOfFact);
}

function tracedRegister(register: Register): Register {
  const nameOf = asked('name-of', (_: unknown, key): string | null => {
    const [type, keys] = JSON.parse(key) as Parameters<Register['nameOf']>;
    return register.nameOf(type, keys);
  });
  const nameByParts = asked('name-by-parts', (_: unknown, key): string | null => {
    const [type, parts] = JSON.parse(key) as Parameters<Register['nameByParts']>;
    return register.nameByParts(type, parts);
  });
  return {
    stories: tracedMap('register-story', register.stories),
    facts: tracedMap('register-fact', register.facts),
    figures: tracedMap('register-figure', register.figures),
    goneStories: tracedMap('gone-story', register.goneStories),
    places: tracedList('register-places', register.places),
    files: tracedMap('figure-files', register.files),
    nameOf: (type, keys) => nameOf(null, JSON.stringify([type, keys])),
    nameByParts: (type, parts) => nameByParts(null, JSON.stringify([type, parts])),
  };
}
