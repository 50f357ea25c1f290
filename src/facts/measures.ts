import type { Measure } from '../schemas/measure.ts';
import type { Quantity } from './types.ts';

interface Known {
  measure: Measure;
  phrases: string[][];
  excludes: string[];
}

/** Finds the measure of the atlas a quantity is a value of. */
export class MeasureIndex {
  readonly #byNoun = new Map<string, Known[]>();

  constructor(measures: Iterable<Measure>) {
    for (const measure of measures) {
      const known: Known = {
        measure,
        phrases: measure.subjects.map((phrase) => stems(phrase)),
        excludes: measure.excludes.map((phrase) => phrase.toLowerCase()),
      };
      for (const noun of measure.nouns) {
        const key = noun.toLowerCase();
        const list = this.#byNoun.get(key) ?? [];
        list.push(known);
        this.#byNoun.set(key, list);
      }
    }
  }

  /** The first measure with the quantity's noun, one of whose phrases stands in its subject, else in its sentence. */
  of(
    quantity: Pick<Quantity, 'kind' | 'noun' | 'unit' | 'subject'>,
    sentence: string,
  ): string | undefined {
    if (
      ['share', 'change', 'multiple', 'rate', 'price', 'rank', 'ordinal', 'date', 'route'].includes(
        quantity.kind,
      )
    )
      return undefined;
    const candidates =
      this.#byNoun.get(quantity.noun.toLowerCase()) ??
      this.#byNoun.get(quantity.unit.toLowerCase());
    if (!candidates) return undefined;
    const subject = `${quantity.subject} ${quantity.unit}`;
    if (partial.test(subject)) return undefined;
    for (const words of [new Set(stems(subject)), new Set(stems(`${subject} ${sentence}`))]) {
      for (const { measure, phrases, excludes } of candidates) {
        if (excludes.some((phrase) => subject.toLowerCase().includes(phrase))) continue;
        if (phrases.some((phrase) => phrase.every((word) => words.has(word)))) return measure.id;
      }
    }
    return undefined;
  }
}

/** Words that make a quantity a part of what its measure counts. */
const partial =
  /\b(?:outbound|inbound|westbound|eastbound|outgoing|incoming|departing|arriving)\b/i;

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
