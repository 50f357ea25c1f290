import { rollup, sort } from 'd3';
import { unasked, wholeOf } from './trace.ts';

/** Finds things of a list by their keys: those with any of the keys asked for, each once, in the order of the list. */
export type Lookup<T, C> = (list: readonly T[], context: C, keys: Iterable<string>) => T[];

/**
 * A lookup whose index is built when a list is first asked, and kept as long as the list is: what a page costs is then
 * what it finds, however long the list.
 *
 * @param indexing the keys of each thing of a list; asked once a list, so that it may gather first what several share
 *
 * @example
 * const byYear = lookup((_, calendar: Calendar) => (story: Story) => [calendar.yearOf(story)]);
 * byYear(stories, calendar, ['2024']) // the stories of 2024
 */
export function lookup<T, C extends object>(
  indexing: (list: readonly T[], context: C) => (one: T) => Iterable<string>,
): Lookup<T, C> {
  const indexes = new WeakMap<readonly T[], { of: C; places: ReadonlyMap<string, number[]> }>();
  return (traced, context, keys) => {
    const list = wholeOf(traced);
    let index = indexes.get(list);
    if (index?.of !== context) {
      const places = unasked(() => placesByKey(list, indexing(list, context)));
      index = { of: context, places };
      indexes.set(list, index);
    }
    return gather(list, index.places, keys);
  };
}

function placesByKey<T>(
  list: readonly T[],
  keysOf: (one: T) => Iterable<string>,
): Map<string, number[]> {
  const keyed = list.flatMap((one, at) => [...new Set(keysOf(one))].map((key) => ({ key, at })));
  return rollup(
    keyed,
    (some) => some.map(({ at }) => at),
    ({ key }) => key,
  );
}

function gather<T>(
  list: readonly T[],
  places: ReadonlyMap<string, number[]>,
  keys: Iterable<string>,
): T[] {
  const found = [...new Set(keys)].flatMap((key) => {
    const at = places.get(key);
    return at ? [at] : [];
  });
  // Most are asked for by one key, whose places are in order.
  const [only = [], another] = found;
  if (another === undefined) return only.map((at) => list[at] as T);
  return sort(new Set(found.flat())).map((at) => list[at] as T);
}
