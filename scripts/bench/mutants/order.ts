import { dirname, join } from 'node:path/posix';
import { runtimeImports } from '../../lib/modules.ts';

/** What is known of a file of tests without a fault. */
export interface Known {
  seconds: number;
  /** Ids of the faults it comes by. */
  reached: readonly number[];
}

/**
 * How many imports lie between files and one that they import: of the file itself 0, of one that names it 1.
 *
 * @param texts by path, those in between as well
 * @returns paths that do not import it are left out
 */
export function importersOf(
  path: string,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const importers = new Map<string, string[]>();
  for (const [from, text] of texts)
    for (const target of runtimeImports(text)) {
      const to = join(dirname(from), target);
      importers.set(to, [...(importers.get(to) ?? []), from]);
    }
  const far = new Map([[path, 0]]);
  for (const [at, steps] of far)
    for (const from of importers.get(at) ?? []) if (!far.has(from)) far.set(from, steps + 1);
  return far;
}

/**
 * The tests that can notice a fault, the likeliest and cheapest first: the file of the same name, then those that come
 * by the fault and the nearest that import its file, by the way of imports to it and the time they take. What modules
 * work out once, as they are read, is come by in the first file of tests alone; so all that only import it stand
 * among the others, a little later.
 *
 * @param known files of tests
 * @param far steps of imports to the file with the fault
 */
export function testsFor(
  { id, path }: { id: number; path: string },
  known: ReadonlyMap<string, Known>,
  far: ReadonlyMap<string, number>,
): string[] {
  const isReaching = (file: string) => known.get(file)?.reached.includes(id) ?? false;
  const cost = (file: string) =>
    file === path.replace(/\.ts$/, '.test.ts')
      ? 0
      : (far.get(file) ?? 20) * (1 + (known.get(file)?.seconds ?? 0)) * (isReaching(file) ? 1 : 3);
  const inOrder = (files: string[]) => files.toSorted((a, b) => cost(a) - cost(b));
  const others = [...far.keys()].filter((file) => known.has(file) && !isReaching(file));
  return inOrder([...[...known.keys()].filter(isReaching), ...others]);
}

/** Tests in groups that are run together: the first is short, so that what is caught near by is caught soon. */
export function groupsOf(
  files: readonly string[],
  known: ReadonlyMap<string, Known>,
  [first, later]: readonly [number, number] = [4, 40],
): string[][] {
  const groups: string[][] = [];
  let seconds = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const own = known.get(file)?.seconds ?? 0;
    if (seconds + own > (groups.length === 1 ? first : later)) {
      groups.push([]);
      seconds = 0;
    }
    groups.at(-1)?.push(file);
    seconds += own;
  }
  return groups;
}
