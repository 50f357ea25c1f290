import type { FactKind } from '../../schemas/fact.ts';
import type { Clause, ClausePlan } from '../clauses/clause.ts';
import { headOf } from '../clauses/clause-type.ts';
import { cue } from '../cues/cue.ts';
import { carrierNouns } from '../lexicon/comparison-words.ts';
import { denominators, isNumberWord } from '../lexicon/number-words.ts';
import {
  constructionVerbs,
  eventNouns,
  flowingNouns,
  havingVerbs,
  singleActs,
  standingUnits,
  stockNouns,
} from '../lexicon/standing-words.ts';
import { givingVerbs, tellers } from '../lexicon/subject-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Span, Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import { isTimeUnit } from '../units/units.ts';
import { isPartOfTold, isPossessed } from './attributes.ts';
import { localModality } from './local-modality.ts';

/** What the dating of a fact looks at. */
export interface Timed extends Span {
  kind: FactKind;
  unit: string;
  /** Direction, where the fact is a change or the value one led to. */
  trend?: 'up' | 'down' | null;
  record?: boolean;
  /** Set where what it counts was said before. */
  elided?: { isBare?: true };
}

/** How a fact without a time of its own takes the time that is being reported on. */
export type Inheritance =
  /** it has happened in that time */
  | 'reporting'
  /** it has been so up to now, and takes only a time that reaches up to now */
  | 'running'
  /** it is the amount of an event just told: "two firms agreed … the deal could be worth" */
  | 'event'
  /** no verb tells, so that it is of the reporting period, or answers a question */
  | 'verbless'
  /** it is told in the present tense, which puts it in the past only under a label that does */
  | 'present'
  /** it is so whenever it is looked at, or is yet to come */
  | 'never';

/** A length, an area, a duration, a speed: what a thing has as long as it stands. */
export const isStandingUnit = (unit: string): boolean => standingUnits.has(unit);

/** "two-week journey", "11,000-kilometer link": a measure that says what kind of thing it is, as "tonne-kilometres" does not. */
export const isAttributive = (words: string): boolean =>
  /\d-\p{L}|\p{L}-\p{L}+(?:-long)?$/u.test(words) &&
  !workOverWay.test(words) &&
  !isNumber(lastPart(words));

/** "20 billion tonne-kilometres", but a "two-km tunnel" is so long. */
const workOverWay = /(?:tonne|ton|passenger|train|TEU)-(?:kilomet(?:re|er)s?|km)$/i;

/** "nine-tenths", "twenty-five": a hyphen inside a number. */
const isNumber = (word: string): boolean => isNumberWord(word) || denominators.has(word);

const lastPart = (words: string): string => words.slice(words.lastIndexOf('-') + 1);

/** The clause whose tense a fact has: its own where it has a finite verb, else the one it hangs on. */
export function tensedClause(plan: ClausePlan, clause: Clause | null): Clause | null {
  let at = clause;
  while (at && at.predicate === null && at.parent !== null) at = plan.clauses[at.parent] ?? null;
  while (at && (at.role === 'participle' || at.role === 'absolute') && at.parent !== null)
    at = plan.clauses[at.parent] ?? null;
  return at;
}

/** Whether a fact that names no time takes the one being reported on, by its kind and its clause. */
export function inheritanceOf(
  fact: Timed & Span,
  own: Clause | null,
  sentence: ToldSentence,
): Inheritance {
  const { text } = sentence;
  // "its cost is given, and its yearly capacity as 13 million tonnes"
  const isGrowth = fact.kind === 'change' && fact.unit === 'percent';
  if (localModality(text, fact) !== null && !isGrowth) return 'never';
  if (fact.kind === 'count' && isPossessed(text, fact)) return 'event';
  // "It took 32.6 hours, 6.4 hours less than in the same period of last year": an average over the time told of.
  if (own?.modality !== 'capacity' && asThen.behind(text, fact.end, 90)) return 'reporting';
  const inheritance = inheritanceByClause(fact, own, sentence);
  const isPart = fact.kind === 'share' && inheritance === 'present' && isPartOfTold(text, fact);
  return isPart ? 'reporting' : inheritance;
}

/** What is compared with the like time of another year, in the clause of a fact or right behind it. */
const asThen = cue(
  /^(?:[^.;:()]|\.\d){0,60}?\b(?:than|with|to|over|from|against|on) (?:in |for |during |that of |those of )?the (?:same|corresponding) (?:period|months?|quarter|half|days?|weeks?|time)\b/i,
);

