import { join } from 'node:path';
import { parseGone } from '../../src/corpus/register/gone-file.ts';
import {
  formatRegister,
  parseRegister,
  type RegisterFile,
} from '../../src/corpus/register/lines.ts';
import { textAt } from '../../src/corpus/register/read-files.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { GoneStory } from '../../src/schemas/register.ts';
import { listNames } from './facts-files.ts';

/** Where the register stands: of each story a file, of each measure of the atlas one, and one of the atlas itself. */
export const registerFolder = 'content/register';
export const storiesFolder = `${registerFolder}/stories`;

/** Stories that were published and are no more. */
export const goneFile = 'content/gone.yaml';

/** Slugs of the stories the register has a file of. */
export const enteredSlugs = (root: string): string[] =>
  listNames(join(root, storiesFolder))
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.jsonl'.length))
    .sort();

/** The bytes of what is entered of a story. */
export const enteredText = (root: string, slug: string): string =>
  textAt(join(root, storiesFolder, `${slug}.jsonl`));

/** A file of the register from its bytes; lines that say nothing are reported, for what they said would be lost. */
export function readRegister(text: string, path: string, problems: Problem[]): RegisterFile | null {
  if (text === '') return null;
  const { file, faults } = parseRegister(text);
  const mend =
    'bring back the last good line from git; what it says has addresses that must answer';
  for (const { line, message } of faults)
    problems.push({ file: path, line, column: 1, code: 'SL416', message, mend });
  return file;
}

/** Whether two texts of a register say the same, in whatever order their lines stand. */
export const saysTheSame = (a: string, b: string): boolean =>
  a === b || formatRegister(parseRegister(a).file) === formatRegister(parseRegister(b).file);

/** What `content/gone.yaml` says, by slug. */
export function readGone(root: string, problems: Problem[]): Map<string, GoneStory> {
  const { stories, faults } = parseGone(textAt(join(root, goneFile)));
  const mend = 'write a list of entries with story, date and reason';
  for (const { line, message } of faults)
    problems.push({ file: goneFile, line, column: 1, code: 'SL415', message, mend });
  return stories;
}
