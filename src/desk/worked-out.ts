import { derivationOf } from '../corpus/derivation.ts';
import { factNamed } from '../extraction/reader/fact-named.ts';
import type { Fact } from '../schemas/fact.ts';

/** Figures that a figure may have been worked out from. */
export interface WorkedOut {
  /** As `inputs` of `:fact` takes them. */
  value: string;
  /** What comes out of them, before it is rounded. */
  result: number;
}

/** So many ways of working a figure out are offered. */
const most = 3;

/**
 * Figures of the story that one operation of arithmetic makes a figure from, the likeliest first: those of its own time,
 * then those that stand nearest to it. Chance makes some of it come out, so it is for an editor to choose.
 *
 * @example workedOut(eightPercent, facts) // [{ value: '47,500 TEU; 561,400 TEU', result: 8.46 }]
 */
export function workedOut(figure: Fact, facts: readonly Fact[]): WorkedOut[] {
  if (!isNumber(figure)) return [];
  const named = facts.filter((fact) => fact !== figure);
  // Words that stand in the story twice would name the first of the two.
  const others = named.filter(
    (fact) => isNumber(fact) && factNamed(named, fact.source.text) === fact,
  );
  const sets = [
    ...others.map((fact) => [fact]),
    ...others.flatMap((fact, index) =>
      others.slice(index + 1).flatMap((other) => (goTogether(fact, other) ? [[fact, other]] : [])),
    ),
  ];
  const found = sets.flatMap((inputs) => {
    const derivation = derivationOf(figure, inputs);
    if (!derivation) return [];
    const value = inputs.map(({ source }) => source.text).join('; ');
    const away = Math.max(
      ...inputs.map(({ source }) => Math.abs(source.start - figure.source.start)),
    );
    const inTime = inputs.every(({ period }) => spanOf(period) === spanOf(figure.period)) ? 0 : 1;
    return [{ value, result: derivation.result, inTime, away }];
  });
  return found
    .toSorted((a, b) => a.inTime - b.inTime || a.away - b.away)
    .slice(0, most)
    .map(({ value, result }) => ({ value, result }));
}

const isNumber = ({ kind, value, low }: Fact): boolean =>
  kind !== 'rank' && kind !== 'ordinal' && (value !== null || low !== undefined);

/** Amounts of one unit, or a percentage and what it is taken of. */
const goTogether = (one: Fact, other: Fact): boolean =>
  one.unit === other.unit || one.unit.startsWith('percent') !== other.unit.startsWith('percent');

const spanOf = (period: Fact['period']): string => `${period?.start} ${period?.end}`;
