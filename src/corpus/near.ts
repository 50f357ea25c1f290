import { placesOf, type StoryFact } from './stated.ts';
import type { StoryCorpus } from './story-corpus.ts';
import { asked, keeper } from './trace.ts';

type Corpus = Pick<StoryCorpus, 'facts' | 'factById'>;

/**
 * The facts nearest to one: of its measure, those of its places and corridors before others, each kind by how far off in
 * time they are. However many facts a measure has, only those around it in time are looked at.
 *
 * @param most how many at most: as many as are read through beside one
 * @returns in the order of stories and their text
 */
export const factsNear = (corpus: Corpus, { fact }: StoryFact, most = 4): StoryFact[] =>
  fact.measure ? nearestTo(corpus, `${fact.id} ${most}`) : [];

const nearestTo = asked('facts-near', (corpus: Corpus, key) => {
  const [id = '', most] = key.split(' ');
  const entry = corpus.factById.get(id);
  return entry ? near(corpus, entry, Number(most)) : [];
});

function near(corpus: Corpus, entry: StoryFact, most: number): StoryFact[] {
  const { measure = '' } = entry.fact;
  const { lines } = timelinesOf(corpus);
  const day = dayOf(entry);
  const found = new Set<Dated>();
  for (const keys of [subjectsOf(entry), [measure]]) {
    const around = keys.flatMap((key) => windowAround(lines.get(key) ?? [], day, most));
    const nearest = around
      .filter((other) => other.entry !== entry)
      .sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day) || a.rank - b.rank);
    for (const other of nearest) if (found.size < most) found.add(other);
  }
  return [...found].sort((a, b) => a.rank - b.rank).map((other) => other.entry);
}

/** How many facts there are of a measure. */
interface CountOfMeasure {
  count: number;
  /** Whether there are more: beyond a hundred only the first digit is told, so that a fact more makes few pages anew. */
  isMore: boolean;
}

/**
 * How many facts there are of the measure of one, with itself.
 *
 * @example countOfMeasure(corpus, entry) // { count: 300, isMore: true } of 385
 */
export const countOfMeasure = (corpus: Corpus, { fact }: StoryFact): CountOfMeasure =>
  fact.measure ? countIn(corpus, fact.measure) : { count: 1, isMore: false };

const countIn = asked('count-of-measure', (corpus: Corpus, measure): CountOfMeasure => {
  const count = timelinesOf(corpus).lines.get(measure)?.length ?? 0;
  if (count <= 100) return { count, isMore: false };
  const unit = 10 ** (String(count - 1).length - 1);
  return { count: Math.floor((count - 1) / unit) * unit, isMore: true };
});

/** A fact in a line of time. */
interface Dated {
  entry: StoryFact;
  day: number;
  /** Its place in the order of stories and their text. */
  rank: number;
}

interface Timelines {
  /** Facts in the order of time, those without one first: by measure, and by measure and what they are of. */
  lines: ReadonlyMap<string, readonly Dated[]>;
}

const timelines = keeper<Corpus['facts'], Timelines>();

const timelinesOf = ({ facts }: Corpus): Timelines =>
  timelines(facts, '', () => makeTimelines(facts));

function makeTimelines(facts: Corpus['facts']): Timelines {
  const lines = new Map<string, Dated[]>();
  for (const [rank, entry] of facts.entries()) {
    if (!entry.fact.measure) continue;
    const dated = { entry, day: dayOf(entry), rank };
    for (const key of [entry.fact.measure, ...subjectsOf(entry)]) {
      const line = lines.get(key);
      if (line) line.push(dated);
      else lines.set(key, [dated]);
    }
  }
  for (const line of lines.values()) line.sort((a, b) => a.day - b.day);
  return { lines };
}

const subjectsOf = ({ fact }: StoryFact): string[] =>
  [...new Set([...placesOf(fact), ...(fact.corridors ?? [])])].map((id) => `${fact.measure} ${id}`);

/** The end of what a fact is of, in milliseconds; 0 without a time. */
const dayOf = ({ fact: { period } }: StoryFact): number =>
  Date.parse(period?.end ?? period?.start ?? '') || 0;

/** Those next to a day in a line of time, as many on either side. */
function windowAround(line: readonly Dated[], day: number, reach: number): readonly Dated[] {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = line[middle];
    if (there && there.day < day) low = middle + 1;
    else high = middle;
  }
  return line.slice(Math.max(0, low - reach), low + reach + 1);
}
