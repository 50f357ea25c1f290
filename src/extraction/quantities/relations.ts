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
    return /^\s*[^()]{0,40}[)\]）]/.test(text.slice(b.end)) || text.slice(b.end).trim() === '';
  }
  return /^(?:,? or (?:about |approximately |around |roughly |some )?|, (?:about|equivalent to|equal to|or about) | ?[=≈] ?)$/i.test(
    between,
  );
}

function isFromTo(a: Quantity, b: Quantity, text: string, between: string): boolean {
  const lead =
    /\bfrom (?:(?:just|only|about|around|nearly|over|some|a mere|a record|roughly|almost|less than|more than) )?$/i;
  if (
    !lead.test(text.slice(Math.max(0, a.start - 24), a.start)) &&
    !/^from /i.test(text.slice(a.start, a.end))
  )
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

/**
 * Average dollars per unit of each currency by year, rounded, by the Federal Reserve's release G.5A. Those of 2012 to
 * 2015 and 2017 to 2023 were compared with the releases of 4 January 2016, 4 January 2021 and 1 February 2024; the
 * tolerance is many times what rounding leaves, so that the four other years, entered without a look, decide nothing.
 */
const dollars: Record<string, Record<number, number>> = {
  CNY: {
    2010: 0.1477,
    2011: 0.1548,
    2012: 0.1585,
    2013: 0.1626,
    2014: 0.1623,
    2015: 0.1591,
    2016: 0.1505,
    2017: 0.1479,
    2018: 0.1512,
    2019: 0.1447,
    2020: 0.145,
    2021: 0.1551,
    2022: 0.1485,
    2023: 0.1412,
    2024: 0.139,
  },
  EUR: {
    2010: 1.326,
    2011: 1.393,
    2012: 1.286,
    2013: 1.328,
    2014: 1.33,
    2015: 1.11,
    2016: 1.107,
    2017: 1.13,
    2018: 1.182,
    2019: 1.119,
    2020: 1.142,
    2021: 1.183,
    2022: 1.053,
    2023: 1.082,
    2024: 1.082,
  },
  GBP: {
    2010: 1.545,
    2011: 1.604,
    2012: 1.585,
    2013: 1.564,
    2014: 1.648,
    2015: 1.529,
    2016: 1.355,
    2017: 1.288,
    2018: 1.336,
    2019: 1.277,
    2020: 1.283,
    2021: 1.376,
    2022: 1.237,
    2023: 1.244,
    2024: 1.278,
  },
};
for (const [code, rate] of [
  ['USD', 1],
  ['HKD', 0.128],
] as const) {
  dollars[code] = Object.fromEntries(Object.keys(dollars['CNY'] ?? {}).map((year) => [year, rate]));
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

/** The rate two amounts imply where it is off the year's average by more than the tolerance; null where it is not or cannot be told. */
export function oddRate(
  a: { value: number | null; unit: string },
  b: { value: number | null; unit: string },
  year: number | null,
): RateCheck | null {
  const [rateA, rateB] = [dollars[a.unit], dollars[b.unit]];
  if (!rateA || !rateB || !a.value || !b.value || year === null) return null;
  const known = Math.min(2024, Math.max(2010, year));
  const average = (rateB[known] ?? 1) / (rateA[known] ?? 1);
  const implied = a.value / b.value;
  return Math.abs(implied / average - 1) > rateTolerance ? { implied, average, year: known } : null;
}

/** The first span that a `from_to` relation ends at, for each second one. */
export function fromEnds(relations: readonly Relation[]): Map<number, number> {
  return new Map(
    relations.filter(({ relation }) => relation === 'from_to').map(({ a, b }) => [b, a]),
  );
}
