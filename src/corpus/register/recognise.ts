import {
  containment,
  likenessOfWords,
  plainWords,
  reworded,
  wordsIn,
} from '../../extraction/reader/likeness.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { FactLine } from '../../schemas/register.ts';

/** A fact that was published, with the sentence it stood in last. */
export interface KnownFact extends Pick<FactLine, 'kind' | 'value' | 'unit' | 'words'> {
  id: string;
  /** Id and text of its sentence. */
  sentence: string;
  text: string;
  isGone: boolean;
}

/** A fact as it was read now, with the text of its sentence. */
export interface ReadFact {
  fact: Fact;
  text: string;
}

/** What a fact states as one value that can be compared and stored: a range, a way and a time have theirs in words. */
export function comparable({
  value,
  low,
  high,
  route,
  kind,
  period,
}: Fact): number | string | null {
  if (value !== null) return value;
  if (low !== undefined && high !== undefined) return `${low}–${high}`;
  if (route) return [route.mode, route.from, ...route.via, route.to].join(' ');
  return kind === 'date' && period ? `${period.start ?? ''}/${period.end ?? ''}` : null;
}

/** What an id begins with: the sentence it was first read in. */
export const sentenceOfId = (id: string): string => id.replace(/-\d+$/, '');

/**
 * The ids that facts read now have had since they were first published, by the provisional ones of the reading. A
 * sentence is known by its text and, reworded, by most of its words; a fact of it by its words, its value and what it
 * counts. What is new in a known sentence is counted on from its last; nothing is ever renumbered.
 *
 * @returns an id for each fact read, none twice
 */
export function keepIds(
  known: readonly KnownFact[],
  read: readonly ReadFact[],
): Map<string, string> {
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  const keep = (was: KnownFact, { fact }: ReadFact): void => {
    kept.set(fact.id, was.id);
    taken.add(was.id);
  };
  const before = groupSentences(known, ({ sentence }) => sentence);
  const now = groupSentences(read, ({ fact }) => sentenceOfId(fact.id));
  const sentences = pairSentences(before, now);
  for (const { was, is } of sentences)
    for (const [a, b] of pairFacts(was.facts, is.facts, was.text === is.text)) keep(a, b);
  for (const [a, b] of acrossSentences(
    known.filter(({ id }) => !taken.has(id)),
    read.filter(({ fact }) => !kept.has(fact.id)),
  ))
    keep(a, b);
  const homes = new Map(sentences.map(({ was, is }) => [is.id, was.id]));
  numberNew(read, kept, homes, new Set(known.map(({ id }) => id)));
  return kept;
}

interface SentenceGroup<F> {
  id: string;
  text: string;
  words: readonly string[];
  facts: F[];
  isGone: boolean;
}

function groupSentences<F extends { text: string }>(
  facts: readonly F[],
  idOf: (fact: F) => string,
): SentenceGroup<F>[] {
  return [...Map.groupBy(facts, idOf)].map(([id, own]) => {
    const text = own[0]?.text ?? '';
    const isGone = own.every((fact) => 'isGone' in fact && fact.isGone === true);
    return { id, text, words: wordsIn(text), facts: own, isGone };
  });
}

type Pair<A, B> = { was: A; is: B };

/** Equal sentences first, of equal ones that of the same id; then those reworded, the most alike first; what is gone last. */
function pairSentences(
  before: readonly SentenceGroup<KnownFact>[],
  now: readonly SentenceGroup<ReadFact>[],
): Pair<SentenceGroup<KnownFact>, SentenceGroup<ReadFact>>[] {
  const pairs: Pair<SentenceGroup<KnownFact>, SentenceGroup<ReadFact>>[] = [];
  const taken = new Set<unknown>();
  const pair = (was: SentenceGroup<KnownFact>, is: SentenceGroup<ReadFact>): void => {
    if (taken.has(was) || taken.has(is)) return;
    taken.add(was).add(is);
    pairs.push({ was, is });
  };
  const equal = Map.groupBy(before, ({ text }) => text);
  const isEqual = (is: SentenceGroup<ReadFact>) => equal.get(is.text) ?? [];
  for (const is of now) for (const was of isEqual(is)) if (was.id === is.id) pair(was, is);
  for (const isGone of [false, true]) {
    for (const is of now) for (const was of isEqual(is)) if (was.isGone === isGone) pair(was, is);
    const left = before.filter((was) => was.isGone === isGone && !taken.has(was));
    for (const { was, is } of alikeOf(left, now, taken)) pair(was, is);
  }
  return pairs;
}

/** Sentences reworded, the most alike first; those taken are left out. */
function alikeOf(
  before: readonly SentenceGroup<KnownFact>[],
  now: readonly SentenceGroup<ReadFact>[],
  taken: ReadonlySet<unknown>,
): Pair<SentenceGroup<KnownFact>, SentenceGroup<ReadFact>>[] {
  const alike = before.flatMap((was, i) =>
    now.flatMap((is, j) => {
      const near = taken.has(is) ? 0 : likenessOfWords(was.words, is.words);
      return near < reworded ? [] : [{ was, is, near, apart: Math.abs(i - j) }];
    }),
  );
  return alike.sort((a, b) => b.near - a.near || a.apart - b.apart);
}

