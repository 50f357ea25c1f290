import { type OddSign, unfitSigns, unseenSigns } from '../../schemas/characters.ts';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type { Problem } from '../../schemas/problem.ts';
import { lineIndex } from '../parse/document.ts';

/** Signs of a file that no page, feed or table can hold; with any of them the file is not read. */
export const checkUnfit = (raw: string, file: string): Problem[] =>
  problemsOf(unfitSigns(raw), raw, file, ({ name }) => ({
    code: 'SL122',
    message: `${name} is no sign of a text`,
    mend: 'take it out: it came in by pasting, and most editors show it as a box or not at all',
  }));

/** Signs that nobody sees, yet which turn the text about or part a word. */
export const checkUnseen = (raw: string, file: string): Problem[] =>
  problemsOf(unseenSigns(raw), raw, file, ({ name }) => ({
    code: 'SL123',
    ...(turning.test(name)
      ? {
          message: `a sign nobody sees (${name}) turns the text about here`,
          mend: 'take it out, unless the text needs it to run from right to left',
        }
      : {
          message: `a sign nobody sees (${name}) stands here and takes no room`,
          mend: 'take it out: it came in by pasting',
        }),
  }));

/** Letters that were taken for those of another encoding on their way: "Ã³", "â€“", and the sign for one that is lost. */
const garbled =
  /[ÃÅÄ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u201a\u201e\u2020-\u203a\u20ac\u2122]|â€[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|Â[\u00a0-\u00bf]|\ufffd/g;

/** The word they stand in, or the thirty letters on either side. */
const around = new RegExp(String.raw`\S{0,30}(?:${garbled.source})\S{0,30}`, 'y');

/** So many words show what happened to them all. */
const mostShown = 20;

/** Garbled words with where they begin. Words are looked at only where such letters are: each letter of a text would be tried otherwise. */
function garbledWords(raw: string): { index: number; word: string }[] {
  const words: { index: number; word: string }[] = [];
  let end = 0;
  garbled.lastIndex = 0;
  while (words.length < mostShown) {
    const found = garbled.exec(raw);
    if (!found) break;
    const before = /\S*$/.exec(raw.slice(Math.max(end, found.index - 30), found.index))?.[0] ?? '';
    const index = found.index - before.length;
    around.lastIndex = index;
    const word = around.exec(raw)?.[0] ?? '';
    end = index + word.length;
    garbled.lastIndex = end;
    words.push({ index, word });
  }
  return words;
}

/** Words whose letters another encoding has garbled. */
export function checkGarbled(raw: string, file: string): Problem[] {
  const placeOf = lineIndex(raw);
  return garbledWords(raw).map(({ index, word }) => ({
    file,
    ...placeOf(index),
    length: word.length,
    code: 'SL135',
    message: `letters of “${word}” were garbled on the way`,
    mend: 'type it anew, or copy it from its source once more',
  }));
}

/** Signs of direction: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069. */
const turning = /^U\+(?:061C|200[EF]|202[A-E]|206[6-9])$/;

/** One problem a line: pasted text brings such signs in numbers. */
function problemsOf(
  signs: readonly OddSign[],
  raw: string,
  file: string,
  say: (sign: OddSign) => { code: CheckCode; message: string; mend: string },
): Problem[] {
  if (signs.length === 0) return [];
  const placeOf = lineIndex(raw);
  const byLine = new Map<number, Problem>();
  for (const sign of signs) {
    const at = placeOf(sign.at);
    if (!byLine.has(at.line)) byLine.set(at.line, { file, ...at, length: 1, ...say(sign) });
  }
  return [...byLine.values()].slice(0, 20);
}
