/** The stops of one way on the map, in order; those on no way come last, under no id. */
export interface Group {
  way: string | null;
  places: readonly string[];
}

/** Where the keyboard stands: on a way (`at` is -1) or on one of its stops. */
export interface Position {
  group: number;
  at: number;
}

export type Step = 'next' | 'back' | 'nextWay' | 'backWay' | 'first' | 'last';

/** What the keys do on every map. */
export const steps: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  ArrowDown: 'nextWay',
  ArrowUp: 'backWay',
  Home: 'first',
  End: 'last',
};

/** Stops in the order of their line, turned so that the key to the right leads to the right on the sheet. */
export function turned(
  places: readonly string[],
  xOf: (place: string) => number,
): readonly string[] {
  const [first, last] = [places[0], places.at(-1)];
  const isLeftward = first !== undefined && last !== undefined && xOf(first) > xOf(last);
  return isLeftward ? [...places].reverse() : places;
}

/**
 * Where a key leads, in the order of the network: along a way from stop to stop, past its end to the next way.
 * Every way and every stop is reached by `next` alone.
 */
export function walk(groups: readonly Group[], from: Position, step: Step): Position {
  const { group, at } = from;
  const head = (of: number): Position => ({ group: of, at: groups[of]?.way === null ? 0 : -1 });
  const end = (of: number): Position => ({ group: of, at: (groups[of]?.places.length ?? 0) - 1 });
  const last = groups.length - 1;
  const next = group < last ? group + 1 : 0;
  const before = group > 0 ? group - 1 : last;
  switch (step) {
    case 'next':
      return at < end(group).at ? { group, at: at + 1 } : head(next);
    case 'back':
      return at > head(group).at ? { group, at: at - 1 } : end(before);
    case 'nextWay':
      return head(next);
    case 'backWay':
      return head(before);
    case 'first':
      return head(group);
    case 'last':
      return end(group);
  }
}

/** The first place something stands at in the order of the network; null where it is not in it. */
export function locate(
  groups: readonly Group[],
  kind: 'place' | 'way',
  id: string,
  near?: Position,
): Position | null {
  if (kind === 'way') {
    const group = groups.findIndex(({ way }) => way === id);
    return group < 0 ? null : { group, at: -1 };
  }
  const order = near ? [near.group, ...groups.keys()] : [...groups.keys()];
  for (const group of order) {
    const at = groups[group]?.places.indexOf(id) ?? -1;
    if (at >= 0) return { group, at };
  }
  return null;
}
