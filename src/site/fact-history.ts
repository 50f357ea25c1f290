import type { History } from '../corpus/history/history.ts';
import { readHistory } from '../corpus/history/read-history.ts';
import type { Site } from './site-data.ts';

let loaded: Promise<History> | undefined;

/** What became of the facts of the stories since they were published; read once a build. */
export function loadHistory({ stories }: Pick<Site, 'stories'>): Promise<History> {
  loaded ??= readHistory(
    process.cwd(),
    stories.map(({ id, data: { date, formerly } }) => ({ slug: id, date, formerly })),
  );
  return loaded;
}
