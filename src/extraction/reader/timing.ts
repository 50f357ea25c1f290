import type { Modality, Period } from '../../schemas/fact.ts';
import { clauseAt } from '../clauses/clause.ts';
import { isSaying } from '../clauses/clause-type.ts';
import {
  countsWithinYear,
  lentPeriod,
  type ReportingPeriods,
  reportingAfter,
} from '../discourse/reporting-period.ts';
import { resolveTimes } from '../discourse/told-times.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { isCompared } from '../time/compared-values.ts';
import { type Dating, dateFacts, type FromEnds } from '../time/dating.ts';
import { localModality } from '../time/local-modality.ts';
import type { DatedMention } from '../time/periods.ts';
import type { Timed } from '../time/standing.ts';
import type { SentenceMentions } from './mentions.ts';
import type { Span } from './types.ts';

/** The times of a sentence in the light of those an article has reported on before. */
export class Timing {
  /** The times the sentence names; those that stand for others are resolved. */
  readonly times: readonly DatedMention[];
  readonly #mentions: SentenceMentions;
  readonly #before: ReportingPeriods;
  readonly #used = new Map<DatedMention, Period | null>();
  /** Times that say when a count began. */
  readonly #begins = new Set<DatedMention>();
  /** The time that facts of the sentence took over. */
  #carried: Period | null = null;
  /** True while no fact but an ordinal took it over. */
  #handsOn = true;

  constructor(mentions: SentenceMentions, before: ReportingPeriods) {
    this.#mentions = mentions;
    this.#before = before;
    this.times = resolveTimes(mentions, before);
  }

  /** When each fact holds; facts that name no time take that which is being reported on where their clause allows it. */
  date(facts: readonly Timed[], ends: FromEnds): Dating[] {
    const { sentence, tokens, plan, reference } = this.#mentions;
    const { text } = sentence;
    const withinYear =
      this.times.some(({ asOf }) => asOf) && countsWithinYear(text, this.#before, reference);
    const datings = dateFacts(
      facts,
      { text, tokens, plan, times: this.times, withinYear },
      ends,
      (inheritance) => lentPeriod(this.#before, inheritance, this.#mentions),
    );
    // A date told of is not yet what is reported on: "the shed, put up in 2009, stands beside the quay".
    datings.forEach(({ mention, origin, period, isBase }, at) => {
      if (facts[at]?.kind === 'date') return;
      const isOrdinal = facts[at]?.kind === 'ordinal';
      // "the fourteenth since last autumn", "the first train crossed here in 2013": what a count began with.
      const begins =
        isOrdinal &&
        (mention?.named || (mention?.period.type === 'year' && this.#isFirst(facts[at])));
      // "Officers *have had ten lanes since 1 July*": how long things have been so is not what is reported on.
      const isSoSince = mention !== null && this.#isStateSince(mention);
      // "For the full year it abides by *its forecast of 1.4 million*": what is thought to come is not what is reported on.
      const isAhead = isOneOf(localModality(text, facts[at] as Timed) ?? '', 'plan|forecast');
      if (mention && (begins || isSoSince || isAhead)) this.#begins.add(mention);
      else if (mention) this.#used.set(mention, period);
      else if (origin === 'carried' && !isBase) {
        this.#carried = period;
        this.#handsOn &&= isOrdinal;
      }
    });
    return datings;
  }

  #isStateSince({ period, end }: DatedMention): boolean {
    const { tokens, plan } = this.#mentions;
    return /^since\b/i.test(period.text) && clauseAt(plan, tokens, end - 1)?.type === 'state';
  }

  #isFirst(fact: Span | undefined): boolean {
    return (
      fact !== undefined &&
      /\bfirst\b/i.test(this.#mentions.sentence.text.slice(fact.start, fact.end))
    );
  }

  /** How real a fact is: by the words around it, else by its clause; what a plan is compared with has happened. */
  modalityOf(span: Span): Modality {
    const { sentence, tokens, plan } = this.#mentions;
    const local = localModality(sentence.text, span);
    if (local) return local;
    if (isCompared(sentence.text, span)) return 'actual';
    return clauseAt(plan, tokens, span.end - 1)?.modality ?? 'actual';
  }

  /** "In September 2023 the agency *reported* growth": when something was told, which dates no event. */
  isOfTelling({ end }: Span): boolean {
    const { tokens, plan } = this.#mentions;
    const clause = clauseAt(plan, tokens, end - 1);
    return clause?.role === 'attribution' || isSaying(clause?.predicate ?? null);
  }

  /** The reporting periods the sentence leaves. */
  after(): ReportingPeriods {
    const { text, tokens, plan, citation, reference, isFirst, isLabel } = this.#mentions;
    const { named, quantities, role } = this.#mentions;
    const timed = {
      text,
      tokens,
      plan,
      times: this.times,
      citation,
      reference,
      isFirst,
      isLabel,
      named,
      quantities,
      role,
    };
    return reportingAfter(this.#before, timed, {
      used: this.#used,
      begins: this.#begins,
      carried: this.#carried,
      handsOn: this.#handsOn,
    });
  }
}
