import { cue } from '../cues/cue.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { type FactView, isAround, isBefore, isBehind, isSaid } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';

const bases = cue(
  /\b(?:against|versus|vs|compared|from|than|earlier|previous|preceding|prior|last year|the year before|year-on-year|down from|up from)\b/i,
);
const timeWords = cue(
  /\b(?:period|same time|so far|since|annual\w*|yearly|monthly|currently|now|today|recent\w*|at present|meanwhile|then|by then|that (?:year|month|day|time)|those (?:years|months)|to date|until|during|already|once|over the (?:year|month|quarter|week)s?)\b/i,
);
const relative =
  /\b(?:last|past|this|next|previous|coming|recent|ago|later|earlier|same|that|then|during)\b/i;
const present = cue(
  /\b(?:is|are|has|have|operates?|runs?|serves?|covers?|takes?|connects?|links?|includes?|stands?|lies|employs?|boasts?|owns?|offers?|reach(?:es)?|accounts?)\b/i,
);
const past =
  /\b(?:was|were|had|\p{L}{3,}ed|rose|fell|grew|ran|made|saw|sent|came|went|took|became|hit|carried|stood|sold|built|left|drew|shrank|sank)\b/u;

const yearSoFar = cue(/\b(?:this year|so far|as of|by)\b/i);

const basesBefore = cue(
  /\b(?:against|versus|from|than|compared (?:to|with))\s+(?:\p{L}+ ){0,3}$/iu,
);
const comparisons = cue(/\b(?:than|against|versus|compared|from|times|triple|double|down|up)\b/i);

const isCarried = (view: FactView): boolean => view.isDated && !view.isTimeStated;

/** Whether the fact's time stands in its own clause. */
const isInClause = (view: FactView): boolean =>
  view.mentions.times.some(
    ({ start, end, period }) =>
      period.text === view.fact.period?.text &&
      end > view.start - view.before.length &&
      start < view.end + view.behind.length,
  );

/** Units of length, duration and the like, of which most facts hold at all times. */
const constants = wordSet(
  'kilometer|meter|millimeter|hour|day|minute|square-kilometer|hectare|kilometer-per-hour|celsius|metric-ton|week|month',
);

const samePeriod = (a: FactView['fact'], b: FactView['fact']): boolean =>
  a.period?.start === b.period?.start && a.period?.end === b.period?.end;

