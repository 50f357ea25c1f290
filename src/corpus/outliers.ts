import { greatest } from 'd3';
import type { Fact } from '../schemas/fact.ts';
import type { Corpus } from './corpus.ts';
import type { Series } from './series.ts';
import { amountInWords } from './wording.ts';

/** A figure that is hard to believe beside others. */
export interface Outlier {
  fact: Fact;
  message: string;
  mend: string;
}

/** So many times what stands a year before or behind it in a series is no growth. */
const leap = 8;
/** So many times the greatest of its unit anywhere else is no record. */
const beyond = 50;
/** From so many others on, a unit is known well enough to be surprised. */
const fewOthers = 4;

/**
 * Facts of a story that leap out of the series they join, or that are many times whatever else is stated in their unit.
 *
 * @example 77,620,000 trains beside series of thousands, a journey of 12 years beside those of 20 days
 */
export function outliersIn(
  corpus: Pick<Corpus, 'files' | 'published' | 'series'>,
  slug: string,
): Outlier[] {
  const own = corpus.files.find(({ article }) => article === slug)?.facts.filter(isUnjudged) ?? [];
  if (own.length === 0) return [];
  const leaps = leapsIn(corpus.series, new Set(own.map(({ id }) => id)));
  const others = [
    ...corpus.files.flatMap(({ article, facts }) =>
      article === slug ? [] : facts.filter(isStated),
    ),
    ...corpus.published.map(({ fact }) => fact).filter(isStated),
  ];
  const known = Map.groupBy(others, unitOf);
  const giants = own
    .filter((fact) => !leaps.some((each) => each.fact === fact))
    .flatMap((fact): Outlier[] => {
      const same = known.get(unitOf(fact)) ?? [];
      const most = greatest(same, topOf);
      if (!most || same.length < fewOthers || topOf(fact) <= beyond * topOf(most)) return [];
      return [
        {
          fact,
          message: `“${fact.source.text}” is ${times(topOf(fact) / topOf(most))} the greatest such figure elsewhere, ${amountInWords(most)}`,
          mend: 'check number and unit; where it is right, :fact[…] around it confirms it',
        },
      ];
    });
  return [...leaps, ...giants];
}

const isStated = (fact: Fact): boolean =>
  fact.status !== 'rejected' && topOf(fact) > 0 && countable.has(fact.kind);

/** What an editor has confirmed is believed. */
const isUnjudged = (fact: Fact): boolean => fact.status === 'extracted' && isStated(fact);

const countable: ReadonlySet<Fact['kind']> = new Set([
  'count',
  'measure',
  'money',
  'rate',
  'price',
]);

/** What a figure is held against: those of its unit; of a time on the way, those in any unit of time. */
function unitOf(fact: Fact): string {
  const { kind, noun, unit } = fact;
  if (isOnTheWay(fact)) return 'time on the way';
  return `${kind} ${kind === 'count' ? noun : unit}`;
}

const topOf = (fact: Fact): number => {
  const top = fact.high ?? fact.value ?? 0;
  return isOnTheWay(fact) ? top * (days[fact.unit] ?? 1) : top;
};

const days: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

const isOnTheWay = ({ measure = '', subject, unit }: Fact): boolean =>
  unit in days && /\b(?:journey|transit|transport|travel|trip)\b/i.test(`${measure} ${subject}`);

const times = (ratio: number): string => `${Math.round(ratio).toLocaleString('en')} times`;

/** So many times the other, for each year between them. */
const isFar = (fact: Fact, other: Fact): boolean =>
  topOf(fact) >= topOf(other) * leap ** Math.max(1, Math.abs(yearOf(fact) - yearOf(other)));

const yearOf = ({ period }: Fact): number =>
  Number((period?.end ?? period?.start ?? '0').slice(0, 4));

/** Points that are many times, or a small part of, those before and behind them. */
function leapsIn(series: readonly Series[], own: ReadonlySet<string>): Outlier[] {
  return series.flatMap(({ points, label }) =>
    points.flatMap(({ fact }, at): Outlier[] => {
      if (!own.has(fact.id)) return [];
      const beside = [points[at - 1], points[at + 1]].flatMap((point) =>
        point ? [point.fact] : [],
      );
      const isLeap =
        points.length > 2 &&
        (beside.every((other) => isFar(fact, other)) ||
          beside.every((other) => isFar(other, fact)));
      const [nearest] = beside;
      if (!isLeap || !nearest) return [];
      const other = `${amountInWords(nearest)} in ${nearest.period?.text ?? 'another period'}`;
      return [
        {
          fact,
          message: `“${fact.source.text}” leaps out of the series “${label}”: beside it stands ${other}`,
          mend: 'check number, unit and time; where it is right, :fact[…] around it confirms it',
        },
      ];
    }),
  );
}