interface ToldSentence {
  text: string;
  tokens: readonly Token[];
  plan: ClausePlan;
}

function inheritanceByClause(
  fact: Timed & Span,
  own: Clause | null,
  { plan, tokens, text }: ToldSentence,
): Inheritance {
  const clause = tensedClause(plan, own);
  if (clause && isMeasuredTime(fact, tokens, clause)) return 'reporting';
  const words = text.slice(fact.start, fact.end);
  if (fact.kind === 'money' && clause && isOfEvent(tokens, clause)) return 'event';
  // "The state has put 36 billion into it and created 300 jobs": done once, whenever that was.
  if (clause?.tense === 'perfect' && singleActs.has(clause.predicate?.verb ?? '')) return 'event';
  // "It was the 563rd trip": of the event just told.
  if (fact.kind === 'ordinal' && isOfThat(tokens, clause))
    return clause?.tense === 'past' ? 'reporting' : 'event';
  // "Its capacity was up 17 percent": what could be carried has grown in the time that is told of.
  const hasGrown = own?.modality === 'capacity' && own.tense === 'past' && fact.kind === 'change';
  if ((own && own.modality !== 'actual' && !hasGrown) || holdsAnyTime(fact, clause, words))
    return 'never';
  if (clause && isPluperfect(tokens, clause)) return 'never';
  if (!clause || clause.tense === 'none') return 'verbless';
  // "Poti leads with *369,600*": one more number of those just told.
  if (fact.elided?.isBare && clause.tense === 'present') return 'reporting';
  const isChange = isChangeKind(fact);
  if (clause.type === 'statement' && clause.tense === 'past')
    return isChange ? 'reporting' : 'running';
  const isOver = clause.tense === 'present' && (isTold(tokens, clause) || isReckoned(fact, text));
  if (isOver || isOfFlow(tokens, clause)) return 'reporting';
  const isSummed =
    isDemonstrative(tokens, clause) && !(fact.kind === 'rate' && perTime.test(fact.unit));
  const isOfWhole = fact.kind === 'share' && isOfParts(tokens, clause);
  return byTense(clause, isChange || isSummed || isOfWhole);
}

/** "which makes three *a week*": how often something comes. */
const perTime = /-per-(?:day|week|fortnight|month|year)$/;

/** "The net result is a profit of 18 million", "profit has tripled": what adds up over a time, told as it is now. */
const isOfFlow = (tokens: readonly Token[], { subject, predicate, tense }: Clause): boolean =>
  (tense === 'perfect' || (tense === 'present' && predicate?.verb === 'be')) &&
  subject !== null &&
  flowingNouns.has(headOf(tokens, subject));

/** "The report *has* 307,200 TEU", "the journal *prints* a rise": what is told in the present of a time that is over. */
function isTold(tokens: readonly Token[], { subject, predicate }: Clause): boolean {
  if (predicate === null || subject === null) return false;
  if (givingVerbs.has(predicate.verb)) return !predicate.passive;
  return toldVerbs.has(predicate.verb) && tellers.has(headOf(tokens, subject));
}

const toldVerbs = wordSet('have|put|count|show|list|record|make');

/** "The overall clearance *time was* 32.6 hours": how long something took on average, in the time that is told of. */
const isMeasuredTime = (
  { kind, unit }: Timed,
  tokens: readonly Token[],
  { subject, predicate, tense }: Clause,
): boolean =>
  kind === 'measure' &&
  isTimeUnit(unit) &&
  tense === 'past' &&
  predicate !== null &&
  averaging.has(predicate.verb) &&
  subject !== null &&
  isOneOf(headOf(tokens, subject), 'time|times|average|wait|waits|delay|delays');

const averaging = wordSet('be|average|stand|amount|reach|fall|come|drop');

const isChangeKind = ({ kind }: Timed): boolean => kind === 'change' || kind === 'multiple';

/** True for a fact that is so whenever it is looked at, as its kind, its unit and the tense of its clause tell. */
function holdsAnyTime(fact: Timed, clause: Clause | null, words: string): boolean {
  const { kind } = fact;
  const isPast = clause?.tense === 'past';
  if (kind === 'ordinal') return true;
  // "We started with one train a fortnight": how it was at a beginning that has its own time.
  if (kind === 'rate' && isPast && beginnings.has(clause.predicate?.verb ?? '')) return true;
  const isStanding = isStandingUnit(fact.unit) || (kind !== 'share' && isAttributive(words));
  const isBuilt = isBuilding(clause) && !isTimeUnit(fact.unit);
  if (isStanding && !isChangeKind(fact) && !isBuilt) return true;
  const isTensed = clause !== null && clause.tense !== 'none';
  if (kind === 'count' && isStock(fact, clause)) return true;
  if (kind === 'rank') return isTensed ? !fact.record && !isPast : true;
  return !isTensed && isStandingRate(fact);
}

