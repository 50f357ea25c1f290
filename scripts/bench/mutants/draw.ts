import { randomLcg, shuffler } from 'd3';
import { type Fault, faultsIn, operators } from './operators.ts';

export interface Mutant extends Fault {
  path: string;
  line: number;
  /** What stood there. */
  was: string;
}

/**
 * Draws faults from all that operators can put into some files, as many of each operator, from as many files as can be.
 *
 * @param files texts by path; their order does not matter
 * @param seed the same gives the same faults of the same files
 */
export function drawMutants(
  files: ReadonlyMap<string, string>,
  many: number,
  seed: number,
): Mutant[] {
  const all = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, text]) => faultsIn(path, text).map((fault) => place(path, text, fault)));
  const shuffle = shuffler(randomLcg(seed));
  const names = Object.keys(operators);
  const chosen: Mutant[] = [];
  const used = new Set<string>();
  for (const [nth, name] of names.entries()) {
    const share = Math.floor(many / names.length) + (nth < many % names.length ? 1 : 0);
    const own = shuffle(all.filter(({ operator }) => operator === name));
    const fresh = own.filter(({ path }) => !used.has(path));
    const taken = [...distinct(fresh), ...own].slice(0, share);
    for (const { path } of taken) used.add(path);
    chosen.push(...taken);
  }
  return chosen;
}

/** The first of each file, in the order drawn: a file is as likely as it has places to be wrong in. */
function distinct(mutants: readonly Mutant[]): Mutant[] {
  const seen = new Set<string>();
  return mutants.filter(({ path }) => !seen.has(path) && seen.add(path));
}

function place(path: string, text: string, fault: Fault): Mutant {
  const line = text.slice(0, fault.start).split('\n').length;
  return { ...fault, path, line, was: text.slice(fault.start, fault.end) };
}

/** The file with its fault in it. */
export const withFault = (text: string, { start, end, by }: Fault): string =>
  text.slice(0, start) + by + text.slice(end);

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 70 ? `${flat.slice(0, 67)}…` : flat;
};

/** @example describe(mutant) // 'src/atlas/geo.ts:12  edge of a comparison: `<` → `<=`' */
export const describeMutant = ({ path, line, operator, was, by }: Mutant): string =>
  `${path}:${line}  ${operator}: \`${short(was)}\` → \`${short(by)}\``;
