import type { Chart } from '../model.ts';

/**
 * Whether a chart shows what a line of type does not: at least three figures, or a real comparison. Two points are two
 * numbers, and stand in the text.
 */
export function isWorthDrawing({ id, type, marks }: Pick<Chart, 'id' | 'type' | 'marks'>): boolean {
  if (type === 'slope') return new Set(marks.map(({ line }) => line)).size > 1;
  // Parts of one whole, places over the same time, and sources that differ are set side by side whatever their number.
  if (type === 'whole' || type === 'lines' || id.startsWith('dispute-')) return marks.length > 1;
  return marks.length > 2;
}

/** What a story claims first: the facts of its headline and lead, and the words of its headline. */
export interface Claim {
  facts: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

/** Most charts a story draws unless its editor asks for more. */
export const mostCharts = 3;

/**
 * The charts of a story that are worth drawing, the best `most` of them in the order given: first those that bear on what
 * headline and lead claim, then those to which other stories and published figures add most.
 */
export function chooseCharts(charts: readonly Chart[], claim: Claim, most: number): Chart[] {
  const ranked = charts
    .filter(isWorthDrawing)
    .map((chart, at) => ({ chart, at, claims: claimsOf(chart, claim), adds: addedTo(chart) }))
    .sort(
      (a, b) =>
        b.claims - a.claims ||
        b.adds - a.adds ||
        b.chart.marks.length - a.chart.marks.length ||
        a.at - b.at,
    )
    .slice(0, Math.max(0, most));
  return ranked.sort((a, b) => a.at - b.at).map(({ chart }) => chart);
}

/** How much of what a chart shows headline and lead claim. */
function claimsOf({ facts, title, subtitle }: Chart, claim: Claim): number {
  const stated = facts.filter(({ id }) => claim.facts.has(id)).length;
  const named = wordsOf(`${title} ${subtitle}`).filter((word) => claim.words.has(word));
  return stated * 2 + new Set(named).size;
}

/** How much of what a chart shows others state. */
const addedTo = ({ marks }: Chart): number => marks.filter(({ isContext }) => isContext).length;

/** Words that tell what something is about, without endings of the plural: "Trains grew" is "train", "grew". */
export const wordsOf = (words: string): string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, ''));
