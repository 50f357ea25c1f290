import { hash as digest } from 'node:crypto';
import { keptByText, keptOf } from '../atlas/kept.ts';

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
  value !== null && typeof value === 'object'
    ? (hasId(value) ? ofObject : ofParts)(value)
    : hash(spell(value));

const hasId = (value: object): boolean => 'id' in value && typeof value.id === 'string';

const ofParts = (value: object): string => hash(spellParts(value));

// Pages and what renders them are loaded apart, in one process, and ask for the same.
const slot = Symbol.for('silklines.digests');
const holder = globalThis as { [slot]?: (value: object) => string };
holder[slot] ??= keptOf(ofParts);

/** Digests of things with an id, which are parts of many others; for any other nobody asks twice. */
const ofObject = holder[slot];

/** A value in writing; things with an id by their digests. */
function spell(value: unknown): string {
  if (value === null || typeof value !== 'object') {
    return typeof value === 'function' ? '' : `${typeof value} ${JSON.stringify(value)}`;
  }
  return hasId(value) ? ofObject(value) : spellParts(value);
}

function spellParts(value: object): string {
  if (Array.isArray(value)) return `[${value.map(spell).join()}]`;
  if (value instanceof Map) return `{${[...value].map(spell).join()}}`;
  if (value instanceof Set) return `(${[...value].map(spell).join()})`;
  if (value instanceof Date) return value.toISOString();
  return `{${spellFields(value as Record<string, unknown>).join()}}`;
}

function spellFields(value: Record<string, unknown>): string[] {
  const isStory = 'id' in value && 'data' in value;
  const fields: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (isStory && derived.has(key)) continue;
    const part = value[key];
    if (part !== undefined) fields.push(`${JSON.stringify(key)}:${spell(part)}`);
  }
  return fields;
}

const hash = (text: string): string => (text.length <= shortest ? ofShort(text) : ofText(text));

const ofText = (text: string): string => digest('sha256', text, 'base64url').slice(0, 22);

/** So short are nothing, yes and no, and small numbers: half of all answers, which are few different ones. */
const shortest = 12;

const ofShort = keptByText(ofText);
