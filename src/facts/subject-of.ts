import type { Draft } from './quantities.ts';
import { type Context, isHyphen, lowerAt } from './quantity-context.ts';
import { clauseSubject, governingVerb, objectBetween, phraseEnd, words } from './subjects.ts';
import { nounTrend, verbTrend } from './trends.ts';

/** What each quantity of a sentence counts or measures, in the words of the text; "" where the sentence does not say. */
export function describeSubjects(context: Context, drafts: readonly Draft[]): string[] {
  const subjects: string[] = [];
  drafts.forEach((draft, k) => {
    const paired = drafts.findIndex(
      (other, j) => j < k && other.series !== undefined && other.series === draft.series,
    );
    subjects.push(
      paired >= 0
        ? (subjects[paired] as string)
        : subjectOf(context, draft, drafts[k - 1], subjects[k - 1]),
    );
  });
  return subjects;
}

function subjectOf(
  context: Context,
  draft: Draft,
  previous: Draft | undefined,
  lastSubject: string | undefined,
): string {
  const { tokens } = context;
  if (isConversion(context, draft, previous)) return lastSubject ?? '';
  if (draft.unit?.kind === 'count' && hasPhrase(context, draft))
    return countedSubject(context, draft);
  const complement = lowerAt(tokens, draft.end) === 'of' ? ofSubject(context, draft) : '';
  if (complement !== '') return complement;
  return headBefore(context, draft) || nounBehind(context, draft) || governed(context, draft) || '';
}

/** True where the counted noun stands with its number, not in the subject of the clause. */
const hasPhrase = (context: Context, draft: Draft): boolean => {
  for (let at = draft.start; at < draft.end; at++) {
    const tag = context.tags[at];
    if (tag !== 'number' && tag !== 'punctuation' && tag !== 'symbol') return true;
  }
  return false;
};

/** An amount in brackets behind another: the same said in another currency or unit. */
const isConversion = (context: Context, draft: Draft, previous: Draft | undefined): boolean =>
  previous !== undefined &&
  previous.unit?.kind === draft.unit?.kind &&
  draft.from - previous.end <= 2 &&
  /^[(/]$/.test(lowerAt(context.tokens, previous.end));

/** The counted phrase as the text has it, with its complement. */
function countedSubject(context: Context, draft: Draft): string {
  const { tokens } = context;
  let start = draft.start;
  while (
    start < draft.end &&
    (tokens[start]?.shape === 'number' ||
      context.tags[start] === 'number' ||
      tokens[start]?.shape === 'symbol' ||
      isHyphen(tokens[start]) ||
      tokens[start]?.text === ',')
  )
    start++;
  let end = start;
  while (end < draft.end && lowerAt(tokens, end) !== 'per' && lowerAt(tokens, end) !== 'a') end++;
  if (end < draft.end) return words(context, start, end);
  const whole = phraseEnd(context, Math.max(start, draft.end - 1));
  return words(context, start, Math.max(whole, draft.end));
}

/** "80 percent of its 6,000 employees", "$5 million of claims": what stands behind "of". */
function ofSubject(context: Context, draft: Draft): string {
  const { tokens, tags } = context;
  let start = draft.end + 1;
  while (
    tags[start] === 'determiner' ||
    tags[start] === 'number' ||
    (tags[start] === 'possessive' && !/^['’]s$/.test(lowerAt(tokens, start)))
  )
    start++;
  return words(context, start, phraseEnd(context, start));
}

const generic =
  /^(?:total|average|maximum|minimum|record|high|low|sum|mean|median|peak|rate|number|combined|mere|range|speed|more|cost|price|value|worth|figure|level)$/;

/** "a service radius of 1,500 km", "net profit of $3bn", "speeds of up to 350 km/h": the noun before "of". */
function headBefore(context: Context, draft: Draft): string {
  const { tokens, tags } = context;
  const of = draft.from - 1;
  if (lowerAt(tokens, of) !== 'of' && lowerAt(tokens, of) !== 'in') return '';
  if (lowerAt(tokens, of) === 'in') return '';
  let start = of;
  while (
    start > 0 &&
    (tags[start - 1] === 'noun' ||
      tags[start - 1] === 'plural' ||
      tags[start - 1] === 'adjective' ||
      tags[start - 1] === 'name' ||
      tags[start - 1] === 'gerund' ||
      (isHyphen(tokens[start - 1]) && tokens[start - 1]?.glued))
  )
    start--;
  const head = lowerAt(tokens, of - 1);
  if (start === of) return '';
  if (nounTrend(head) !== undefined)
    return changed(context, draft, of) || words(context, start, of);
  if (generic.test(head) && of - start === 1) return '';
  return words(context, start, of);
}

/** What changed, of "a rise of 5% in exports" or "an increase in exports of 5%". */
function changed(context: Context, draft: Draft, before: number): string {
  const { tokens } = context;
  const after = draft.end;
  if (/^(?:in|of|for)$/.test(lowerAt(tokens, after)) && !context.taken[after]) {
    const found = words(context, after + 1, phraseEnd(context, after + 1));
    if (found !== '') return found;
  }
  void before;
  return '';
}

/** "a 9 billion yuan loan", "a 60 basis point improvement in margins", "$1 billion in gains", "$5m worth of goods". */
function nounBehind(context: Context, draft: Draft): string {
  const { tokens, tags } = context;
  let at = draft.end;
  if (lowerAt(tokens, at) === 'worth' && lowerAt(tokens, at + 1) === 'of')
    return words(context, at + 2, phraseEnd(context, at + 2));
  if (
    lowerAt(tokens, at) === 'in' &&
    draft.unit?.kind === 'money' &&
    !context.taken[at] &&
    (tags[at + 1] === 'plural' || tags[at + 1] === 'noun' || tags[at + 1] === 'adjective') &&
    lowerAt(tokens, at + 1) !== 'total'
  ) {
    return words(context, at + 1, phraseEnd(context, at + 1));
  }
  if (isHyphen(tokens[at])) at++;
  const opened =
    tags[draft.from - 1] === 'determiner' ||
    tags[draft.from - 1] === 'possessive' ||
    tags[draft.from - 1] === 'adjective';
  if (!opened || !(tags[at] === 'noun' || tags[at] === 'adjective' || tags[at] === 'name'))
    return '';
  let end = at;
  while (
    tags[end] === 'noun' ||
    tags[end] === 'adjective' ||
    tags[end] === 'name' ||
    tags[end] === 'plural' ||
    isHyphen(tokens[end])
  )
    end++;
  if (nounTrend(lowerAt(tokens, end - 1)) !== undefined) {
    if (/^(?:in|of)$/.test(lowerAt(tokens, end)) && !context.taken[end]) {
      const found = words(context, end + 1, phraseEnd(context, end + 1));
      if (found !== '') return found;
    }
    return end - at > 1 ? words(context, at, end) : '';
  }
  return words(context, at, phraseEnd(context, at));
}

/** The subject of the clause, or the object of a verb of change before "by". */
function governed(context: Context, draft: Draft): string {
  const { tokens } = context;
  const verb = governingVerb(context, draft.from);
  if (verb < 0) return '';
  if (verbTrend(lowerAt(tokens, verb)) !== undefined) {
    const object = objectBetween(context, verb, stripPreposition(context, draft.from));
    if (object !== '') return object;
  }
  return clauseSubject(context, verb);
}

const stripPreposition = (context: Context, at: number): number => {
  let end = at;
  while (end > 0 && /^(?:by|to|from|at|of|a|an|the)$/.test(lowerAt(context.tokens, end - 1))) end--;
  return end;
};
