import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { askGit } from '../../src/corpus/history/git.ts';
import { logArguments } from '../../src/corpus/history/versions.ts';
import { keptFolder } from './pages/kept.ts';
import { stampOf } from './pages/site-files.ts';

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
 * Remembers a site that was made.
 *
 * @param made the folder in which it was made, before it takes its place
 * @returns what is to be called once it stands there
 */
export function rememberStanding(standing: Standing, made: string): () => Promise<void> {
  const text = textOf(standing, made);
  return async () => {
    await mkdir(dirname(standing.path), { recursive: true });
    await writeFile(standing.path, text);
  };
}

/**
 * Whether a site stands that was made from the same, and none of its files was touched, added or taken away since: another
 * build would make nothing else.
 */
export async function isStanding(standing: Standing): Promise<boolean> {
  const told = await readFile(standing.path, 'utf8').catch(() => '');
  return told.startsWith(`${standing.from}\n`) && told === textOf(standing, standing.out);
}

const textOf = ({ from }: Standing, folder: string): string =>
  `${from}\n${hash('sha256', stampsIn(folder).join('\n'))}\n`;

/** Each file of a folder with what it is known by, in the order of their paths; none where there is no folder. */
function stampsIn(folder: string): string[] {
  const found: string[] = [];
  const waiting = [''];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of entriesOf(join(folder, next))) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else found.push(`${path} ${stampIn(join(folder, path))}`);
    }
  }
  return found.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function stampIn(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? stampOf(stats) : '';
}
