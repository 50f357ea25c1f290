import type { ExchangeRate } from '../../schemas/exchange-rate.ts';
import { cue } from '../cues/cue.ts';
import type { Quantity } from '../reader/types.ts';

/** Two quantities of one sentence that belong together, by index; `from_to` and `conversion` hold both ways. */
export interface Relation {
  a: number;
  b: number;
  relation: 'conversion' | 'from_to' | 'part_of';
}

/**
 * How the quantities of a sentence belong together: "from 13 in 2013 to 1,126 in 2020", "170 billion yuan (about 26
 * billion U.S. dollars)", "80 percent of its 6,000 employees" (`a` is the share, `b` its whole).
 */
export function readRelations(quantities: readonly Quantity[], text: string): Relation[] {
  const found: Relation[] = [];
  for (let at = 0; at < quantities.length; at++) {
    const a = quantities[at] as Quantity;
    for (let next = at + 1; next < Math.min(quantities.length, at + 4); next++) {
      const b = quantities[next] as Quantity;
      if (b.start < a.end) continue;
      const between = text.slice(a.end, b.start);
      if (next === at + 1 && isConversion(a, b, between, text)) {
        found.push({ a: at, b: next, relation: 'conversion' });
        break;
      }
      if (isFromTo(a, b, text, between)) {
        found.push({ a: at, b: next, relation: 'from_to' });
        break;
      }
      if (next === at + 1 && isPartOf(a, b, between)) {
        found.push({ a: at, b: next, relation: 'part_of' });
        break;
      }
    }
  }
  return found;
}

const isCurrency = (unit: string): boolean =>
  /^[A-Z]{3}$/.test(unit) && unit !== 'TEU' && unit !== 'FEU';

/** Measures of one dimension in two units: kilometres and miles, tonnes and pounds. */
const dimensions = [
  ['kilometer', 'mile', 'meter', 'foot', 'yard', 'centimeter', 'inch', 'millimeter'],
  ['tonne', 'ton', 'kilogram', 'pound', 'ounce', 'gram'],
  ['square-kilometer', 'square-mile', 'square-meter', 'square-foot', 'hectare', 'acre'],
  ['celsius', 'fahrenheit'],
  ['kilometer-per-hour', 'mile-per-hour', 'meter-per-second'],
  ['liter', 'gallon', 'barrel', 'cubic-meter', 'cubic-foot'],
];

function isConversion(a: Quantity, b: Quantity, between: string, text: string): boolean {
  if (a.unit === b.unit || a.value === null || b.value === null || a.kind === 'change')
    return false;
  const money = isCurrency(a.unit) && isCurrency(b.unit);
  const measure = dimensions.some((units) => units.includes(a.unit) && units.includes(b.unit));
  if (!money && !measure) return false;
  if (
    /^\s*[([（]\s*(?:or |about |approximately |around |roughly |some |equivalent to |equal to |worth |i\.e\. |=|≈|~)*$/i.test(
      between,
    )
  ) {
    return (
      /^\s*(?:[^()\s][^()]{0,39})?[)\]）]/.test(text.slice(b.end)) ||
      text.slice(b.end).trim() === ''
    );
  }
  return /^(?:,? or (?:about |approximately |around |roughly |some )?|, (?:about|equivalent to|equal to|or about) | ?[=≈] ?)$/i.test(
    between,
  );
}

const fromBefore = cue(
  /\bfrom (?:(?:just|only|about|around|nearly|over|some|a mere|a record|roughly|almost|less than|more than) )?$/i,
);
const opensWithFrom = cue(/^from /i);

function isFromTo(a: Quantity, b: Quantity, text: string, between: string): boolean {
  if (!fromBefore.before(text, a.start, 24) && !opensWithFrom.within(text, a.start, a.end))
    return false;
  if (
    !/\bto (?:(?:just|only|about|around|nearly|over|some|a mere|a record|roughly|almost|less than|more than) )?$/i.test(
      between,
    ) &&
    !/^to /i.test(text.slice(b.start, b.end))
  )
    return false;
  if (/[;]/.test(between) || between.length > 80) return false;
  return a.noun === b.noun || a.unit === '' || b.unit === '';
}

function isPartOf(a: Quantity, b: Quantity, between: string): boolean {
  if (a.kind !== 'share' || b.value === null || b.kind === 'share') return false;
  return /^(?: [\p{L}]+){0,3} of (?:the |its |their |his |her |all |our )?(?:total |some |about )?(?:of )?$/u.test(
    between,
  );
}

/** Farthest a stated conversion may lie from the average rate of its year. */
export const rateTolerance = 0.1;

export interface RateCheck {
  /** Units of the first currency to one of the second, as the text implies. */
  implied: number;
  /** The same at the average of the year. */
  average: number;
  year: number;
}

/** An amount of money of which its currency is known. */
type Amount = Pick<Quantity, 'value' | 'unit'>;

/**
 * The rate two amounts imply where it is off the year's average by more than the tolerance; null where it is not or
 * cannot be told.
 *
 * @param year the last or first year of the table stands for those beyond it
 * @param rates exchange rates of the atlas by currency
 */
export function oddRate(
  [a, b]: readonly [Amount, Amount],
  year: number | null,
  rates: ReadonlyMap<string, ExchangeRate>,
): RateCheck | null {
  const [rateA, rateB] = [rates.get(a.unit)?.dollars, rates.get(b.unit)?.dollars];
  if (!rateA || !rateB || !a.value || !b.value || year === null) return null;
  const years = Object.keys(rateA)
    .filter((one) => one in rateB)
    .map(Number);
  const known = Math.min(Math.max(...years), Math.max(Math.min(...years), year));
  const [ofA, ofB] = [rateA[known], rateB[known]];
  if (ofA === undefined || ofB === undefined) return null;
  const average = ofB / ofA;
  const implied = a.value / b.value;
  return Math.abs(implied / average - 1) > rateTolerance ? { implied, average, year: known } : null;
}

/** The first span that a `from_to` relation ends at, for each second one. */
export function fromEnds(relations: readonly Relation[]): Map<number, number> {
  return new Map(
    relations.filter(({ relation }) => relation === 'from_to').map(({ a, b }) => [b, a]),
  );
}
