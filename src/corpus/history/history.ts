import type { Atlas } from '../../atlas/types.ts';
import { likeness, reworded } from '../../extraction/reader/likeness.ts';
import type { Fact } from '../../schemas/fact.ts';
import { factInWords } from '../wording.ts';

/** A fact with the sentence it was read from. */
export interface Told {
  fact: Fact;
  sentence: string;
}

/** The facts of an article as they stood from a day on. */
export interface Version {
  /** ISO day. */
  date: string;
  facts: readonly Told[];
  /** Whether nobody could read it. */
  isDraft?: boolean;
}

/** That a fact was one thing and is another since a day. */
export interface Change {
  date: string;
  was: Told;
  is: Told;
}

/** What became of the facts of all articles since they were published. */
export interface History {
  /** Changes of a fact, oldest first, by the id it has now. */
  changes: ReadonlyMap<string, Change[]>;
  /** The id a fact has now, by each it had. */
  successors: ReadonlyMap<string, string>;
  /** What is no longer stated, and since when, by its last id. */
  gone: ReadonlyMap<string, { date: string; was: Told; article: string }>;
}

/** What became of the facts between two states of an article. */
export interface Comparison {
  kept: { was: Told; is: Told }[];
  added: Told[];
  removed: Told[];
}

/**
 * The history of facts from the versions of each article, oldest first. The first version of an article is what it was
 * published with; nothing is said of what came before.
 */
export function historyOf(articles: ReadonlyMap<string, readonly Version[]>): History {
  const history: Written = { changes: new Map(), successors: new Map(), gone: new Map() };
  for (const [article, versions] of articles) follow(article, versions, history);
  return history;
}

/** What was told of a fact up to when it was taken out. */
interface Earlier {
  names: readonly string[];
  changes: readonly Change[];
}

/** A history while it is written. */
type Written = {
  [Part in keyof History]: Map<
    string,
    History[Part] extends ReadonlyMap<string, infer V> ? V : never
  >;
};

function follow(article: string, versions: readonly Version[], history: Written): void {
  const trail = new Trail();
  for (const [i, version] of versions.entries()) {
    const before = versions[i - 1];
    if (before) trail.step(compareVersions(before.facts, version.facts), version.date);
  }
  for (const [id, list] of trail.changes) history.changes.set(id, [...list]);
  for (const [id, list] of trail.names) for (const name of list) history.successors.set(name, id);
  for (const { date, was, names } of trail.gone.values())
    for (const name of [...names, was.fact.id]) history.gone.set(name, { date, was, article });
}

/** What has become of an article's facts up to one of its versions, by the id each has in that version. */
class Trail {
  changes: ReadonlyMap<string, readonly Change[]> = new Map();
  /** Every other id a fact has had. */
  names: ReadonlyMap<string, readonly string[]> = new Map();
  readonly gone = new Map<string, { date: string; was: Told } & Earlier>();