export const periodSignals: readonly Signal[] = [
  reason(
    'carried-sentence',
    'a time that only an earlier sentence of the paragraph names',
    'the time is taken over from a sentence before',
    (view) => isCarried(view) && view.trace.timed?.block === view.mentions.block,
  ),
  reason(
    'carried-paragraph',
    'a time that only an earlier paragraph names',
    'the time is taken over from a paragraph before',
    (view) => isCarried(view) && view.trace.timed?.block !== view.mentions.block,
  ),
  reason(
    'carried-across-heading',
    'a carried time with a heading between',
    'the time is taken over across a heading',
    (view) => isCarried(view) && view.trace.timed?.section !== view.mentions.section,
  ),
  reason(
    'several-times',
    'two or more times in the sentence',
    'the sentence names several times',
    (view) => Math.min(1, Math.max(0, view.sentence.times - 1) / 2),
  ),
  reason(
    'base',
    'words of comparison with another time',
    'the sentence compares with another time',
    (view) => isSaid(bases, view),
  ),
  reason(
    'base-before',
    'words of comparison right before the number',
    'the number may be the one compared with, of another time',
    (view) => isBefore(basesBefore, view),
  ),
  reason(
    'none-past',
    'no time with a verb of the past',
    'no time was found, though something has happened',
    (view) => !view.isDated && past.test(view.around),
  ),
  reason(
    'none-time-word',
    'no time beside words of time',
    'a word of time was not understood',
    (view) => !view.isDated && isSaid(timeWords, view),
  ),
  reason(
    'none-beside-time',
    'no time though the sentence names one',
    'the sentence names a time that was not taken',
    (view) => !view.isDated && view.sentence.times > 0,
  ),
  reason(
    'none-after-time',
    'no time though an earlier sentence names one',
    'a sentence before names a time that was not taken over',
    (view) => !view.isDated && view.trace.timed !== null,
  ),
  reason(
    'unresolved',
    'a time that is named and could not be dated',
    'a time is named that could not be dated',
    (view) => view.fact.period !== null && !view.isDated,
  ),
  reason(
    'constant',
    'a time for a length or a duration',
    'a length or a duration may hold at all times',
    (view) => view.isDated && constants.has(view.fact.unit),
  ),
  reason(
    'open',
    'a time with one end',
    'only one end of the time is known',
    (view) => view.isDated && (view.fact.period?.start === null || view.fact.period?.end === null),
  ),
  reason(
    'other-clause',
    'a time in another clause than the number',
    'the time stands in another part of the sentence',
    (view) => view.isDated && view.isTimeStated && !isInClause(view),
  ),
  reason(
    'relative',
    'a time told relative to another',
    'the time is told relative to another',
    (view) => view.isDated && relative.test(view.fact.period?.text ?? ''),
  ),
  reason(
    'span',
    'a span or a running total',
    'where the span begins and ends may be meant otherwise',
    (view) => view.fact.period?.type === 'span' || view.fact.period?.type === 'cumulative',
  ),
  reason(
    'year-to-date',
    'a whole year in words that may mean the part so far',
    'the whole year was taken where the part of it so far may be meant',
    (view) => view.fact.period?.type === 'year' && isSaid(yearSoFar, view),
  ),
  reason(
    'rival',
    'another time that it could as well hold for',
    'it could as well be of another time',
    ({ dating }) => dating !== undefined && dating.rival !== null,
  ),
  reason(
    'no-verb',
    'a sentence or clause whose verb was not found',
    'no verb was found that tells when it was so',
    ({ tensed }) => tensed === null || tensed.tense === 'none',
  ),
  reason(
    'undated-past',
    'no time in a clause of the past or of what has come about',
    'no time was found, though the sentence tells of something past',
    (view) => !view.isDated && (view.tensed?.tense === 'past' || view.tensed?.tense === 'perfect'),
  ),
  reason(
    'undated-after-time',
    'no time in a clause of the past where a sentence before names one',
    'no time was taken over, though the sentence tells of something past',
    (view) =>
      !view.isDated &&
      view.trace.timed !== null &&
      (view.tensed?.tense === 'past' || past.test(view.around)),
  ),
  reason(
    'compared',
    'words of comparison in the clause of a dated number',
    'the number may be of the time that is compared, or of the one compared with',
    (view) => view.isDated && isBehind(comparisons, view, 40),
  ),
  reason(
    'dated-state',
    'a time for a state of the present',
    'the sentence tells of the present, and the time may not hold for it',
    (view) => view.isDated && view.tensed?.tense === 'present',
  ),
  reason(
    'dated-plan',
    'a time for what is not yet so',
    'what is planned or possible has another time, or none',
    (view) => view.isDated && view.tensed !== null && view.tensed.modality !== 'actual',
  ),
  reason(
    'side-clause',
    'a number outside the main clause',
    'the number stands in a side clause, which may be of another time',
    ({ clause }) => clause !== null && clause.role !== 'main' && clause.role !== 'coordinate',
  ),
  reason(
    'apart-from-siblings',
    'another period than the other facts of the sentence',
    'the other figures of the sentence have another time',
    ({ fact, siblings }) =>
      siblings.length > 0 && siblings.every((each) => !samePeriod(each.fact, fact)),
  ),
  assurance(
    'single-time',
    'the only time of the article',
    (view) => view.outline.times <= 1 && view.isDated,
  ),
  assurance(
    'with-siblings',
    'the period of the other facts of the sentence',
    ({ fact, siblings }) =>
      siblings.length > 0 && siblings.every((each) => samePeriod(each.fact, fact)),
  ),
  assurance('in-clause', 'a time in the own clause', (view) => view.isDated && isInClause(view)),
  assurance(
    'none-in-article',
    'no time where none was named',
    (view) => !view.isDated && view.trace.timed === null && view.sentence.times === 0,
  ),
  assurance(
    'none-present',
    'no time with a verb of the present',
    (view) => !view.isDated && isAround(present, view) && !past.test(view.around),
  ),
  assurance(
    'none-constant',
    'no time for a length or a duration',
    (view) => !view.isDated && constants.has(view.fact.unit),
  ),
  assurance(
    'none-rank',
    'no time for an ordinal',
    (view) => !view.isDated && view.fact.kind === 'ordinal',
  ),
];
