import type { FactMode, Modality } from '../../schemas/fact.ts';
import type { Measure } from '../../schemas/measure.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Quantity } from '../reader/types.ts';
import { modesIn } from './mode.ts';

interface NounMeasure {
  measure: Measure;
  phrases: string[][];
  excludes: string[];
}

/** Finds the measure of the atlas a quantity is a value of. */
export class MeasureIndex {
  readonly #byNoun = new Map<string, NounMeasure[]>();

  constructor(measures: Iterable<Measure>) {
    for (const measure of measures) {
      const known: NounMeasure = {
        measure,
        phrases: measure.subjects.map((phrase) => stems(phrase)),
        excludes: measure.excludes.map((phrase) => plainDashes(phrase.toLowerCase())),
      };
      for (const noun of measure.nouns) {
        const key = noun.toLowerCase();
        const list = this.#byNoun.get(key) ?? [];
        list.push(known);
        this.#byNoun.set(key, list);
      }
    }
  }

  /**
   * The first measure with the quantity's noun, one of whose phrases stands in its subject, else in the words around
   * it, and which moves as the words tell. What is planned, expected or possible is a value of none.
   *
   * @param isAtSea true for a fact of a seaport, whose boxes come by sea unless the words tell otherwise
   */
  of(
    quantity: Pick<Quantity, 'kind' | 'noun' | 'unit' | 'subject'> & {
      modality?: Modality | undefined;
    },
    before: string,
    after: string,
    isAtSea = false,
  ): string | undefined {
    if (quantity.modality !== undefined && quantity.modality !== 'actual') return undefined;
    if (unmeasured.has(quantity.kind)) return undefined;
    const candidates =
      this.#byNoun.get(quantity.noun.toLowerCase()) ??
      this.#byNoun.get(quantity.unit.toLowerCase());
    if (!candidates) return undefined;
    const subject = plainDashes(`${quantity.subject} ${quantity.unit}`);
    const near = plainDashes(`${before} ${after}`);
    const around = `${subject} ${near}`.toLowerCase();
    // Without the words of any measure there is nothing to rule out.
    if (!candidates.some(({ phrases }) => isSpoken(phrases, around))) return undefined;
    if (isOfPart(subject, after) || isNoTotal(quantity.subject, before, after)) return undefined;
    const own = modesIn(subject);
    const told = own.length > 0 ? own : modesIn(around);
    const modes = told.length > 0 || !isAtSea ? told : (['sea'] as const);
    for (const lower of [subject.toLowerCase(), around]) {
      if (!candidates.some(({ phrases }) => isSpoken(phrases, lower))) continue;
      const words = new Set(stems(lower));
      for (const { measure, phrases, excludes } of candidates) {
        if (excludes.some((phrase) => around.includes(phrase))) continue;
        if (!moves(measure, modes)) continue;
        if (phrases.some((phrase) => phrase.every((word) => words.has(word)))) return measure.id;
      }
    }
    return undefined;
  }
}

/** Kinds of facts that no measure counts: a share of trips is not a number of trips. */
const unmeasured: ReadonlySet<string> = wordSet(
  'share|change|multiple|rate|price|rank|ordinal|date|route',
);

const isOfPart = (subject: string, after: string): boolean =>
  partial.test(`${subject} ${/^ [\p{L}-]+/u.exec(after)?.[0] ?? ''}`);

/** What is planned, counted of each or moved to, and stranded trains, which are not trips. */
const isNoTotal = (subject: string, before: string, after: string): boolean =>
  planned.test(before) ||
  each.test(after) ||
  shift.test(after) ||
  held.test(`${subject} ${/^[^,;:]{0,30}/.exec(after)?.[0] ?? ''}`);

/** Words that make a quantity a part of what its measure counts. */
const partial =
  /\b(?:outbound|inbound|westbound|eastbound|outgoing|incoming|departing|arriving)\b/i;

/** Stranded or cancelled trains are not trips. */
const held =
  /\b(?:blocked|stranded|waiting|waited|stuck|delayed|cancell?ed|halted|queued|queueing|stopped|idle)\b/i;

/** "10 days earlier" is a distance between two dates. */
const shift = /^ (?:earlier|later|sooner|ahead|behind|before|after|ago)\b/i;

/** What may come to be is no value of a measure. */
const planned =
  /\b(?:capacity|plans?|planned|target|targets|expected|forecast|forecasts|goal|could reach)\b[^,;]{0,40}$/i;

/** "92 TEU a train" is a rate, whatever it was read as. */
const each = /^ (?:a|an|per|each) \p{L}/u;

/** False where the words tell of other modes only: routes of trains are no routes by air. */
const moves = (measure: Pick<Measure, 'modes'>, told: readonly FactMode[]): boolean =>
  measure.modes.length === 0 ||
  told.length === 0 ||
  measure.modes.some((mode) => told.includes(mode));

/** True where every word of one of the phrases stands in the text, be it inside another word. */
const isSpoken = (phrases: readonly (readonly string[])[], text: string): boolean =>
  phrases.some((phrase) => phrase.every((word) => text.includes(word)));

const plainDashes = (text: string): string => text.replace(/[–—‑]/g, '-');

/** Words without plural endings, in lower case: "Freight trains" is `freight`, `train`. */
export function stems(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return word.slice(0, -1);
  return word;
}