/** "The association *has 340 member companies*": how many there are, whatever time was told of. */
const isStock = ({ unit }: Timed, clause: Clause | null): boolean =>
  clause?.tense === 'present' &&
  havingVerbs.has(clause.predicate?.verb ?? '') &&
  stockNouns.has(unit.slice(unit.lastIndexOf(' ') + 1));

/** "has built 300 km": the length came to be; "took 19 months to build" is how long it took. */
const isBuilding = (clause: Clause | null): boolean =>
  clause?.tense === 'past' && constructionVerbs.has(clause.predicate?.verb ?? '');

/** "*Counted by the day*, these are 12 million", "costs *twice as much*": worked out from figures just told. */
const isReckoned = ({ kind, start, end }: Timed & Span, text: string): boolean =>
  reckoned.before(text, start, 100) ||
  (kind === 'multiple' && /^(?: as)? (?:much|many)\b(?! as)/.test(text.slice(end, end + 12)));

const reckoned = cue(
  /(?:^|[.;] )(?:Counted|Reckoned|Spread|Divided|Taken) (?:by|over|out over|per) (?:the |a )?(?:day|week|month|quarter|year)s?,[^.;]{0,80}$/,
);

/** "three trains each week": a rate is as things stand, where no verb puts it in the past. */
const isStandingRate = ({ kind, unit }: Timed): boolean =>
  kind === 'rate' && unit.includes('-per-');

/** "The deal", "the contract": the event a sentence before told of. */
function isOfEvent(tokens: readonly Token[], { subject }: Clause): boolean {
  if (!subject || !isOneOf(lowerAt(tokens, subject.from), 'the|this|that')) return false;
  for (let at = subject.from + 1; at < subject.to; at++) {
    if (tokens[at]?.lower === 'of') return false;
    if (eventNouns.has(lowerAt(tokens, at))) return true;
  }
  return false;
}

/** "That is about 185 tonnes a flight", "*this figure* is 35 more than": what was said before, summed up. */
const isDemonstrative = (tokens: readonly Token[], { subject }: Clause): boolean =>
  subject !== null &&
  isOneOf(lowerAt(tokens, subject.from), 'that|this|which|these|those') &&
  (subject.to - subject.from === 1 ||
    (subject.to - subject.from === 2 && carrierNouns.has(lowerAt(tokens, subject.to - 1))));

/** "*Of both directions it* is about 82 per cent": a share reckoned from what was told before. */
const isOfParts = (tokens: readonly Token[], { subject }: Clause): boolean =>
  subject !== null &&
  subject.to - subject.from > 2 &&
  lowerAt(tokens, subject.to - 1) === 'it' &&
  isOneOf(lowerAt(tokens, subject.from), 'of|from|on|by|in');

/** "It was", "this is": said of what the sentence before told. */
const isOfThat = (tokens: readonly Token[], clause: Clause | null): boolean =>
  clause?.predicate?.verb === 'be' &&
  clause.modality === 'actual' &&
  clause.subject !== null &&
  clause.subject.to - clause.subject.from === 1 &&
  isOneOf(lowerAt(tokens, clause.subject.from), 'it|this|that');

const beginnings = wordSet('start|begin|open|launch');

/** Verbs by which a present tense sums up what was said before: "that is a rise of", "this represents". */
const summing = wordSet(
  'be|represent|mark|mean|equal|correspond|amount|make|bring|total|translate|work',
);

/** "The line had carried 900 tonnes": what was so before the time that is told of. */
export const isPluperfect = (tokens: readonly Token[], { predicate, tense }: Clause): boolean =>
  tense === 'past' &&
  predicate !== null &&
  predicate.to - predicate.from > 1 &&
  lowerAt(tokens, predicate.from) === 'had';

function byTense(clause: Clause, isChange: boolean): Inheritance {
  if (clause.tense === 'past') return 'reporting';
  if (clause.tense === 'perfect') return 'running';
  if (clause.tense === 'future') return 'never';
  return isChange && summing.has(clause.predicate?.verb ?? '') ? 'reporting' : 'present';
}
