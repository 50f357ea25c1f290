import type { Clause, ClausePlan } from '../clauses/clause.ts';
import { comingVerbs, sumsUp, tellsOf } from '../lexicon/dating-words.ts';
import { foundingVerbs } from '../lexicon/period-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import type { DatedMention } from './periods.ts';

/** The times of a sentence and its clauses. */
export interface ClausedTimes {
  tokens: readonly Token[];
  plan: ClausePlan;
  times: readonly DatedMention[];
}

/** What is known of the times of a sentence by the time a clause looks for one around it. */
export interface KnownTimes {
  /** Those that may date a fact. */
  usable: readonly DatedMention[];
  /** The clause that each time of the sentence dates. */
  clauseOf: ReadonlyMap<DatedMention, Clause | null>;
  /** True for a time owned by a value that is compared with. */
  isBaseTime: (mention: DatedMention) => boolean;
}

/** Finds the times that clauses without one of their own have from those around them. */
export class SurroundingTimes {
  readonly #sentence: ClausedTimes;
  readonly #known: KnownTimes;

  constructor(sentence: ClausedTimes, known: KnownTimes) {
    this.#sentence = sentence;
    this.#known = known;
  }

  /**
   * The time of another clause that reaches one.
   *
   * @example "when the centre opened in May 2016, it had four lines" → for the last clause May 2016
   */
  of(clause: Clause): DatedMention | null {
    return this.#reaching(clause, new Set());
  }

  /**
   * The time of a `when` clause; of the clause a supplement hangs on; a fronted time of the clause before; a time inside
   * the subject; else the time of the coordinate clause behind.
   */
  #reaching(clause: Clause, seen: Set<number>): DatedMention | null {
    if (seen.has(clause.index)) return null;
    seen.add(clause.index);
    const { clauses } = this.#sentence.plan;
    const parent = clause.parent === null ? null : (clauses[clause.parent] ?? null);
    const above =
      this.#whenClause(clause) ??
      this.#namedBefore(clause) ??
      (parent && this.#fromParent(clause, parent, seen));
    if (above) return above;
    // "the branch, rebuilt since May, will take": what is to come has no time of what has been.
    const found = this.#inSubject(clause);
    const inSubject = found?.named && clause.modality !== 'actual' ? null : found;
    return inSubject ?? this.#ofContent(clause) ?? this.#behind(clause) ?? this.#ofOrdinal(clause);
  }

