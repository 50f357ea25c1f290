import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { askGit } from '../../src/corpus/history/git.ts';
import { logArguments } from '../../src/corpus/history/versions.ts';
import { keptFolder } from './pages/kept.ts';
import { stampsIn } from './stamps.ts';

/** What is known of a site that stands, or of one that is made to take its place. */
export interface Standing {
  /** File in which it is remembered. */
  path: string;
  /** Folder of the site. */
  out: string;
  /** Hashes of all that it is made from. */
  from: string;
}

/**
 * What a site is made from now: content, code and all it is told, and what git tells of earlier states of the content,
 * from which pages say what became of facts. Null where nothing is kept from one build to the next.
 *
 * @param sources hash of content, code and what is told; see `hashInputs`
 */
export async function standingOf(
  root: string,
  env: NodeJS.ProcessEnv,
  { out, sources }: { out: string; sources: string },
): Promise<Standing | null> {
  const folder = keptFolder(root, env);
  if (folder === null) return null;
  const past = hash('sha256', (await askGit(root, logArguments)) ?? '');
  return { path: join(folder, 'sites', hash('sha256', out)), out, from: `${sources} ${past}` };
}

/**
 * Remembers a site that stands in its place.
 *
 * @param stamps its files with what each is known by
 */
export async function rememberStanding(
  standing: Standing,
  stamps: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(dirname(standing.path), { recursive: true });
  await writeFile(standing.path, textOf(standing, stamps));
}

/**
 * Whether a site stands that was made from the same, and none of its files was touched, added or taken away since: another
 * build would make nothing else.
 */
export async function isStanding(standing: Standing): Promise<boolean> {
  const told = await readFile(standing.path, 'utf8').catch(() => '');
  return told.startsWith(`${standing.from}\n`) && told === textOf(standing, stampsIn(standing.out));
}

const textOf = ({ from }: Standing, stamps: ReadonlyMap<string, string>): string => {
  const lines = Array.from(stamps, ([path, stamp]) => `${path} ${stamp}`).sort();
  return `${from}\n${hash('sha256', lines.join('\n'))}\n`;
};
