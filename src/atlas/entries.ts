import { isMap, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from 'yaml';
import type { Problem } from '../schemas/problem.ts';

export interface Entry<T> {
  value: T;
  file: string;
  node: YAMLMap;
  lines: LineCounter;
}

/** Line and column of a field, or of the entry where the field is not there. */
export function position(
  { file, node, lines }: Omit<Entry<never>, 'value'>,
  path: readonly (string | number)[],
  ofKey: boolean,
): Pick<Problem, 'file' | 'line' | 'column'> {
  let at: Node = node;
  for (const [depth, part] of path.entries()) {
    if (ofKey && depth === path.length - 1 && isMap(at)) {
      const pair = at.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (pair) at = pair.key as Node;
      break;
    }
    const next: Node | undefined =
      isMap(at) || isSeq(at) ? (at.get(part, true) as Node | undefined) : undefined;
    if (!next) break;
    at = next;
  }
  const { line, col } = lines.linePos(at.range?.[0] ?? 0);
  return { file, line, column: col };
}
