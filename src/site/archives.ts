import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descending } from 'd3';
import { z } from 'zod';
import { formerStories } from '../corpus/register/stubs.ts';
import { asked } from '../corpus/trace.ts';
import { contentHash } from '../embeds/page/bundle.ts';

/** Folder of the kept copies of stories below that of the project: `<date>/<slug>/index.html`. */
export const archiveFolder = join('content', 'archive');

const archiveSchema = z.object({
  /** Title of the story on that day. */
  title: z.string(),
  /** Of the page; a copy that is not as it was kept stops the build. */
  hash: z.string(),
});

/** A copy of a story, kept on a day. */
export interface Archive {
  /** ISO day. */
  date: string;
  /** Slug the story had then. */
  slug: string;
  title: string;
}

const read = new Map<string, Archive[]>();

/**
 * The kept copies of stories, newest first. One that is not as it was kept stops the build: its readers were promised
 * that it stays.
 */
export function readArchives(root = process.cwd()): Archive[] {
  const known = read.get(root);
  if (known && !import.meta.env?.DEV) return known;
  const archives = readFolder(join(root, archiveFolder));
  read.set(root, archives);
  return archives;
}

function readFolder(folder: string): Archive[] {
  if (!existsSync(folder)) return [];
  const problems: string[] = [];
  const archives = namesIn(folder, /^\d{4}-\d{2}-\d{2}$/).flatMap((date) =>
    namesIn(join(folder, date), /^[a-z0-9-]+$/).flatMap((slug): Archive[] => {
      const found = readOne(join(folder, date, slug));
      if (typeof found !== 'string') return [{ date, slug, title: found.title }];
      problems.push(`${archiveFolder}/${date}/${slug}/${found}`);
      return [];
    }),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return archives.sort((a, b) => descending(a.date, b.date));
}

const namesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort();

/** What is told of a copy, or what is wrong with it from the name of the file on. */
function readOne(folder: string): z.infer<typeof archiveSchema> | string {
  const mend = 'bring back what was committed with it';
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return `index.html: is missing (${mend})`;
  let told: z.infer<typeof archiveSchema>;
  try {
    told = archiveSchema.parse(JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8')));
  } catch {
    return `archive.json: cannot be read (${mend})`;
  }
  if (contentHash(readFileSync(page, 'utf8')) !== told.hash)
    return `index.html: is not what was kept (${mend})`;
  return told;
}

/** What is written of a copy beside its page. */
export const archiveRecord = (page: string, title: string): string =>
  `${JSON.stringify({ title, hash: contentHash(page) })}\n`;

type Site = Parameters<typeof formerStories>[0];

/** The kept copies of one story; see `archivesOfStory`. */
export const keptCopies = asked('kept-copies', (site: Site, slug) =>
  archivesOfStory(site, slug, readArchives()),
);

/**
 * Copies of one story, under whatever slug it had, newest first.
 *
 * @param slug the one it has now; of a story that is gone, any it had
 */
export function archivesOfStory(site: Site, slug: string, archives: readonly Archive[]): Archive[] {
  if (archives.length === 0) return [];
  const former = formerStories(site);
  return archives.filter((archive) => {
    const fate = former.get(archive.slug);
    return archive.slug === slug || (fate !== undefined && 'now' in fate && fate.now === slug);
  });
}
