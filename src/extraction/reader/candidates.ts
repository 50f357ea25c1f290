import { ascending } from 'd3';
import type { Fact } from '../../schemas/fact.ts';
import type { RankMention } from '../numerals/ranks.ts';
import type { RouteMention } from '../places/routes.ts';
import { fromEnds, type Relation, readRelations } from '../quantities/relations.ts';
import { isOfBeginning, isOfDeparture, isOfStatement, tellsWhen } from '../time/binding.ts';
import type { Dating } from '../time/dating.ts';
import { asSubject, type FactCandidate, type Statement } from './fact-candidate.ts';
import type { SentenceMentions } from './mentions.ts';
import type { Timing } from './timing.ts';
import type { Quantity, Span } from './types.ts';

/**
 * The facts of a sentence in the order of its words, each with its period but still without places: quantities, ranks,
 * routes, and dates that no number holds.
 *
 * @param timing the times of the sentence in the light of those before it
 */
export function factCandidates(mentions: SentenceMentions, timing: Timing): FactCandidate[] {
  const { ranks, quantities, routing, role } = mentions;
  const { text } = mentions.sentence;
  const relations = readRelations(quantities, text);
  const datings = timing.date([...quantities, ...ranks.map(timedRank)], fromEnds(relations));
  const counted = quantities.map((quantity, at) =>
    ofQuantity(quantity, isRecord(quantity, ranks), datings[at]),
  );
  pairUp(counted, relations);
  const ranked = ranks.map((rank, at) => ofRank(rank, datings[quantities.length + at]));
  const course = courseOf(counted, relations);
  const ways = routing.routes.map((route) =>
    ofRoute(route, course ?? timing.date([{ ...route, kind: 'route', unit: '' }], new Map())[0]),
  );
  const stated = [...counted, ...ranked, ...ways];
  for (const candidate of stated) {
    const modality = timing.modalityOf(candidate);
    if (modality !== 'actual') candidate.fact.modality = modality;
  }
  // What leads in a list or a table says when its figures were so.
  const leadsIn = text.trimEnd().endsWith(':');
  const tells = role === 'body' && !leadsIn;
  const dates = tells ? datesBeside(stated, timing, text) : [];
  return [...stated, ...dates].sort(inOrder);
}

const timedRank = (rank: RankMention): RankMention & { unit: string } => ({ ...rank, unit: '' });

const nothing = {
  value: null,
  unit: '',
  noun: '',
  qualifier: 'exact',
  trend: null,
  places: [],
} satisfies Partial<Fact>;

function ofQuantity(
  stated: Quantity,
  hasRecord: boolean,
  dating: Dating | undefined,
): FactCandidate {
  // One field after the other, in the order a file has them: a literal with gaps is slow to put together.
  const fact: Partial<Statement> = {
    kind: stated.kind,
    subject: stated.subject,
    value: stated.value,
  };
  if (stated.low !== undefined) fact.low = stated.low;
  if (stated.high !== undefined) fact.high = stated.high;
  fact.unit = stated.unit;
  fact.noun = stated.noun;
  fact.qualifier = stated.qualifier;
  if (stated.record || hasRecord) fact.record = true;
  fact.trend = stated.trend;
  if (stated.basis !== undefined) fact.basis = stated.basis;
  fact.period = dating?.period ?? null;
  fact.places = [];
  return candidateOf(stated, fact as Statement, dating);
}

function candidateOf(
  { start, end }: Span,
  fact: Statement,
  dating: Dating | undefined,
): FactCandidate {
  const candidate: FactCandidate = { start, end, fact };
  if (dating) candidate.dating = dating;
  return candidate;
}

function ofRank(rank: RankMention, dating: Dating | undefined): FactCandidate {
  const { kind, subject, value, record } = rank;
  const fact: Partial<Statement> = { ...nothing, kind, subject, value };
  if (record) fact.record = record;
  fact.period = dating?.period ?? null;
  return candidateOf(rank, fact as Statement, dating);
}

function ofRoute(each: RouteMention, dating: Dating | undefined): FactCandidate {
  const { subject, route } = each;
  const period = dating?.period ?? null;
  const fact: Statement = { ...nothing, kind: 'route', subject, period, route };
  return candidateOf(each, fact, dating);
}

/** "between A and B rose from 13 in 2013 to 1,126 in 2020": what is told of a way runs from the first time to the last. */
function courseOf(
  counted: readonly FactCandidate[],
  relations: readonly Relation[],
): Dating | undefined {
  const pair = relations.find(({ relation }) => relation === 'from_to');
  const ends = [counted[pair?.a ?? -1], counted[pair?.b ?? -1]].map((each) => each?.dating);
  const [a, b] = ends.sort((x, y) => ascending(x?.period?.end ?? '', y?.period?.end ?? ''));
  if (!a?.period || !b?.period || a.period.end === b.period.end) return undefined;
  const text = `${a.period.text} to ${b.period.text}`;
  return { ...a, period: { start: a.period.start, end: b.period.end, text, type: 'span' } };
}

/** Pairs facts that belong together; a conversion tells of what the amount before it tells of. */
function pairUp(counted: readonly FactCandidate[], relations: readonly Relation[]): void {
  for (const { a, b, relation } of relations) {
    const [first, second] = [counted[a], counted[b]];
    if (!first || !second) continue;
    if (!first.pair || relation === 'conversion') first.pair = { with: second, relation };
    if (relation !== 'part_of' && (!second.pair || relation === 'conversion'))
      second.pair = { with: first, relation };
    if (relation !== 'conversion') continue;
    second.fact.period = first.fact.period;
    if (second.fact.subject.length < first.fact.subject.length)
      second.fact.subject = first.fact.subject;
  }
}

/** A claim of a record in the same sentence belongs to the quantity before it. */
const isRecord = (quantity: Quantity, ranks: readonly RankMention[]): boolean =>
  quantity.kind !== 'change' &&
  ranks.some(
    (rank) => rank.record === true && rank.start >= quantity.end && rank.start - quantity.end < 40,
  );

/** Times of a sentence that say when something was so and that no other fact of it has. */
function datesBeside(
  stated: readonly FactCandidate[],
  timing: Timing,
  text: string,
): FactCandidate[] {
  const used = new Set(stated.map(({ fact }) => fact.period?.text));
  const upTo = new Set(
    stated.map(({ fact: { period } }) => (period?.type === 'cumulative' ? period.end : null)),
  );
  return timing.times
    .filter(
      (mention) =>
        mention.absolute &&
        !mention.anaphor &&
        (mention.period.start !== null || mention.period.end !== null) &&
        // "40 trains arrived in May": what is counted in a time is not told of that time a second time.
        (!used.has(mention.period.text) ||
          (isOfBeginning(mention, text) && !isOfDeparture(mention, text))) &&
        tellsWhen(mention, text) &&
        !isOfStatement(mention, text) &&
        !timing.isOfTelling(mention) &&
        // "On 21 December it passed 1 million tonnes for the year": the day a number was counted up to.
        !(mention.period.type === 'day' && upTo.has(mention.period.end)),
    )
    .map(({ start, end, period }) => ({
      start,
      end,
      fact: { ...nothing, kind: 'date', subject: asSubject(text), period },
    }));
}

/** Order of the text. */
export const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
