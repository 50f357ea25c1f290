import { styleText } from 'node:util';
import { keysOf, type ReviewItem, type ReviewState } from './facts-review.ts';

export interface ScreenOptions {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

/** What an editor sees of the item at hand; empty where there is none. */
export function screen(state: ReviewState, options: ScreenOptions): string {
  const item = state.items[state.at];
  if (!item) return '';
  const paint = painter(options.colour);
  const { article, file, line, column } = item;
  const head = `${state.at + 1} of ${state.items.length}  ${paint.bold(article)}  ${file}:${line}:${column}`;
  const parts = [head, '', quoted(item.quote, options), ''];
  if (item.successor === undefined) parts.push(...fieldLines(item, paint));
  else parts.push(...orphanLines(item, options, paint));
  if (item.choices?.length) {
    const numbered = item.choices.map(({ label }, at) => `${at + 1} ${label}`).join('   ');
    parts.push('', ...wrap(numbered, options.width - 2, '  '));
  }
  for (const note of item.notes)
    parts.push(...wrap(`! ${note}`, options.width - 2, '    ').map(paint.warn));
  parts.push('', `  ${paint.dim(keysOf(item))}`, '');
  return parts.join('\n');
}

interface Painter {
  bold(text: string): string;
  dim(text: string): string;
  warn(text: string): string;
  /** The words of the fact within its sentence. */
  mark(text: string): string;
}

const painter = (colour: boolean): Painter => {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: style('bold'),
    dim: style('dim'),
    warn: style('yellow'),
    mark: style(['bold', 'underline']),
  };
};

function fieldLines({ fields }: ReviewItem, paint: Painter): string[] {
  const width = Math.max(...fields.map(([name]) => name.length));
  return fields.map(([name, value]) => `  ${paint.dim(name.padEnd(width))}  ${value}`);
}

function orphanLines(
  { fact, successor }: ReviewItem,
  options: ScreenOptions,
  paint: Painter,
): string[] {
  const lines = [`  It was ${fact.status}, and its sentence has changed since.`, ''];
  if (!successor) return [...lines, '  No fact of the article is like it now.'];
  return [...lines, `  ${paint.dim('The nearest fact now:')}`, quoted(successor.quote, options)];
}

/** The sentence with the words of the fact set off: by weight, or by guillemets where there is no colour. */
function quoted(
  { before, marked, after }: ReviewItem['quote'],
  { width, colour }: ScreenOptions,
): string {
  const [open, close] = colour ? ['\u0001', '\u0002'] : ['«', '»'];
  const lines = wrap(`${before}${open}${marked}${close}${after}`.trim(), width - 2, '  ');
  const { mark } = painter(colour);
  let isMarked = false;
  return lines
    .map((line) => {
      const runs = line.trimStart().split(new RegExp(`([${open}${close}])`));
      const painted = runs.map((run) => {
        if (run !== open && run !== close) return isMarked && run !== '' ? mark(run) : run;
        isMarked = run === open;
        return colour ? '' : run;
      });
      return `  ${painted.join('')}`;
    })
    .join('\n');
}

/** Lines of at most `width` signs, the later ones indented; a longer word has a line of its own. */
function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '  ';
  for (const word of text.split(' ')) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
