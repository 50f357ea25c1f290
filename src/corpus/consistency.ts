import { ascending } from 'd3';
import type { Fact, FactsFile } from '../schemas/fact.ts';
import { aboutOf, agree, type ComparisonAtlas } from './comparable.ts';
import { derivationOf } from './derivation.ts';
import { listInWords } from './scope.ts';
import { amountInWords } from './wording.ts';

/** A fact with the article it stands in; a published figure of the atlas stands in none. */
export interface StatedFact {
  article: string | null;
  fact: Fact;
}

/** Something an editor should look at: never dropped, never mended by itself. */
export interface Finding {
  kind:
    | 'contradiction'
    | 'falling-total'
    | 'share-over-100'
    | 'change-does-not-follow'
    | 'derivation';
  message: string;
  mend: string;
  /** The facts concerned, the one to look at first in front; of a contradiction all that differ from the first. */
  facts: StatedFact[];
}

export interface Comparison extends ComparisonAtlas {
  /** Published figures, as facts: `facts/published.ts`. */
  published?: readonly Fact[] | undefined;
}

/** What may be compared: facts of all articles, in the order of their slugs, and published figures; none that was rejected. */
const statedIn = (files: readonly FactsFile[], published: readonly Fact[] = []): StatedFact[] =>
  [
    ...[...files]
      .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0))
      .flatMap(({ article, facts }) => facts.map((fact) => ({ article, fact }))),
    ...published.map((fact) => ({ article: null, fact })),
  ].filter(({ fact }) => fact.status !== 'rejected');

/** What the desk worked out itself is no source that differs from others. */
const sourcedIn = (stated: readonly StatedFact[]): StatedFact[] =>
  stated.filter(({ fact }) => fact.evidence !== 'derived');

/** The contradictions among what the facts of all articles and the published figures contradict, which pages show. */
export function contradictionsIn(
  files: readonly FactsFile[],
  { published, ...known }: Comparison = {},
): Finding[] {
  return findContradictions(withoutParts(sourcedIn(statedIn(files, published))), known);
}

/**
 * What the facts of all articles and the published figures contradict, each other or themselves, in a fixed order.
 *
 * @param contradictions of the same, where they are known already
 */
export function compareFacts(
  files: readonly FactsFile[],
  comparison: Comparison = {},
  contradictions = contradictionsIn(files, comparison),
): Finding[] {
  const stated = statedIn(files, comparison.published);
  return [
    ...contradictions,
    ...findFallingTotals(sourcedIn(stated), (fact) => thing(fact, comparison)),
    ...findSharesOver100(stated),
    ...findOddChanges(stated),
    ...findDerivations(stated),
  ];
}

/** Contradictions gathered by what they are about: all that is stated of one thing and time, each fact once. */
export function disagreements(findings: readonly Finding[]): StatedFact[][] {
  const groups: Map<string, StatedFact>[] = [];
  // The first group that each fact is in.
  const groupOf = new Map<string, number>();
  const join = (pair: readonly [StatedFact, StatedFact]): void => {
    const at = Math.min(...pair.map(({ fact }) => groupOf.get(fact.id) ?? groups.length));
    const group = groups[at] ?? new Map<string, StatedFact>();
    groups[at] = group;
    for (const each of pair) {
      group.set(each.fact.id, each);
      groupOf.set(each.fact.id, Math.min(at, groupOf.get(each.fact.id) ?? at));
    }
  };
  for (const finding of findings) {
    const [first, ...others] = finding.kind === 'contradiction' ? finding.facts : [];
    if (first) for (const other of others) join([first, other]);
  }
  return groups.map((group) => [...group.values()]);
}

/**
 * Findings as they are told in some articles: what differs from a fact there is told of that fact, all of it at once. Of two facts
 * there that differ the first tells it.
 *
 * @example findingsIn(corpus.findings, (article) => article === 'wuhan') // each contradiction with a fact of it in front
 */
export function findingsIn(
  findings: readonly Finding[],
  isTold: (article: string) => boolean,
): Finding[] {
  const told: (Finding | Differing)[] = [];
  const byFact = new Map<string, Differing>();
  const tell = (first: StatedFact, others: readonly StatedFact[]): void => {
    const key = `${first.fact.id} ${others.some(isPublished)}`;
    const known = byFact.get(key);
    if (known) known.others.push(...others);
    else {
      const differing = { first, others: [...others] };
      byFact.set(key, differing);
      told.push(differing);
    }
  };
  const isIn = ({ article }: StatedFact): boolean => article !== null && isTold(article);
  for (const finding of findings) {
    const [first, ...others] = finding.kind === 'contradiction' ? finding.facts : [];
    const there = others.filter(isIn);
    if (!first || (there.length === 0 && !isIn(first))) told.push(finding);
    else if (isIn(first)) tell(first, others);
    else for (const own of there) tell(own, [first]);
  }
  return told.map((each) => ('kind' in each ? each : contradictionOf(each.first, each.others)));
}

