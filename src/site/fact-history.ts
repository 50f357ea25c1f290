import { askGit, readBlobs } from '../corpus/history/git.ts';
import { type History, historyOf } from '../corpus/history/history.ts';
import { logArguments, parseLog, readVersion, revisionsOf } from '../corpus/history/versions.ts';
import type { Site } from './site-data.ts';

let loaded: Promise<History> | undefined;

/**
 * What became of the facts of the stories since they were published, as the project's repository tells it; empty without
 * one. Asked for once a build: two processes of git, however many stories there are.
 */
export function loadHistory(site: Site): Promise<History> {
  loaded ??= read(site, process.cwd());
  return loaded;
}

async function read(site: Site, root: string): Promise<History> {
  const log = await askGit(root, logArguments);
  const stories = site.stories.map(({ id, data: { date, formerly } }) => ({
    slug: id,
    date,
    formerly,
  }));
  const revisions = revisionsOf(parseLog(log?.toString('utf8') ?? ''), stories);
  const blobs = await readBlobs(
    root,
    [...revisions.values()].flat().flatMap(({ facts, article }) => [facts, article]),
  );
  const versions = [...revisions].map(
    ([slug, list]) =>
      [
        slug,
        list.map(({ date, facts, article }) =>
          readVersion(date, blobs.get(facts) ?? '', blobs.get(article) ?? ''),
        ),
      ] as const,
  );
  return historyOf(new Map(versions));
}
