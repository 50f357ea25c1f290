import type { FactKind } from '../../schemas/fact.ts';
import { readCurrencyAfter, readCurrencyBefore } from '../lexicon/currencies.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { exact, type NumberReading, readNumber, readScaleLetter } from '../numerals/numbers.ts';
import { readQuantities } from '../quantities/quantities.ts';
import type { Token } from '../reader/types.ts';
import { tokenise } from '../tokens/tokens.ts';
import { singular } from '../units/nouns.ts';
import { readUnit } from '../units/units.ts';

/** A unit as facts have it, and the kinds a fact in it may be of, the likeliest first. */
export interface WrittenUnit {
  unit: string;
  noun: string;
  kinds: readonly FactKind[];
}

/** Kinds of a bare number. */
export const bareKinds: readonly FactKind[] = ['count', 'rank', 'ordinal'];

/** A number an editor wrote by itself, or a range of two: `30,000`, `8.4 billion`, `−5`, `1/3`, `20 to 30 million`; else null. */
export function readAmountWritten(
  written: string,
): { value: number } | { low: number; high: number } | null {
  const negative = /^[-−–]\s*(?=\d)/.exec(written)?.[0];
  const tokens = tokenise(written.slice(negative?.length ?? 0));
  const first = withLetter(tokens, readNumber(tokens, 0));
  if (!first) return null;
  if (first.end === tokens.length) return { value: negative ? -first.value : first.value };
  if (negative || !isOneOf(tokens[first.end]?.text ?? '', 'to|and|-|–|—|‑')) return null;
  const second = withLetter(tokens, readNumber(tokens, first.end + 1));
  if (second?.end !== tokens.length) return null;
  const low = first.scale === 1 ? exact(first.value * second.scale) : first.value;
  return low < second.value ? { low, high: second.value } : null;
}

/** "9 days", "20 to 30 trains a day": a number with its unit behind it; nothing where it is no such thing. */
export function readAmountWithUnit(
  written: string,
): [ReturnType<typeof readAmountWritten>, WrittenUnit?] {
  for (const { index } of [...written.matchAll(/(?<!\s)\s+(?=[\p{L}%])/gu)].reverse()) {
    const amount = readAmountWritten(written.slice(0, index));
    const unit = amount && readUnitWritten(written.slice(index).trim());
    if (unit) return [amount, unit];
  }
  return [null];
}

/** The number with the letters of its scale: `8.4bn`. */
function withLetter(tokens: readonly Token[], number: NumberReading | null): NumberReading | null {
  const letter = number && readScaleLetter(tokens, number.end);
  if (!number || !letter) return number;
  const { scale, end } = letter;
  return { ...number, value: exact(number.value * scale), scale: number.scale * scale, end };
}

/** A unit an editor wrote: a currency, a unit of measurement, percent, a noun in either number, or one of these per another; else null. */
export function readUnitWritten(written: string): WrittenUnit | null {
  const tokens = tokenise(written);
  const per = /^(.+?)(?:-per-| per | an? |\/)(.+)$/.exec(written);
  return (
    readOne(tokens, written) ?? (per && readPer(per[1] ?? '', per[2] ?? '')) ?? readNoun(written)
  );
}

/** The kinds a fact in a unit it already has may be of. */
export function kindsOf(unit: string): readonly FactKind[] {
  return unit === '' ? bareKinds : (readUnitWritten(unit)?.kinds ?? ['count']);
}

function readOne(tokens: readonly Token[], written: string): WrittenUnit | null {
  const currency = readCurrencyAfter(tokens, 0, false) ?? readCurrencyBefore(tokens, 0, 'CNY');
  if (currency?.end === tokens.length) return inUnit(currency.code, ['money', 'change']);
  if (/^times$/i.test(written)) return inUnit('times', ['multiple', 'count']);
  const unit = readUnit(tokens, 0);
  if (unit?.end === tokens.length) {
    const isPercent = unit.unit === 'percent';
    return inUnit(
      unit.unit,
      isPercent ? ['share', 'change', 'measure'] : ['measure', 'change', 'rate'],
    );
  }
  return null;
}

function readPer(above: string, below: string): WrittenUnit | null {
  const first = readOne(tokenise(above), above) ?? readNoun(above);
  const second = readOne(tokenise(below), below) ?? readNoun(below);
  if (!first || !second) return null;
  const isMoney = first.kinds[0] === 'money';
  const kinds: FactKind[] = isMoney ? ['price', 'rate', 'change'] : ['rate', 'change', 'measure'];
  return inUnit(`${first.unit}-per-${second.unit}`, kinds);
}

const inUnit = (unit: string, kinds: readonly FactKind[]): WrittenUnit => ({
  unit,
  noun: unit,
  kinds,
});

/** What is counted, in the singular, as the text of a story would be read. */
function readNoun(written: string): WrittenUnit | null {
  if (!/^\p{L}[\p{L}\p{N} '’–-]*$/u.test(written)) return null;
  const text = `5 ${written}`;
  const [read, ...more] = readQuantities(tokenise(text), text, []);
  if (read?.kind === 'count' && read.end === text.length && more.length === 0 && read.unit !== '')
    return { unit: read.unit, noun: read.noun, kinds: ['count', 'change'] };
  const cut = Math.max(written.lastIndexOf(' '), written.lastIndexOf('-')) + 1;
  const noun = singular(written.slice(cut));
  return { unit: written.slice(0, cut) + noun, noun, kinds: ['count', 'change'] };
}
