import type { Problem } from '../../schemas/problem.ts';
import { lineIndex } from '../parse/document.ts';

/** What makes a file of no use as a whole: two versions in it, line ends that nothing takes for ends. */
export function unfitFile(text: string, file: string): Problem[] {
  const placeOf = lineIndex(text);
  const bare = text.search(/\r(?!\n)/);
  if (bare >= 0) {
    const message = 'the lines end with a carriage return alone, as on old Macs';
    const mend = 'choose the line ends LF in the editor, and save';
    return [{ file, ...placeOf(bare), code: 'SL128', message, mend }];
  }
  return [...text.matchAll(/^<{7}(?: .*)?\r?$/gm)].flatMap(({ index, 0: mark }) => {
    if (!/^>{7}(?: |\r?$)/m.test(text.slice(index))) return [];
    const message =
      'git has left two versions here, from this line to the one that begins with >>>>>>>';
    const mend =
      'keep the lines that hold, and take out those that begin with <<<<<<<, ======= and >>>>>>>';
    const length = mark.trimEnd().length;
    return [{ file, ...placeOf(index), length, code: 'SL129' as const, message, mend }];
  });
}