/** A fact and what differs from it. */
interface Differing {
  first: StatedFact;
  others: StatedFact[];
}

const isPublished = ({ article }: StatedFact): boolean => article === null;

type ThingOf = (fact: Fact) => string | null;

function groupBy(
  stated: readonly StatedFact[],
  keyOf: (each: StatedFact) => string | null,
): StatedFact[][] {
  const groups = Map.groupBy(stated, keyOf);
  groups.delete(null);
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * What two facts must share to tell of one thing: a measure by one definition, else a subject; unit, places or
 * corridors, direction, basis.
 */
function thing(fact: Fact, known: ComparisonAtlas): string | null {
  if (fact.value === null || ['date', 'route', 'ordinal', 'rank'].includes(fact.kind)) return null;
  // What is planned, expected or possible contradicts nothing that happened.
  if (fact.modality !== undefined && fact.modality !== 'actual') return null;
  const what = fact.measure ?? (fact.subject === '' ? null : normalise(fact.subject));
  const { corridors, places } = aboutOf(fact, known);
  if (what === null || corridors.length + places.length === 0) return null;
  return [
    what,
    fact.kind,
    fact.unit === fact.noun || fact.measure ? fact.noun : fact.unit,
    [...corridors, ...places].sort().join('+'),
    fact.basis ?? '',
    fact.definition ?? '',
    ...(['from', 'to'] as const).map((end) => [...(fact.flow?.[end] ?? [])].sort().join('+')),
  ].join('|');
}

const normalise = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(/\b(?:the|a|an|of|its|their)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function findContradictions(stated: readonly StatedFact[], known: ComparisonAtlas): Finding[] {
  // Most facts are alone in what they tell of when: of those it need not be asked what they are about.
  const groups = groupBy(stated, ({ fact: { period } }) =>
    period && (period.start !== null || period.end !== null)
      ? `${period.start}|${period.end}|${period.type}`
      : null,
  ).flatMap((some) => groupBy(some, ({ fact }) => thing(fact, known)));
  const places = new Map(stated.map((each, at) => [each, at]));
  const placeOf = ([first]: readonly StatedFact[]): number => (first && places.get(first)) ?? 0;
  groups.sort((a, b) => placeOf(a) - placeOf(b));
  return groups.flatMap((group) =>
    group.flatMap((first, at) => {
      const others = group
        .slice(at + 1, at + 50)
        .filter((second) => !isOneSentence(first, second) && !agree(first.fact, second.fact));
      // What was published is told apart from what articles say.
      const parts = [others.filter((other) => !isPublished(other)), others.filter(isPublished)];
      return parts.filter(({ length }) => length > 0).map((part) => contradictionOf(first, part));
    }),
  );
}

/** Facts without amounts that are a share of another in other words: "just under half of that, *66,300 TEU*". */
function withoutParts(stated: readonly StatedFact[]): StatedFact[] {
  const isOtherWords = ({ kind, of, source }: Fact, amount: Fact): boolean =>
    kind === 'share' &&
    of !== undefined &&
    wholeToldBefore.test(of) &&
    amount.source.start - source.end === ` of ${of}, `.length;
  return stated.filter((each, at) => {
    const before = stated[at - 1];
    return !before || !isOneSentence(before, each) || !isOtherWords(before.fact, each.fact);
  });
}

/** Words for a whole that has just been told: "half of *that*". */
const wholeToldBefore = /^(?:that|this|it|them|these|those|the total)$/i;

const isOneArticle = (a: StatedFact, b: StatedFact): boolean =>
  a.article !== null && a.article === b.article;

const isOneSentence = (a: StatedFact, b: StatedFact): boolean =>
  isOneArticle(a, b) && a.fact.source.sentence.start === b.fact.source.sentence.start;

/** So many of the facts that differ from one are named: the others only counted. */
const named = 3;

/** What a fact and others contradict each other in, as the first of them tells it. */
function contradictionOf(first: StatedFact, others: readonly StatedFact[]): Finding {
  const words = others
    .slice(0, others.length === named + 1 ? others.length : named)
    .map((other) => `“${wordsOf(other.fact)}” in ${whereOf(other, first)}`);
  if (others.length > words.length) words.push(`${others.length - words.length} others`);
  return {
    kind: 'contradiction',
    message: `${aboutWhat(first)}: “${wordsOf(first.fact)}” for ${first.fact.period?.text ?? ''}, but ${listInWords(words)}`,
    mend: 'say which holds, or that the sources differ',
    facts: [first, ...others],
  };
}

const aboutWhat = ({ fact }: StatedFact): string => fact.subject || fact.measure || fact.noun;

/** The words of the text; a published figure has its value. */
const wordsOf = (fact: Fact): string =>
  fact.source.text === '' ? amountInWords(fact) : fact.source.text;

/** Where a fact stands, as another says it. */
function whereOf(stated: StatedFact, from: StatedFact): string {
  if (isOneArticle(from, stated)) return 'another sentence of this article';
  return stated.article ?? `the published figure ${stated.fact.id}`;
}

/** A running total that is lower at a later day. */
function findFallingTotals(stated: readonly StatedFact[], thingOf: ThingOf): Finding[] {
  const groups = groupBy(stated, ({ fact }) =>
    fact.period?.type === 'cumulative' && fact.period.start === null && fact.period.end !== null
      ? thingOf(fact)
      : null,
  );
  const found: Finding[] = [];
  for (const group of groups) {
    const ordered = [...group].sort((a, b) =>
      ascending(a.fact.period?.end ?? '', b.fact.period?.end ?? ''),
    );
    for (const [at, late] of ordered.entries()) {
      const early = ordered[at - 1];
      if (!early || early.fact.period?.end === late.fact.period?.end) continue;
      const rises = (late.fact.value ?? 0) >= (early.fact.value ?? 0);
      if (rises || agree(early.fact, late.fact)) continue;
      found.push({
        kind: 'falling-total',
        message: `the running total “${wordsOf(late.fact)}” is below “${wordsOf(early.fact)}” of an earlier day in ${whereOf(early, late)}`,
        mend: 'check both: a running total cannot fall',
        facts: [late, early],
      });
    }
  }
  return found;
}

function findSharesOver100(stated: readonly StatedFact[]): Finding[] {
  return stated
    .filter(
      ({ fact }) =>
        fact.kind === 'share' &&
        fact.unit === 'percent' &&
        Math.max(fact.value ?? 0, fact.high ?? 0) > 100,
    )
    .map((each) => ({
      kind: 'share-over-100' as const,
      message: `a share of “${each.fact.source.text}” is over the whole`,
      mend: 'check whether a change was meant',
      facts: [each],
    }));
}

/** A percentage of change that does not follow from the two values of its own sentence. */
function findOddChanges(stated: readonly StatedFact[]): Finding[] {
  const sentences = groupBy(stated, ({ article, fact }) =>
    article === null ? null : `${article}|${fact.source.sentence.start}`,
  );
  return sentences.flatMap((sentence): Finding[] => {
    const [change, ...more] = sentence.filter(isChange);
    const [from, to, ...others] = sentence.filter(
      ({ fact }) => fact.pair?.relation === 'from_to' && fact.value !== null,
    );
    if (!change || !from || !to || more.length + others.length > 0) return [];
    const implied = impliedChange(from.fact, to.fact);
    const claimed = (change.fact.value ?? 0) * (change.fact.trend === 'down' ? -1 : 1);
    if (implied === null) return [];
    if (Math.abs(implied - claimed) <= Math.max(1.5, Math.abs(implied) * 0.05)) return [];
    return [
      {
        kind: 'change-does-not-follow',
        message: `“${change.fact.source.text}” does not follow from ${from.fact.source.text} and ${to.fact.source.text}, which make ${implied.toFixed(1)} percent`,
        mend: 'check the three numbers',
        facts: [change, from, to],
      },
    ];
  });
}

const isChange = ({ fact }: StatedFact): boolean =>
  fact.kind === 'change' && fact.unit === 'percent' && fact.value !== null && fact.trend !== null;

/** Percent from the first value of a pair to its second; null where they are no such pair. */
function impliedChange(from: Fact, to: Fact): number | null {
  const isPair = from.pair?.fact === to.id && from.unit !== 'percent';
  return isPair && from.value && to.value !== null ? (to.value / from.value - 1) * 100 : null;
}

/** Derived figures whose inputs are not there, or do not give them. */
function findDerivations(stated: readonly StatedFact[]): Finding[] {
  const byId = new Map(stated.map((each) => [each.fact.id, each]));
  return stated.flatMap((derived): Finding[] => {
    const { inputs = [], source } = derived.fact;
    if (inputs.length === 0) return [];
    const lost = inputs.find((id) => !byId.has(id));
    const found = inputs.flatMap((id) => byId.get(id) ?? []);
    if (lost !== undefined) {
      const message = `“${source.text}” is worked out from #${lost}, which no fact is`;
      const mend = 'write the id of a fact as its page has it, or words of a figure of this story';
      return [{ kind: 'derivation', message, mend, facts: [derived] }];
    }
    const figures = found.map(({ fact }) => fact);
    if (derivationOf(derived.fact, figures)) return [];
    const from = figures.map((fact) => `“${wordsOf(fact)}”`).join(' and ');
    return [
      {
        kind: 'derivation',
        message: `“${source.text}” does not come out of ${from} by any sum, difference, product, quotient, share, change or mean`,
        mend: 'check the arithmetic, or name the figures it was worked out from in inputs',
        facts: [derived, ...found],
      },
    ];
  });
}
