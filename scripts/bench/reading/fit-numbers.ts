/** Numbers by name, some of them in groups: `{fade: 0.5, role: {subject: 1}}`. */
interface Numbers {
  readonly [name: string]: number | Numbers;
}

/** What a number is made larger and smaller by. */
const factors = [0.6, 1.6];

/**
 * Fits numbers by coordinates: each in turn is made larger and smaller, and what `score` finds better is kept.
 *
 * @param passes how often all of them are gone through
 * @param only names of those that are changed; all of them where it is missing
 * @param least by how much a score must be better: what less gains is as likely chance
 * @returns numbers of the same names, to three digits
 */
export function fitNumbers<T extends object>(
  start: T,
  score: (numbers: T) => number,
  { passes, least, only }: { passes: number; least: number; only?: readonly string[] },
): T {
  let best = start;
  let most = score(start);
  const paths = pathsOf(start as Numbers).filter(([name = '']) => only?.includes(name) ?? true);
  for (let pass = 0; pass < passes; pass++)
    for (const path of paths)
      for (const factor of factors) {
        const next = scaled(best as Numbers, path, factor) as T;
        const reached = score(next);
        if (reached < most + least) continue;
        best = next;
        most = reached;
      }
  return best;
}

/** `[["fade"], ["role", "subject"]]` */
function pathsOf(numbers: Numbers): string[][] {
  return Object.entries(numbers).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name]] : pathsOf(value).map((path) => [name, ...path]),
  );
}

/** The numbers with one of them multiplied. */
function scaled(
  numbers: Numbers,
  [name = '', ...rest]: readonly string[],
  factor: number,
): Numbers {
  const value = numbers[name];
  if (value === undefined) return numbers;
  const next =
    typeof value === 'number'
      ? Math.round(value * factor * 1000) / 1000
      : scaled(value, rest, factor);
  return { ...numbers, [name]: next };
}
