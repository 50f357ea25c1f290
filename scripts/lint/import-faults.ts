import { posix } from 'node:path';
import { closedToScripts, rooms } from './rooms.ts';

/** Relative modules that a file names in an import or export, those of types included. */
const relativeImport = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^'?]+)(?:\?[^']*)?'/g;

const order = new Map(rooms.map(({ name }, at) => [name, at]));

/**
 * Imports that go against the order of the rooms, and circles of files, types included.
 *
 * @example findImportFaults(new Map([['src/atlas/a.ts', "import '../pages/b.ts';"]]))
 * @param files text by path from the project's root, with `/` separators
 * @returns one line each: `path: what is wrong`, sorted
 */
export function findImportFaults(files: ReadonlyMap<string, string>): string[] {
  const graph = new Map<string, string[]>();
  const faults: string[] = [];
  for (const [path, text] of files) {
    const targets = [...text.matchAll(relativeImport)].map(([, target = '']) =>
      posix.join(posix.dirname(path), target),
    );
    graph.set(
      path,
      targets.filter((target) => files.has(target)),
    );
    for (const target of targets) {
      const why = refusal(path, target);
      if (why !== null) faults.push(`${path}: imports ${target}: ${why}`);
    }
  }
  for (const circle of circlesOf(graph))
    faults.push(`${circle[0]}: imports itself through ${circle.slice(1).join(' → ')}`);
  return faults.sort();
}

/** Why a file may not import another; null where it may. */
function refusal(from: string, to: string): string | null {
  const [top, room = ''] = from.split('/');
  const [toTop, toRoom = ''] = to.split('/');
  if (top === 'src' && toTop === 'scripts') return 'nothing in src imports scripts';
  if (toTop !== 'src' || !order.has(toRoom)) return null;
  if (top === 'scripts' && closedToScripts.has(toRoom)) return `scripts do not import ${toRoom}`;
  if (top !== 'src' || !order.has(room)) return null;
  return (order.get(toRoom) ?? 0) > (order.get(room) ?? 0)
    ? `${room} comes before ${toRoom} in the order of the rooms`
    : null;
}

/** Groups of files that reach each other (Tarjan's strongly connected components), each in alphabetical order. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const indices = new Map<string, number>();
  const lows = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const circles: string[][] = [];
  const visit = (node: string): void => {
    const index = indices.size;
    indices.set(node, index);
    lows.set(node, index);
    stack.push(node);
    onStack.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!indices.has(next)) visit(next);
      const reached = onStack.has(next) ? (lows.get(next) ?? index) : index;
      lows.set(node, Math.min(lows.get(node) ?? index, reached));
    }
    if (lows.get(node) !== index) return;
    const group = stack.splice(stack.indexOf(node)).sort();
    for (const each of group) onStack.delete(each);
    if (group.length > 1 || graph.get(node)?.includes(node)) circles.push(group);
  };
  for (const node of [...graph.keys()].sort()) if (!indices.has(node)) visit(node);
  return circles;
}
