import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readAtlas } from '../../src/atlas/read.ts';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import {
  articlesFolder,
  extractorFingerprint,
  hashArticle,
  listArticles,
  listStrays,
  readAllStored,
  storedText,
} from '../facts/facts-files.ts';
import { StoryRegisters } from '../facts/register-run.ts';
import { dayOf } from '../facts/today.ts';
import { passageOf } from '../source/passages.ts';
import { type Baseline, baselineFile, parseBaseline } from './check-baseline.ts';
import type { Content } from './check-content.ts';
import { parseSettings, settingsFile } from './check-settings.ts';

/** Reads what a check of content looks at in the project at `root`. */
export async function readContent(
  root: string,
  { chosen, hints }: Pick<Content, 'chosen' | 'hints'>,
): Promise<Content> {
  const { atlas, problems, positions } = await readAtlas(root);
  const surroundings = extractorFingerprint(root);
  const registerProblems: Problem[] = [];
  const registers = new StoryRegisters(root, dayOf(process.env), registerProblems);
  return {
    articles: listArticles(join(root, articlesFolder)).map((path) => ({
      path,
      bytes: readFileSync(join(root, articlesFolder, path)),
    })),
    chosen,
    hints,
    atlas,
    positions,
    atlasProblems: [...problems, ...registerProblems],
    stored: readAllStored(root),
    storedText: (slug) => storedText(root, slug) ?? '',
    register: readRegister(root),
    keeper: (slug, formerly) => registers.keeper(slug, formerly),
    strays: listStrays(join(root, articlesFolder)),
    today: dayOf(process.env),
    passageOf: (url) => passageOf(root, url),
    hash: (bytes, story) => hashArticle(surroundings, bytes, registers.enter(story, atlas).text),
    ...listAddresses(root),
  };
}

/** The warnings that were there before, and how the project weighs findings; what cannot be read counts for nothing. */
export function readWeights(root: string) {
  const text = textOf(join(root, baselineFile));
  const baseline = text === null ? {} : parseBaseline(text);
  const { settings, problems } = parseSettings(textOf(join(root, settingsFile)));
  if (!isProblem(baseline)) return { baseline, settings, problems };
  return { baseline: {}, settings, problems: [...problems, baseline] };
}

const isProblem = (baseline: Baseline | Problem): baseline is Problem =>
  typeof baseline['message'] === 'string';

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Addresses of the files in `public/`, and of the pages that are none of a story, place, corridor or fact. */
export const listAddresses = (root: string): Pick<Content, 'files' | 'pages'> => ({
  files: listAll(join(root, 'public')).map((path) => `/${path}`),
  pages: pagesOf(listAll(join(root, 'src', 'pages'))),
});

/** Paths of all files under a folder, in a fixed order, with strokes as in addresses; none where it does not exist. */
function listAll(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.split(sep).join('/'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Addresses of the pages whose file names no parameter: `about.astro` → `/about/`, `feed.xml.ts` → `/feed.xml`. */
export function pagesOf(paths: readonly string[]): string[] {
  return paths
    .filter((path) => !path.includes('['))
    .map((path) => {
      if (!path.endsWith('.astro')) return `/${path.replace(/\.[a-z]+$/, '')}`;
      const name = path.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '');
      return name === '' ? '/' : `/${name}/`;
    });
}
