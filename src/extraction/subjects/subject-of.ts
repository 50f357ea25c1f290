import { verbBase } from '../lexicon/parts-of-speech.ts';
import {
  doers,
  emptySubjects,
  fillingVerbs,
  handlers,
  movingVerbs,
  tellers,
} from '../lexicon/subject-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { QuantityCandidate } from '../quantities/quantity-candidate.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';
import { adverbTrend, nounTrend, verbTrend } from '../trends/trends.ts';
import { gappedSubject, hasPhrase } from './gapped-subject.ts';
import {
  dimension,
  isAside,
  isComparison,
  isRival,
  isUpFrom,
  sharesSubject,
} from './shared-subject.ts';
import {
  clauseSubject,
  governingVerb,
  nounsBefore,
  objectBetween,
  phraseEnd,
  subjectRange,
  words,
} from './subjects.ts';

/** What each quantity of a sentence counts or measures, in the words of the text; "" where the sentence does not say. */
export function describeSubjects(
  context: Context,
  candidates: readonly QuantityCandidate[],
): string[] {
  const subjects: string[] = [];
  const ofSeries = new Map<number, string>();
  candidates.forEach((candidate, k) => {
    const paired = candidate.series === undefined ? undefined : ofSeries.get(candidate.series);
    const past = attributesBefore(context, candidates, k);
    const last = subjects[past] ?? '';
    const previous = candidates[past];
    const gapped = paired ?? gappedSubject(context, candidate, previous, last);
    if (gapped !== null) subjects.push(gapped);
    else if (
      (last !== '' &&
        (sharesSubject(context, candidate, previous) ||
          isPricedAlike(context, candidate) ||
          isPartToo(context, candidate, previous) ||
          isRival(context, candidate, previous) ||
          isAside(context, candidate, previous))) ||
      (previous && isUpFrom(context, candidate))
    )
      subjects.push(last);
    else
      subjects.push(
        subjectOf(context, candidate) ||
          (isComparison(context, candidate) || isOfTotal(context, candidate) ? last : ''),
      );
    if (emptySubjects.has(subjects[k]?.toLowerCase() ?? '')) subjects[k] = '';
    if (candidate.series !== undefined) ofSeries.set(candidate.series, subjects[k] as string);
  });
  return subjects;
}

/**
 * Index of the amount that the one at `k` may say more of: "4 million letters *with a value of up to 20 euros*, a third more
 * than in 2022" counts letters.
 */
function attributesBefore(
  { tokens }: Context,
  candidates: readonly QuantityCandidate[],
  k: number,
): number {
  const isAmountOfNoun = ({ from }: QuantityCandidate): boolean =>
    lowerAt(tokens, from - 1) === 'of' &&
    isOneOf(lowerAt(tokens, from - 3), 'a|an') &&
    lowerAt(tokens, from - 4) === 'with';
  const [before, earlier] = [candidates[k - 1], candidates[k - 2]];
  const isComparing =
    isOneOf(candidates[k]?.unit?.kind ?? '', 'percent|times') &&
    lowerAt(tokens, (candidates[k]?.from ?? 0) - 1) === ',';
  return before && earlier && isComparing && isAmountOfNoun(before) ? k - 2 : k - 1;
}

function subjectOf(context: Context, candidate: QuantityCandidate): string {
  if (candidate.unit?.kind === 'count' && hasPhrase(context, candidate)) {
    const measured = candidate.unit.noun === 'point' ? governed(context, candidate) : '';
    const counted = measured || countedSubject(context, candidate);
    // "about 331 a month": the time it is counted over is not what is counted.
    return isOneOf(counted, 'day|week|month|year|quarter|them|these|those') ? '' : counted;
  }
  if (isOfTotal(context, candidate) || isAdded(context, candidate)) return '';
  return (
    partSubject(context, candidate) ||
    ofSubject(context, candidate) ||
    ratioSubject(context, candidate) ||
    headBefore(context, candidate) ||
    nounBehind(context, candidate) ||
    pricedFor(context, candidate) ||
    extent(context, candidate) ||
    ofFronted(context, candidate) ||
    unlessTeller(governed(context, candidate))
  );
}

/**
 * "*Parcels in transit* made up 44 per cent of the cargo", "*crates* filled 72 per cent of the hold": of a whole and its
 * part, the part is what is told of. Who or where had a part of something, a port or a city, counts what it had.
 */
