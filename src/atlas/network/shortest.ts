import type { Line } from '../../schemas/corridor.ts';
import { keptFor, keptOf } from '../kept.ts';
import type { Edge, Network } from './network.ts';

/** Between what a way is sought: any of some places at its ends and in its course, and over one of some lines. */
interface Terms {
  from: ReadonlySet<string>;
  to: ReadonlySet<string>;
  via: readonly ReadonlySet<string>[];
  gates: ReadonlySet<Line> | null;
}

/** The lines of a way in order, each with the place it begins at. */
export type Steps = readonly { edge: Edge; from: string }[];

const searches = keptFor<ReadonlySet<string>, Network, Search>();

/**
 * The shortest way between what is asked for. What is found from one place to all others is kept: thousands of ways begin
 * at some hundred places, and most say neither what they pass nor over which lines they go.
 */
export function shortest(network: Network, { from, to, via, gates }: Terms): Steps | null {
  if (via.length > 0 || gates !== null)
    return new Search(network, { from, via, gates }).nearest(to);
  return searches(from, network, () => new Search(network, { from, via, gates })).nearest(to);
}

/** A network by numbers: what leaves each place lies in a row. */
interface Numbered {
  ids: string[];
  numberOf: Map<string, number>;
  /** Where the edges of each place begin; those of the next are behind them. */
  begin: Int32Array;
  edges: Edge[];
  /** Where each edge leads. */
  to: Int32Array;
}

const numbered = keptOf(({ edges: all }: Network): Numbered => {
  const ids = [...new Set([...all].flatMap(([id, edges]) => [id, ...edges.map(({ to }) => to)]))];
  const numberOf = new Map(ids.map((id, nth) => [id, nth]));
  const edges: Edge[] = [];
  const begin = ids.map((id) => {
    const at = edges.length;
    edges.push(...(all.get(id) ?? []));
    return at;
  });
  return {
    ids,
    numberOf,
    begin: Int32Array.from([...begin, edges.length]),
    edges,
    to: Int32Array.from(edges, ({ to }) => numberOf.get(to) ?? -1),
  };
});

/**
 * Dijkstra over places, once for every number of `via` passed, before and behind the gate: what is a place, so many
 * passed and whether a gate is, has a number of its own. Goes as far as it is asked, and on from there.
 */
class Search {
  readonly #network: Numbered;
  readonly #via: readonly ReadonlySet<string>[];
  readonly #gates: ReadonlySet<Line> | null;
  readonly #queue = new Nearest();
  /** By state: the least weight it is known to be reached with, the edge and the state before it; -1 at a beginning. */
  readonly #weights: Float64Array;
  readonly #edges: Int32Array;
  readonly #before: Int32Array;
  /** The states that are behind it, nearest first. */
  readonly #done: number[] = [];
  readonly #isDone: Uint8Array;

  constructor(network: Network, { from, via, gates }: Omit<Terms, 'to'>) {
    this.#network = numbered(network);
    this.#via = via;
    this.#gates = gates;
    const count = this.#network.ids.length * (via.length + 1) * 2;
    this.#weights = new Float64Array(count).fill(Infinity);
    this.#edges = new Int32Array(count);
    this.#before = new Int32Array(count);
    this.#isDone = new Uint8Array(count);
    for (const id of from) {
      const place = this.#network.numberOf.get(id);
      if (place !== undefined)
        this.#reach(
          { place, passed: 0, isGated: gates === null },
          { weight: 0, before: -1, edge: -1 },
        );
    }
  }

  /** The way to the nearest of some places that has passed all it is to pass. */
  nearest(places: ReadonlySet<string>): Steps | null {
    const { ids } = this.#network;
    // Those that have passed all, behind a gate, have the greatest numbers.
    const first = (this.#via.length * 2 + 1) * ids.length;
    const isEnd = (state: number) => state >= first && places.has(ids[state - first] as string);
    const known = this.#done.find(isEnd);
    if (known !== undefined) return this.#steps(known);
    for (let state = this.#next(); state >= 0; state = this.#next())
      if (isEnd(state)) return this.#steps(state);
    return null;
  }

  /** Goes to the nearest state that is not behind it, and looks where it leads; -1 where there is none. */
  #next(): number {
    let state = this.#queue.take();
    while (state >= 0 && this.#isDone[state] === 1) state = this.#queue.take();
    if (state < 0) return state;
    this.#isDone[state] = 1;
    this.#done.push(state);
    const { begin, edges, to } = this.#network;
    const { place, passed, isGated } = this.#parts(state);
    for (let edge = begin[place] ?? 0; edge < (begin[place + 1] ?? 0); edge += 1) {
      const { line, weight } = edges[edge] as Edge;
      this.#reach(
        {
          place: to[edge] as number,
          passed,
          isGated: isGated || (this.#gates?.has(line) ?? false),
        },
        { weight: (this.#weights[state] ?? 0) + weight, before: state, edge },
      );
    }
    return state;
  }

  /** Notes a state that is reached, unless it was in a way as short. */
  #reach(
    { place, passed, isGated }: { place: number; passed: number; isGated: boolean },
    { weight, before, edge }: { weight: number; before: number; edge: number },
  ): void {
    let count = passed;
    while (this.#via[count]?.has(this.#network.ids[place] ?? '')) count += 1;
    const state = (count * 2 + Number(isGated)) * this.#network.ids.length + place;
    if (weight >= (this.#weights[state] ?? 0)) return;
    this.#weights[state] = weight;
    this.#before[state] = before;
    this.#edges[state] = edge;
    this.#queue.add(state, weight);
  }

  #parts(state: number): { place: number; passed: number; isGated: boolean } {
    const { length } = this.#network.ids;
    const level = Math.floor(state / length);
    return { place: state % length, passed: level >> 1, isGated: level % 2 === 1 };
  }

  #steps(end: number): Steps {
    const { ids, edges } = this.#network;
    const steps: { edge: Edge; from: string }[] = [];
    for (let state = end; this.#before[state] !== -1; state = this.#before[state] as number) {
      const edge = edges[this.#edges[state] as number] as Edge;
      const { place } = this.#parts(this.#before[state] as number);
      steps.push({ edge, from: ids[place] as string });
    }
    return steps.reverse();
  }
}

/** States of a search by their weight, those of one weight in the order they were added: a binary heap. */
class Nearest {
  readonly #heap: Queued[] = [];
  #count = 0;

  add(state: number, weight: number): void {
    const added = { state, weight, nth: this.#count };
    this.#count += 1;
    let at = this.#heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#heap[above];
      if (!other || !isBefore(added, other)) break;
      this.#heap[at] = other;
      at = above;
    }
    this.#heap[at] = added;
  }

  /** Takes the nearest out; -1 where there is none. */
  take(): number {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (first && last && last !== first) this.#sink(last);
    return first?.state ?? -1;
  }

  /** Puts the last one where the first was, and as far down as it belongs. */
  #sink(last: Queued): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const isRight = left && right && isBefore(right, left);
      const below = isRight ? right : left;
      if (!below || isBefore(last, below)) break;
      heap[at] = below;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = last;
  }
}

type Queued = { state: number; weight: number; nth: number };

const isBefore = (a: Queued, b: Queued): boolean =>
  a.weight < b.weight || (a.weight === b.weight && a.nth < b.nth);
