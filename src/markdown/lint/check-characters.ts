import { type OddSign, oddSigns } from '../../schemas/characters.ts';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type { Problem } from '../../schemas/problem.ts';
import { lineIndex } from '../parse/document.ts';

/** Signs of a file that no page, feed or table can hold; with any of them the file is not read. */
export const unfitSigns = (raw: string, file: string): Problem[] =>
  problemsOf(raw, file, true, (sign) => ({
    code: 'SL122',
    message: `${sign.name} is no sign of a text`,
    mend: 'take it out: it came in by pasting, and most editors show it as a box or not at all',
  }));

/** Signs that nobody sees, yet which turn the text about or part a word. */
export const unseenSigns = (raw: string, file: string): Problem[] =>
  problemsOf(raw, file, false, (sign) => ({
    code: 'SL123',
    message: `${sign.name} stands here unseen`,
    mend: 'take it out, unless the text needs it to run from right to left',
  }));

/** One problem a line: pasted text brings such signs in numbers. */
function problemsOf(
  raw: string,
  file: string,
  unfit: boolean,
  say: (sign: OddSign) => { code: CheckCode; message: string; mend: string },
): Problem[] {
  const signs = oddSigns(raw, 1000).filter((sign) => sign.unfit === unfit);
  if (signs.length === 0) return [];
  const placeOf = lineIndex(raw);
  const byLine = new Map<number, Problem>();
  for (const sign of signs) {
    const at = placeOf(sign.at);
    if (!byLine.has(at.line))
      byLine.set(at.line, { file, ...at, length: sign.length, ...say(sign) });
  }
  return [...byLine.values()].slice(0, 20);
}
