import { hash as digest } from 'node:crypto';
import { ascending } from 'd3';
import { keptOf } from '../atlas/kept.ts';

/**
 * Of a story: what is made of the rest, says where a file lies, or is asked for by itself as the prose of a story is: few that name a
 * story tell its text.
 */
const derived = new Set(['body', 'rendered', 'filePath', 'digest', 'collection']);

/**
 * A short name of a value, the same for equal values in any process. What a value is made of counts, not in which order
 * its fields were set; functions count for nothing.
 *
 * @example digestOf({ id: 'a', places: ['wuhan'] }) // 'q3Zk…'
 */
export const digestOf = (value: unknown): string =>
  value !== null && typeof value === 'object' ? ofObject(value) : hash(spell(value));

/** Digests of objects, of which those with an id are parts of many others. */
const ofObject = keptOf((value: object): string => hash(spellParts(value)));

/** A value in writing; things with an id by their digests. */
function spell(value: unknown): string {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'function' ? '' : `${typeof value} ${JSON.stringify(value)}`;
  }
  return 'id' in value && typeof value.id === 'string' ? ofObject(value) : spellParts(value);
}

function spellParts(value: object): string {
  if (Array.isArray(value)) return `[${value.map(spell).join()}]`;
  if (value instanceof Map) return `{${[...value].map(spell).join()}}`;
  if (value instanceof Set) return `(${[...value].map(spell).join()})`;
  if (value instanceof Date) return value.toISOString();
  const isStory = 'id' in value && 'data' in value;
  return `{${Object.entries(value)
    .filter(([key, part]) => part !== undefined && !(isStory && derived.has(key)))
    .sort(([a], [b]) => ascending(a, b))
    .map(([key, part]) => `${JSON.stringify(key)}:${spell(part)}`)
    .join()}}`;
}

const hash = (text: string): string => digest('sha256', text, 'base64url').slice(0, 22);
