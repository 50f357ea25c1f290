import type { Corpus } from '../corpus.ts';
import { lookup } from '../lookup.ts';
import type { Series } from '../series.ts';
import { asked } from '../trace.ts';
import { keyOf } from './register.ts';

/**
 * The series of a name it has or was ever published under, as a `::chart` has it.
 *
 * @returns null where it was published and is no longer enough to draw, undefined where there never was one
 */
export const seriesNamed = asked('series-named', findNamed);

function findNamed(
  { series, register }: Pick<Corpus, 'series' | 'register'>,
  name: string,
): Series | null | undefined {
  const seen = new Set<string>();
  for (let id = `series-${name}`; !seen.has(id); ) {
    seen.add(id);
    const [own] = byName(series, byName, [`id ${id}`]);
    if (own) return own;
    const line = register.figures.get(id)?.line;
    if (!line) return seen.size > 1 ? null : undefined;
    const key = keyOf(line);
    const [same] = byName(series, byName, key === null ? [] : [`key ${key}`]);
    if (same) return same;
    id = line.now ?? id;
  }
  return null;
}

/** Series by the ids of their charts and by what they are of. */
const byName = lookup<Series, object>(() => ({ id, keys }) => [
  `id series-${id}`,
  ...keys.map((key) => `key ${key}`),
]);

/** The names of series, and what became of those they had: what a check of directives needs. */
export const seriesNames = (corpus: Pick<Corpus, 'series' | 'register'>): SeriesNames => ({
  ids: corpus.series.map(({ id }) => id),
  presentOf: (name) => {
    const series = seriesNamed(corpus, name);
    return series ? series.id : series;
  },
});

export interface SeriesNames {
  ids: readonly string[];
  /** The name a series has now; null where it is gone, undefined where there never was one. */
  presentOf: (name: string) => string | null | undefined;
}
