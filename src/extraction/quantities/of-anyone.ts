import { spokenNouns } from '../lexicon/passing-words.ts';
import type { PlacedQuantity } from './placed-quantity.ts';

/**
 * True for what is counted of nobody in particular: "*one maker* among several", "an operator with *a dozen trains* sees it
 * otherwise", "*the two drivers* we met", "orders *three or four* at a time", "had come on *one barge* all the way".
 */
export function isOfAnyone({ quantity, context }: PlacedQuantity): boolean {
  const { kind, value, unit, start, end } = quantity;
  if (kind !== 'count' || unit.includes('-per-')) return false;
  const { text } = context;
  const words = text.slice(start, end);
  if (!inWords.test(words)) return false;
  const behind = text.slice(end, end + 40);
  if (unit === '' || unit === 'times') return unit === '' && /^ at a time\b/.test(behind);
  if (value === 1 && oneOfMany.test(behind)) return true;
  return isMet.test(behind) || isWithSomebody(text.slice(Math.max(0, start - 60), start));
}

/** A number without a digit. */
const inWords = /^\p{L}[^\d]*$/u;

const oneOfMany = /^ (?:among (?:several|many|others|a few|dozens|hundreds|equals)|all the way)\b/;

/** "the two drivers *we met*", "the pilots *who spoke to us*" */
const isMet =
  /^ (?:(?:that|who|whom) )?(?:(?:we|I) (?:have |had )?(?:met|saw|seen|asked|visited|watched|spoke|spoken|talked|interviewed|reached)\b|(?:spoke|talked) to (?:us|me)\b)/;

/** "*An operator* with": somebody without a name, who is what he has. */
function isWithSomebody(before: string): boolean {
  const noun = someoneWith.exec(before)?.[1];
  return noun !== undefined && spokenNouns.has(noun);
}

const someoneWith =
  /(?:^|[.;:,—–] |\b(?:[Tt]o|[Ff]or|and|but) )[Aa]n? (?:[\p{Ll}-]+ )?(\p{Ll}+) with $/u;
