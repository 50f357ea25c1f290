import type { Document, FactDirective } from '../../markdown/parse/document.ts';
import type { Fact } from '../../schemas/fact.ts';
import { newProblem, type Problem } from '../../schemas/problem.ts';

/** What an editor wants of a fact: fields by the attributes of `:fact`, "" for one that is to be as it is read; or no fact. */
export type Wanted = { attributes: Readonly<Record<string, string>> } | 'no fact';

/** A change of a file: what stands in `[start, end)` becomes `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** The edit, and the other facts of the story it changes or takes away, as they were. */
export interface DirectiveEdit extends TextEdit {
  others: Fact[];
}

/** What a reading makes of a text: without judgements, so that two readings can be held against each other. */
export type ReadText = (raw: string) => { document: Document; facts: Fact[]; problems: Problem[] };

/**
 * The smallest `:fact[…]{…}` or `:nofact[…]` that makes of a fact what an editor wants, at its place in the file: no
 * attribute that says what is read anyway, a directive around it changed rather than put inside another, and taken out
 * where nothing is left for it to say.
 *
 * @example smallestDirective(raw, fact, { attributes: { place: 'yiwu' } }, read).text // ':fact[900 trains]{place=yiwu}'
 * @param fact as it is read from `raw`
 * @returns the problem where what is wanted cannot be had
 */
export function smallestDirective(
  raw: string,
  { source, kind }: Pick<Fact, 'source' | 'kind'>,
  wanted: Wanted,
  read: ReadText,
): DirectiveEdit | Problem {
  const before = read(raw);
  const fact = before.facts.find(
    (each) =>
      each.source.start === source.start && each.source.end === source.end && each.kind === kind,
  );
  if (!fact) return gone(source);
  const there = directiveOf(before.document, fact);
  const place = there ?? withMarks(raw, source);
  const { start, end } = there?.inner ?? place;
  const words = raw.slice(start, end);
  const tryWith = (text: string): Tried => {
    const edit = { start: place.start, end: place.end, text };
    const after = read(applyEdit(raw, edit));
    return {
      edit,
      after,
      fact: sameIn(before.facts, after.facts, fact, edit),
      problem: newIn(before, after),
    };
  };
  if (wanted === 'no fact') {
    const whole = finish(tryWith(`:nofact[${words}]`), before.facts, fact);
    return (
      (!there && whole.others.length > 0 && aside(raw, place, { fact, before, read })) || whole
    );
  }
  const attributes = filled({ ...there?.attributes, ...wanted.attributes });
  let best = tryWith(directive(words, attributes));
  if (best.problem) return best.problem;
  const aim = best.fact && stated(best.fact);
  const bare = tryWith(words);
  if (bare.fact && stated(bare.fact) === aim) return finish(bare, before.facts, fact);
  let kept = attributes;
  for (const name of Object.keys(attributes)) {
    const { [name]: _, ...rest } = kept;
    const less = tryWith(directive(words, rest));
    if (!less.fact || less.problem || stated(less.fact) !== aim) continue;
    best = less;
    kept = rest;
  }
  return finish(best, before.facts, fact);
}

/**
 * `:nofact[…]` around no more of a fact's words than stand before, between or behind the facts within them, which stay:
 * "from Baltiysk, and *18,400 TEU* stayed". Null where that does not take the fact away.
 */
function aside(
  raw: string,
  place: { start: number; end: number },
  { fact, before, read }: { fact: Fact; before: ReturnType<ReadText>; read: ReadText },
): DirectiveEdit | null {
  const inner = before.facts
    .filter(
      (each) => each !== fact && each.source.start >= place.start && each.source.end <= place.end,
    )
    .map(({ source }) => source)
    .toSorted((a, b) => a.start - b.start);
  const ends = [...inner.map(({ start }) => start), place.end];
  const starts = [place.start, ...inner.map(({ end }) => end)];
  for (const [at, end] of ends.entries()) {
    const piece = raw.slice(starts[at] ?? end, end);
    const words = piece.trim().replace(/[,;]$/, '');
    if (!/\p{L}/u.test(words)) continue;
    const start = (starts[at] ?? end) + piece.indexOf(words);
    const edit = { start, end: start + words.length, text: `:nofact[${words}]` };
    const after = read(applyEdit(raw, edit));
    if (after.facts.length !== before.facts.length - 1 || newIn(before, after)) continue;
    const tried = finish({ edit, after, fact: null, problem: null }, before.facts, fact);
    if (tried.others.length === 0) return tried;
  }
  return null;
}