function partSubject(
  context: Context,
  { unit, isChange, start, from, end }: QuantityCandidate,
): string {
  const { tokens, tags } = context;
  if (unit?.kind !== 'percent' || isChange || lowerAt(tokens, end) !== 'of') return '';
  const verb = governingVerb(context, start);
  // "was worth 25 billion euros, or 4 per cent of the trade" says the second of a sum.
  const word = verb < 0 ? '' : lowerAt(tokens, verb);
  if (from - verb > 3 || !(composing.has(word) || fillingVerbs.has(verbBase(word)))) return '';
  const range = subjectRange(context, verb);
  const head = headOf(context, range);
  // What opens a sentence with a capital and is one word may be a name.
  const isName = range.end - range.start === 1 && tags[head] !== 'plural' && range.start === 0;
  const isThing =
    isOneOf(tags[head] ?? '', 'plural|noun') && !isName && !doers.has(lowerAt(tokens, head));
  const isBack = isOneOf(lowerAt(tokens, range.start), 'this|that|these|those|it|they|which');
  return isThing && !isBack && range.end <= verb ? words(context, range.start, range.end) : '';
}

/** Index of the noun that a phrase is headed by: "parcels" of "small parcels in transit". */
function headOf({ tags }: Context, { start, end }: { start: number; end: number }): number {
  let head = -1;
  for (let at = start; at < end; at++) {
    if (isOneOf(tags[at] ?? '', 'preposition|to|past|gerund') && head >= 0) break;
    if (isOneOf(tags[at] ?? '', 'noun|plural|name')) head = at;
  }
  return head;
}

/** "*Of the new cars* that Wuhan sent, 4,300 were bound for Tashkent": what a clause opens with is counted, not who did it. */
function ofFronted(context: Context, { from }: QuantityCandidate): string {
  const { tokens, tags } = context;
  if (lowerAt(tokens, from - 1) !== ',') return '';
  for (let at = from - 2; at >= 0; at--) {
    const word = lowerAt(tokens, at);
    if (isOneOf(word, '.|;|:')) return '';
    const opens = at === 0 || isOneOf(lowerAt(tokens, at - 1), '.|;|:');
    if (!opens || word !== 'of') continue;
    let start = at + 1;
    while (isOneOf(tags[start] ?? '', 'determiner|number|possessive')) start++;
    const whole = words(context, start, phraseEnd(context, start));
    return isOneOf(whole, 'total|number|amount|sum') ? '' : whole;
  }
  return '';
}

/** "The report has 307,200 TEU": who tells a figure is not what it counts, which was said before. */
const unlessTeller = (subject: string): string =>
  namesNothing.test(subject) ||
  tellers.has(subject.toLowerCase().slice(subject.lastIndexOf(' ') + 1))
    ? ''
    : subject;

/**
 * "All of Georgia[’s railways] carried", "drivers who spoke [to Kazakh media]", "Boeing 767[s]", "its [272 kilometres] are to
 * be finished", "[a year earlier there] had been 40": what is left of a phrase, or an amount, names nothing that another amount could be of.
 */
