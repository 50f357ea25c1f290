import type { Fact } from '../../../src/schemas/fact.ts';
import type { Change, ChangeSetting } from './change.ts';
import { otherCompanies, otherDemonyms, otherPlaces } from './names.ts';
import { otherNumbers } from './numbers.ts';
import { joinedParagraphs, splitParagraphs } from './paragraphs.ts';
import { type ReadSample, readSample, type Sample } from './sample.ts';
import { earlierYears } from './years.ts';

/** Changes of a text that a reading must follow, field by field. */
export const changes: Readonly<Record<string, Change>> = {
  'every year 28 years earlier': earlierYears,
  'every number a step further': otherNumbers,
  'every place for another of its kind': otherPlaces,
  'demonyms for others': otherDemonyms,
  'companies for invented ones': otherCompanies,
  'paragraphs joined': joinedParagraphs,
  'paragraphs split': splitParagraphs,
};

/** What came of one change of a text. */
export interface Followed {
  /** Facts of the text before the change. */
  facts: number;
  /** What is read otherwise than it must be. */
  faults: string[];
}

/**
 * Reads a sample after a change and compares; null where the sample has nothing to change.
 *
 * @param before the sample as `readSample` reads it, which takes as long as all the rest: it is read once for all changes
 */
export function follow(
  sample: Sample,
  before: ReadSample,
  change: Change,
  setting: ChangeSetting,
): Followed | null {
  const changed = change(sample, before, setting);
  if (!changed) return null;
  const after = readSample(changed.sample, setting.atlas).facts;
  const wanted = before.facts.map(changed.expected);
  const { reword } = changed;
  const faults: string[] = [];
  const left = [...after];
  for (const fact of wanted) {
    const told = inWords(fact, reword);
    const at = left.findIndex((other) => other.kind === fact.kind && sameNumber(fact, other));
    const found = left[at];
    if (!found) {
      faults.push(`“${fact.source.text}” is not read any more`);
      continue;
    }
    left.splice(at, 1);
    const now = inWords(
      found,
      changed.sample === sample ? reword : (words) => settled(words, reword),
    );
    const doubted = changed.mayTip ? doubtedIn(fact, found) : new Set<string>();
    const fields = Object.keys(told).filter(
      (field) => told[field] !== now[field] && !doubted.has(field),
    );
    if (fields.length > 0)
      faults.push(
        `“${fact.source.text}” ${fields.map((field) => `${field} ${now[field]}, not ${told[field]}`).join(' · ')}`,
      );
  }
  for (const fact of left) faults.push(`“${fact.source.text}” is read only now`);
  return { facts: before.facts.length, faults };
}

/** What is read off the place of a fact: who doubts that has doubted these. */
const ofPlace = ['subject', 'measure', 'mode', 'corridors'];

/** Fields that one of two readings of a fact is unsure of, and what follows from them. */
const doubtedIn = (...facts: readonly Fact[]): Set<string> => {
  const fields = facts.flatMap(({ doubts = [] }) => doubts.map(({ field }): string => field));
  return new Set(fields.includes('places') ? [...fields, ...ofPlace] : fields);
};

/** Words that stand after the change already; rewording must leave them alone or level them as it does the others. */
const settled = (words: string, reword: (words: string) => string): string =>
  /\d/.test(words) && reword('1') === '0' ? reword(words) : words;

const sameNumber = (a: Fact, b: Fact): boolean =>
  close(a.value, b.value) &&
  close(a.low ?? null, b.low ?? null) &&
  a.unit.length > 0 === b.unit.length > 0;

const close = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.abs(a));

/** What a fact states, as text to compare. */
function inWords(fact: Fact, reword: (words: string) => string): Record<string, string> {
  const { period, route, flow } = fact;
  return {
    unit: reword(fact.unit),
    qualifier: fact.qualifier,
    trend: String(fact.trend),
    period: period ? `${period.start}..${period.end} ${period.type}` : 'none',
    places: fact.places.join('+'),
    corridors: fact.corridors?.join('+') ?? '',
    route: route ? JSON.stringify(route) : '',
    flow: flow ? JSON.stringify(flow) : '',
    // A sentence that was cut short ends elsewhere where its names are longer or shorter.
    subject: fact.subject.endsWith('…') ? '…' : reword(fact.subject),
    measure: fact.measure ?? '',
    mode: fact.mode ?? '',
    modality: fact.modality ?? '',
  };
}
