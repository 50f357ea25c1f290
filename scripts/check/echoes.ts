import type { CheckCode } from '../../src/schemas/check-codes.ts';
import type { Problem } from '../../src/schemas/problem.ts';

/** What the reading says of a text: it follows where the text is not what its editor meant. */
const ofReading: ReadonlySet<CheckCode> = new Set(['SL401', 'SL402', 'SL403', 'SL419']);
/** A footnote that is none cites nothing, so one of these follows. */
const ofCiting: ReadonlySet<CheckCode> = new Set(['SL234', 'SL236', 'SL420']);
const misnamed: ReadonlySet<CheckCode> = new Set(['SL232', 'SL237']);
/** This is of all lines from its own to the next blank one. */
const ofParagraph: ReadonlySet<CheckCode> = new Set(['SL227']);

/**
 * Findings without those that follow from another, and each once: what was not read of words that are told to be no
 * heading, table or directive; what no footnote cites where a footnote is misnamed; what was read of another language.
 *
 * @param lines of the article
 */
export function withoutEchoes(problems: readonly Problem[], lines: readonly string[]): Problem[] {
  const has = (codes: ReadonlySet<CheckCode>): boolean =>
    problems.some(({ code }) => code !== undefined && codes.has(code));
  const isForeign = has(new Set(['SL133']));
  const isMisnamed = has(misnamed);
  const told = problems.flatMap((each) => stretchOf(each, lines) ?? []);
  const misnoted = problems.filter(({ code }) => code === 'SL231');
  const ofNotes = misnoted.flatMap((each) => stretchOf(each, lines) ?? []);
  const seen = new Set<string>();
  return problems.filter(({ code, line, column, message }) => {
    const key = `${code} ${line}:${column} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (code === undefined) return true;
    if (isForeign && (ofReading.has(code) || code.startsWith('SL5'))) return false;
    if (isMisnamed && ofCiting.has(code)) return false;
    // What stands in the brackets of a footnote that is none leads nowhere.
    if (code.startsWith('SL20') && ofNotes.some((each) => isWithin({ line, column }, each)))
      return false;
    return !ofReading.has(code) || !told.some((each) => isWithin({ line, column }, each));
  });
}

interface Stretch {
  first: number;
  last: number;
  /** Columns of the only line; all of them where there are more. */
  from: number;
  to: number;
}

/** The words that a finding about the form of a text is about; null where it is about something else. */
function stretchOf(
  { code, line, column, length }: Problem,
  lines: readonly string[],
): Stretch | null {
  if (code === undefined || !/^SL(?:[23]|423)/.test(code)) return null;
  if (ofParagraph.has(code)) {
    const blank = lines.findIndex((each, at) => at >= line && each.trim() === '');
    return { first: line, last: blank < 0 ? lines.length : blank, from: 0, to: Infinity };
  }
  return length === undefined
    ? null
    : { first: line, last: line, from: column, to: column + length };
}

const isWithin = (
  { line, column }: Pick<Problem, 'line' | 'column'>,
  { first, last, from, to }: Stretch,
): boolean => line >= first && line <= last && column >= from && column < to;
