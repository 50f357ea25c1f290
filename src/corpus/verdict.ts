import { fill } from '../messages/fill.ts';
import { scopeMessages as t } from '../messages/scope.ts';
import type { Fact, Verdict } from '../schemas/fact.ts';
import type { Source } from '../schemas/source.ts';
import { isOfStory, type Stated, type StoryFact, sourceNamed, statedIn } from './stated.ts';
import type { StoryCorpus } from './story-corpus.ts';
import { factInWords } from './wording.ts';

/** What an editor says of a claim, and what was found. */
export interface Reviewed {
  verdict: Verdict;
  /** What was found, in words; '' where an editor gave none. */
  finding: string;
  /** The fact that was found, where it is one. */
  found: Stated | null;
  /** Who states what was found. */
  source: Source | null;
}

type Corpus = Pick<StoryCorpus, 'atlas' | 'statedById'>;

/**
 * An editor's verdict on a claim with what was found; null where none was given.
 *
 * @example reviewOf(site, entry) // { verdict: 'refuted', finding: 'about 52 per cent of the country', … }
 */
export function reviewOf({ atlas, statedById }: Corpus, entry: Stated): Reviewed | null {
  const { verdict, finding } = entry.fact;
  if (verdict === undefined) return null;
  if (finding === undefined) return { verdict, finding: '', found: null, source: null };
  if ('fact' in finding) {
    const found = statedById.get(finding.fact) ?? null;
    const words = found ? factInWords(found.fact, atlas) : '';
    return { verdict, finding: words, found, source: found && statedIn(found) };
  }
  const source = isOfStory(entry) ? sourceNamed(entry.story, finding.citation) : null;
  return { verdict, finding: finding.text, found: null, source };
}

/** "Refuted: about 52 per cent of the country". */
export const reviewInWords = ({ verdict, finding }: Reviewed): string =>
  finding === '' ? t.verdicts[verdict] : fill(t.verdict, { verdict: t.verdicts[verdict], finding });

/** A fact in words, a claim with what was found about it. */
export function claimInWords(corpus: Corpus, entry: Stated): string {
  const review = reviewOf(corpus, entry);
  const words = factInWords(entry.fact, corpus.atlas);
  return review ? `${words}. ${reviewInWords(review)}` : words;
}

/** The facts among some that an editor gave a verdict on, in their order. */
export const reviewedAmong = (facts: readonly StoryFact[]): StoryFact[] =>
  facts.filter(({ fact }) => fact.verdict !== undefined);

/** How many facts an editor has said a word on. */
export function checkedAmong(facts: readonly { fact: Pick<Fact, 'status'> }[]) {
  const count = (status: Fact['status']) =>
    facts.filter(({ fact }) => fact.status === status).length;
  return { all: facts.length, confirmed: count('confirmed'), corrected: count('corrected') };
}
