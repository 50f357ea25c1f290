import { hash } from 'node:crypto';
import { ascending } from 'd3';
import type { Fact } from '../../schemas/fact.ts';

/** What a fact states, apart from where it stands and what it is compared with: an editor's file has the last word on it. */
export const stated = [
  'kind',
  'subject',
  'value',
  'low',
  'high',
  'unit',
  'noun',
  'qualifier',
  'record',
  'trend',
  'basis',
  'period',
  'places',
  'corridors',
  'route',
] as const satisfies readonly (keyof Fact)[];

/** Fields that say what a fact is about: where an editor's file has none, for it is older, the reading's stand. */
export const described = [
  'mode',
  'of',
  'modality',
  'entity',
  'claimant',
  'flow',
  'definition',
  'verdict',
  'finding',
  'inputs',
] as const satisfies readonly (keyof Fact)[];

/** What a corrected fact has of its editor besides. */
const filed = ['measure', 'citation', 'evidence'] as const satisfies readonly (keyof Fact)[];

/**
 * Hash of the fields of a judged fact that are its editor's. What else stands in it is read again with every reading and
 * needs none: of a rejected fact all but the rejection itself, of every fact its place in the text.
 *
 * @returns sixteen hexadecimal digits
 */
function sealOf(fact: Fact): string {
  const { id, status, judged, source } = fact;
  const own =
    status === 'rejected'
      ? []
      : [...stated, ...described, ...(status === 'corrected' ? filed : [])];
  const fields = own.map((field) => [field, fact[field] ?? null]);
  const said = canonical([id, status, judged ?? null, source.text, fields]);
  return hash('sha256', JSON.stringify(said)).slice(0, 16);
}

/** The fact with the hash by which later readings know that no hand has changed it since it was judged. */
export const sealed = (fact: Fact): Fact => ({ ...fact, seal: sealOf(fact) });

/** Whether a fact that says it was judged is as the command has left it that judged it. */
export const isSealed = (fact: Fact): boolean => fact.seal === sealOf(fact);

/** The same value with the keys of all its objects in order: a hash of it does not hang on how they were written. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => ascending(a, b));
  return Object.fromEntries(entries.map(([key, each]) => [key, canonical(each)]));
}
