import type { Fact } from '../../../src/schemas/fact.ts';
import type { PlaceNames } from './place-names.ts';
import { sameUnit } from './units.ts';

/** Fields an editor may have to correct, as they are compared. */
export const correctedFields = [
  'value',
  'unit',
  'qualifier',
  'trend',
  'period',
  'places',
  'subject',
  'measure',
] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** What an editor has to do to what was read: correct fields, add a fact, or reject one. */
export type Edit =
  | { do: 'correct'; wanted: Fact; read: Fact; fields: CorrectedField[] }
  | { do: 'add'; wanted: Fact }
  | { do: 'reject'; read: Fact };

/** A fact with the span it has in the text that was read. */
export interface Wanted {
  fact: Fact;
  start: number;
  end: number;
}

/** Pairs facts by their spans, those that agree best first, and lists what is to be done to those that were read. */
export function editsOf(
  wanted: readonly Wanted[],
  read: readonly Fact[],
  names: PlaceNames,
): Edit[] {
  const pairs = wanted
    .flatMap((want, at) =>
      read
        .filter(({ source }) => source.start < want.end && want.start < source.end)
        .filter(({ kind }) => hasNumber(kind) === hasNumber(want.fact.kind))
        .map((fact) => ({ want, at, fact, fields: differences(want.fact, fact, names) })),
    )
    .filter(({ fields }) => !(fields.includes('value') && fields.includes('unit')))
    .sort((a, b) => a.fields.length - b.fields.length || a.at - b.at);
  const done = new Set<unknown>();
  const edits: Edit[] = [];
  for (const { want, fact, fields } of pairs) {
    if (done.has(want) || done.has(fact)) continue;
    done.add(want).add(fact);
    if (fields.length > 0) edits.push({ do: 'correct', wanted: want.fact, read: fact, fields });
  }
  for (const want of wanted) if (!done.has(want)) edits.push({ do: 'add', wanted: want.fact });
  for (const fact of read) if (!done.has(fact)) edits.push({ do: 'reject', read: fact });
  return edits;
}

const hasNumber = (kind: Fact['kind']): string =>
  kind === 'date' || kind === 'route' ? kind : 'number';

function differences(wanted: Fact, read: Fact, names: PlaceNames): CorrectedField[] {
  const equal: Record<CorrectedField, boolean> = {
    value: wanted.value === read.value && wanted.low === read.low && wanted.high === read.high,
    unit: wanted.unit === read.unit || sameUnit(wanted.unit, read.unit, read.noun, () => false),
    qualifier: wanted.qualifier === read.qualifier,
    trend: wanted.trend === read.trend,
    period:
      (wanted.period?.start ?? null) === (read.period?.start ?? null) &&
      (wanted.period?.end ?? null) === (read.period?.end ?? null),
    places: samePlaces(wanted, read, names),
    subject: wanted.kind === 'date' || wanted.kind === 'route' || sameSubject(wanted, read),
    measure: wanted.measure === read.measure,
  };
  return correctedFields.filter((field) => !equal[field]);
}

/** Each place of one is in the other, an area that holds one left out of account, and the corridors are the same. */
function samePlaces(wanted: Fact, read: Fact, names: PlaceNames): boolean {
  const has = (places: readonly string[], place: string): boolean =>
    places.some((each) => names.same(each, place));
  const corridors = (fact: Fact): string => [...(fact.corridors ?? [])].sort().join(' ');
  return (
    corridors(wanted) === corridors(read) &&
    wanted.places.every((place) => has(read.places, place)) &&
    read.places.every(
      (place) =>
        has(wanted.places, place) || wanted.places.some((inner) => names.holds(place, inner)),
    )
  );
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.replace(/s$/, ''));

/** Subjects are words of the text and may be cut in many ways: they are the same where half of the shorter one's words agree. */
function sameSubject(wanted: Fact, read: Fact): boolean {
  const [a, b] = [wordsOf(wanted.subject), wordsOf(read.subject)];
  const shared = a.filter((word) => b.includes(word)).length;
  return shared >= Math.min(a.length, b.length) / 2;
}
