import { verbForms } from '../lexicon/parts-of-speech.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import type { Tag } from '../tokens/tagger.ts';
import type { Clause, ClausePlan, Predicate, TokenRange } from './clause.ts';
import { isSaying, modalityOf, typeOf } from './clause-type.ts';
import { finiteVerbs, withUnchangedPasts } from './finite-verbs.ts';
import { readPredicate, tenseOf } from './predicates.ts';
import { type OpenClause, segment } from './segment.ts';

/**
 * A sentence in clauses, each with subject, predicate, tense, modality and type; linear in its length. Every token
 * belongs to exactly one clause, the innermost.
 *
 * @example "Trips rose 5 percent in 2021, and the port plans 300 more." → an event, and a plan beside it
 */
export function readClauses(tokens: readonly Token[], tagged: readonly Tag[]): ClausePlan {
  const tags = withUnchangedPasts(tokens, tagged);
  const finite = finiteVerbs(tokens, tags);
  const { open, of } = segment(tokens, tags, finite);
  const clauses: Clause[] = [];
  for (const each of open) clauses.push(describe(each, tokens, tags, finite, clauses));
  return { clauses: withStatements(clauses), of };
}

function describe(
  open: OpenClause,
  tokens: readonly Token[],
  tags: readonly Tag[],
  finite: readonly boolean[],
  before: readonly Clause[],
): Clause {
  const { role, parent, ranges, index } = open;
  const verbAt = verbOf(open, tags, finite);
  const limit = ranges.find(({ from, to }) => from <= verbAt && verbAt < to)?.to ?? tokens.length;
  const predicate = verbAt < 0 ? null : readPredicate(tokens, tags, verbAt, limit);
  const own = subjectOf(open, verbAt, tokens, tags);
  const host = parent === null ? undefined : before[parent];
  const shares = own === null && predicate !== null && host !== undefined;
  const subject = own ?? (shares ? host.subject : null);
  const finiteHere = predicate !== null && finite[predicate.from] === true;
  const tense = finiteHere ? tenseOf(tokens, tags, predicate) : (host?.tense ?? 'none');
  const parts = { role, subject, predicate, tense, ranges };
  const continues = shares && isBare(predicate, tokens, tags);
  const modality =
    (finiteHere && !continues) || !host
      ? modalityOf(tokens, parts)
      : inherited(host, tokens, parts);
  const [first, last] = [ranges[0]?.from ?? 0, (ranges.at(-1)?.to ?? 1) - 1];
  return {
    index,
    role,
    parent,
    ranges,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    subject,
    sharesSubject: shares,
    predicate,
    tense,
    modality,
    type: typeOf(parts, modality),
  };
}

/** "will invest 300 million and [create] 400 jobs": a bare verb under the modal of the clause before. */
const isBare = ({ from }: Predicate, tokens: readonly Token[], tags: readonly Tag[]): boolean =>
  tags[from] === 'verb' && verbForms.get(lowerAt(tokens, from)) === 'base';

/** A participle or a list is as real as what it hangs on, unless it says otherwise itself. */
function inherited(
  host: Clause,
  tokens: readonly Token[],
  parts: Parameters<typeof modalityOf>[1],
): Clause['modality'] {
  const own = modalityOf(tokens, parts);
  return own === 'actual' && parts.role !== 'relative' ? host.modality : own;
}

/** First finite verb of a clause, else its first participle. */
function verbOf(
  { ranges, role }: OpenClause,
  tags: readonly Tag[],
  finite: readonly boolean[],
): number {
  let participle = -1;
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at++) {
      if (finite[at]) return at;
      const isVerb = tags[at] === 'gerund' || tags[at] === 'past';
      if (participle < 0 && isVerb) participle = at;
    }
  }
  return role === 'participle' || role === 'absolute' ? participle : -1;
}

/** What stands between the opening of a clause and its verb, without fronted adverbials: "In 2021, [trips] rose". */
function subjectOf(
  { ranges, opener }: OpenClause,
  verbAt: number,
  tokens: readonly Token[],
  tags: readonly Tag[],
): TokenRange | null {
  if (verbAt < 0) return null;
  let best: TokenRange | null = null;
  for (const range of ranges) {
    let from = range === ranges[0] ? range.from + opener : range.from;
    const to = Math.min(range.to, verbAt);
    for (let at = from; at < to; at++) {
      if (tokens[at]?.text !== ',') continue;
      if (fronted(tags, from) || at === from) from = at + 1;
    }
    from = afterFronted(tokens, tags, from, to);
    if (from < to && nominal(tags, from, to)) best ??= { from, to: beforeAdverbs(tags, from, to) };
  }
  return best;
}

/** Where a subject ends before what is said of its verb: "The report [also] shows". */
function beforeAdverbs(tags: readonly Tag[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && tags[end - 1] === 'adverb') end--;
  return end;
}

const fronted = (tags: readonly Tag[], at: number): boolean =>
  tags[at] === 'preposition' || tags[at] === 'adverb' || tags[at] === 'gerund';

/** "In 2023 the port": past a fronted time without its comma. */
function afterFronted(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  to: number,
): number {
  let at = from;
  while (at < to && (tags[at] === 'conjunction' || tags[at] === 'punctuation' || opensAs(tags, at)))
    at++;
  if (tags[at] !== 'preposition') return at;
  for (let next = at + 2; next < to; next++) {
    if (tagAt(tags, next - 1) === 'preposition' || tagAt(tags, next - 1) === 'determiner') continue;
    const opens =
      tags[next] === 'determiner' || tags[next] === 'possessive' || tags[next] === 'name';
    if (opens && tagAt(tags, next - 1) !== tags[next]) return next;
    if (tagAt(tags, next - 1) === 'number' && /^\d{4}$/.test(tokenAt(tokens, next - 1).text))
      return next;
  }
  return at;
}

/** An adverb before the subject rather than inside it: "now the port" but not "more than 6,000 trains". */
const opensAs = (tags: readonly Tag[], at: number): boolean =>
  tags[at] === 'adverb' &&
  (tags[at + 1] === 'determiner' || tags[at + 1] === 'name' || tags[at + 1] === 'possessive');

function nominal(tags: readonly Tag[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const tag = tags[at];
    if (
      tag === 'noun' ||
      tag === 'plural' ||
      tag === 'name' ||
      tag === 'pronoun' ||
      tag === 'number'
    )
      return true;
    if (tag === 'determiner' || tag === 'subordinator') return true;
  }
  return false;
}

/** Clauses on which a content clause hangs state, whatever their verb. */
function withStatements(clauses: readonly Clause[]): Clause[] {
  const states = new Set(
    clauses.filter(({ role }) => role === 'content').map(({ parent }) => parent),
  );
  return clauses.map((clause) =>
    states.has(clause.index) && isSaying(clause.predicate)
      ? { ...clause, type: 'statement' as const }
      : clause,
  );
}
