import type { Fact, FactsFile } from '../schemas/fact.ts';

/** A fact with the article it stands in. */
export interface StatedFact {
  article: string;
  fact: Fact;
}

/** Something an editor should look at: never dropped, never mended by itself. */
export interface Finding {
  kind: 'contradiction' | 'falling-total' | 'share-over-100' | 'change-does-not-follow';
  message: string;
  mend: string;
  /** The facts concerned, the one to look at first in front. */
  facts: StatedFact[];
}

/** What the facts of all articles contradict, each other or themselves, in a fixed order. */
export function compareFacts(files: readonly FactsFile[]): Finding[] {
  const stated: StatedFact[] = [...files]
    .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0))
    .flatMap(({ article, facts }) => facts.map((fact) => ({ article, fact })))
    .filter(({ fact }) => fact.status !== 'rejected');
  return [
    ...findContradictions(stated),
    ...findFallingTotals(stated),
    ...findSharesOver100(stated),
    ...findOddChanges(stated),
  ];
}

/** Largest difference, as a part of the greater value, that rounding in print explains. */
const rounding = 0.02;

function groupBy(
  stated: readonly StatedFact[],
  keyOf: (fact: Fact) => string | null,
): StatedFact[][] {
  const groups = new Map<string, StatedFact[]>();
  for (const each of stated) {
    const key = keyOf(each.fact);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What two facts must share to tell of one thing: a measure, else a subject; unit, places, basis. */
function thingOf(fact: Fact): string | null {
  if (fact.value === null || ['date', 'route', 'ordinal', 'rank'].includes(fact.kind)) return null;
  const what = fact.measure ?? (fact.subject === '' ? null : normalise(fact.subject));
  if (what === null || fact.places.length === 0) return null;
  return [
    what,
    fact.kind,
    fact.unit === fact.noun || fact.measure ? fact.noun : fact.unit,
    [...fact.places].sort().join('+'),
    fact.basis ?? '',
  ].join('|');
}

const normalise = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(/\b(?:the|a|an|of|its|their)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function findContradictions(stated: readonly StatedFact[]): Finding[] {
  const groups = groupBy(stated, (fact) => {
    const thing = thingOf(fact);
    const { period } = fact;
    if (thing === null || !period || (period.start === null && period.end === null)) return null;
    return `${thing}|${period.start}|${period.end}|${period.type}`;
  });
  const found: Finding[] = [];
  for (const group of groups) {
    for (let a = 0; a < group.length; a++) {
      for (let b = a + 1; b < Math.min(group.length, a + 50); b++) {
        const [first, second] = [group[a] as StatedFact, group[b] as StatedFact];
        if (
          first.article === second.article &&
          first.fact.source.sentence.start === second.fact.source.sentence.start
        )
          continue;
        if (agree(first.fact, second.fact)) continue;
        found.push({
          kind: 'contradiction',
          message: `${tell(first)} for ${first.fact.period?.text ?? ''}, but ${second.article} has ${tell(second)}: “${second.fact.source.text}”`,
          mend: 'say which holds, or that the sources differ',
          facts: [first, second],
        });
      }
    }
  }
  return found;
}

const tell = ({ fact }: StatedFact): string =>
  `${fact.subject || fact.measure || fact.noun} is ${fact.source.text}`;

/** Values that rounding or their own qualifiers allow side by side. */
function agree(a: Fact, b: Fact): boolean {
  const [x, y] = [a.value as number, b.value as number];
  if (x === y) return true;
  if (a.trend !== b.trend && a.kind === 'change') return false;
  const gap = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
  if (gap <= rounding) return true;
  const loose = (fact: Fact): boolean => fact.qualifier === 'about' || fact.qualifier === 'nearly';
  if ((loose(a) || loose(b)) && gap <= 0.06) return true;
  const floor = (fact: Fact): boolean =>
    fact.qualifier === 'more_than' || fact.qualifier === 'at_least';
  const ceiling = (fact: Fact): boolean =>
    ['less_than', 'at_most', 'up_to'].includes(fact.qualifier);
  return (
    (floor(a) && y >= x) || (floor(b) && x >= y) || (ceiling(a) && y <= x) || (ceiling(b) && x <= y)
  );
}

/** A running total that is lower at a later day. */
function findFallingTotals(stated: readonly StatedFact[]): Finding[] {
  const groups = groupBy(stated, (fact) =>
    fact.period?.type === 'cumulative' && fact.period.start === null && fact.period.end !== null
      ? thingOf(fact)
      : null,
  );
  const found: Finding[] = [];
  for (const group of groups) {
    const ordered = [...group].sort((a, b) =>
      (a.fact.period?.end ?? '') < (b.fact.period?.end ?? '') ? -1 : 1,
    );
    for (let at = 1; at < ordered.length; at++) {
      const [early, late] = [ordered[at - 1] as StatedFact, ordered[at] as StatedFact];
      if (early.fact.period?.end === late.fact.period?.end) continue;
      if (
        (late.fact.value as number) >= (early.fact.value as number) ||
        agree(early.fact, late.fact)
      )
        continue;
      found.push({
        kind: 'falling-total',
        message: `the running total “${late.fact.source.text}” is below “${early.fact.source.text}” of an earlier day in ${early.article}`,
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
  const found: Finding[] = [];
  const bySentence = new Map<string, StatedFact[]>();
  for (const each of stated) {
    const key = `${each.article}|${each.fact.source.sentence.start}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), each]);
  }
  for (const sentence of bySentence.values()) {
    const changes = sentence.filter(
      ({ fact }) =>
        fact.kind === 'change' &&
        fact.unit === 'percent' &&
        fact.value !== null &&
        fact.trend !== null,
    );
    const firsts = sentence.filter(
      ({ fact }) => fact.pair?.relation === 'from_to' && fact.value !== null,
    );
    if (changes.length !== 1 || firsts.length !== 2) continue;
    const [from, to] = firsts as [StatedFact, StatedFact];
    const change = changes[0] as StatedFact;
    if (!from.fact.value || from.fact.pair?.fact !== to.fact.id || from.fact.unit === 'percent')
      continue;
    const implied = ((to.fact.value as number) / from.fact.value - 1) * 100;
    const claimed = (change.fact.value as number) * (change.fact.trend === 'down' ? -1 : 1);
    if (Math.abs(implied - claimed) <= Math.max(1.5, Math.abs(implied) * 0.05)) continue;
    found.push({
      kind: 'change-does-not-follow',
      message: `“${change.fact.source.text}” does not follow from ${from.fact.source.text} and ${to.fact.source.text}, which make ${implied.toFixed(1)} percent`,
      mend: 'check the three numbers',
      facts: [change, from, to],
    });
  }
  return found;
}
