import type { Fact } from '../../schemas/fact.ts';
import { type Problem, placeOfWords } from '../../schemas/problem.ts';
import type { Source } from '../../schemas/source.ts';

/**
 * Figures of a story that do not occur in the passage kept of the source they cite, value by value; silent where none
 * is kept. "7.8 million" occurs in "7,800,000": what counts are the figures that matter, whatever stands between them.
 *
 * @param passageOf the text kept of an address, null where there is none
 */
export function checkPassages(
  facts: readonly Fact[],
  sources: readonly Pick<Source, 'id' | 'url'>[],
  file: string,
  passageOf: (url: string) => string | null,
): Problem[] {
  const known = new Map(
    sources.map(({ id, url }) => {
      const passage = passageOf(url);
      return [id, passage === null ? null : numbersIn(passage)];
    }),
  );
  return facts.flatMap(({ citation, evidence, source, status, kind }): Problem[] => {
    const numbers = citation === null ? null : known.get(citation);
    if (!numbers || evidence === 'derived' || status === 'rejected' || kind === 'date') return [];
    const missing = [...numbersIn(source.text)].filter(([digits]) => !numbers.has(digits));
    return missing.slice(0, 1).map(([digits, written]) => {
      const near = nearestOf(digits, numbers);
      const message = `“${written}” does not occur in what is kept of “${citation}”`;
      const mend = near
        ? `there stands ${near}; check both`
        : 'look it up there, or cite another source';
      return { file, ...placeOfWords(source), code: 'SL421', message, mend };
    });
  });
}

/** Numbers of a text as they are written, by the digits that matter: "7,800,000" and "7.8" are both 78. */
function numbersIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [written] of text.matchAll(/\d(?:[\d.,\u00a0\u202f']*\d)?/g)) {
    const digits = written.replace(/\D/g, '').replace(/^0+|(?<!0)0+$/g, '');
    if (digits !== '' && !found.has(digits)) found.set(digits, written);
  }
  return found;
}

/** A number of the same digits in another order, or with one other digit: a slip of the hand. */
function nearestOf(digits: string, numbers: ReadonlyMap<string, string>): string | undefined {
  if (digits.length < 3) return undefined;
  const sorted = (text: string): string => [...text].sort().join('');
  const differing = (other: string): number =>
    [...other].filter((digit, at) => digit !== digits.charAt(at)).length;
  const near = [...numbers.keys()].find(
    (other) =>
      other.length === digits.length &&
      (sorted(other) === sorted(digits) || differing(other) === 1),
  );
  return near && numbers.get(near);
}
