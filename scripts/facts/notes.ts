import { formatProblem, type Problem } from '../../src/schemas/problem.ts';

/** So many notes are read by people: of more than these the rest is counted. */
const most = 200;

/**
 * Notes of a run as they are printed: all of them where they are few, else those of files that were read now, and how many
 * others there are.
 *
 * @param isNow whether a file was read now: only what stands there is new
 *
 * @example notesOf(warnings, (file) => file === 'content/articles/wuhan.md') // 'content/articles/wuhan.md:3:1: note: …\n'
 */
export function notesOf(warnings: readonly Problem[], isNow: (file: string) => boolean): string {
  const shown =
    warnings.length > most ? warnings.filter(({ file }) => isNow(file)).slice(0, most) : warnings;
  const lines = shown.map((each) => formatProblem({ ...each, message: `note: ${each.message}` }));
  const others = warnings.length - shown.length;
  if (others > 0)
    lines.push(
      `Not shown: ${others === 1 ? '1 note more' : `${others} notes more`} (npm run check).`,
    );
  return lines.map((line) => `${line}\n`).join('');
}
