import {
  abilityModals,
  capacityAdjectives,
  capacityNouns,
  capacityParticiples,
  changeVerbs,
  constantVerbs,
  forecastAdjectives,
  forecastNouns,
  forecastVerbs,
  futureModals,
  planNouns,
  planVerbs,
  possibleModals,
  sayingVerbs,
  stateVerbs,
  totalVerbs,
} from '../lexicon/clause-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt } from '../tokens/cursor.ts';
import type { ClauseRole, ClauseType, Modality, Predicate, Tense, TokenRange } from './clause.ts';
import { mayBePast } from './predicates.ts';

const phraseEnds = wordSet('of|for|in|at|by|to|from|with|between|on|,');

/** What is known of a clause before its modality and type are read. */
export interface ClauseParts {
  role: ClauseRole;
  subject: TokenRange | null;
  predicate: Predicate | null;
  tense: Tense;
  ranges: readonly TokenRange[];
}

/** How real what a clause says is: done, meant, expected or possible. */
export function modalityOf(tokens: readonly Token[], clause: ClauseParts): Modality {
  const { predicate } = clause;
  if (predicate) {
    const byVerb = modalityOfVerbs(tokens, predicate);
    if (byVerb) return byVerb;
  }
  return modalityOfSubject(tokens, clause) ?? 'actual';
}

function modalityOfVerbs(tokens: readonly Token[], predicate: Predicate): Modality | null {
  const first = lowerAt(tokens, predicate.from);
  if (abilityModals.has(first)) return isOutlook(first, predicate) ? 'forecast' : 'capacity';
  const chained = modalityOfChain(tokens, predicate);
  if (chained) return chained;
  if (!predicate.passive && plainPlans.has(predicate.verb)) return 'plan';
  if (plainForecasts.has(predicate.verb)) return 'forecast';
  if (futureModals.has(first)) return 'plan';
  if (possibleModals.has(first)) return hasHappened(tokens, predicate) ? null : 'forecast';
  return isToBe(tokens, predicate) ? 'plan' : null;
}

/** "must *have carried*", "may *have been*": concluded of what is over. */
const hasHappened = (tokens: readonly Token[], predicate: Predicate): boolean =>
  mayBePast(tokens, predicate) &&
  predicate.to - predicate.from > 2 &&
  lowerAt(tokens, predicate.to - 1) !== predicate.verb;

/** "could double", "can save": what may come, against "can handle". */
const isOutlook = (modal: string, { verb }: Predicate): boolean =>
  changeVerbs.has(verb) && (/^could/.test(modal) || risingVerbs.has(verb));

const risingVerbs = wordSet(
  'double|triple|treble|quadruple|rise|grow|increase|fall|drop|shrink|halve',
);

/** "targets 300 trips", "forecasts 5 percent". */
const plainPlans = wordSet('plan|aim|intend|target|hope|envisage|envision|want|seek|eye');
const plainForecasts = wordSet('expect|forecast|project|predict|anticipate');

/** "is expected to reach", "plans to run", "is designed to handle", "is capable of". */
function modalityOfChain(tokens: readonly Token[], predicate: Predicate): Modality | null {
  const { chain, verb, from, to } = predicate;
  if (chain.some((each) => forecastVerbs.has(each) || forecastAdjectives.has(each)))
    return 'forecast';
  // "has been laid out for 2 million tonnes", unlike rails that "are laid for 344 km"
  const isLaidOut = lowerAt(tokens, to - 1) === 'laid' && lowerAt(tokens, to) === 'out';
  const next = isOneOf(lowerAt(tokens, to), 'out|up') ? to + 1 : to;
  const infinitive = chain.length > 0 || isOneOf(lowerAt(tokens, next), 'to|for|of');
  if (!infinitive) return null;
  const leads = chain.length > 0 ? chain : [verb];
  if (leads.some((each) => capacityAdjectives.has(each))) return 'capacity';
  const made = tokens.slice(from, to).some(({ lower }) => capacityParticiples.has(lower));
  if ((made || isLaidOut) && (predicate.passive || chain.length > 0)) return 'capacity';
  return leads.some((each) => planVerbs.has(each)) ? 'plan' : null;
}

/** "is to open", "are to be built". */
const isToBe = (tokens: readonly Token[], { from, to }: Predicate): boolean =>
  isOneOf(lowerAt(tokens, from), 'is|are') && tokens[from + 1]?.lower === 'to' && to > from + 2;

/** "The capacity is", "the target was", "forecasts put it at". */
function modalityOfSubject(
  tokens: readonly Token[],
  { subject, predicate, role }: ClauseParts,
): Modality | null {
  if (!subject || role === 'attribution') return null;
  const head = headOf(tokens, subject);
  if (planNouns.has(head) && predicate?.verb === 'be') return 'plan';
  if (forecastNouns.has(head)) return 'forecast';
  return capacityNouns.has(head) ? 'capacity' : null;
}

/** The last noun before a preposition: "the annual capacity of the hub" has "capacity". */
export function headOf(tokens: readonly Token[], { from, to }: TokenRange): string {
  let end = from;
  while (end < to && !phraseEnds.has(lowerAt(tokens, end))) end++;
  return lowerAt(tokens, Math.max(from, end - 1));
}

/** What a clause tells, by its modality, tense and verb. */
export function typeOf({ role, predicate, tense }: ClauseParts, modality: Modality): ClauseType {
  if (role === 'attribution') return 'statement';
  if (modality !== 'actual') return modality;
  if (!predicate) return 'event';
  if (tense === 'present') return typeOfPresent(predicate);
  const stands = predicate.verb === 'be' || predicate.verb === 'have';
  if (stands && tense !== 'none') return 'state';
  if (tense === 'perfect') return 'total';
  return tense === 'past' && totalVerbs.has(predicate.verb) && !predicate.passive
    ? 'total'
    : 'event';
}

function typeOfPresent({ verb, passive, progressive }: Predicate): ClauseType {
  if (progressive) return 'state';
  if (constantVerbs.has(verb)) return 'constant';
  return stateVerbs.has(verb) || passive ? 'state' : 'event';
}

/** True for a verb that says what a clause behind it states. */
export const isSaying = (predicate: Predicate | null): boolean =>
  predicate !== null && sayingVerbs.has(predicate.verb);