const gone = ({ line, column, text }: Fact['source']): Problem => ({
  file: '',
  line,
  column,
  message: `“${text}” is no longer read as it was`,
  mend: 'look at it anew',
});

/** The words with the signs of emphasis around them, where one of a pair stands within: "**900** trains". */
export function withMarks(
  raw: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const isWhole = (text: string): boolean => (text.match(/[*_]+/g)?.length ?? 0) % 2 === 0;
  if (isWhole(raw.slice(start, end))) return { start, end };
  const before = /(?<![*_])[*_]+$/.exec(raw.slice(0, start))?.[0].length ?? 0;
  const after = /^[*_]+/.exec(raw.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: before > 0 ? end : end + after };
}

/**
 * A fact as it is read where its directive is taken out; the fact itself where it has none, null where nothing is read
 * in its words then.
 */
export function asReadAlone(document: Document, fact: Fact, read: ReadText): Fact | null {
  const there = directiveOf(document, fact);
  if (!there) return fact;
  const { raw } = document;
  const { start, end, inner } = there;
  const bare = read(applyEdit(raw, { start, end, text: raw.slice(inner.start, inner.end) }));
  const at = fact.source.start - (inner.start - start);
  const long = fact.source.end - fact.source.start;
  const same = bare.facts.filter(
    ({ source }) => source.start === at && source.end - source.start === long,
  );
  return same.find(({ kind }) => kind === fact.kind) ?? same[0] ?? null;
}

/** The text after an edit. */
export const applyEdit = (raw: string, { start, end, text }: TextEdit): string =>
  raw.slice(0, start) + text + raw.slice(end);

interface Tried {
  edit: TextEdit;
  after: ReturnType<ReadText>;
  /** What the fact has become; null where it is none any more. */
  fact: Fact | null;
  problem: Problem | null;
}

/** The directive around the words of a fact; null where none stands there. */
export function directiveOf(
  { blocks }: Pick<Document, 'blocks'>,
  { directive: at }: Pick<Fact, 'directive'>,
): FactDirective | null {
  if (!at) return null;
  const all = blocks.flatMap(({ factDirectives }) => factDirectives);
  return all.find(({ start, end }) => start === at.start && end === at.end) ?? null;
}

/** `:fact[words]{place=yiwu period="May 2024"}`. */
function directive(words: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}=${quoted(value)}`);
  return `:fact[${words}]${written.length > 0 ? `{${written.join(' ')}}` : ''}`;
}

/** The value of an attribute as it is written: bare where it may be. */
export function quoted(value: string): string {
  if (/^[^\s"'=<>`{}]+$/.test(value)) return value;
  const bare = value.replace(/[{}]/g, '');
  return bare.includes('"') ? `'${bare.replaceAll("'", '’')}'` : `"${bare}"`;
}

/** The attributes that say something; "" says that a field is to be as it is read. */
const filled = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));

/** What came to be wrong. */
const newIn = (before: ReturnType<ReadText>, after: ReturnType<ReadText>): Problem | null =>
  after.problems.length > before.problems.length
    ? newProblem(before.problems, after.problems)
    : null;

/** The fact after an edit: of those that stand within it, the one in the same place among them. */
function sameIn(
  before: readonly Fact[],
  after: readonly Fact[],
  fact: Fact,
  { start, end, text }: TextEdit,
): Fact | null {
  const within = (facts: readonly Fact[], to: number): Fact[] =>
    facts.filter(({ source }) => source.start >= start && source.end <= to);
  const old = within(before, end);
  const next = within(after, start + text.length);
  return next.length === old.length ? (next[old.indexOf(fact)] ?? null) : null;
}

/** What a fact states, without its place in the file and what is thought of it. */
function stated(fact: Fact): string {
  const { id, source, status, directive: at, doubts, origin, pair, section, ...rest } = fact;
  const { text: _, ...period } = rest.period ?? { text: '' };
  return JSON.stringify({ ...rest, period: rest.period && period });
}

function finish({ edit, after }: Tried, before: readonly Fact[], fact: Fact): DirectiveEdit {
  const left = after.facts.map(stated);
  const others = before.filter((other) => {
    if (other === fact) return false;
    const at = left.indexOf(stated(other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { ...edit, others };
}
