import { listInWords } from '../../corpus/scope.ts';
import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import type { Fact } from '../../schemas/fact.ts';
import { firstMode, idsOf } from './choose.ts';
import { capitalise, plural, sizeOf } from './claims.ts';
import { type Chart, type ChartContext, figureName, type Mark, marksOf, notesOf } from './model.ts';

/** Charts of what a story states beside its series: parts of wholes, ceilings, counts named together. */
export function otherCharts(facts: readonly Fact[], context: ChartContext): Chart[] {
  return [
    ...sharesCharts(facts, context),
    ...countGroups(facts).map((group) => countsChart(group, context)),
    ...ceilingsCharts(facts, context),
  ];
}

/**
 * Shares of one whole that a sentence divides are its parts; two or more others of one section each have a whole of
 * their own.
 */
function sharesCharts(facts: readonly Fact[], context: ChartContext): Chart[] {
  const shares = facts.filter(
    ({ kind, value, unit }) =>
      kind === 'share' && value !== null && unit === 'percent' && value <= 100,
  );
  const wholes = [...Map.groupBy(shares, ({ source }) => source.sentence.start).values()].filter(
    (group) => isDivided(group, context),
  );
  const divided = new Set(wholes.flat());
  const undivided = shares.filter((fact) => !divided.has(fact));
  const single = Map.groupBy(undivided, ({ section = '' }) => section);
  return [
    ...wholes.map((group) => wholeChart(group, context)),
    ...[...single]
      .filter(([, group]) => group.length > 1 && haveOnePlace(group))
      .map(([, group]) => sharesChart(group, context)),
  ];
}

/** Shares of one section are worth comparing where they tell of one place. */
const haveOnePlace = ([first, ...rest]: readonly Fact[]): boolean =>
  first?.places.some((id) => rest.every(({ places }) => places.includes(id))) ?? false;

function sharesChart(group: readonly Fact[], context: ChartContext): Chart {
  const [first] = group as [Fact, ...Fact[]];
  const marks = marksOf(group, context, (fact) =>
    [shareName(fact, context), context.when(fact)].filter(Boolean).join(', '),
  );
  return {
    id: figureName('shares', idsOf(group), context),
    type: 'shares',
    mode: firstMode(group),
    title: shareTitle(first, context),
    subtitle: chartMessages.shares,
    unit: 'year',
    marks,
    facts: [...group],
    notes: notesOf(marks),
  };
}

/** "Exports of Kazakhstan: 60 per cent of cargo on the corridor". */
function shareTitle(fact: Fact, context: ChartContext): string {
  const claim = `${context.amount(fact)} ${shareName(fact, context)}`.trim();
  const isNamed = fact.subject === '' || claim.includes(fact.subject);
  return capitalise(isNamed ? claim : fill(chartMessages.scoped, { where: fact.subject, claim }));
}

/** "of China’s land area", else what the share is of by its subject. */
const shareName = (fact: Fact, context: ChartContext): string =>
  context.ofWhat(fact) ||
  (fact.subject === '' ? '' : fill(chartMessages.shareOf, { subject: fact.subject }));

const isDivided = (group: readonly Fact[], context: ChartContext): boolean =>
  group.length > 1 &&
  new Set(group.map((fact) => context.where(fact))).size === group.length &&
  group.every((fact) => context.where(fact) !== '') &&
  group.reduce((sum, fact) => sum + (fact.value ?? 0), 0) <= 100;

function wholeChart(group: readonly Fact[], context: ChartContext): Chart {
  const [first] = group as [Fact, ...Fact[]];
  const sum = group.reduce((all, fact) => all + (fact.value ?? 0), 0);
  return {
    id: figureName('whole', idsOf(group), context),
    type: 'whole',
    mode: firstMode(group),
    title: fill(chartMessages.divided, {
      name: context.where(first),
      amount: context.amount(first),
      of: shareName(first, context),
    }).trim(),
    subtitle: fill(chartMessages.parts, { rest: String(Math.round((100 - sum) * 10) / 10) }),
    unit: 'year',
    marks: inARow(marksOf(group, context, (fact) => context.where(fact))),
    facts: [...group],
    notes: notesOf(marksOf(group, context, () => '')),
  };
}