/** The facts of a sentence that are the same, the surest first. */
function pairFacts(
  known: readonly KnownFact[],
  read: readonly ReadFact[],
  isSameText: boolean,
): [KnownFact, ReadFact][] {
  const candidates = known.flatMap((was, i) =>
    read.flatMap((is, j) => {
      const sure = sureness(was, is, isSameText);
      return sure === 0 ? [] : [{ was, is, sure, apart: Math.abs(i - j) }];
    }),
  );
  candidates.sort((a, b) => b.sure - a.sure || a.apart - b.apart);
  const taken = new Set<unknown>();
  return candidates.flatMap(({ was, is }): [KnownFact, ReadFact][] => {
    if (taken.has(was) || taken.has(is)) return [];
    taken.add(was).add(is);
    return [[was, is]];
  });
}

/** How sure it is that a fact of a sentence is the one known of it; 0 where it is another. */
function sureness(was: KnownFact, { fact, text }: ReadFact, isSameText: boolean): number {
  const [old, own] = [plainWords(was.words), plainWords(fact.source.text)];
  const sameWords = old === own;
  const nested = !sameWords && (isWithin(old, own) || isWithin(own, old));
  const sameValue = was.value !== null && was.value === comparable(fact);
  const sameKind = was.kind === fact.kind;
  const sameUnit = headOf(was.unit) === headOf(fact.unit);
  // Another number of the same thing, and neither sentence has both.
  const isCorrected =
    !isSameText && !isWithin(own, plainWords(was.text)) && !isWithin(old, plainWords(text));
  const isSame =
    (sameWords && (sameKind || isSameText)) ||
    (nested && (sameValue || sameKind)) ||
    (sameKind && sameUnit && (sameValue || isCorrected));
  if (!isSame) return 0;
  return (
    1 +
    Number(sameWords) * 8 +
    Number(sameValue) * 8 +
    Number(nested) * 4 +
    Number(sameKind) * 2 +
    Number(sameUnit) -
    Number(was.isGone) * 0.5
  );
}

const headOf = (unit: string): string => unit.slice(unit.lastIndexOf(' ') + 1);

/** Whether words stand in others, whole and in their order. */
const isWithin = (words: string, others: string): boolean =>
  words !== '' && ` ${others} `.includes(` ${words} `);

/**
 * Facts that went from one sentence into another, as where one was cut in two: the same value in the same words. An
 * exact number such as "15,183 trips" that the story states once, before and now, is the same fact wherever it stands.
 */
function acrossSentences(
  known: readonly KnownFact[],
  read: readonly ReadFact[],
): [KnownFact, ReadFact][] {
  const before = Map.groupBy(known, ({ words }) => plainWords(words));
  const now = Map.groupBy(read, ({ fact }) => plainWords(fact.source.text));
  const onceBefore = ({ words }: KnownFact) => before.get(plainWords(words))?.length === 1;
  const onceNow = ({ fact }: ReadFact) => now.get(plainWords(fact.source.text))?.length === 1;
  const candidates = known.flatMap((was) =>
    read.flatMap((is) => {
      const { fact } = is;
      const isSame =
        was.kind === fact.kind &&
        was.value !== null &&
        was.value === comparable(fact) &&
        headOf(was.unit) === headOf(fact.unit) &&
        plainWords(was.words) === plainWords(fact.source.text);
      if (!isSame) return [];
      const shared = containment(wordsIn(was.text), wordsIn(is.text));
      const isOnly = onceBefore(was) && onceNow(is);
      const near = isOnly && isExact(was.words) ? 1 : shared;
      return near < (isOnly ? someOfIt : mostOfIt)
        ? []
        : [{ was, is, near: near - Number(was.isGone) }];
    }),
  );
  candidates.sort((a, b) => b.near - a.near);
  const taken = new Set<unknown>();
  return candidates.flatMap(({ was, is }): [KnownFact, ReadFact][] => {
    if (taken.has(was) || taken.has(is)) return [];
    taken.add(was).add(is);
    return [[was, is]];
  });
}

/** Whether words hold a number of at least four digits that was not rounded. */
const isExact = (words: string): boolean =>
  /\d[\d,. ]*[1-9]\d?(?!\d|[\d,. ]*\d)/.test(words) && words.replace(/\D/g, '').length >= 4;

/** Least part of the shorter sentence that stands in the other for a fact to have gone from one to the other. */
const mostOfIt = 0.6;
/** The same where its words stand once in the story, before and now. */
const someOfIt = 0.3;

/** Ids of what was not known: its own, unless another has had it; in a known sentence the next after its last. */
function numberNew(
  read: readonly ReadFact[],
  kept: Map<string, string>,
  homes: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): void {
  const last = new Map<string, number>();
  const given = new Set([...known, ...kept.values()]);
  const count = (id: string): void => {
    const sentence = sentenceOfId(id);
    const nth = Number(id.slice(sentence.length + 1));
    last.set(sentence, Math.max(nth, last.get(sentence) ?? 0));
  };
  for (const id of given) count(id);
  for (const { fact } of read) {
    if (kept.has(fact.id)) continue;
    const sentence = sentenceOfId(fact.id);
    const home = homes.get(sentence) ?? sentence;
    const own = home === sentence && !given.has(fact.id) ? fact.id : null;
    const id = own ?? `${home}-${(last.get(home) ?? 0) + 1}`;
    kept.set(fact.id, id);
    given.add(id);
    count(id);
  }
}
