import type { Block, Grid } from '../../markdown/parse/document.ts';
import { isNumberWord } from '../lexicon/number-words.ts';
import { labelHeads, rankHeads } from '../lexicon/table-words.ts';
import { isPlural } from '../units/nouns.ts';

/** A cell or a list item that holds one figure, with the words that say what it is a figure of. */
export interface GridCell {
  kind: Grid['kind'];
  /** Where the figure stands in the one sentence of its block, half open. */
  from: number;
  to: number;
  /** Its column's head, or that of the column whose change it is; "" in a list. */
  header: string;
  /** Of a column of changes, the head of the column before it; of two for two years the one for the later. */
  changeOf: string | null;
  /** What names its row, cell by cell. */
  labels: readonly string[];
  /** The heads of the columns that name the rows: "2025" above months. */
  corner: string;
  /** The sentence that leads the table or list in. */
  caption: string;
}

/** What a block of a table or list is: a figure to be read with its header, or words that only name. */
export type CellRole = GridCell | 'label' | 'text';

/** A number with a few signs and at most four words: "6,362", "≈ 1.2 million", "+12.4 %", "€3.2 bn", "18 trains a day". */
const figure =
  /^[\s(≈~<>+±−–-]*(?:(?:US|CN|HK)?[$€£¥]|\p{Lu}{3}\s?)?\s?\d[\d\s.,]*(?:[–-]\d[\d.,]*)?\s?[%‰]?(?:\s?[\p{L}$€£¥/²³–-]+(?:\s[\p{L}$€£¥/²³–-]+){0,3})?[\s)*†‡.]*$/u;
const bareYear = /^\s*(?:1[89]|20)\d\d\s*$/;
const parted = /^([^:]{1,60}?)\s{0,20}(?::|\s[–—-])\s+(.+)$/u;

/**
 * What a block of a table or list is, or null for running text and for items that are sentences: those are read as
 * any other, led in by the sentence before them.
 */
export function cellRole(block: Block): CellRole | null {
  const { cell, sentences } = block;
  if (!cell) return null;
  const { grid, row, column } = cell;
  const text = sentences.length === 1 ? (sentences[0]?.text ?? '') : block.text;
  if (grid.kind === 'list') return sentences.length === 1 ? listFigure(text, grid) : null;
  if (row === 0) return 'label';
  const head = grid.rows[0]?.[column] ?? '';
  if (isLabelColumn(grid, column) || isRankColumn(head)) return 'label';
  if (!figure.test(text) || sentences.length !== 1) return /\d/.test(text) ? 'text' : 'label';
  const named = (grid.rows[0] ?? []).flatMap((_, at) =>
    at !== column && isLabelColumn(grid, at) ? [at] : [],
  );
  const cellsOf = (cells: readonly string[] = []): string[] => named.map((at) => cells[at] ?? '');
  return {
    kind: 'table',
    from: 0,
    to: text.trimEnd().length,
    header: head,
    changeOf: changedHead(grid.rows[0] ?? [], column),
    labels: cellsOf(grid.rows[row]),
    corner: cellsOf(grid.rows[0]).join(' '),
    caption: grid.caption,
  };
}

/** "2023 (tonnes) | 2022 (tonnes) | Change": a change is that of the later year, whichever column stands first. */
function changedHead(heads: readonly string[], column: number): string | null {
  const [first, last] = [heads[column - 2], heads[column - 1]];
  const yearOf = (head = ''): number => Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(head)?.[0] ?? 0);
  const isLater = yearOf(last) > 0 && yearOf(first) > yearOf(last);
  return (isLater ? first : last) ?? null;
}

/** "2021: 6,362", "Khorgos – 7,762 trains": a figure behind what it is of. */
function listFigure(text: string, { caption }: Grid): GridCell | null {
  const found = parted.exec(text);
  const [, label = '', value = ''] = found ?? [];
  if (!found || !(figure.test(value) || isSpelt(value))) return null;
  const from = found[0].length - value.length;
  const frame = { header: '', changeOf: null, labels: [label], corner: '', caption };
  return { kind: 'list', from, to: text.trimEnd().length, ...frame };
}

/** "Beijing: seven", "Hamburg: sixteen days": a number in words, and no more beside it than what it counts. */
function isSpelt(value: string): boolean {
  const words = value
    .trim()
    .toLowerCase()
    .replace(/[.;,]$/, '')
    .split(/[\s-]/);
  const numbers = isPlural(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return numbers.length > 0 && numbers.every(isNumberWord);
}

const isRankColumn = (head: string): boolean => rankHeads.has(head.trim().toLowerCase());

/** Heads that name rows, columns of years, columns without a figure, and the first where it has no other head. */
function isLabelColumn({ rows }: Grid, column: number): boolean {
  const [head = '', ...cells] = rows.map((row) => row[column] ?? '');
  const first = head.trim().toLowerCase().split(/\s+/)[0] ?? '';
  if (labelHeads.has(first)) return !isMeasured(head) || !cells.every((cell) => isFigure(cell));
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.every((cell) => bareYear.test(cell) || !figure.test(cell))) return true;
  return column === 0 && head.trim() === '';
}

const isFigure = (cell: string): boolean => figure.test(cell) && !bareYear.test(cell);

/** "Routes, number" and "Cities (count)" are counted, "Route" is named. */
const isMeasured = (head: string): boolean => /[(,%]|s$/i.test(head.trim());
