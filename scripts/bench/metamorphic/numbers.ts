import type { Fact } from '../../../src/schemas/fact.ts';
import { isNumeric } from '../reading/gold.ts';
import type { Change } from './change.ts';
import { type TextEdit, withEdits } from './text-edits.ts';

const number = /\d[\d,]*(?:\.\d+)?/g;

/** The number a step further on, of the same form: "1,126" → "1,127", "300" → "400", "4.3" → "4.4"; itself where a 9 would carry over. */
function next(digits: string): string {
  const last = digits.search(/[1-9][0.,]*$/);
  const digit = Number(digits[last]);
  // One is singular, and twelve and twenty-four may be hours.
  if (last < 0 || digit === 9 || /^(?:0?1|11|23)$/.test(digits)) return digits;
  const changed = `${digits.slice(0, last)}${digit + 1}${digits.slice(last + 1)}`;
  return /^(?:1[89]|20)\d\d$/.test(changed) || /^(?:1[89]|20)\d\d$/.test(digits) ? digits : changed;
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Scales by which the value of a fact may differ from its digits. */
const scales = new Set([1, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12]);

interface Step {
  edit: TextEdit;
  factor: number;
}

/** The change of a fact's only number, where its value is that number. */
function stepOf({ source, value }: Fact): Step | null {
  const [found, ...others] = [...source.text.matchAll(number)];
  if (!found || others.length > 0 || value === null || value === 0) return null;
  const digits = found[0];
  const after = source.text.charAt(found.index + digits.length);
  const before = source.text.charAt(found.index - 1);
  if (/[\p{L}\d-]/u.test(before) || /[\d-]/.test(after)) return null;
  const text = next(digits);
  if (text === digits || !scales.has(Math.round(Math.abs(value) / numberOf(digits)))) return null;
  const start = source.start + found.index;
  return {
    edit: { start, end: start + digits.length, text },
    factor: numberOf(text) / numberOf(digits),
  };
}

const numberAgain = new RegExp(`(?<=\\b(?:the|that|those|these)\\s)${number.source}`, 'gi');

/** "Which trains *the 5,300* include": numbers come back to by their digits alone, which follow those they stand for. */
function toldAgain(text: string, steps: readonly Step[]): TextEdit[] {
  const changed = new Map(steps.map(({ edit }) => [text.slice(edit.start, edit.end), edit.text]));
  const own = new Set(steps.map(({ edit }) => edit.start));
  return [...text.matchAll(numberAgain)].flatMap(({ 0: digits, index: start }) => {
    const as = changed.get(digits);
    return as === undefined || own.has(start)
      ? []
      : [{ start, end: start + digits.length, text: as }];
  });
}

/** Every number a step further on. */
export const otherNumbers: Change = (sample, { facts }) => {
  const steps = new Map(
    facts.filter(isNumeric).flatMap((fact) => {
      const step = stepOf(fact);
      return step ? [[fact, step] as const] : [];
    }),
  );
  if (steps.size === 0) return null;
  const all = [...steps.values()];
  const edits = [...all.map(({ edit }) => edit), ...toldAgain(sample.text, all)];
  return {
    sample: { ...sample, text: withEdits(sample.text, edits) },
    // Numbers in subjects are compared as numbers at large.
    reword: (words) => words.replace(number, '0'),
    expected: (fact) => {
      const step = steps.get(fact);
      return step && fact.value !== null ? { ...fact, value: fact.value * step.factor } : fact;
    },
  };
};
