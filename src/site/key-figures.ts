import type { StoryFact } from '../corpus/stated.ts';
import type { Fact } from '../schemas/fact.ts';

const telling = new Set(['count', 'money', 'share', 'change', 'rate', 'price', 'measure']);

/**
 * The figures a reader should leave with: those of measures the atlas knows before others, those of the story's main
 * source before its context, each in the order of the text. Conversions, the first points of a rise
 * and what was said before are left out.
 *
 * @param drawn ids of facts that a figure beside them shows: nothing stands there twice
 */
export function keyFiguresOf(
  facts: readonly StoryFact[],
  most = 4,
  drawn: ReadonlySet<string> = new Set(),
): StoryFact[] {
  const rank = ({ fact, story }: StoryFact) =>
    (fact.measure ? 0 : 2) + (fact.citation === story.data.sources[0]?.id ? 0 : 1);
  const said = new Set<string>();
  const isNew = ({ value, unit, period }: Fact) => {
    const what = [value, unit, period?.start, period?.end].join(' ');
    return !said.has(what) && said.add(what);
  };
  return facts
    .filter(({ fact }) => !drawn.has(fact.id) && isTelling(fact, facts) && isNew(fact))
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => rank(a.entry) - rank(b.entry) || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

function isTelling(fact: Fact, facts: readonly StoryFact[]): boolean {
  if (!telling.has(fact.kind) || fact.value === null || fact.unit === '') return false;
  if (fact.pair?.relation === 'conversion') return !isConverted(fact, facts);
  return !(fact.pair?.relation === 'from_to' && isEarlier(fact, facts));
}

/** Whether a fact is the second of one amount in two currencies. */
function isConverted(fact: Fact, facts: readonly StoryFact[]): boolean {
  const other = facts.find((entry) => entry.fact.id === fact.pair?.fact)?.fact;
  return other !== undefined && other.source.start < fact.source.start;
}

function isEarlier(fact: Fact, facts: readonly StoryFact[]): boolean {
  const other = facts.find((entry) => entry.fact.id === fact.pair?.fact)?.fact;
  return (fact.period?.end ?? '') < (other?.period?.end ?? '');
}