/** Each part begins where the one before it ends. */
function inARow(marks: readonly Mark[]): Mark[] {
  let offset = 0;
  return marks.map((mark) => {
    const placed = { ...mark, offset };
    offset += mark.value;
    return placed;
  });
}

/** Counts of one noun that one sentence names beside each other: "49 passenger routes and 22 cargo routes". */
function countGroups(facts: readonly Fact[]): Fact[][] {
  const groups = Map.groupBy(
    facts.filter(
      ({ kind, value, pair, noun, unit, trend }) =>
        kind === 'count' && value !== null && !pair && noun !== '' && unit !== noun && !trend,
    ),
    ({ source, noun, period }) => `${source.sentence.start} ${noun} ${period?.end ?? ''}`,
  );
  return [...groups.values()].filter(
    (group) => group.length > 1 && new Set(group.map((fact) => fact.unit)).size === group.length,
  );
}

function countsChart(group: readonly Fact[], context: ChartContext): Chart {
  const [first] = group as [Fact, ...Fact[]];
  const marks = marksOf(group, context, (fact) => capitalise(plural(fact.unit)));
  return {
    id: figureName('counts', idsOf(group), context),
    type: 'rows',
    mode: firstMode(group),
    title: countsTitle(group, context),
    subtitle: capitalise([context.where(first), context.when(first)].filter(Boolean).join(', ')),
    unit: 'year',
    marks,
    facts: [...group],
    notes: notesOf(marks),
  };
}

/** "Chengdu: 49 passenger routes and 22 cargo routes, June 2024". */
function countsTitle(group: readonly Fact[], context: ChartContext): string {
  const [first] = group as [Fact, ...Fact[]];
  const where = context.where(first);
  const claim = [listInWords(group.map((fact) => context.inWords(fact))), context.when(first)]
    .filter(Boolean)
    .join(', ');
  return where === '' ? capitalise(claim) : fill(chartMessages.scoped, { where, claim });
}

/**
 * Ceilings in one currency with the firm amounts among them, in the order of the text; the parts of the highest stand
 * one after another where they add up to it. One ceiling alone compares nothing.
 */
function ceilingsCharts(facts: readonly Fact[], context: ChartContext): Chart[] {
  const isCeiling = ({ kind, qualifier, value }: Fact) =>
    kind === 'money' && qualifier === 'up_to' && value !== null;
  const [from, to] = [facts.findIndex(isCeiling), facts.findLastIndex(isCeiling)];
  const currency = facts[from]?.unit;
  const among = facts
    .slice(from, to + 1)
    .filter(({ kind, unit, value }) => kind === 'money' && unit === currency && value !== null);
  if (from < 0 || among.length < 2) return [];
  const highest = among.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
  const parts = among.filter((fact) => fact !== highest);
  const firm = parts.filter(({ qualifier }) => qualifier === 'exact');
  const sum = parts.reduce((all, fact) => all + sizeOf(fact), 0);
  const name = (fact: Fact) => capitalise(fact.subject);
  const marks = marksOf(parts, context, name);
  return [
    {
      id: figureName('ceilings', idsOf([highest, ...parts]), context),
      type: 'ceilings',
      mode: null,
      title:
        firm.length === 1
          ? fill(chartMessages.firm, {
              ceiling: context.amount(highest),
              firm: context.amount(firm[0] as Fact),
            })
          : fill(chartMessages.ceiling, { amount: capitalise(context.amount(highest)) }),
      subtitle: chartMessages.ceilings,
      unit: 'year',
      marks: [
        ...marksOf([highest], context, name),
        ...(Math.abs(sum / sizeOf(highest) - 1) < 0.02 ? inARow(marks) : marks),
      ],
      facts: [highest, ...parts],
      notes: notesOf(marksOf(among, context, name)),
    },
  ];
}
