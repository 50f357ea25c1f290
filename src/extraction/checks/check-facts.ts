import type { Document } from '../../markdown/parse/document.ts';
import { lineIndex, toRaw } from '../../markdown/parse/document.ts';
import { attributePlaces } from '../../markdown/parse/fact-marks.ts';
import type { Fact } from '../../schemas/fact.ts';
import { type Problem, placeOfWords } from '../../schemas/problem.ts';
import { readAmountWritten } from '../editing/written-amounts.ts';

/**
 * What an editor should look at in the facts of a story: values that differ from the words they are about, and figures
 * without a footnote where several sources could be meant.
 */
export function checkFacts(document: Document, facts: readonly Fact[], file: string): Problem[] {
  return [
    ...otherValues(document, file),
    ...oddNumbers(document, facts, file),
    ...(document.frontMatter && document.frontMatter.sources.length > 1
      ? uncredited(facts, file)
      : []),
  ];
}

/** Letters, gaps and commas that a slip of the hand puts into a number: "1,O12", "l,012", "1, 012", "1,,012". */
const slips = [
  /(?<![\p{L}\d])\d{1,3},(?=[OolI\d]{3}(?![\p{L}\d]))\d{0,2}[OolI][OolI\d]{0,2}/gu,
  /(?<![\p{L}\d,.])\d{1,2}[Oo]\d{1,2}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])[lI],\d{3}(?!\d)/gu,
  /(?<!\d)\d{1,3}(?:, 0\d{2}|,,\d{3})(?![\d,])/g,
];

/** Numbers that are written as none, and counts of whole things that have three decimals: "1.012 trains". */
function oddNumbers({ raw, blocks }: Document, facts: readonly Fact[], file: string): Problem[] {
  const at = lineIndex(raw);
  const slipped = blocks.flatMap((block) =>
    slips.flatMap((slip) =>
      [...block.text.matchAll(slip)].map(({ index, 0: number }): Problem => {
        const { start, end } = toRaw(block, index, index + number.length);
        const message = `“${number}” is no number as it is written`;
        const mend = 'write it with digits alone, and a comma before each three of them';
        return { file, ...at(start), length: end - start, code: 'SL423', message, mend };
      }),
    ),
  );
  const broken = facts.flatMap(({ kind, value, source, status }): Problem[] => {
    const number = /\d{1,3}\.\d{3}(?!\d)/.exec(source.text)?.[0];
    const isWhole = value === null || value === undefined || Number.isInteger(value);
    if (kind !== 'count' || status !== 'extracted' || isWhole || !number) return [];
    const message = `“${source.text}” is read with decimals, and what it counts is whole`;
    const mend = `write ${number.replace('.', ',')} where thousands are meant`;
    return [{ file, ...placeOfWords(source), code: 'SL423', message, mend }];
  });
  return [...slipped, ...broken];
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Digits, and the word for thousands or millions behind them. */
const numbers = /\d[\d.,\s\u202f]*(?:(?:thousand|million|billion|trillion|mn|bn)\b)?/gi;

/** `:fact[7,762 trains]{value=7267}`: as many digits, and other ones; `:fact[1.2 million tonnes]{value=1.2}`: the same, and less. */
function otherValues({ raw, blocks }: Document, file: string): Problem[] {
  const at = lineIndex(raw);
  return blocks.flatMap(({ factDirectives, text }) =>
    factDirectives.flatMap(({ attributes, from, to, inner, end }): Problem[] => {
      const written = attributes['value'] ?? '';
      const stated = text.slice(from, to).match(numbers) ?? [];
      const [number = ''] = stated.map((each) => each.trim().replace(/[.,]$/, ''));
      if (!differs(written, stated) && !lacksScale(written, number)) return [];
      const place = attributePlaces(raw, { start: inner.end, end }).find(
        ({ name }) => name === 'value',
      );
      if (!place) return [];
      const message = `the words say ${number}, and value says ${written}`;
      const mend =
        'correct the one that is wrong; a value need not be written where the words have it';
      const length = place.end - place.start;
      return [{ file, ...at(place.start), length, code: 'SL418', message, mend }];
    }),
  );
}

/** As many digits as one of the numbers that are stated, and other ones than all of them. */
function differs(written: string, stated: readonly string[]): boolean {
  const value = digitsOf(written);
  const digits = stated.map(digitsOf);
  return (
    value.length > 2 &&
    !digits.includes(value) &&
    digits.some((each) => each.length === value.length)
  );
}

/** The digits of the words without their thousands or millions. */
function lacksScale(written: string, number: string): boolean {
  if (!/[a-z]$/i.test(number) || digitsOf(written) !== digitsOf(number)) return false;
  const value = readAmountWritten(written);
  const said = readAmountWritten(number);
  return (
    value !== null &&
    said !== null &&
    'value' in value &&
    'value' in said &&
    value.value < said.value
  );
}

/** Facts the reader is unsure of and nobody has judged, each with the first of its doubts. */
export function checkDoubts(facts: readonly Fact[], file: string): Problem[] {
  return facts.flatMap((fact): Problem[] => {
    const { doubts = [], status, source } = fact;
    const [first] = doubts;
    if (!first || status !== 'extracted') return [];
    const more = doubts.length > 1 ? `, and ${doubts.length - 1} more` : '';
    const message = `“${source.text}” is doubtful: ${first.text}${more}`;
    const mend = `confirm or correct it by a click in npm run dev, or with :fact[…] around it`;
    return [{ file, ...placeOfWords(source), code: 'SL419', message, mend }];
  });
}

function uncredited(facts: readonly Fact[], file: string): Problem[] {
  const seen = new Set<number>();
  return facts.flatMap((fact): Problem[] => {
    const { citation, evidence, status, source, inputs, kind, value, low } = fact;
    if ((value === null && low === undefined) || kind === 'rank' || kind === 'ordinal') return [];
    if (citation !== null || evidence === 'derived' || inputs || status === 'rejected') return [];
    if (seen.has(source.sentence.start)) return [];
    seen.add(source.sentence.start);
    const message = `“${source.text}” names no source, and the story has several`;
    const mend = 'put the footnote of its source behind it, as [^id]';
    return [{ file, ...placeOfWords(source), code: 'SL420', message, mend }];
  });
}
