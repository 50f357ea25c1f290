import { dimensionHeads, fallHeads } from '../lexicon/table-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { exact } from '../numerals/numbers.ts';
import { readQuantities } from '../quantities/quantities.ts';
import type { Quantity } from '../reader/types.ts';
import { tokenise } from '../tokens/tokens.ts';
import { isPlural } from '../units/nouns.ts';
import type { GridCell } from './grid-cell.ts';
import {
  captioned,
  cornerWords,
  type HeadWords,
  headWords,
  lowerFirst,
  scales,
} from './head-words.ts';

/** A figure with the words its unit was found in. */
export interface CellQuantity {
  quantity: Quantity;
  unitFrom: 'cell' | 'header' | 'label' | 'caption';
}

const money = /^(|.*?\S)\s*\b(thousand|million|billion|trillion|mln|bn|m)\b\.?\s*(.*)$/i;
const sign = /^\s*(?:\(\s*)?([+−–-])\s*(?=[\d.])/;

/** The quantity of a cell: a number in its own unit, else in that of its header, its row or its caption; null where none has one. */
export function cellQuantity(text: string, cell: GridCell): CellQuantity | null {
  const figure = text.slice(cell.from, cell.to);
  const signed = sign.exec(figure)?.[1];
  const number = figure
    .replace(sign, '')
    .replace(/[()*†‡]/g, ' ')
    // A cell holds one number: a comma before one or two last digits is a decimal one.
    .replace(/^([^\d]*\d+),(\d{1,2})(?![\d,])/, '$1.$2')
    .trim();
  const sources = [
    ['header', headWords(cell.header)],
    ['header', cornerWords(cell.corner)],
    ...cell.labels.map((label) => ['label', headWords(label)] as const),
    ['caption', headWords(cell.caption)],
  ] as const satisfies readonly (readonly [CellQuantity['unitFrom'], HeadWords])[];
  const header = headWords(cell.header);
  const own = alone(number);
  const isChange = header.isChange || signed === '+';
  const found: CellQuantity | null =
    own && own.unit !== ''
      ? { quantity: pricedBy(cell.header, number, own), unitFrom: 'cell' }
      : withUnitOf(number, isChange ? sources.slice(0, 1) : sources);
  if (!found) return null;
  const quantity = isChange || signed ? changed(found.quantity, { signed, cell }) : found.quantity;
  return {
    ...found,
    quantity: {
      ...quantity,
      start: cell.from,
      end: cell.to,
      subject: subjectOf(
        cell,
        sources.map(([, words]) => words),
        quantity,
      ),
    },
  };
}

/** "€4.90" under "Price per kilogram": a sum for each of what its head names. */
function pricedBy(header: string, number: string, own: Quantity): Quantity {
  const each = own.kind === 'money' ? /\bper \p{L}+(?=$| ?[,(])/u.exec(header)?.[0] : undefined;
  const priced = each === undefined ? null : alone(`${number} ${each}`);
  return priced?.kind === 'price' || priced?.kind === 'rate' ? priced : own;
}

function withUnitOf(
  number: string,
  sources: readonly (readonly [CellQuantity['unitFrom'], HeadWords])[],
): CellQuantity | null {
  const found = firstUnit(number, sources);
  if (found?.unitFrom !== 'label' || found.quantity.kind !== 'count') return found;
  // "Imports by group, in million euros", a row "Vehicles": what a caption measures in is no number of what a row names.
  const caption = firstUnit(
    number,
    sources.filter(([from]) => from === 'caption'),
  );
  return caption && isOneOf(caption.quantity.kind, 'money|measure') ? caption : found;
}

function firstUnit(
  number: string,
  sources: readonly (readonly [CellQuantity['unitFrom'], HeadWords])[],
): CellQuantity | null {
  for (const [unitFrom, { units }] of sources)
    for (const unit of units) {
      const quantity = inUnit(number, unit);
      if (quantity) return { quantity, unitFrom };
    }
  return null;
}

/** The one quantity that a text is from end to end. */
function alone(text: string): Quantity | null {
  const [first, ...others] = readQuantities(tokenise(text), text, []);
  return first && others.length === 0 && text.slice(first.end).trim() === '' ? first : null;
}

/** "100 million yuan", "10,000 tonnes": a unit of so many. */
const manifold = /^(10+(?:[, ]000)*) (?=\p{L})/u;

/** An amount so many times as large. */
const scaled = (quantity: Quantity, factor: number): Quantity => ({
  ...quantity,
  value: quantity.value === null ? null : exact(quantity.value * factor),
  ...(quantity.low === undefined ? {} : { low: exact(quantity.low * factor) }),
  ...(quantity.high === undefined ? {} : { high: exact(quantity.high * factor) }),
});

/** "1,204" in "thousand TEU" is read as "1,204 thousand TEU", in "US$ million" as "US$1,204 million". */
function inUnit(number: string, words: string): Quantity | null {
  const scale = scales.find(([pattern]) => pattern.test(words));
  const many = scale ? null : manifold.exec(words);
  if (many) {
    const quantity = inUnit(number, words.slice(many[0].length));
    return quantity && scaled(quantity, Number((many[1] ?? '1').replace(/[, ]/g, '')));
  }
  const plain = scale ? words.replace(scale[0], scale[1]) : words;
  const parts = money.exec(plain);
  const orders = [
    `${number} ${lowerFirst(plain)}`,
    ...(/^%/.test(plain) ? [`${number}%`] : []),
    ...(parts ? [`${parts[1]}${number} ${parts[2]}${parts[3] ? ` ${parts[3]}` : ''}`] : []),
    ...(/^[^\p{Ll}]{1,4}$/u.test(plain) ? [`${plain}${number}`] : []),
    ...(parts ? [`${number} ${parts[2]} ${parts[1]}`] : []),
  ];
  for (const order of orders) {
    const quantity = alone(order);
    if (!quantity || quantity.unit === '') continue;
    const last = plain.trim().split(' ').at(-1) ?? '';
    if (quantity.kind !== 'count' || isPlural(last.toLowerCase()) || /^\p{Lu}{2,}/u.test(last))
      return quantity;
  }
  return null;
}

/** A column of changes counts up or down by its sign, or by its head. */
function changed(
  quantity: Quantity,
  { signed, cell }: { signed: string | undefined; cell: GridCell },
): Quantity {
  // "2.75 times" in a column of changes
  if (quantity.unit === 'times' && quantity.value !== null && quantity.value !== 1)
    return { ...quantity, kind: 'multiple', trend: quantity.value > 1 ? 'up' : 'down' };
  if (quantity.unit !== 'percent' && quantity.unit !== 'percentage-point') {
    const isBelow = signed !== undefined && signed !== '+' && quantity.value !== null;
    return isBelow ? { ...quantity, value: -(quantity.value ?? 0) } : quantity;
  }
  const words = cell.header.toLowerCase().split(/[\s,()]+/);
  const isDown =
    (signed !== undefined && signed !== '+') || words.some((word) => fallHeads.has(word));
  const basis =
    /\by(?:ear)?[-/ ]?o(?:n)?[-/ ]?y(?:ear)?\b|\by\/y\b|year-on-year|previous year/i.test(
      `${cell.header} ${cell.caption}`,
    );
  return {
    ...quantity,
    kind: 'change',
    trend: isDown ? 'down' : 'up',
    ...(basis ? { basis: 'year-on-year' } : {}),
  };
}

/** What the figure is of: its header's words, else those of its row, else the caption's. */
function subjectOf(
  cell: GridCell,
  words: readonly HeadWords[],
  quantity: Pick<Quantity, 'unit'>,
): string {
  const changed = cell.changeOf === null ? '' : headWords(cell.changeOf).subject;
  const [header] = words;
  if (header?.isChange && changed !== '') return changed;
  const own = (header?.isChange ? words.slice(1, -1) : words.slice(0, -1))
    .map(({ subject }) => subject)
    .find((subject) => /\p{L}{3}/u.test(subject));
  if (own !== undefined && !dimensionHeads.has(own)) return own;
  const caption = words.at(-1)?.subject ?? '';
  const told = captioned(cell.caption) || (own === undefined ? caption : '');
  return (/\p{L}{3}/u.test(told) ? told : own) ?? quantity.unit;
}
