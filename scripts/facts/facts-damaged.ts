import { isSealed } from '../../src/extraction/reader/seal.ts';
import { migrate } from '../../src/schemas/contract.ts';
import { type Fact, type FactsFile, factSchema, factsFileSchema } from '../../src/schemas/fact.ts';

/** Why the text of a stored file holds no facts, and at which line, from 1. */
export interface Damage {
  line: number;
  message: string;
  field?: string;
}

const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/m;

/**
 * The facts a stored file holds, or what is wrong with it, in one line whatever it is.
 *
 * @example factsIn('') // { line: 1, message: 'is empty' }
 */
export function factsIn(text: string): FactsFile | Damage {
  if (text.trim() === '') return { line: 1, message: 'is empty' };
  const mark = conflictMark.exec(text);
  if (mark) {
    const line = text.slice(0, mark.index).split('\n').length;
    return { line, message: 'holds the marks of a merge that was not resolved' };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const isCut = !text.trimEnd().endsWith('}');
    const line = isCut ? text.trimEnd().split('\n').length : lineOf(error as Error, text);
    return { line, message: isCut ? 'ends in the middle' : 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const what = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
    return { line: 1, message: `holds ${what} in the place of facts` };
  }
  const result = factsFileSchema.safeParse(migrate(value));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  return { line: 1, field, message: issue?.message ?? 'is no facts file' };
}

/** The line at which V8 says that reading has ended: "… at position 12 (line 3 column 4)". */
function lineOf({ message }: Error, text: string): number {
  const at = /at position (\d+)/.exec(message)?.[1];
  return at === undefined ? 1 : text.slice(0, Number(at)).split('\n').length;
}

/**
 * What editors judged in a text that need not be a whole facts file: every fact that can be read in it and is as it was
 * judged, from both sides of a merge.
 */
export function judgementsIn(text: string): Fact[] {
  const found = new Map<string, Fact>();
  for (const value of wholeFacts(text) ?? objectsIn(text)) {
    const fact = factSchema.safeParse(value).data;
    if (!fact || fact.status === 'extracted' || fact.directive || !isSealed(fact)) continue;
    if (!found.has(fact.id)) found.set(fact.id, fact);
  }
  return [...found.values()];
}

/** The facts of a text that is JSON, however they are written. */
function wholeFacts(text: string): unknown[] | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    return [value?.['facts'], value?.['orphans']].flatMap((each) =>
      Array.isArray(each) ? each : [],
    );
  } catch {
    return null;
  }
}

/** Facts as they are written, each from a line with its opening brace to one with its closing brace. */
function objectsIn(text: string): unknown[] {
  const found: unknown[] = [];
  let lines: string[] | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (conflictMark.test(line)) continue;
    if (line === '    {') lines = [];
    lines?.push(line);
    if (!lines || !/^ {4}\},?$/.test(line)) continue;
    try {
      found.push(JSON.parse(lines.join('\n').replace(/,$/, '')));
    } catch {
      // Half of it is of one side of a merge, half of the other.
    }
    lines = null;
  }
  return found;
}
