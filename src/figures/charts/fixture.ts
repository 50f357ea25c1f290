import { seriesOf } from '../../corpus/series.ts';
import { amountInWords, periodInWords, valueInWords } from '../../corpus/wording.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { ChartSeries } from './choose.ts';
import type { ChartContext } from './model.ts';

let count = 0;

/** Numbers facts from the first again: files of tests share this module, and pictures keep the ids of theirs. */
export function numberAnew(): void {
  count = 0;
}

/** A fact for tests: one train trip through Zhengzhou, but for what is given. */
export function fact(given: Partial<Fact>): Fact {
  count += 1;
  return {
    id: `f${count}`,
    kind: 'count',
    subject: 'train trips',
    value: 1,
    unit: 'trip',
    noun: 'trip',
    qualifier: 'exact',
    trend: null,
    period: null,
    places: ['zhengzhou'],
    mode: 'rail',
    citation: 'a',
    evidence: 'primary',
    status: 'extracted',
    source: { start: 0, end: 1, line: 1, column: 1, text: '', sentence: { start: 0, end: 9 } },
    ...given,
  };
}

export const inYear = (year: number): Pick<Fact, 'period'> => ({
  period: { start: `${year}-01-01`, end: `${year}-12-31`, text: String(year), type: 'year' },
});

export const onDay = (end: string): Pick<Fact, 'period'> => ({
  period: { start: end, end, text: end, type: 'instant' },
});

/** Facts worded as the site words them, their links to `#f-<id>`, their source by citation. */
export const context: ChartContext = {
  inWords: (one) => valueInWords(one),
  amount: (one) => amountInWords(one),
  when: ({ period }) => periodInWords(period),
  where: ({ places: [place = ''] }) => place.charAt(0).toUpperCase() + place.slice(1),
  href: (id) => `#f-${id}`,
  source: ({ citation }) =>
    citation === null || citation === '' ? '' : `Gazette ${citation.toUpperCase()}`,
  ofWhat: ({ subject }) => (subject.startsWith('of ') ? subject : ''),
};

/** The one series some facts make. */
export function series(facts: readonly Fact[], isLevel = false): ChartSeries {
  const [only] = seriesOf(facts);
  if (!only) throw new Error('these facts make no series');
  return { ...only, isLevel: isLevel || only.isLevel };
}
