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

/**
 * Figures that cite nothing, with the one source in whose passage their numbers occur; those that occur in none or in
 * several are left out, and so are sentences whose figures are of different sources, and those in which no number is
 * long enough to tell: a 50 stands in many a text.
 *
 * @param passageOf the text kept of an address, null where there is none
 * @returns the last fact of each sentence, with its source: a footnote behind it holds for all of the sentence
 */
export function citableFrom(
  facts: readonly Fact[],
  sources: readonly Pick<Source, 'id' | 'url'>[],
  passageOf: (url: string) => string | null,
): { fact: Fact; source: string }[] {
  const known = sources.map(({ id, url }) => {
    const passage = passageOf(url) ?? '';
    return { id, numbers: numbersIn(passage), figures: new Set(figuresIn(passage)) };
  });
  const sourceOf = ({ source }: Fact): string | null => {
    const own = [...numbersIn(source.text).keys()];
    const long = figuresIn(source.text);
    const [found, ...more] = known.filter(({ numbers }) => own.every((each) => numbers.has(each)));
    if (!found || more.length > 0) return null;
    const isTold =
      own.some(({ length }) => length >= telltale) ||
      long.some((figures) => found.figures.has(figures));
    return isTold ? found.id : null;
  };
  const open = facts.filter(
    ({ citation, evidence, inputs, status }) =>
      citation === null && evidence !== 'derived' && !inputs && status !== 'rejected',
  );
  const sentences = Map.groupBy(open, ({ source }) => source.sentence.start);
  return [...sentences.values()].flatMap((own) => {
    // Short numbers prove nothing by themselves, but those beside a long one go with it.
    const telling = own.filter(({ source }) => figuresIn(source.text).length > 0);
    const named = new Set(telling.flatMap((fact) => sourceOf(fact) ?? []));
    const [source, ...others] = named;
    const last = own.at(-1);
    return source !== undefined && others.length === 0 && last ? [{ fact: last, source }] : [];
  });
}

/** A number of so many figures stands in a text by no chance. */
const telltale = 3;

/** The figures of all numbers that are long enough to tell, zeros at the end with them: "1,200" is 1200, "18 million" 18m. */
const figuresIn = (text: string): string[] => [
  ...[...text.matchAll(anyNumber)]
    .map(([written]) => written.replace(/\D/g, ''))
    .filter(({ length }) => length >= telltale),
  ...[...text.matchAll(scaled)]
    // "1 million" may stand in any text.
    .filter(([, written = '']) => written.replace(/\D/g, '').length > 1)
    .map(
      ([, written = '', scale = '']) =>
        `${written.replace(/,/g, '')}${scale.charAt(0).toLowerCase()}`,
    ),
];

/** A number of millions or more, however short it is written: "18 mln". */
const scaled = /(?<![\d.,])(\d[\d.,]{0,14})[ \u00a0]?(m(?:illio|l)n|b(?:illio)?n|trillion)\b/gi;

const anyNumber = /\d(?:[\d.,\u00a0\u202f']*\d)?/g;

/** Numbers of a text as they are written, by the digits that matter: "7,800,000" and "7.8" are both 78. */
function numbersIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [written] of text.matchAll(anyNumber)) {
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
