import { askGit, readBlobs } from './git.ts';
import { type History, historyOf } from './history.ts';
import {
  factReader,
  logArguments,
  type Published,
  parseLog,
  readText,
  readVersion,
  revisionsOf,
  sincePublished,
  withoutRepeats,
} from './versions.ts';

/**
 * What became of the facts of stories since they were published, as the repository of the project at `root` tells it;
 * empty without one. Two processes of git, however many stories there are.
 */
export async function readHistory(root: string, stories: readonly Published[]): Promise<History> {
  const log = await askGit(root, logArguments);
  const revisions = revisionsOf(parseLog(log?.toString() ?? ''), stories);
  const blobs = await readBlobs(
    root,
    [...revisions.values()].flat().flatMap(({ facts, article }) => [facts, article]),
  );
  // A text is read anew far more often than it is changed.
  const texts = new Map(
    [...new Set([...revisions.values()].flat().map(({ article }) => article))].map((article) => [
      article,
      readText(blobs.get(article) ?? ''),
    ]),
  );
  // And a fact stands unchanged in many versions.
  const read = factReader();
  const versions = [...revisions].map(([slug, list]) => {
    const all = withoutRepeats(list, blobs).map(({ date, facts, article }) =>
      readVersion(date, blobs.get(facts) ?? '', texts.get(article) ?? readText(''), read),
    );
    return [slug, sincePublished(all)] as const;
  });
  return historyOf(new Map(versions));
}