  /** Goes on to the version of a date. */
  step({ kept, added, removed }: Comparison, date: string): void {
    const changes = new Map<string, readonly Change[]>();
    const names = new Map<string, readonly string[]>();
    const tell = (was: Told, is: Told, told: readonly Change[]): void => {
      const all = withChange(told, { date, was, is });
      if (all.length > 0) changes.set(is.fact.id, all);
    };
    for (const { was, is } of kept) {
      const earlier = this.#earlier(was);
      tell(was, is, earlier.changes);
      const isRenamed = was.fact.id !== is.fact.id;
      names.set(is.fact.id, isRenamed ? [...earlier.names, was.fact.id] : earlier.names);
    }
    for (const was of removed) this.gone.set(was.fact.id, { date, was, ...this.#earlier(was) });
    // What was taken out and put back was never gone, and is told what changed while it was out.
    for (const is of added) {
      const back = this.gone.get(is.fact.id);
      if (!back) continue;
      names.set(is.fact.id, back.names);
      tell(back.was, is, back.changes);
      this.gone.delete(is.fact.id);
    }
    this.changes = changes;
    this.names = names;
  }

  #earlier({ fact: { id } }: Told): Earlier {
    return { names: this.names.get(id) ?? [], changes: this.changes.get(id) ?? [] };
  }
}

/**
 * Changes of a fact with one more. What is taken back on the day it was changed is not told: an editor may try a thing
 * for an hour. Corrections of one day that lead on are told one after the other.
 */
function withChange(told: readonly Change[], change: Change): readonly Change[] {
  if (!isSeen(change.was.fact, change.is.fact)) return told;
  const back = told.findIndex(
    ({ date, was }) => date === change.date && !isSeen(was.fact, change.is.fact),
  );
  return back < 0 ? [...told, change] : told.slice(0, back);
}

/** Ids tell places apart as well as their names do. */
const unnamed: Pick<Atlas, 'places'> = { places: new Map() };

/** Whether a reader who sees both facts printed sees a difference in what is stated. */
const isSeen = (was: Fact, is: Fact): boolean =>
  differences(was, is).some((field) => !filed.has(field)) &&
  factInWords(was, unnamed) !== factInWords(is, unnamed);

/**
 * Pairs the facts of two states of an article: those of equal id, then, since an id hashes its sentence, each that
 * vanished with the one that took its place. That one states the same kind of thing of the same measure or noun, in
 * the same time or with the same value, in the nearest sentence, at least half of whose words are the same.
 */
export function compareVersions(before: readonly Told[], after: readonly Told[]): Comparison {
  const old = before.filter(isStated);
  const now = after.filter(isStated);
  const byId = new Map(now.map((told) => [told.fact.id, told]));
  const ids = new Set(old.map(({ fact }) => fact.id));
  const kept = old.flatMap((was) => {
    const is = byId.get(was.fact.id);
    return is ? [{ was, is }] : [];
  });
  const vanished = old.filter(({ fact }) => !byId.has(fact.id));
  const appeared = now.filter(({ fact }) => !ids.has(fact.id));
  const paired = pairUp(vanished, appeared);
  return {
    kept: [...kept, ...paired.map(([was, is]) => ({ was, is }))],
    added: appeared.filter((one) => !paired.some(([, is]) => is === one)),
    removed: vanished.filter((one) => !paired.some(([was]) => was === one)),
  };
}

/** Names of the fields in which two facts differ, in the order of the schema. */
export function differences(was: Fact, is: Fact): (keyof Fact)[] {
  if (was === is) return [];
  return compared.filter(
    (field) =>
      JSON.stringify(was[field]) !== JSON.stringify(is[field]) && !isNewlyTold(field, was, is),
  );
}

/** Readings before some fields were read at all say nothing of them: what comes to be told then is no change. */
function isNewlyTold(field: keyof Fact, was: Fact, is: Fact): boolean {
  if (field === 'modality') return (was.modality ?? 'actual') === (is.modality ?? 'actual');
  return addedLater.has(field) && was[field] === undefined;
}

const addedLater: ReadonlySet<keyof Fact> = new Set(['flow', 'of', 'definition']);

const compared: readonly (keyof Fact)[] = [
  'kind',
  'subject',
  'value',
  'low',
  'high',
  'unit',
  'qualifier',
  'record',
  'trend',
  'basis',
  'period',
  'places',
  'route',
  'flow',
  'of',
  'modality',
  'definition',
  'measure',
  'citation',
  'evidence',
];

/** Fields that say how a fact is filed; the others change what is stated. */
const filed: ReadonlySet<keyof Fact> = new Set([
  'subject',
  'places',
  'measure',
  'citation',
  'evidence',
]);

const isStated = ({ fact }: Told): boolean => fact.status !== 'rejected';

function pairUp(vanished: readonly Told[], appeared: readonly Told[]): [Told, Told][] {
  const candidates = vanished.flatMap((was, i) =>
    appeared.flatMap((is, j) => {
      if (!mayFollow(was.fact, is.fact)) return [];
      const near = likeness(was.sentence, is.sentence);
      if (near < reworded) return [];
      const same =
        Number(sameValue(was.fact, is.fact)) * 4 +
        Number(samePeriod(was.fact, is.fact)) * 2 +
        Number(was.fact.subject === is.fact.subject);
      return [{ was, is, near, same, distance: Math.abs(i - j) }];
    }),
  );
  candidates.sort((a, b) => b.near - a.near || b.same - a.same || a.distance - b.distance);
  const taken = new Set<Told>();
  return candidates.flatMap(({ was, is }): [Told, Told][] => {
    if (taken.has(was) || taken.has(is)) return [];
    taken.add(was).add(is);
    return [[was, is]];
  });
}

function mayFollow(was: Fact, is: Fact): boolean {
  const sameThing = was.measure || is.measure ? was.measure === is.measure : was.noun === is.noun;
  return was.kind === is.kind && sameThing && (samePeriod(was, is) || sameValue(was, is));
}

const sameValue = (a: Fact, b: Fact): boolean =>
  a.value === b.value &&
  a.low === b.low &&
  a.high === b.high &&
  JSON.stringify(a.route) === JSON.stringify(b.route);

const samePeriod = (a: Fact, b: Fact): boolean =>
  a.period?.start === b.period?.start && a.period?.end === b.period?.end;