  /** "It was learned that from January to April 127,600 left; *the value was 19 billion*": behind what was said, more of it. */
  #ofContent(clause: Clause): DatedMention | null {
    const { plan, tokens } = this.#sentence;
    if (clause.role !== 'coordinate' || tokens[(clause.ranges[0]?.from ?? 0) - 1]?.text !== ';')
      return null;
    const said = plan.clauses.findLast(
      ({ role, index, tense }) =>
        role === 'content' && index < clause.index && tense === clause.tense,
    );
    const found = said ? this.#main(said) : null;
    const isSoFar = found?.period.start === null;
    return said && found && !isSoFar && found.from < (said.predicate?.from ?? 0) ? found : null;
  }

  /** The time of the clause that one hangs on, where it is that of both. */
  #fromParent(clause: Clause, parent: Clause, seen: Set<number>): DatedMention | null {
    if (!this.#mayRise(clause, parent)) return null;
    const found =
      this.#beside(clause, parent) ?? this.#main(parent) ?? this.#reaching(parent, seen);
    return found && this.#agrees(found, clause, parent) ? found : null;
  }

  /** "the only month of growth (+2.1%) in all of 2023": what stands in brackets is of the time before them. */
  #beside(clause: Clause, parent: Clause): DatedMention | null {
    if (clause.role !== 'parenthesis') return null;
    const { usable, clauseOf, isBaseTime } = this.#known;
    const here = usable.filter(
      (each) => clauseOf.get(each)?.index === parent.index && !isBaseTime(each),
    );
    return here.length > 1 ? (here.findLast((each) => each.end <= clause.start) ?? null) : null;
  }

  /** True for a clause that has the time of the one it hangs on: not "the line, which has 45 stations". */
  #mayRise(clause: Clause, parent: Clause): boolean {
    if (clause.role !== 'relative')
      return clause.role !== 'subordinate' || clause.tense === parent.tense;
    // "according to a forwarder whose app shows offers": what is said of who says it.
    if (parent.role === 'attribution' && clause.tense === 'present') return false;
    if (!isTensed(clause) || parent.predicate === null) return true;
    // "…, of which transit made up 6.8 million": a part of what was counted, in the time it was.
    const isOfWhich =
      this.#opensWith(clause, 'of', 'which') || this.#opensWith(clause, 'of', 'whom');
    if (isOfWhich) return clause.tense === parent.tense || clause.tense === 'present';
    // "will open on 12 June the line, which it is to serve four times a week": both are meant for then.
    if (clause.modality === 'plan' && parent.modality === 'plan') return true;
    // "…, which makes it the first", "which put it in 17th place": the clause is about the whole of the one before.
    const isOfSame = clause.tense === 'present' || clause.tense === parent.tense;
    return isOfSame && sumsUp.has(clause.predicate?.verb ?? '');
  }

  #opensWith({ ranges }: Clause, ...words: string[]): boolean {
    const from = ranges[0]?.from ?? 0;
    return words.every((word, k) => this.#sentence.tokens[from + k]?.lower === word);
  }

  /** A present tense is dated by no time that is over: "it moved 900 boxes in 2020, and 15 services call". */
  #agrees(mention: DatedMention, clause: Clause, parent: Clause): boolean {
    if (mention.period.type === 'instant' && !mention.asOf)
      return clause.tense !== 'past' && !standsAlone(clause) && !tellsOf.has(clause.role);
    // "has *so far* left no traces; trade fell by 19 percent": what is so up to now is no time that another thing is told of.
    const isSoFar = mention.period.type === 'cumulative' && mention.period.start === null;
    if (isSoFar && !mention.asOf && standsAlone(clause)) return false;
    // "has *since* gone through its lists: 880 is correct": what happened after a time dates nothing told beside it.
    if (mention.anaphor?.relation === 'since' && clause.predicate !== null && !clause.sharesSubject)
      return false;
    if (mention.whole && clause.modality !== 'actual') return true;
    // "The hall has been shut since March, and 9 million were fewer": what goes on dates nothing else that was.
    if (mention.named && clause.tense === 'past' && parent.tense === 'perfect') return false;
    if (clause.tense !== 'present' || clause.role !== 'coordinate') return true;
    if (mention.named !== undefined) return clause.sharesSubject;
    return parent.tense === 'present' || mention.ends !== undefined;
  }

  /** Times of coordinate clauses behind one that has none: "A rose and B fell in 2023". */
  #behind(clause: Clause): DatedMention | null {
    for (const each of this.#sentence.plan.clauses) {
      if (each.modality !== clause.modality) continue;
      // "147 came; the last was unloaded in October": a sentence of its own.
      if (this.#sentence.tokens[(each.ranges[0]?.from ?? 0) - 1]?.text === ';') continue;
      if (each.parent !== clause.index || each.role !== 'coordinate' || each.tense !== clause.tense)
        continue;
      const here = this.#main(each);
      if (here && here.period.type !== 'instant' && here.from > (each.predicate?.to ?? 0))
        return here;
    }
    return null;
  }

  /** "trains running through the town in the first quarter rose": a time that says which of them. */
  #inSubject(clause: Clause): DatedMention | null {
    const verbAt = clause.predicate?.from ?? 0;
    for (const each of this.#sentence.plan.clauses) {
      if (each.parent !== clause.index || (each.role !== 'participle' && each.role !== 'relative'))
        continue;
      if ((each.ranges[0]?.from ?? 0) > verbAt || foundingVerbs.has(each.predicate?.verb ?? ''))
        continue;
      const opener = this.#sentence.tokens[(each.ranges[0]?.from ?? 1) - 1]?.text;
      // "The train, which pulled in on Sunday, brought 41 boxes": what came with it came that day.
      const isArrival =
        each.role === 'relative' &&
        clause.tense === 'past' &&
        comingVerbs.has(each.predicate?.verb ?? '');
      const here = opener === ',' && !isArrival ? null : this.#main(each);
      if (here && (here.period.type !== 'day' || isArrival)) return here;
    }
    return null;
  }

  /** "It was the 1,000th train that the city has run this year": the time of the clause that says which. */
  #ofOrdinal(clause: Clause): DatedMention | null {
    if (clause.predicate?.verb !== 'be') return null;
    for (const each of this.#sentence.plan.clauses) {
      const first = this.#sentence.tokens[each.ranges[0]?.from ?? 0]?.lower;
      if (each.parent !== clause.index || each.role !== 'relative' || first !== 'that') continue;
      const here = this.#main(each);
      if (here?.whole) return here;
    }
    return null;
  }

  /** "all of 2019, when 347,000 were shipped", "since April 2015, when the first train ran": the time named before. */
  #namedBefore(clause: Clause): DatedMention | null {
    const { tokens } = this.#sentence;
    const first = clause.ranges[0]?.from ?? 0;
    // "the fourth quarter, *in which* 231 trains set off"
    const isInWhich =
      isOneOf(tokens[first]?.lower ?? '', 'in|during') && tokens[first + 1]?.lower === 'which';
    const opens = isInWhich ? 'when' : (tokens[first]?.lower ?? '');
    // "a train in March *that left* with 41 boxes"
    const isOfNoun = clause.tense === 'past' && clause.role === 'relative' && opens === 'that';
    if (opens !== 'when' && !isOfNoun) return null;
    const mention = this.#sentence.times.find(
      ({ to, role }) => to === first || (to === first - 1 && (role === 'when' || !isOfNoun)),
    );
    if (!mention) return null;
    const { named, period } = mention;
    return named ? { ...mention, period: { ...period, ...named } } : mention;
  }

  /** The time of a clause itself that dates no compared value: the last that stands before its verb, else the last. */
  #main(clause: Clause): DatedMention | null {
    const { usable, clauseOf, isBaseTime } = this.#known;
    const here = usable.filter(
      (each) => clauseOf.get(each)?.index === clause.index && !isBaseTime(each),
    );
    const verbAt = clause.predicate?.from ?? Number.POSITIVE_INFINITY;
    return here.findLast((each) => each.from < verbAt) ?? latest(here);
  }

  /** "when the centre opened in May 2016, it had four lines". */
  #whenClause(clause: Clause): DatedMention | null {
    const { plan, tokens } = this.#sentence;
    for (const each of plan.clauses) {
      if (each.role !== 'subordinate' || each.parent !== clause.index) continue;
      const opener = tokens[each.ranges[0]?.from ?? 0]?.lower;
      if (opener !== 'when' && opener !== 'as' && opener !== 'before') continue;
      const here = this.#main(each);
      if (!here) continue;
      // "*Before the rules were eased last November*, there were 31": how it was up to then.
      return opener === 'before' ? { ...here, period: { ...here.period, start: null } } : here;
    }
    return null;
  }
}

/** The time that ends last. */
function latest(times: readonly DatedMention[]): DatedMention | null {
  let best: DatedMention | null = null;
  for (const each of times)
    if (!best || (each.period.end ?? '') >= (best.period.end ?? '')) best = each;
  return best;
}

const standsAlone = ({ role, predicate, sharesSubject }: Clause): boolean =>
  role === 'coordinate' && predicate !== null && !sharesSubject;

const isTensed = ({ predicate, tense }: Clause): boolean => predicate !== null && tense !== 'none';
