import { createHash } from 'node:crypto';
import { type Fault, faultsIn, operators } from './operators.ts';

export interface Mutant extends Fault {
  path: string;
  line: number;
  /** The text of its line. */
  around: string;
  /** What stood there. */
  was: string;
}

/**
 * Draws faults from all that operators can put into some files, as many of each operator, no two from one file. A file
 * is as likely as it has places to be wrong in.
 *
 * Each place has its lot by what it says, so that a change of one file leaves what is drawn from the others.
 *
 * @param files texts by path; their order does not matter
 * @param seed the same gives the same faults of the same files
 * @param unfit names of faults in the place of which others are drawn
 */
export function drawMutants(
  files: ReadonlyMap<string, string>,
  many: number,
  seed: number,
  unfit: ReadonlySet<string> = new Set(),
): Mutant[] {
  const all = [...files].flatMap(([path, text]) => mutantsOf(path, text, seed));
  const inOrder = all.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const names = Object.keys(operators);
  const used = new Set<string>();
  const chosen: Mutant[] = [];
  for (const [nth, name] of names.entries()) {
    let share = Math.floor(many / names.length) + (nth < many % names.length ? 1 : 0);
    for (const { mutant } of inOrder) {
      if (share === 0) break;
      if (mutant.operator !== name || used.has(mutant.path) || unfit.has(nameOf(mutant))) continue;
      used.add(mutant.path);
      chosen.push(mutant);
      share--;
    }
  }
  return chosen;
}

function mutantsOf(path: string, text: string, seed: number): { mutant: Mutant; lot: string }[] {
  const times = new Map<string, number>();
  return faultsIn(path, text).map((fault) => {
    const mutant = place(path, text, fault);
    const name = nameOf(mutant);
    const nth = times.get(name) ?? 0;
    times.set(name, nth + 1);
    const lot = createHash('sha256').update(`${seed} ${nth} ${name}`).digest('hex');
    return { mutant, lot };
  });
}

function place(path: string, text: string, fault: Fault): Mutant {
  const line = text.slice(0, fault.start).split('\n').length;
  const around = text.split('\n')[line - 1]?.trim() ?? '';
  return { ...fault, path, line, around, was: text.slice(fault.start, fault.end) };
}

/** The file with its fault in it. */
export const withFault = (text: string, { start, end, by }: Fault): string =>
  text.slice(0, start) + by + text.slice(end);

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 70 ? `${flat.slice(0, 67)}…` : flat;
};

/** @example describeMutant(mutant) // 'src/atlas/geo.ts:12  edge of a comparison: `<` → `<=`' */
export const describeMutant = ({ path, line, operator, was, by }: Mutant): string =>
  `${path}:${line}  ${operator}: \`${short(was)}\` → \`${short(by)}\``;

/**
 * What a fault is known by, wherever its line has moved.
 *
 * @example nameOf(mutant) // 'src/atlas/geo.ts  `<` → `<=` in `if (a < b) return c;`'
 */
export const nameOf = ({ path, was, by, around }: Mutant): string =>
  `${path}  \`${short(was)}\` → \`${short(by)}\` in \`${around}\``;
