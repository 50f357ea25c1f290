import { posix } from 'node:path';
import { relativeImports, runtimeImports } from '../lib/modules.ts';
import { closedToScripts, rooms } from './rooms.ts';

const order = new Map(rooms.map(({ name }, at) => [name, at]));

/**
 * Imports that go against the order of the rooms or from browsers into the build, and circles of files, types included.
 *
 * @example findImportFaults(new Map([['src/atlas/a.ts', "import '../pages/b.ts';"]]), new Set())
 * @param files text by path from the project's root, with `/` separators
 * @param inBrowsers paths of all files that browsers may load: those in `client/` folders and what they share with the
 *   build, as `tsconfig.client.json` lists them
 * @returns one line each: `path: what is wrong`, sorted
 */
export function findImportFaults(
  files: ReadonlyMap<string, string>,
  inBrowsers: ReadonlySet<string>,
): string[] {
  const graph = new Map<string, string[]>();
  const faults: string[] = [];
  for (const [path, text] of files) {
    const resolved = (target: string) => posix.join(posix.dirname(path), target);
    const targets = relativeImports(text).map(resolved);
    graph.set(
      path,
      targets.filter((target) => files.has(target)),
    );
    for (const target of targets) {
      const why = refusal(path, target);
      if (why !== null) faults.push(`${path}: imports ${target}: ${why}`);
    }
    for (const target of runtimeImports(text).map(resolved)) {
      const why = refusalAtRuntime(path, target, inBrowsers);
      if (why !== null) faults.push(`${path}: imports ${target}: ${why}`);
    }
  }
  for (const circle of circlesOf(graph))
    faults.push(`${circle[0]}: imports itself through ${circle.slice(1).join(' → ')}`);
  return faults.sort();
}

/** Why a file may not load another where it runs: browsers load nothing of the build, and the build no browser code. */
function refusalAtRuntime(
  from: string,
  to: string,
  inBrowsers: ReadonlySet<string>,
): string | null {
  if (inBrowsers.has(from) && isCode(to) && !inBrowsers.has(to))
    return 'browsers do not get it; what both need is listed in tsconfig.client.json';
  if (isClient(to) && !isClient(from) && /(?<!\.test)\.ts$/.test(from))
    return 'it runs in browsers only';
  return null;
}

const isCode = (path: string): boolean => /\.(?:mjs|ts)$/.test(path);
const isClient = (path: string): boolean => path.includes('/client/');

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
