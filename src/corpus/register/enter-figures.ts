import { sort } from 'd3';
import type { FigureLine } from '../../schemas/register.ts';
import { keyOf } from './register.ts';

/** The keys of the series that facts are points of, by the ids of the facts. */
export type Points = ReadonlyMap<string, string>;

/** What became of figures. */
export interface FigureFate {
  entered: FigureLine[];
  /** Drawn from other facts, under the name they had. */
  moved: FigureLine[];
  gone: FigureLine[];
  back: FigureLine[];
}

/**
 * The figures of the register after what is drawn now, and every figure that ever was.
 *
 * @param isStanding whether a fact or a series stands anywhere, drawn or not
 * @param today ISO day, written where a figure is gone from now on
 */
export function enterFigures(
  before: ReadonlyMap<string, FigureLine>,
  drawn: readonly FigureLine[],
  isStanding: (part: string) => boolean,
  today: string,
): { figures: Map<string, FigureLine>; fate: FigureFate } {
  const figures = new Map<string, FigureLine>();
  const fate: FigureFate = { entered: [], moved: [], gone: [], back: [] };
  for (const line of drawn) {
    const was = before.get(line.figure);
    const next = was?.of && line.of ? { ...line, of: partsOf(was.of, line.of, isStanding) } : line;
    figures.set(line.figure, next);
    if (!was) fate.entered.push(next);
    else if (was.gone || was.now) fate.back.push(next);
  }
  for (const was of before.values()) {
    if (figures.has(was.figure)) continue;
    const holder = drawn.find(({ type, of = [] }) => type === was.type && of.some(isOf(was)));
    const { gone: _, now: __, ...kept } = was;
    if (holder) {
      const next = { ...kept, now: holder.figure };
      figures.set(was.figure, next);
      if (was.now !== holder.figure) fate.moved.push(next);
    } else if (was.gone || was.now) figures.set(was.figure, was);
    else {
      const next: FigureLine = { ...kept, gone: { date: today, reason: 'undrawn' } };
      figures.set(was.figure, next);
      fate.gone.push(next);
    }
  }
  return { figures, fate };
}

const isOf =
  ({ of = [] }: FigureLine) =>
  (part: string): boolean =>
    of.includes(part);

/** What a figure is drawn from, the first of it in front for good, and what may come back. */
const partsOf = (
  before: readonly string[],
  now: readonly string[],
  isStanding: (part: string) => boolean,
): string[] => [
  ...before.filter((part) => now.includes(part) || !isStanding(part)),
  ...now.filter((part) => !before.includes(part)),
];

/**
 * Series under the names they had, where the facts they were drawn from are filed otherwise now, as where one comes to
 * be counted under a measure: a series that most of those facts went to bears the name on, unless it has one.
 *
 * @param drawn the series there are, by the keys of all their facts
 * @returns lines of `before` with the key each has now, or with the figure that stands for it
 */
export function followSeries(
  before: readonly FigureLine[],
  drawn: readonly { figure: string; keys: readonly string[] }[],
  { was, is }: { was: Points; is: Points },
): FigureLine[] {
  const holderOf = new Map(drawn.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const factsOf = Map.groupBy([...was], ([, key]) => key);
  const named = new Set(before.map(({ figure }) => figure));
  const stands = new Set(drawn.map(({ figure }) => figure));
  return before.map((line) => {
    const key = line.type === 'series' && !line.now ? keyOf(line) : null;
    if (key === null || stands.has(line.figure)) return line;
    const facts = [...(factsOf.get(key) ?? []).map(([fact]) => fact), ...(line.of ?? [])];
    const next = mostOf(facts.flatMap((fact) => is.get(fact) ?? []));
    const holder = next === null ? undefined : holderOf.get(next);
    if (!holder) return line;
    if (named.has(holder.figure)) return { ...line, now: holder.figure };
    named.add(holder.figure);
    return { ...line, key: next as string };
  });
}

/** What stands most often in a list, of equals the first in order. */
function mostOf(names: readonly string[]): string | null {
  const [most] = sort(
    Map.groupBy(names, (name) => name).values(),
    ({ length }) => -length,
    ([name]) => name,
  );
  return most?.[0] ?? null;
}
