import type { Problem } from '../../schemas/problem.ts';
import { lineIndex } from '../parse/document.ts';

/** What makes a file of no use as a whole: two versions in it, line ends that nothing takes for ends. */
export const unfitFile = (text: string, file: string): Problem[] => {
  const ends = bareReturns(text, file);
  return ends.length > 0 ? ends : versionsOfGit(text, file);
};

/** Lines that end with a carriage return alone: all of them, as old Macs ended them, or some that were pasted in. */
function bareReturns(text: string, file: string): Problem[] {
  const bare = text.search(/\r(?!\n)/);
  if (bare < 0) return [];
  const place = { file, ...lineIndex(text)(bare), code: 'SL128' as const };
  if (text.includes('\n')) {
    const message =
      'a carriage return alone stands here, which only some programs take for the end of a line';
    return [{ ...place, message, mend: 'put a line break in its place' }];
  }
  const message = 'the lines end with a carriage return alone, as on old Macs';
  return [{ ...place, message, mend: 'choose the line ends LF in the editor, and save' }];
}

/** Marks that git leaves round two versions of a line, all of them or what an editor has overlooked. */
function versionsOfGit(text: string, file: string): Problem[] {
  const marks = [...text.matchAll(/^(?:<{7}|>{7}|\|{7})(?: .*)?$|(?<=\n[ \t\r]*\n)={7}$/gm)];
  const [first] = marks;
  if (!first) return [];
  const place = { file, ...lineIndex(text)(first.index), length: first[0].trimEnd().length };
  const isWhole = first[0].startsWith('<') && marks.some(([mark]) => mark.startsWith('>'));
  if (!isWhole) {
    const message = `“${first[0].trimEnd()}” is a mark that git puts round two versions of a text`;
    const mend = 'check that one version alone is left here, and take the line out';
    return [{ ...place, code: 'SL129', message, mend }];
  }
  const message =
    'git has left two versions here, from this line to the one that begins with >>>>>>>';
  const mend =
    'keep the lines that hold, and take out those that begin with <<<<<<<, ======= and >>>>>>>';
  return [{ ...place, code: 'SL129', message, mend }];
}
