import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascending, descending } from 'd3';
import { z } from 'zod';
import { contentHash } from '../page/bundle.ts';
import type { Pin } from '../share/share-texts.ts';

/** Folder of the pinned figures below that of the project. */
export const pinsFolder = join('content', 'pins');

/** What the script of a pinned map is called beside it. */
export const mapScriptFile = 'map.js';
/** The same and what it was called while it was a zoom alone: maps that were pinned with one keep it. */
export const pinnedScripts = [mapScriptFile, 'zoom.js'];

const pinSchema = z.object({
  figure: z.string(),
  date: z.iso.date(),
  title: z.string(),
  heights: z.array(z.tuple([z.number(), z.number()])),
  height: z.number(),
  facts: z.record(z.string(), z.string()),
});

const read = new Map<string, Pin[]>();

/**
 * The pinned figures, newest first. A pinned figure that is not as it was pinned stops the build: its readers were
 * promised that it stays.
 */
export function readPins(root = process.cwd()): Pin[] {
  const known = read.get(root);
  if (known && !import.meta.env?.DEV) return known;
  const pins = readFolder(join(root, pinsFolder));
  read.set(root, pins);
  return pins;
}

function readFolder(folder: string): Pin[] {
  if (!existsSync(folder)) return [];
  const problems: string[] = [];
  const pins = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{12}$/.test(name))
    .flatMap((hash): Pin[] => {
      const problem = problemOf(join(folder, hash), hash);
      if (problem) problems.push(`${pinsFolder}/${hash}/${problem}`);
      return problem ? [] : [{ ...readJson(join(folder, hash)), hash }];
    });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return pins.sort((a, b) => descending(a.date, b.date) || ascending(a.hash, b.hash));
}

/** What is wrong with a pinned figure, from the name of the file on; null where it is as it was pinned. */
function problemOf(folder: string, hash: string): string | null {
  const mend = 'bring back what was committed with it';
  const page = join(folder, 'index.html');
  const scripts = pinnedScripts
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file));
  if (!existsSync(page)) return `index.html: is missing (${mend})`;
  const content = [page, ...scripts].map((file) => readFileSync(file, 'utf8')).join('');
  if (contentHash(content) !== hash) return `index.html: is not what was pinned (${mend})`;
  try {
    readJson(folder);
    return null;
  } catch {
    return `pin.json: cannot be read (${mend})`;
  }
}

const readJson = (folder: string): Omit<Pin, 'hash'> =>
  pinSchema.parse(JSON.parse(readFileSync(join(folder, 'pin.json'), 'utf8')));
