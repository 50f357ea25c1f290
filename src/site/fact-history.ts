import type { History } from '../corpus/history/history.ts';
import { readHistory } from '../corpus/history/read-history.ts';
import { tracedMap, unasked } from '../corpus/trace.ts';
import type { Site } from './site-data.ts';

let loaded: Promise<History> | undefined;
let now: History | undefined;

/** The history where it was loaded before. */
export const historyNow = (): History | undefined => now;

/** What became of the facts of the stories since they were published; read once a build. */
export function loadHistory({ stories }: Pick<Site, 'stories'>): Promise<History> {
  loaded ??= unasked(() =>
    readHistory(
      process.cwd(),
      stories.map(({ id, data: { date, formerly } }) => ({ slug: id, date, formerly })),
    ),
  ).then(({ changes, successors, gone }) => {
    now = {
      changes: tracedMap('changes', changes),
      successors: tracedMap('successors', successors),
      gone: tracedMap('gone', gone),
    };
    return now;
  });
  return loaded;
}