const namesNothing =
  /^(?:[’']s\b|s$|(?:to|from|for|by|with|at) |\d[\d.,]* \p{Ll}+$|(?:.* )?there$)/u;

/** "20 percent of the total": the whole is what the number before counts. */
const isOfTotal = (context: Context, candidate: QuantityCandidate): boolean =>
  lowerAt(context.tokens, candidate.end) === 'of' &&
  isOneOf(wholeAfter(context, candidate.end + 1), 'total|them|these|those|which|whom');

/** "wants to take delivery of *eight* more": more of what was counted before, whatever is done with it. */
const isAdded = (context: Context, candidate: QuantityCandidate): boolean =>
  (candidate.unit?.kind ?? 'count') === 'count' &&
  !hasPhrase(context, candidate) &&
  isOneOf(lowerAt(context.tokens, candidate.end), 'more|others');

/** "a fee of three euros a parcel, and *80 cents for a parcel* from within": the same is asked of another of the kind. */
const isPricedAlike = ({ tokens }: Context, { unit, from, end }: QuantityCandidate): boolean =>
  unit?.kind === 'money' &&
  isOneOf(lowerAt(tokens, from - 1), 'and|or|,|but') &&
  lowerAt(tokens, end) === 'for' &&
  isOneOf(lowerAt(tokens, end + 1), 'a|an|each|every|one') &&
  lowerAt(tokens, end + 2) === unit.id.split('-per-')[1]?.toLowerCase();

/** "crates filled 88 per cent of the space on one side and *61 per cent of the space* on the other": a part of a like whole. */
const isPartToo = (
  context: Context,
  { unit, from, end }: QuantityCandidate,
  previous: QuantityCandidate | undefined,
): boolean =>
  unit?.kind === 'percent' &&
  previous?.unit?.kind === 'percent' &&
  lowerAt(context.tokens, from - 1) === 'and' &&
  lowerAt(context.tokens, end) === 'of' &&
  lowerAt(context.tokens, previous.end) === 'of' &&
  wholeAfter(context, end + 1) === wholeAfter(context, previous.end + 1);

/** "$4.10 a kilogram for freight to Lyon and *$1.25 for freight in the other direction*": what a price without a verb is of. */
function pricedFor(context: Context, { unit, from, end }: QuantityCandidate): string {
  const { tokens, masked } = context;
  if (unit?.kind !== 'money' || !isOneOf(lowerAt(tokens, from - 1), 'and|or|,|but')) return '';
  if (lowerAt(tokens, end) !== 'for' || masked[end + 1]) return '';
  if (isOneOf(lowerAt(tokens, end + 1), 'what|which|that|those|it|them|whatever')) return '';
  const noun = phraseEnd(context, end + 1);
  return noun > end + 1 ? words(context, end + 1, noun) : '';
}

/** The noun that "the total" or "the national total" comes down to. */
function wholeAfter({ tokens, tags }: Context, at: number): string {
  let next = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  if (tags[next] === 'adjective' && lowerAt(tokens, next + 1) === 'total') next++;
  return lowerAt(tokens, next);
}

/** The counted phrase as the text has it, with its complement. */
function countedSubject(context: Context, candidate: QuantityCandidate): string {
  const { tokens, tags } = context;
  let start = candidate.start;
  const inNumber = (at: number): boolean =>
    tokens[at]?.shape !== 'word' ||
    isOneOf(lowerAt(tokens, at), 'or|so|odd|more|plus|half|quarter|a|an|of') ||
    (tokens[at]?.glued === true && tokens[at - 1]?.shape === 'number') ||
    tags[at] === 'number' ||
    (candidate.high !== undefined && isOneOf(lowerAt(tokens, at), 'to|and|or'));
  while (start < candidate.end && inNumber(start)) start++;
  let end = start;
  while (
    end < candidate.end &&
    !isOneOf(
      lowerAt(tokens, end),
      'per|a|an|each|every|daily|weekly|monthly|annually|yearly|hourly',
    )
  )
    end++;
  if (end < candidate.end) return words(context, start, end);
  const whole = phraseEnd(context, Math.max(start, candidate.end - 1), true);
  return words(context, start, Math.max(whole, candidate.end));
}

/** "80 percent of its 6,000 employees", "$5 million of claims": what stands behind "of". */
function ofSubject(context: Context, candidate: QuantityCandidate): string {
  const { tokens, tags } = context;
  const half =
    candidate.share &&
    (tags[candidate.end] === 'possessive' || tags[candidate.end] === 'determiner');
  if (half) return words(context, candidate.end + 1, phraseEnd(context, candidate.end + 1));
  if (lowerAt(tokens, candidate.end) !== 'of') return '';
  const distance = isOneOf(
    candidate.unit?.id ?? '',
    'kilometer|mile|meter|nautical-mile|foot|yard',
  );
  if (distance && tags[candidate.end + 1] === 'name') return '';
  let start = candidate.end + 1;
  while (
    tags[start] === 'determiner' ||
    tags[start] === 'number' ||
    (tags[start] === 'possessive' && !isOneOf(lowerAt(tokens, start), "'s|’s"))
  ) {
    start++;
  }
  return words(context, start, phraseEnd(context, start));
}

/** "one in five children": what stands behind the ratio. */
function ratioSubject(context: Context, candidate: QuantityCandidate): string {
  const { tokens } = context;
  if (!candidate.share) return '';
  for (let at = candidate.start; at < candidate.end; at++) {
    const word = lowerAt(tokens, at);
    if (word === 'in' || word === 'out') {
      return words(context, candidate.end, phraseEnd(context, candidate.end));
    }
  }
  return '';
}

/** Verbs by which a part is told of a whole. */
const composing = wordSet(
  'account|accounts|accounted|make|makes|made|represent|represents|represented|constitute|constitutes|constituted|form|forms|formed|is|are|was|were',
);

/** Nouns before "of" that say how an amount was reached rather than of what it is. */
const generic = wordSet(
  'total|average|maximum|minimum|record|high|low|sum|mean|median|peak|number|combined|mere|range|more|figure|tune|equivalent',
);

/** "a service radius of 1,500 km", "net profit of $3bn", "speeds of up to 350 km/h": the noun before "of". */
function headBefore(context: Context, candidate: QuantityCandidate): string {
  const { tokens } = context;
  let of = candidate.from - 1;
  while (isOneOf(lowerAt(tokens, of), 'a|an|the|between')) of--;
  if (lowerAt(tokens, of) !== 'of') return '';
  const start = nounsBefore(context, of);
  const head = lowerAt(tokens, of - 1);
  if (start === of) return '';
  if (nounTrend(head) !== undefined)
    return changed(context, candidate.end) || words(context, start, of);
  if (generic.has(head) && of - start === 1) return '';
  return words(context, start, of);
}

/** What changed, of "a rise of 5% in exports", "a 10 percent drop in prices". */
function changed(context: Context, at: number): string {
  if (!isOneOf(lowerAt(context.tokens, at), 'in|of|for') || context.masked[at]) return '';
  return words(context, at + 1, phraseEnd(context, at + 1));
}

/** "a 9 billion yuan loan", "a 45 basis point decline in spreads", "$1 billion in gains", "150 mph winds". */
function nounBehind(context: Context, candidate: QuantityCandidate): string {
  const { tokens } = context;
  const { end, unit } = candidate;
  if (lowerAt(tokens, end) === 'worth' && lowerAt(tokens, end + 1) === 'of')
    return words(context, end + 2, phraseEnd(context, end + 2));
  const isSum = unit === null || unit.kind === 'money';
  if (isSum && lowerAt(tokens, end) === 'in' && !context.masked[end])
    return sumIn(context, end + 1);
  // "carried 1.3 per cent *fewer containers*": what there is more or less of.
  if (unit?.kind === 'percent' && isOneOf(lowerAt(tokens, end), 'more|fewer|less'))
    return words(context, end + 1, phraseEnd(context, end + 1));
  let at = isHyphen(tokens[end]) ? end + 1 : end;
  if (lowerAt(tokens, at) === 'strong') at++;
  if (dimension.has(lowerAt(tokens, at)) || !isAttribute(context, candidate, at)) return '';
  while (adverbTrend(lowerAt(tokens, at)) !== undefined) at++;
  return compoundAt(context, at);
}

/** "$1 billion in *gains*", but not "$1 billion in total" */
function sumIn(context: Context, at: number): string {
  const isNoun = isOneOf(context.tags[at] ?? '', 'plural|noun|adjective');
  return isNoun && lowerAt(context.tokens, at) !== 'total'
    ? words(context, at, phraseEnd(context, at))
    : '';
}

/** True where an amount stands before a noun as an attribute: "a 45 basis point decline", "150 mph winds". */
function isAttribute({ tags }: Context, { from, unit }: QuantityCandidate, at: number): boolean {
  if (isOneOf(tagAt(tags, from - 1) ?? '', 'determiner|possessive|adjective')) return true;
  const isAmount = unit === null || unit.kind === 'measure' || unit.kind === 'money';
  return isAmount && isOneOf(tags[at] ?? '', 'plural|noun');
}

/** The compound noun at `at` with its complement; of a noun of change, what changes. */
function compoundAt(context: Context, at: number): string {
  const { tokens, tags } = context;
  let end = at;
  while (
    isOneOf(tags[end] ?? '', 'noun|adjective|name|plural') ||
    (isHyphen(tokens[end]) && tokens[end]?.glued)
  )
    end++;
  if (end === at || context.masked[at]) return '';
  if (nounTrend(lowerAt(tokens, end - 1)) !== undefined)
    return changed(context, end) || (end - at > 1 ? words(context, at, end - 1) : '');
  if (end - at === 1 && tags[at] === 'adjective') return '';
  return words(context, at, phraseEnd(context, at));
}

/** "The line, 1,318 km long,", "cocaine worth £24m", "a ticket costing 30 euros": the noun before says whose it is. */
function extent(context: Context, candidate: QuantityCandidate): string {
  const { tokens, tags } = context;
  const { from, end, unit } = candidate;
  const before = from - 1;
  if (unit?.kind === 'times' && lowerAt(tokens, before) === ',')
    return isOneOf(lowerAt(tokens, before - 1), 'multiple|factor|ratio')
      ? nounsTo(context, before)
      : '';
  const at = unit?.kind === 'age' && lowerAt(tokens, before) === 'between' ? before - 1 : before;
  if (extending.has(lowerAt(tokens, at)))
    return nounsTo(context, lowerAt(tokens, at - 1) === ',' ? at - 1 : at);
  const noun = nounsBefore(context, from);
  const isOpened =
    tagAt(tags, noun - 1) === 'determiner' && tagAt(tags, noun - 2) === 'conjunction';
  if (noun < from && isOpened) return words(context, noun, from);
  const isApposed = lowerAt(tokens, at) === ',' && dimension.has(lowerAt(tokens, end));
  return isApposed ? nounsTo(context, at) : '';
}

/** The noun phrase that ends before `at`; "" where none does. */
const nounsTo = (context: Context, at: number): string =>
  words(context, nounsBefore(context, at), at);

/** Words between a noun and its own amount. */
const extending = wordSet(
  'worth|aged|costing|weighing|measuring|totalling|totaling|spanning|covering|containing|lasting',
);

/** Verbs whose subject is what the amount measures; of others the amount is an object. */
const stative =
  /^(?:is|are|was|were|be|been|being|stands?|stood|reach(?:es|ed|ing)?|hits?|hitting|total(?:s|ed|led|ing|ling)?|averag(?:es?|ed|ing)|weigh(?:s|ed|ing)?|measur(?:es?|ed|ing)|costs?|costing|cover(?:s|ed|ing)?|span(?:s|ned|ning)?|runs?|ran|lasts?|lasted|takes?|took|masked|taking|amounts?|amounted|comes?|came|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|number(?:s|ed|ing)?|rang(?:es?|ed|ing)|account(?:s|ed|ing)?|ma[dk]e|makes|making|compris(?:es?|ed|ing)|represent(?:s|ed|ing)?|remain(?:s|ed|ing)?|accounts|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?|ends?|ended|clos(?:es?|ed|ing)|open(?:s|ed|ing)?|trad(?:es?|ed|ing)|settled?|sells?|sold|valued|priced|estimated|set|peak(?:s|ed|ing)?|constitut(?:es?|ed|ing)|hold(?:s|ing)?|held|own(?:s|ed|ing)?|ha[sd]|have|having|travel(?:s|led|ing|ling)?|walk(?:s|ed)?|drove|flew|fetch(?:es|ed)?|generat(?:es?|ed|ing)|produc(?:es?|ed|ing)|wait(?:s|ed|ing)?)$/;

/** Verbs whose subject is what an amount is concluded from, and not what it measures. */
const concluding = wordSet(
  'imply|implies|implied|implying|suggest|suggests|suggested|suggesting|indicate|indicates|indicated|indicating',
);

/** The subject of the clause, the object of a verb of change, or of other verbs what is done: "invested in 37 projects". */
function governed(context: Context, candidate: QuantityCandidate): string {
  const { tokens } = context;
  const own = candidate.unit?.kind === 'times' && context.tags[candidate.start] !== 'number';
  const verb =
    own && verbTrend(lowerAt(tokens, candidate.start)) !== undefined
      ? candidate.start
      : governingVerb(context, candidate.start);
  if (verb < 0) return '';
  const word = lowerAt(tokens, verb);
  if (verb === candidate.start) {
    const changed = objectBehind(context, candidate.end);
    if (changed !== '') return changed;
  }
  if (verbTrend(word) !== undefined) {
    const object = objectBetween(context, verb, stripPreposition(context, candidate.from));
    return object || clauseSubject(context, verb);
  }
  if (stative.test(word)) return clauseSubject(context, verb);
  if (concluding.has(word)) return '';
  const object = objectBetween(context, verb, stripPreposition(context, candidate.from));
  if (object !== '' && isOneOf(lowerAt(tokens, candidate.from - 1), 'at|to')) return object;
  const load = loadWords(context, candidate, verb);
  return (
    done(context, candidate, verb) ||
    carrierThatCan(context, candidate, verb) ||
    // "It handled 87,700 tonnes": a weight that is moved is of cargo, which the sentence need not say.
    (isWeight(candidate) && movingVerbs.has(verbBase(word)) ? 'cargo' : load) ||
    clauseSubject(context, verb)
  );
}

/** "*a Boeing 767* that can lift up to 52 tonnes": how much one can take is of it, not of what it takes. */
function carrierThatCan(context: Context, candidate: QuantityCandidate, verb: number): string {
  const { tokens } = context;
  if (!isWeight(candidate) || !isOneOf(lowerAt(tokens, verb - 1), 'can|could|may')) return '';
  if (!isOneOf(lowerAt(tokens, verb - 2), 'that|which')) return '';
  const carrier = clauseSubject(context, verb);
  return handlers.has(carrier.toLowerCase().slice(carrier.lastIndexOf(' ') + 1)) ? '' : carrier;
}

/** "The province halved *its subsidy*", "doubled *the number of trains*": what a verb that is an amount itself acts on. */
function objectBehind(context: Context, at: number): string {
  const { tokens, tags } = context;
  if (context.masked[at] || !isOneOf(tags[at] ?? '', 'determiner|possessive|plural|noun'))
    return '';
  const first = isOneOf(tags[at] ?? '', 'determiner|possessive') ? at + 1 : at;
  const isNumber = lowerAt(tokens, first) === 'number' && lowerAt(tokens, first + 1) === 'of';
  const start = isNumber ? first + 2 : first;
  // "doubled year on year"
  if (context.masked[start] || emptySubjects.has(lowerAt(tokens, start))) return '';
  return words(context, start, phraseEnd(context, start));
}

const isWeight = ({ unit }: QuantityCandidate): boolean =>
  unit?.kind === 'measure' && /^(?:tonne|ton|kiloton|megaton)(?:-per-\p{Ll}+)?$/u.test(unit.id);

/** What a sum was used for, with the verb: "invested in 37 projects", "spend on railways". */
function done(context: Context, candidate: QuantityCandidate, verb: number): string {
  const { tokens, text } = context;
  if (candidate.unit?.kind !== 'money' || candidate.from - verb > 2) return '';
  const name = (tokens[verb]?.text ?? '').toLowerCase();
  if (isOneOf(lowerAt(tokens, candidate.end), 'in|on|for|to') && !context.masked[candidate.end]) {
    if (
      isOneOf(
        `${lowerAt(tokens, candidate.end + 1)} ${lowerAt(tokens, candidate.end + 2)}`,
        'the year|the month|the week|the quarter|the season|this year|this month|this week|this quarter|this season|that year|that month|that week|that quarter|that season|a year|a month|a week|a quarter|a season',
      )
    )
      return '';
    const end = phraseEnd(context, candidate.end + 1);
    if (end > candidate.end + 1) {
      const object = text.slice(tokens[candidate.end]?.start, tokens[end - 1]?.end);
      return `${name} ${object}`;
    }
  }
  return '';
}

/** Of goods a verb acts on, the unit names what is counted: "handled 4.2 million TEU". */
function loadWords(context: Context, candidate: QuantityCandidate, verb: number): string {
  const { tokens, tags } = context;
  if (
    candidate.unit?.kind !== 'measure' ||
    !/^(?:TEU|FEU|tonne|ton|barrel|kiloton|megaton)/.test(candidate.unit.id)
  )
    return '';
  if (candidate.from - verb > 2 && lowerAt(context.tokens, candidate.from - 1) !== 'and') return '';
  let start = candidate.start;
  while (start < candidate.end && (tokens[start]?.shape !== 'word' || tags[start] === 'number'))
    start++;
  let end = start + 1;
  while (end < candidate.end && !isOneOf(lowerAt(tokens, end), 'a|an|per|each|every|/')) end++;
  return words(context, start, end);
}

const stripPreposition = (context: Context, at: number): number => {
  let end = at;
  while (end > 0 && isOneOf(lowerAt(context.tokens, end - 1), 'by|to|from|at|of|a|an|the|for'))
    end--;
  return end;
};
