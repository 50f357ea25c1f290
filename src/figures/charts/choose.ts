import type { Fact } from '../../schemas/fact.ts';
import { type Chart, type ChartContext, type ChartType, marksOf, notesOf } from './model.ts';

/** A series as `facts/series.ts` finds it: facts of one thing over several periods, in their order. */
export interface ChartSeries {
  id: string;
  label: string;
  facts: readonly Fact[];
}

/** The chart of a series: bars while they fit beside one another, then a line. */
export function seriesChart(
  series: ChartSeries,
  context: ChartContext,
  type?: ChartType,
): Chart | null {
  const facts = series.facts.filter((fact) => fact.value !== null && fact.period?.end);
  const [first] = facts;
  const last = facts.at(-1);
  if (!first || !last || facts.length < 2) return null;
  const marks = marksOf(facts, context, (fact) => context.when(fact));
  return {
    id: `series-${series.id}`,
    type: type ?? (marks.length > 16 ? 'line' : 'bars'),
    mode: context.mode(first),
    title: claim(first, last, context),
    subtitle: [capitalise(series.label), context.where(first)].filter(Boolean).join(', '),
    marks,
    facts: [...facts],
    notes: notesOf(marks),
  };
}

/** Charts of what a story states beside its series: shares, ceilings, counts named together. */
export function otherCharts(facts: readonly Fact[], slug: string, context: ChartContext): Chart[] {
  const shares = facts.filter((fact) => fact.kind === 'share' && fact.value !== null);
  const ceilings = facts.filter(
    (fact) => fact.value !== null && fact.qualifier === 'up_to' && fact.kind === 'money',
  );
  const charts: Chart[] = [];
  if (shares.length > 0) {
    const marks = marksOf(shares, context, (fact) => sentenceCase(fact.subject));
    charts.push({
      id: `shares-${slug}`,
      type: 'shares',
      mode: null,
      title: 'Parts of a whole',
      subtitle: 'Each bar is one whole; the filled part is the share stated',
      marks,
      facts: shares,
      notes: notesOf(marks),
    });
  }
  for (const group of countGroups(facts)) {
    const marks = marksOf(group, context, (fact) => capitalise(plural(fact.unit)));
    charts.push({
      id: `counts-${group[0]?.id}`,
      type: 'counts',
      mode: context.mode(group[0] as Fact),
      title: capitalise(joined(group.map((fact) => context.inWords(fact)))),
      subtitle: sentenceCase(
        [group[0]?.subject, context.when(group[0] as Fact)].filter(Boolean).join(', '),
      ),
      marks,
      facts: group,
      notes: notesOf(marks),
    });
  }
  if (ceilings.length > 0) {
    const [highest] = [...ceilings].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const marks = marksOf(ceilings, context, (fact) => sentenceCase(fact.subject));
    charts.push({
      id: `ceilings-${slug}`,
      type: 'ceilings',
      mode: null,
      title: `${capitalise(context.amount(highest as Fact))} is a ceiling`,
      subtitle: 'What could be paid at most, by the text',
      marks,
      facts: ceilings,
      notes: notesOf(marks),
    });
  }
  return charts;
}

/** Counts of one noun that one sentence names beside each other: "49 passenger routes and 22 cargo routes". */
function countGroups(facts: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'count' || fact.value === null || fact.pair || !fact.noun) continue;
    const key = `${fact.source.sentence.start} ${fact.noun} ${fact.period?.end ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].filter(
    (group) => group.length > 1 && new Set(group.map((fact) => fact.unit)).size === group.length,
  );
}

function claim(first: Fact, last: Fact, context: ChartContext): string {
  const from = `${context.inWords(first)}${inTime(context.when(first))}`;
  const to = `${context.amount(last)}${inTime(context.when(last))}`;
  return `From ${from} to ${to}`;
}

const inTime = (when: string): string =>
  when === '' ? '' : /^\d{4}$/.test(when) ? ` in ${when}` : `, ${when},`;

const joined = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export const capitalise = (words: string): string =>
  words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const sentenceCase = (words: string): string => capitalise(words.trim());

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
