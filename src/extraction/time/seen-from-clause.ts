import type { Period } from '../../schemas/fact.ts';
import type { Clause } from '../clauses/clause.ts';
import { enactingVerbs } from '../lexicon/dating-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import type { DatedMention } from './periods.ts';

/**
 * What a time means for a fact of a clause: "this year" of a plan is all of it, "as of" of a state an instant.
 *
 * @param isMeant true for an amount that the words right around it make a plan: "counts on *80,000* this year"
 */
export function asSeenFrom(
  { period, whole, ends, asOf }: DatedMention,
  clause: Clause | null,
  side: 'first' | 'last' | null,
  { withinYear, isMeant }: { withinYear: boolean; isMeant: boolean },
): Period {
  const { text } = period;
  const end = ends && side && ends[side === 'first' ? 0 : 1];
  if (end && end.type !== 'day') return { ...end, text };
  const ahead = isMeant || isOneOf(clause?.modality ?? '', 'plan|forecast');
  if (whole && (ahead || isRule(clause))) return { ...whole, text };
  const isLevel = asOf && (period.start === null || period.type === 'instant');
  if (!isLevel || ahead || isPresentState(clause)) return period;
  // "was lifted by 6 percent *as of 1 May*": from which day that holds.
  const isEnacted = period.type === 'instant' && enactingVerbs.has(clause?.predicate?.verb ?? '');
  if (isEnacted) return period;
  const counts = withinYear && !throughYears.test(text);
  const start = counts && period.end !== null ? `${period.end.slice(0, 4)}-01-01` : null;
  return { ...period, start, type: 'cumulative' };
}

/** "A circular *limits* subsidies to 40 percent this year", "*spends* 8 billion this year": what is laid down for a year is for all of it. */
const isRule = (clause: Clause | null): boolean =>
  clause?.tense === 'present' && ruling.has(clause.predicate?.verb ?? '');

const ruling = wordSet(
  'limit|cap|restrict|allow|permit|provide|prescribe|stipulate|grant|require|spend|invest',
);

/** "up to 2021": all the years there were, whatever year is reported on. */
const throughYears = /^(?:up to|until|till|through) (?:the year )?\d{4}$/i;

const isPresentState = (clause: Clause | null): boolean =>
  clause?.tense === 'present' && clause.type !== 'statement';

/** "had carried its first *100,000 tonnes* by then": all there had been from the beginning on. */
export const fromStart = (period: Period, text: string, fact: Span | undefined): Period =>
  fact !== undefined &&
  /\b(?:its|their) first $/.test(text.slice(Math.max(0, fact.start - 14), fact.start)) &&
  /\d{2}|\b(?:hundred|thousand|million)\b/.test(text.slice(fact.start, fact.end))
    ? { ...period, start: null, type: 'cumulative' }
    : period;
