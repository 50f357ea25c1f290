import { styleText } from 'node:util';
import { shownSigns } from '../../src/schemas/characters.ts';
import { type Severity, severityOf } from '../../src/schemas/check-codes.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { baselineFile, type Compared, linesOfEntries } from './check-baseline.ts';
import type { FactTally } from './check-content.ts';

export interface ReportOptions {
  /** The lines of a file, null where it cannot be shown. */
  linesOf(file: string): readonly string[] | null;
  /** Whether the terminal shows colours. */
  color: boolean;
  /** Whether hints were looked for. */
  hints: boolean;
  /** How many articles were looked at. */
  articles: number;
  /** How far their facts are judged. */
  tally: FactTally;
}

/** The width excerpts of long lines are cut to: paragraphs of an article are one line. */
const width = 92;

/** What a person reads: findings by file, each with the words it is about, and a last line that sums up. */
export function formatReport({ fresh, old, gone }: Compared, options: ReportOptions): string {
  const paint = painter(options.color);
  const groups = new Map<string, Problem[]>();
  for (const problem of fresh) {
    const group = groups.get(problem.file);
    if (group) group.push(problem);
    else groups.set(problem.file, [problem]);
  }
  const parts = [...groups].map(([file, problems]) => {
    const lines = options.linesOf(file);
    return problems.map((problem) => formatFinding(problem, lines, paint)).join('\n');
  });
  const body = parts.length > 0 ? `${parts.join('\n')}\n` : '';
  return `${body}${summary(fresh, { old, gone, ...options }, paint)}\n`;
}

function formatFinding(problem: Problem, lines: readonly string[] | null, paint: Paint): string {
  const { file, line, column, code, field } = problem;
  const message = shownSigns(problem.message);
  const mend = problem.mend && shownSigns(problem.mend);
  const severity = severityOf(problem);
  const head = `${paint(severity, code ? `${severity} ${code}` : severity)}${paint('bold', `: ${field ? `${field}: ` : ''}${message}`)}`;
  const margin = ' '.repeat(String(line).length + 1);
  const where = `${margin}${paint('dim', '┌─')} ${file}:${line}:${column}`;
  const excerpt = excerptOf(problem, lines);
  const body = excerpt
    ? [
        `${paint('dim', `${line} │`)} ${excerpt.text}`,
        `${margin}${paint('dim', '│')} ${excerpt.indent}${paint(severity, excerpt.carets)}`,
      ]
    : [];
  const mends = mend ? [`${margin}${paint('dim', '=')} ${mend}`] : [];
  return [head, where, ...body, ...mends, ''].join('\n');
}

/** The line a finding stands in, cut round its words, and the carets under them. */
function excerptOf(
  { line, column, length }: Problem,
  lines: readonly string[] | null,
): { text: string; indent: string; carets: string } | null {
  // A carriage return alone would take a terminal back to where the line begins.
  const whole = lines?.[line - 1]?.replaceAll('\r', '\ufffd');
  const isOfFile = line === 1 && column === 1 && length === undefined;
  if (whole === undefined || whole.trim() === '' || isOfFile) return null;
  const start = Math.min(column - 1, whole.length);
  const end = Math.min(start + (length ?? 1), Math.max(whole.length, start + 1));
  let from = 0;
  if (whole.length > width) {
    const before = Math.max(12, Math.floor((width - (end - start)) / 2));
    from = Math.max(0, Math.min(start - before, whole.length - width));
    if (from > 0) from = wordStart(whole, from, start);
  }
  const to = Math.min(whole.length, from + width);
  const cut = whole.slice(from, to);
  const text = `${from > 0 ? '…' : ''}${cut}${to < whole.length ? '…' : ''}`.replaceAll('\t', ' ');
  const indent = ' '.repeat((from > 0 ? 1 : 0) + cells(whole.slice(from, start)));
  const carets = '^'.repeat(Math.max(1, cells(whole.slice(start, Math.min(end, to)))));
  return { text: shownSigns(text), indent, carets };
}

/** The beginning of the next word from `from` on, but not past `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? from : space + 1;
}

/** How many cells of a terminal a text takes: letters of Chinese, Japanese and Korean take two. */
function cells(text: string): number {
  let count = 0;
  for (const letter of text.replace(/\p{M}/gu, '')) count += wide.test(letter) ? 2 : 1;
  return count;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

interface Sums extends ReportOptions, Pick<Compared, 'old' | 'gone'> {}

function summary(fresh: readonly Problem[], sums: Sums, paint: Paint): string {
  const count = (severity: Severity) =>
    fresh.filter((each) => severityOf(each) === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')];
  const found = [
    errors > 0 && paint('error', some(errors, 'error')),
    warnings > 0 && paint('warning', some(warnings, 'warning')),
    hints > 0 && some(hints, 'hint'),
  ].filter(Boolean);
  const what = found.length > 0 ? found.join(', ') : 'nothing to mend';
  const mark = errors > 0 ? paint('error', '✗') : paint('good', '✓');
  const lines = [`${mark} ${some(sums.articles, 'article')} checked: ${what}.`];
  const { facts, doubtful, judged } = sums.tally;
  if (facts > 0)
    lines.push(
      `  ${some(facts, 'fact')}: ${doubtful} doubtful and not judged, ${judged} confirmed or corrected by an editor.`,
    );
  if (!sums.hints) lines.push('  For hints on plain language, name a file or add --hints.');
  if (sums.old.length > 0)
    lines.push(`  ${some(sums.old.length, 'old warning')} in the baseline, not shown.`);
  if (sums.gone.length > 0) lines.push(...mended(sums));
  if (fresh.length > 0) lines.push('  What a code means: npm run check -- content --codes SL…');
  return lines.join('\n');
}

/** Entries of the baseline whose warning is gone, each with its line there. */
function mended({ gone, linesOf }: Sums): string[] {
  const isOne = gone.length === 1;
  const places = linesOfEntries(gone, linesOf(baselineFile) ?? []);
  return [
    `  ${some(gone.length, 'entry', 'entries')} of the baseline ${isOne ? 'is' : 'are'} mended: take ${isOne ? 'it' : 'them'} out with --update-baseline.`,
    ...gone.map(
      ({ file, code, message }, at) =>
        `    ${baselineFile}:${places[at] ?? 1}: ${code} of ${file}: ${shownSigns(message)}`,
    ),
  ];
}

const some = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

const styles = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  hint: ['cyan', 'bold'],
  good: ['green', 'bold'],
  bold: ['bold'],
  dim: ['dim'],
} as const;
type Paint = (style: keyof typeof styles, text: string) => string;

const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? styleText([...styles[style]], text, { validateStream: false }) : text;
