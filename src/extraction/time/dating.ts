import type { Period } from '../../schemas/fact.ts';
import { type Clause, type ClausePlan, type ClauseRole, clauseAt } from '../clauses/clause.ts';
import { isSaying } from '../clauses/clause-type.ts';
import { cue } from '../cues/cue.ts';
import { steps } from '../lexicon/dating-words.ts';
import { movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import { constructionVerbs, extents } from '../lexicon/standing-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { overlap } from '../tokens/spans.ts';
import { isTimeUnit } from '../units/units.ts';
import { alignTimes } from './aligned-times.ts';
import {
  isKnown,
  isMakeUp,
  isOrdinary,
  isOtherKind,
  isOwnersOwn,
  isRated,
  isSetOff,
  isSpanTold,
} from './attributes.ts';
import { followedBy, isOfFallingDue, isOfStatement } from './binding.ts';
import { monthsIn, shiftMonths, unitAround, yearIn } from './calendar.ts';
import { isCompared, isComparedSum } from './compared-values.ts';
import { localModality } from './local-modality.ts';
import type { DatedMention } from './periods.ts';
import { asSeenFrom, fromStart } from './seen-from-clause.ts';
import {
  type Inheritance,
  inheritanceOf,
  isAttributive,
  isPluperfect,
  isStandingUnit,
  type Timed,
} from './standing.ts';
import { type ClausedTimes, SurroundingTimes } from './surrounding-times.ts';

/** When a fact holds, and how that was found. */
export interface Dating {
  period: Period | null;
  /** Null where the text gives no time. */
  origin: 'stated' | 'carried' | null;
  /** Another time it could as well hold for. */
  rival: Period | null;
  /** The time as it stands in the sentence; null where it was carried or there is none. */
  mention: DatedMention | null;
  /** True for what another fact is compared with. */
  isBase?: true;
}

/** A sentence as far as its times go; those that stand for others are resolved. */
export interface DatedSentence extends ClausedTimes {
  text: string;
  /** True where "as of 30 July" counts from 1 January on: "up 27 percent year on year", "this year". */
  withinYear: boolean;
}

/** What earlier sentences lend: the time reported on, by how a fact may take it. */
export type Lender = (inheritance: Inheritance) => { period: Period | null; rival: Period | null };

/** Index of the first end of "from A to B" for each second one. */
export type FromEnds = ReadonlyMap<number, number>;

/** A whole that a clause says more of: " of the wagons that", " of all freight which". */
const ofWholeThat = /^ of (?:the|all|its|their)(?: [\p{L}-]+){1,4} (?:that|which|who) /u;

const undatedFact: Dating = { period: null, origin: null, rival: null, mention: null };

/** When each fact of a sentence holds. */
export function dateFacts(
  facts: readonly Timed[],
  sentence: DatedSentence,
  ends: FromEnds,
  lend: Lender,
): Dating[] {
  return new SentenceDating(facts, sentence, ends, lend).all();
}

class SentenceDating {
  readonly #facts: readonly Timed[];
  readonly #sentence: DatedSentence;
  readonly #ends: FromEnds;
  readonly #starts: ReadonlySet<number>;
  readonly #lend: Lender;
  readonly #clauses: readonly (Clause | null)[];
  readonly #usable: readonly DatedMention[];
  readonly #clauseOf: ReadonlyMap<DatedMention, Clause | null>;
  readonly #aligned: ReadonlyMap<number, DatedMention>;
  readonly #owned: readonly (DatedMention | null)[];
  readonly #surrounding: SurroundingTimes;
  readonly #datings: (Dating | null)[];

  constructor(facts: readonly Timed[], sentence: DatedSentence, ends: FromEnds, lend: Lender) {
    const { plan, tokens, text, times } = sentence;
    this.#facts = facts;
    this.#sentence = sentence;
    this.#ends = ends;
    this.#starts = new Set(ends.values());
    this.#lend = lend;
    this.#clauses = facts.map(({ start, end }) => clauseAt(plan, tokens, Math.max(start, end - 1)));
    this.#clauseOf = new Map(times.map((each) => [each, clauseOfTime(each, plan, tokens)]));
    this.#usable = times.filter(
      (each) =>
        each.role === 'when' &&
        !isOfStatement(each, text) &&
        !isOfFallingDue(each, text) &&
        !thanLevel.before(text, each.start, 40) &&
        !this.#isSaid(each) &&
        !this.#isNowOfTelling(each) &&
        !this.#isNowOfPlan(each),
    );
    this.#aligned = alignTimes(facts, this.#usable, text);
    this.#owned = facts.map((fact, at) => this.#aligned.get(at) ?? this.#ownOf(fact));
    this.#surrounding = new SurroundingTimes(sentence, {
      usable: this.#usable,
      clauseOf: this.#clauseOf,
      isBaseTime: (mention) => this.#isBaseTime(mention),
    });
    this.#datings = facts.map(() => null);
  }

  all(): Dating[] {
    return this.#facts.map((_, at) => this.#at(at));
  }

  /** The day of a statement: "said on Tuesday that", "in May reported growth of 5 percent for the first quarter". */
  #isSaid(mention: DatedMention): boolean {
    const clause = this.#clauseOf.get(mention);
    if (!clause) return false;
    const { type } = mention.period;
    if (clause.role === 'attribution') return true;
    if (type !== 'day' && type !== 'month') return false;
    if (clause.type === 'statement') return true;
    return (
      isSaying(clause.predicate) &&
      mention.from < (clause.predicate?.from ?? 0) &&
      this.#sentence.times.some(
        (each) =>
          each.from > mention.to &&
          each.role === 'when' &&
          !each.anaphor &&
          this.#clauseOf.get(each) === clause,
      )
    );
  }

  /** "Beijing *now* wants it halved this year": when something is meant, not when it is to be. */
  #isNowOfPlan(mention: DatedMention): boolean {
    const clause = this.#clauseOf.get(mention);
    const isAdverb = /^(?:now|currently)$/i.test(mention.period.text);
    return (
      isAdverb &&
      mention.to === clause?.predicate?.from &&
      isOneOf(clause.modality, 'plan|forecast')
    );
  }

  /** "for the first quarter of 2023 it *now* gives 1.99 million": when it is told, beside the time it is told of. */
  #isNowOfTelling(mention: DatedMention): boolean {
    const clause = this.#clauseOf.get(mention);
    return (
      mention.period.type === 'instant' &&
      !mention.asOf &&
      mention.to === clause?.predicate?.from &&
      this.#sentence.times.some(
        (each) =>
          each.to <= mention.from &&
          each.role === 'when' &&
          each.period.start !== null &&
          this.#clauseOf.get(each) === clause,
      )
    );
  }

  #at(at: number): Dating {
    const known = this.#datings[at];
    if (known) return known;
    // A fact that leads back to itself is undated.
    this.#datings[at] = undatedFact;
    const dating = this.#date(at);
    this.#datings[at] = dating;
    return dating;
  }

  #date(at: number): Dating {
    const fact = this.#facts[at];
    if (!fact) return undatedFact;
    const inside = this.#usable.find((each) => overlap(each, fact));
    const own = inside ?? this.#owned[at];
    // "on the 350-km railway from 2026": what says which thing is meant has no time of its own.
    const words = this.#sentence.text.slice(fact.start, fact.end);
    const isThing = isStandingUnit(fact.unit) && isAttributive(words);
    const { text } = this.#sentence;
    const isMade =
      (this.#clauses[at]?.tense !== 'past' && isMakeUp(text, fact)) ||
      isRated(text, fact) ||
      isOrdinary(text, fact);
    if ((own && !inside && isThing) || isMade) return undatedFact;
    if (own) return this.#stated(own, at);
    if (this.#isBase(at)) return this.#ofBase(at);
    if (this.#isOtherWords(at)) return this.#at(at - 1);
    const last = fact.kind === 'change' ? this.#endBehind(at) : null;
    return last === null ? this.#byClause(fact, at) : this.#at(last);
  }

  /** "36,900 TEU, *or 2.7 times* that of 2023": what was just said in other words. */
  #isOtherWords(at: number): boolean {
    const [before, fact] = [this.#facts[at - 1], this.#facts[at]];
    if (!before || !fact || fact.start <= before.end) return false;
    const { text } = this.#sentence;
    const between = text.slice(before.end, fact.start);
    // "12,000 cars this year, *roughly a tenth of what it ships*": the amount before as a part of a whole.
    const isShareOfIt =
      fact.kind === 'share' &&
      /^[^.;:()]{0,60}, $/.test(between) &&
      /^ of (?:what|all|its|their|the total)\b/.test(text.slice(fact.end, fact.end + 12));
    // "18 million parcels that came by rail, *two and a half times more than* in the year before"
    const isMultipleOfIt =
      fact.kind === 'multiple' &&
      /^[^.;:()]{0,60}, $/.test(between) &&
      / (?:as (?:many|much) as|more than) /.test(text.slice(fact.end - 5, fact.end + 18));
    return isMultipleOfIt || isShareOfIt || /^,? or (?:\w+ )?$/.test(between);
  }

  /** A fact that no time stands beside: dated by its clause, those around it and the sentences before. */
  #byClause(fact: Timed, at: number): Dating {
    const words = this.#sentence.text.slice(fact.start, fact.end);
    const standing = isStandingUnit(fact.unit) && fact.kind !== 'change';
    const clause = this.#clauses[at] ?? null;
    if (this.#tellsWhich(fact, at, standing)) return undatedFact;
    const happened = clause?.tense === 'past' && clause.role === 'coordinate';
    // "although the yard was designed for 16": what could be handled is dated by its own clause alone.
    // "a carmaker that *had filled 30 trains* turned to ships last autumn": what was before is of no time of what came of it.
    const wasBefore = clause?.role === 'relative' && isPluperfect(this.#sentence.tokens, clause);
    // "Running time *in May: 22 days*": what a label names, in the time that it says.
    const isLabelled = isTimeUnit(fact.unit) && clause !== null && this.#isBehindLabel(clause);
    const isOuter =
      (!standing || happened || isLabelled) && clause?.modality !== 'capacity' && !wasBefore;
    const here = this.#inClause(at) ?? this.#ofAside(at);
    if (!here && isCostOfBuilding(fact, clause)) return undatedFact;
    const mention = here ?? (isOuter ? this.#around(at) : null);
    const compared = mention && this.#comparedWith(mention, fact);
    if (compared) return compared;
    if (!mention) return this.#inherited(at, inheritanceOf(fact, clause, this.#sentence));
    // "in May *it was six days*": how long something took then.
    const wasSo =
      clause?.tense === 'past' &&
      clause.role !== 'participle' &&
      (isTimeUnit(fact.unit) || here?.period.type === 'day');
    if (isLabelled && !isAttributive(words)) return this.#stated(mention, at);
    const isUndated =
      isAttributive(words) ||
      (mention.period.type !== 'instant' && isStandingClause(clause) && !wasSo);
    return standing && isUndated ? undatedFact : this.#stated(mention, at);
  }

  /**
   * "In the same months a year before there had been 900, *hence a fall by a tenth*": what comes of setting an earlier time
   * beside the one told of is of the latter.
   */
  #comparedWith({ period: { end } }: DatedMention, fact: Timed): Dating | null {
    if (fact.kind !== 'change' || !concluding.before(this.#sentence.text, fact.start, 50))
      return null;
    const { period, rival } = this.#lend('reporting');
    const isLater = end !== null && (period?.start ?? '') > end;
    return isLater ? { period, origin: 'carried', rival, mention: null } : null;
  }

  /** True for a clause without a verb behind the colon of one without a verb. */
  #isBehindLabel({ predicate, parent, ranges }: Clause): boolean {
    const { plan, tokens } = this.#sentence;
    const above = parent === null ? null : plan.clauses[parent];
    const opener = tokens[(ranges[0]?.from ?? 0) - 1]?.text;
    return predicate === null && above?.predicate === null && opener === ':';
  }

  /** True for an amount by which a thing is told from others or described, whatever it did and when. */
  #tellsWhich(fact: Timed, at: number, standing: boolean): boolean {
    const clause = this.#clauses[at] ?? null;
    // "The complex, 60 kilometres south of the city, opened in May": what lies in an aside is no part of what happened.
    const isOfThing = isAside(clause) || this.#isOfThing(at);
    if (standing && (isKnown(this.#sentence.text, fact) || isOfThing)) return true;
    // "Turkish Cargo, the fifth largest carrier in the world, launched flights in May": a rank beside a name.
    const isOfName = isAside(clause) || this.#isInSubject(at);
    const isRank =
      fact.kind === 'rank' || isFirstAmong(this.#sentence.text.slice(fact.start, fact.end));
    if (isRank && !fact.record && isOfName) return true;
    // "Chengdu’s *two airports* handled 90 million passengers in 2025": what somebody has, whatever it did then.
    return this.#isOwned(at);
  }

  /**
   * "The railway, 1,035 kilometers in length, opened in 2021", "the remaining 108 km should be ready in 2024": a length or
   * an area set off by commas, or of the thing that a verb other than of building is said of.
   */
  #isOfThing(at: number): boolean {
    const fact = this.#facts[at];
    const clause = this.#clauses[at];
    if (!fact || !clause || !extents.has(fact.unit)) return false;
    const isBuilt = constructionVerbs.has(clause.predicate?.verb ?? '');
    return isSetOff(this.#sentence.text, fact) || (this.#isBeforeVerb(at) && !isBuilt);
  }

  /** "*Europe's largest inland port* received 60 trains": what says of whom it is told. */
  #isInSubject(at: number): boolean {
    return this.#isBeforeVerb(at) && this.#clauses[at]?.predicate?.verb !== 'be';
  }

  #isBeforeVerb(at: number): boolean {
    const predicate = this.#clauses[at]?.predicate;
    const verb = predicate ? this.#sentence.tokens[predicate.from] : undefined;
    return verb !== undefined && (this.#facts[at]?.end ?? 0) < verb.start;
  }

  /** True for a count of what somebody has that stands in the subject of a clause. */
  #isOwned(at: number): boolean {
    const fact = this.#facts[at];
    if (fact?.kind !== 'count' || !this.#isBeforeVerb(at)) return false;
    const noun = fact.unit.slice(fact.unit.lastIndexOf(' ') + 1);
    // "Its *41 boxes* were lifted on Monday": what a train carries it has for a journey.
    const isOfJourney = movedNouns.has(noun) || runningNouns.has(noun);
    return !isOfJourney && isOwnersOwn(this.#sentence.text, fact);
  }

  #inherited(at: number, inheritance: Inheritance): Dating {
    const { period, rival } = this.#lend(inheritance);
    // The level that a series comes to is of its end, not of all of it.
    if (period && this.#ends.has(at) && isLong(period)) return { ...undatedFact, rival: period };
    const wide =
      period && this.#isAnnual(at) ? { ...period, ...unitAround('year', period) } : period;
    return { period: wide, origin: period ? 'carried' : null, rival, mention: null };
  }

  /** "Its *annual* volume amounted to 916,000 TEU", whatever part of the year was told of. */
  #isAnnual(at: number): boolean {
    const { tokens } = this.#sentence;
    const subject = this.#clauses[at]?.subject;
    return (
      subject != null &&
      tokens.slice(subject.from, subject.to).some(({ lower }) => isOneOf(lower, 'annual|yearly'))
    );
  }

  #stated(mention: DatedMention, at: number): Dating {
    const clause = this.#clauses[at] ?? null;
    // "With a second crane in place since March, 22 trains can be dealt with": so it is from then on.
    const fact = this.#facts[at];
    const own = fact === undefined ? null : localModality(this.#sentence.text, fact);
    const isCapacity = clause?.modality === 'capacity' || own === 'capacity';
    const isMeant = own === 'plan' || own === 'forecast';
    const isOpen = mention.named !== undefined;
    const isOwners = isOfOwner(mention, clause) && !this.#isBeforeVerb(at);
    if ((isCapacity && (isOpen || isNow(mention))) || (isOpen && isOwners)) return undatedFact;
    const rival = this.#usable.find((each) => each !== mention && !this.#owned.includes(each));
    const { text, withinYear } = this.#sentence;
    const last = fact?.kind === 'change' ? lastYearOf(mention.period, text, fact) : null;
    if (last) return { period: last, origin: 'stated', rival: mention.period, mention };
    // "has risen by a fifth *in these two years*": by as much as the levels just told of differ, the later of them its own.
    if (fact?.kind === 'change' && isSpanTold(mention.period))
      return this.#inherited(at, 'reporting');
    return {
      period: fromStart(
        asSeenFrom(mention, clause, this.#sideOf(at), { withinYear, isMeant }),
        text,
        fact,
      ),
      origin: 'stated',
      rival: rival?.period ?? null,
      mention,
    };
  }

  /** Which end of "from A to B" a fact is. */
  #sideOf(at: number): 'first' | 'last' | null {
    if (this.#starts.has(at)) return 'first';
    return this.#ends.has(at) ? 'last' : null;
  }

  /** "40 per cent of the wagons *that crossed in May*": a part is of the time of its whole, unless its own clause has one. */
  #timeOfWhole(fact: Timed): DatedMention | null {
    const { text, plan, tokens } = this.#sentence;
    if (fact.kind !== 'share' || !ofWholeThat.test(text.slice(fact.end, fact.end + 60)))
      return null;
    const own = clauseAt(plan, tokens, fact.end - 1);
    const isHere = this.#usable.some((each) => this.#clauseOf.get(each) === own);
    return isHere
      ? null
      : (this.#usable.find((each) => {
          const clause = this.#clauseOf.get(each);
          return (
            clause?.role === 'relative' && clause.start > fact.end && clause.start - fact.end < 60
          );
        }) ?? null);
  }

  /** A time right behind a fact: "71,400 in May", "590,000 a year earlier". */
  #ownOf(fact: Timed): DatedMention | null {
    const { text, plan, tokens } = this.#sentence;
    const bracketed = this.#namedBeforeBracket(fact);
    if (bracketed) return bracketed;
    const labelled = this.#timeOfLabel(fact);
    if (labelled) return labelled;
    const multiplied = this.#timeOfMultiplied(fact);
    if (multiplied) return multiplied;
    const ofWhole = this.#timeOfWhole(fact);
    if (ofWhole) return ofWhole;
    const follower = followedBy(fact, this.#facts, this.#usable, text);
    if (!follower) return null;
    const { mention, close } = follower;
    if (this.#opensNext(fact, mention) || this.#opensClause(fact, mention)) return null;
    // "against 55 yuan at the peak in December 2021"
    const clause = clauseAt(plan, tokens, fact.end - 1);
    const other = this.#clauseOf.get(mention);
    // "fell from 1,865, since more now operate long-range aircraft": the time of what is given as the reason.
    if (other && other !== clause && other.role === 'subordinate') return null;
    if (close || isCompared(text, fact)) return mention;
    if (!clause || clause !== other) return null;
    // "In January the total was 83, the sum of the figures of October": the time before comes first.
    const verbAt = clause.predicate?.from ?? -1;
    const isPast = mention.from > verbAt && fact.end <= (tokens[verbAt]?.start ?? 0);
    const before = this.#usable.some(
      (each) => each.end <= fact.start && this.#reaches(each, clause),
    );
    return before || isPast ? null : mention;
  }

  /** "Queue at the gate *last week: 2.3 kilometres*", "Throughput, *May: 6,140 TEU*": a time right before the colon of an amount. */
  #timeOfLabel({ start }: Timed): DatedMention | null {
    const { text } = this.#sentence;
    return this.#usable.find(({ end }) => labelMark.test(text.slice(end, start))) ?? null;
  }

  /** "more than twice *the 29,800 TEU of the same months in 2025*": an amount that another is a multiple of has its own time. */
  #timeOfMultiplied({ start, end }: Timed): DatedMention | null {
    const { text, times } = this.#sentence;
    if (!multiplying.before(text, start, 24)) return null;
    const behind = times.find((each) => each.start > end);
    return behind && /^ (?:of|in|for|from) (?:the )?$/.test(text.slice(end, behind.start))
      ? behind
      : null;
  }

  /** "On Monday 14 lorries and *on Tuesday 19* crossed": a time that opens the next amount, as one opened this. */
  #opensNext(fact: Timed, { start, end }: DatedMention): boolean {
    const { text } = this.#sentence;
    const isOpened = (at: number): boolean =>
      this.#usable.some((each) => each.end < at && at - each.end <= 2);
    const next = this.#facts.find((each) => each.start > end);
    return (
      next !== undefined &&
      next.start - end <= 2 &&
      isOpened(fact.start) &&
      /\b(?:and|while|but)\b|[,;]/.test(text.slice(fact.end, start))
    );
  }

  /** "can take 14 trains a day *and in January was* getting 12": a time before the verb of the clause that it opens. */
  #opensClause(fact: Timed, mention: DatedMention): boolean {
    const clause = this.#clauseOf.get(mention);
    return (
      clause?.role === 'coordinate' &&
      clause.start >= fact.end &&
      mention.to <= (clause.predicate?.from ?? 0)
    );
  }

  /** "six times as many as in 2019 (17,700 TEU)": the time right before the bracket, compared with or not. */
  #namedBeforeBracket(fact: Timed): DatedMention | null {
    const { text, times } = this.#sentence;
    if (!/\(\s*$/.test(text.slice(Math.max(0, fact.start - 3), fact.start))) return null;
    const open = text.lastIndexOf('(', fact.start - 1);
    const isLast = !times.some(
      (each) => each.start >= fact.end && each.start < text.indexOf(')', fact.end),
    );
    return isLast ? (times.findLast(({ end }) => end <= open && open - end <= 1) ?? null) : null;
  }

  /** True where a time stands in a clause or in one it hangs on. */
  #reaches(mention: DatedMention, clause: Clause): boolean {
    const own = this.#clauseOf.get(mention)?.index;
    let at: Clause | null = clause;
    while (at) {
      if (at.index === own) return true;
      at = at.parent === null ? null : (this.#sentence.plan.clauses[at.parent] ?? null);
    }
    return false;
  }

  /** A value that another is compared with: "against 590,000", "down from 16%", "from 4% to 9%". */
  #isBase(at: number): boolean {
    if (this.#starts.has(at)) return true;
    const fact = this.#facts[at];
    const { text } = this.#sentence;
    if (!fact || (fact.kind === 'change' && !isComparedSum(text, fact))) return false;
    return isCompared(text, fact) && !this.#ends.has(at);
  }

  /** A base without a time of its own has that of another base of the sentence, else none. */
  #ofBase(at: number): Dating {
    const { times } = this.#sentence;
    const side = this.#starts.has(at) ? times.find(({ ends }) => ends) : undefined;
    if (side) return this.#stated(side, at);
    const other = this.#facts.findIndex(
      (_, index) => index !== at && this.#owned[index] && this.#isBase(index),
    );
    const mention = other < 0 ? null : this.#owned[other];
    return mention ? this.#stated(mention, at) : this.#yearBefore(at);
  }

  /** "fell to 20,500 from 33,600": without a word on it, the same time a year earlier than that of the value compared. */
  #yearBefore(at: number): Dating {
    const fact = this.#facts[at];
    const beside = this.#starts.has(at)
      ? [...this.#ends].find(([, first]) => first === at)?.[0]
      : this.#facts.findLastIndex((each, index) => index < at && each.unit === fact?.unit);
    const other = beside === undefined || beside < 0 ? undefined : this.#facts[beside];
    if (!fact || !other || beside === undefined || isStandingUnit(fact.unit)) return undatedFact;
    if (this.#clauses[beside]?.modality !== 'actual') return undatedFact;
    // "raised its stake from 16 to 37 percent in August": a decision, before which a share was what it had been.
    const isStep = fact.kind === 'share' && steps.has(this.#clauses[beside]?.predicate?.verb ?? '');
    if (isStep) return undatedFact;
    const { period } = this.#at(beside);
    if (!period || period.type === 'day' || (monthsIn(period) ?? 99) > 12) return undatedFact;
    const isBeside = isOtherKind(this.#sentence.text, fact);
    const before = isBeside ? {} : shiftMonths(period, -12);
    const base = { ...period, ...before };
    return { ...undatedFact, period: base, origin: 'carried', rival: period, isBase: true };
  }

  /**
   * The level a change leads to: "rose by 9%, from 61,200 in April to 66,700 in May", "grew by 63 per cent to 4.1 million
   * tonnes from January to May". The change has the time it ends in.
   */
  #endBehind(at: number): number | null {
    const next = this.#facts[at + 1];
    const fact = this.#facts[at];
    if (fact && next) {
      const between = this.#sentence.text.slice(fact.end, next.start);
      if (/^ (?:\w+ )?to (?:\w+ )?$/.test(between) && this.#owned[at + 1]) return at + 1;
    }
    for (const [last, first] of this.#ends) {
      const near = first > at && first - at <= 2 && this.#clauses[first] === this.#clauses[at];
      if (near && this.#owned[last]) return last;
    }
    return null;
  }

  /** A time of the fact's own clause that no other fact owns: the nearest before it, else the nearest after it. */
  #inClause(at: number): DatedMention | null {
    const fact = this.#facts[at] as Timed;
    const clause = this.#clauses[at];
    if (!clause) return null;
    const here = this.#usable.filter((each) => this.#clauseOf.get(each)?.index === clause.index);
    const free = here.filter((each) => !this.#owned.includes(each));
    // "The highest tally yet, 2.3 million, *dates from 2018*"
    const origin = isOneOf(clause.predicate?.verb ?? '', 'date|stem')
      ? free.find((each) => each.from >= (clause.predicate?.to ?? 0))
      : undefined;
    const before = origin ?? free.findLast((each) => each.end <= fact.start);
    if (before) return before;
    const behind = free.find((each) => each.start >= fact.end && !this.#leadsNext(each, fact));
    if (behind) return behind;
    // "44,000 boxes and 90 trains in 2020": the time of the last of a list is that of all.
    const shared =
      here.find((each) => each.start >= fact.end) ??
      here.findLast((each) => each.end <= fact.start);
    return shared && !this.#isBaseTime(shared) && !this.#isOfPart(shared, fact) ? shared : null;
  }

  /** "21.4 million euros, *previous year* 61.8 million": a time that only another amount has. */
  #leadsNext({ anaphor, start, end }: DatedMention, fact: Timed): boolean {
    if (anaphor?.relation !== 'shift' || (anaphor.count ?? 1) > 0) return false;
    const { text } = this.#sentence;
    return (
      /[,;(]/.test(text.slice(fact.end, start)) &&
      this.#facts.some((each) => each.start > end && each.start - end <= 2)
    );
  }

  /** "1.2 million tonnes, *up 16 per cent in 2024*": the time of a change beside an amount is that of both. */
  #ofAside(at: number): DatedMention | null {
    const [fact, next] = [this.#facts[at], this.#facts[at + 1]];
    const [clause, aside] = [this.#clauses[at], this.#clauses[at + 1]];
    if (!fact || !clause || !aside || next?.kind !== 'change' || isStandingUnit(fact.unit))
      return null;
    const isBeside = aside.parent === clause.index && asides.has(aside.role);
    const isNear = next.start > fact.end && next.start - fact.end < 60;
    return isBeside && isNear ? (this.#owned[at + 1] ?? this.#inClause(at + 1)) : null;
  }

  /** "1.05 million TEU, *71,000 of them* in December alone": the time of a part is not that of the whole. */
  #isOfPart(mention: DatedMention, fact: Timed): boolean {
    const owner = this.#facts[this.#owned.indexOf(mention)];
    const { text } = this.#sentence;
    return (
      owner !== undefined &&
      owner.start >= fact.end &&
      (/\bof (?:them|these|those|which)\b/.test(text.slice(owner.start, mention.start)) ||
        /^ alone\b/.test(text.slice(mention.end)))
    );
  }

  /** True for a time owned by a value that is compared with. */
  #isBaseTime(mention: DatedMention): boolean {
    return this.#owned.some((own, index) => own === mention && this.#isBase(index));
  }

  /** A time of another clause that reaches the fact's. */
  #around(at: number): DatedMention | null {
    const clause = this.#clauses[at];
    return clause ? this.#surrounding.of(clause) : null;
  }
}

/** Words by which a change is drawn from two levels: "hence a drop by", "which works out to a fall of". */
const concluding = cue(
  /(?:\b(?:hence|thus|therefore|consequently|meaning|i\.e\.)|\bso|\b(?:which|that|this) (?:is|was|means|meant|makes|made|gives|gave|works? out|worked out|amounts?|amounted|comes?|came|corresponds?|equals?|represents?))(?: \p{L}+){0,5} $/u,
);

/** "The port, *since June 2023 a state company*, plans to build 22 berths": how long it is so of who plans. */
const isOfOwner = ({ to }: DatedMention, clause: Clause | null): boolean =>
  clause?.modality === 'plan' &&
  clause.subject !== null &&
  clause.subject.from < to &&
  to <= clause.subject.to;

/**
 * "*From 2020 to 2023* the number fell by 18 per cent": a change has the time it ends in. One that is an average of all the
 * years has them all.
 */
function lastYearOf(period: Period, text: string, { start, end }: Timed): Period | null {
  const year = /^(?:from|between) (?:\d{4}) (?:to|and|until) (\d{4})$/i.exec(period.text)?.[1];
  const isAverage =
    /^,? (?:a|per|each|every) year\b|^ (?:annually|yearly)\b/.test(text.slice(end, end + 14)) ||
    /\b(?:average|averaged|annual|yearly)\b/.test(text.slice(Math.max(0, start - 60), start));
  return year === undefined || isAverage
    ? null
    : { ...period, start: `${year}-01-01`, end: `${year}-12-31`, type: 'year' };
}

/** From the time of a label to the amount it is of. */
const labelMark = /^: (?:about |some |over |nearly |only |just |a record )?$/;

/** "14 days shorter *than the average of* 2024": the time of what something is set against. */
const thanLevel = cue(/\bthan the (?:average|mean|median|level) (?:of|in|for) (?:the )?$/);

const multiplying = cue(/\b(?:twice|double|triple|times|half) (?:the|its|their) $/);

/** "the first in Asia": of a thing, and not of what it did. */
const isFirstAmong = (words: string): boolean =>
  /\bfirst (?:in|of its kind in) (?:the )?\p{L}/u.test(words);

/** "at present", "now": the day of the text, named by no date; "the current potential" is meant to be of that day. */
const isNow = ({ period, asOf }: DatedMention): boolean =>
  period.type === 'instant' && !asOf && !/\d|current/i.test(period.text);

/** True for a time longer than a year. */
const isLong = ({ start, end }: Period): boolean =>
  start !== null && end !== null && yearIn(end) - yearIn(start) > 1;

/** The clause a time dates: that of its first word, but of "since operations began in 2011" the one around. */
function clauseOfTime(
  mention: DatedMention,
  plan: ClausePlan,
  tokens: readonly Token[],
): Clause | null {
  const clause = clauseAt(plan, tokens, mention.end - 1);
  const opens = clauseAt(plan, tokens, mention.start);
  // "the year 1402, which ended on March 19": a time that runs into the clause that says when it ended.
  if (clause?.role === 'relative' && opens !== clause) return opens;
  // "in week 47 (18–24 November)": brackets that hold a time alone say more exactly when the clause around them was so.
  if (clause?.role === 'parenthesis' && clause.parent !== null && isAllOf(mention, clause))
    return plan.clauses[clause.parent] ?? clause;
  if (
    opens?.role === 'subordinate' &&
    opens.ranges[0]?.from === mention.from &&
    opens.parent !== null
  )
    return plan.clauses[opens.parent] ?? clause;
  return clause;
}

/** True for a time that is all a clause in brackets says. */
const isAllOf = (mention: DatedMention, { ranges }: Clause): boolean =>
  ranges.every(({ from, to }) => from >= mention.from - 1 && to <= mention.to + 1);

/** Clauses that say one more thing of the amount before them. */
const asides: ReadonlySet<ClauseRole> = new Set(['participle', 'parenthesis', 'apposition']);

/** "built at a cost of 30 billion yuan, opened in July": what building cost is not of the day of opening. */
const isCostOfBuilding = ({ kind }: Timed, clause: Clause | null): boolean =>
  kind === 'money' &&
  clause?.role === 'participle' &&
  isOneOf(clause.predicate?.verb ?? '', 'build|construct|complete|finance');

const isAside = (clause: Clause | null): boolean => clause !== null && clause.role === 'apposition';

/** A clause that says how things stand, whose durations and lengths no time dates. */
const isStandingClause = (clause: Clause | null): boolean =>
  clause !== null &&
  (clause.type === 'state' || clause.type === 'constant' || clause.role === 'participle');
