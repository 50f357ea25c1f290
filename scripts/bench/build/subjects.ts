import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../lib/project.ts';
import { bareFiles } from '../dev/bare.ts';
import { makeOwnCopy } from '../own-copy.ts';
import type { MadeStory } from '../stories/make.ts';

/** A project whose build is measured. */
export interface Subject {
  name: string;
  folder: string;
  /** Folder of stories, and of what a build writes, below `folder`. */
  stories: string;
  out: string;
  /** What Node is to run there, and what it is told. */
  command: readonly string[];
  env: NodeJS.ProcessEnv;
  /** What a cold build does without. */
  kept: readonly string[];
}

/** This project with stories in the place of its own. */
export async function makeOwn(place: string, stories: readonly MadeStory[]): Promise<Subject> {
  const folder = join(place, 'silklines');
  await makeOwnCopy(folder, async () => {
    for (const part of ['articles', 'facts', 'register/stories', 'pins'])
      await rm(join(folder, 'content', part), { recursive: true, force: true });
    await writeStories(join(folder, 'content', 'articles'), stories);
  });
  return {
    name: 'silklines',
    folder,
    stories: 'content/articles',
    out: 'dist',
    command: ['scripts/build.ts'],
    env: {},
    kept: ['dist', '.astro', '.cache', 'node_modules'],
  };
}

/** The smallest Astro project of the same Markdown. */
export async function makeAstro(place: string, stories: readonly MadeStory[]): Promise<Subject> {
  const folder = join(place, 'astro');
  await writeProject(folder, bareFiles);
  await writeStories(join(folder, 'articles'), stories);
  return {
    name: 'bare Astro',
    folder,
    stories: 'articles',
    out: 'dist',
    command: [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
    env: {},
    kept: ['dist', '.astro', '.cache', 'node_modules'],
  };
}

const layout = `<!doctype html>
<html lang="en">
  <head><title>{{ title }}</title></head>
  <body><h1>{{ title }}</h1>{{ content | safe }}</body>
</html>
`;

const eleventyFiles: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
  'eleventy.config.js': `export default () => ({ dir: { input: 'articles', output: 'dist' }, markdownTemplateEngine: false });
`,
  'articles/_includes/story.njk': layout,
  'articles/articles.json': '{ "layout": "story.njk" }\n',
};

/** The smallest Eleventy project of the same Markdown. */
export async function makeEleventy(place: string, stories: readonly MadeStory[]): Promise<Subject> {
  const folder = join(place, 'eleventy');
  await writeProject(folder, eleventyFiles);
  await writeStories(join(folder, 'articles'), stories);
  // Eleventy looks for what it is made of from the project.
  await symlink(join(root, 'scripts/bench/node_modules'), join(folder, 'node_modules'));
  return {
    name: 'Eleventy',
    folder,
    stories: 'articles',
    out: 'dist',
    command: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    env: {},
    kept: ['dist', '.cache'],
  };
}

async function writeProject(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function writeStories(folder: string, stories: readonly MadeStory[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of stories) await writeFile(join(folder, `${name}.md`), text);
}
