import { type Cue, cue } from '../cues/cue.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { periodKey } from './article-trace.ts';
import { type FactView, isAround, isSaid } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';

/** True where a cue stands right before the time that was taken. */
const opensTime =
  (asked: Cue) =>
  ({ dating, mentions }: FactView): boolean => {
    const mention = dating?.mention;
    return !!mention && asked.before(mentions.sentence.text, mention.start, 40);
  };

const once = cue(
  /\b(?:used to|former(?:ly)?|at first|initially|originally|until|ever since|once|at the start|in the beginning|previously|by then|back then)\b/i,
);
const frequency = cue(
  /\b(?:a|per|each|every) (?:day|week|month|year|hour)|\b(?:daily|weekly|monthly|every night|every day)\b/i,
);
const coming = cue(
  /\b(?:plans?|planned|means? to|aims?|expects?|expected|will|would|to be|is to|are to|hopes?|intends?|due|scheduled|by the end of|could|should|target\w*|going forward|from (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/i,
);
const had = cue(/\bhad\b/);
const leadsBack = cue(
  /\b(?:of (?:that|this|these|those|them|it|its|the (?:total|volume))|it was|there (?:were|was|had been))\b/i,
);
const asides = wordSet('relative|participle|subordinate|apposition|parenthesis|absolute|including');

/** True where the time stands in an aside that the number does not stand in. */
function isInAside(view: FactView): boolean {
  const { dating, mentions, clause: own } = view;
  const mention = dating?.mention;
  if (!mention) return false;
  const index = mentions.plan.of[mention.from];
  const other = index === undefined ? undefined : mentions.plan.clauses[index];
  return other !== undefined && other.index !== own?.index && asides.has(other.role);
}

/** True where number and time share words: "in January 13 trains" read as a day. */
const isShared = ({ dating, start, end }: FactView): boolean => {
  const mention = dating?.mention;
  return mention !== null && mention !== undefined && mention.start < end && start < mention.end;
};

const isCarried = (view: FactView): boolean => view.isDated && view.dating?.mention === null;

const basePhrase =
  /\b(?:year|month|week|day|quarter)s? (?:ago|earlier|before|previously)\b|\b(?:previous|preceding|prior|same (?:period|time|months?))\b/i;
const ownLength = cue(
  /\b(?:in|over|within|for|during|after) (?:(?:the|its|these|those|just|only|some|about) )?(?:first |full |whole |last |past )?(?:[\w-]+ )?(?:months|weeks|days|years|half-year|full year|half|quarter|season|winter|summer|spring|autumn)\b/i,
);

/** How many facts before held for the period of the fact. */
const timesUsed = ({ fact, trace }: FactView): number =>
  trace.periods.get(periodKey(fact) ?? '') ?? 0;

/** True for an amount that something came to, told without a time. */
const isUndatedTotal = (view: FactView): boolean =>
  !view.isDated &&
  view.trace.periods.size > 0 &&
  (view.tensed?.type === 'total' || view.tensed?.type === 'event') &&
  amounts.has(view.fact.kind);

const amounts = wordSet('count|measure|money|share|change');

const standing = wordSet(
  'employee|worker|people|staff|resident|company|firm|enterprise|line|route|destination|city|country|airline|aircraft|plane|locomotive|wagon|warehouse|berth|track|terminal|crane|station|partner|type|kind|category|share|slot',
);

/** Signals of how the time hangs on the clause of the number. */
export const periodClauseSignals: readonly Signal[] = [
  reason(
    'base-time',
    'a time behind a word of comparison',
    'the time may be the one that is compared with',
    opensTime(
      cue(
        /\b(?:above|than|over|below|against|versus|compared (?:to|with)|from|under|before|after|since|levels? of|of)\s+(?:the\s+)?$/i,
      ),
    ),
  ),
  reason(
    'deadline',
    'a time by which something is to be',
    'the time may be a deadline',
    opensTime(cue(/\b(?:by|until|till|before)\s+(?:the\s+)?(?:end of\s+)?$/i)),
  ),
  reason(
    'aside-time',
    'a time of an aside',
    'the time stands in an aside that may be of something else',
    isInAside,
  ),
  reason(
    'shared-words',
    'a time that shares words with the number',
    'the number was read as part of the time',
    isShared,
  ),
  reason(
    'carried-present',
    'a carried time in a clause of the present',
    'the time was taken over, though the sentence tells of the present',
    (view) => isCarried(view) && view.tensed?.tense === 'present',
  ),
  reason(
    'carried-perfect',
    'a carried time in a clause of what has come about',
    'the time was taken over, though the sentence tells how things have become',
    (view) => isCarried(view) && (view.tensed?.tense === 'perfect' || isSaid(had, view)),
  ),
  reason(
    'carried-coming',
    'a carried time beside words of what is to come',
    'the time was taken over, though the sentence tells of what is to come',
    (view) => isCarried(view) && isSaid(coming, view),
  ),
  reason(
    'coming',
    'a time beside words of what is to come',
    'the sentence tells of what is to come',
    (view) => view.isDated && isAround(coming, view),
  ),
  reason(
    'once',
    'words of an earlier time',
    'a word such as “until” or “at first” may mean another time',
    (view) => isSaid(once, view),
  ),
  reason(
    'frequency',
    'a time for what happens again and again',
    'what happens again and again may have another time, or none',
    (view) => view.isDated && isSaid(frequency, view),
  ),
  reason(
    'undated-frequency',
    'no time for what happens again and again',
    'no time was found for what happens again and again',
    (view) => !view.isDated && isAround(frequency, view),
  ),
  reason(
    'standing',
    'a time for what a place or a company has',
    'what a place or a company has may hold at all times',
    (view) => view.isDated && standing.has(view.fact.noun),
  ),
  reason(
    'long-ago',
    'a time that was named long before',
    'the time was named long before',
    (view) =>
      isCarried(view) && view.trace.timed
        ? Math.min(1, (view.trace.at - view.trace.timed.at) / 5)
        : 0,
  ),
  reason(
    'one-day',
    'a single day for a figure',
    'a single day may be that of the news and not of the figure',
    (view) => view.isDated && view.fact.period?.type === 'day',
  ),
  reason(
    'undated',
    'no time at all',
    'no time was found',
    (view) => !view.isDated && view.trace.timed !== null,
  ),
  reason(
    'side',
    'a number outside the main clause',
    'the number stands in a side clause, which may be of another time',
    ({ clause: own }) => own !== null && asides.has(own.role),
  ),
  reason(
    'of-that',
    'a word such as “of that” that leads back',
    'a word such as “of that” leads back to another figure',
    (view) => isSaid(leadsBack, view),
  ),
  reason(
    'several-verbs',
    'a sentence of several tenses',
    'the clauses of the sentence tell of different times',
    ({ mentions }) =>
      new Set(mentions.plan.clauses.map(({ tense }) => tense).filter((tense) => tense !== 'none'))
        .size > 1,
  ),
  reason(
    'last-before',
    'a time of the past behind a figure of another',
    'the time is not the one reported on',
    (view) =>
      view.isDated &&
      view.dating?.rival !== undefined &&
      view.dating.rival !== null &&
      view.dating.mention !== null,
  ),
  reason(
    'carried-base',
    'a carried time that another was compared with',
    'the time taken over is one that another was compared with',
    (view) => isCarried(view) && basePhrase.test(view.fact.period?.text ?? ''),
  ),
  reason(
    'carried-day',
    'a single day or week that was taken over',
    'a single day was taken over from a sentence before',
    (view) => isCarried(view) && view.fact.period?.type === 'day',
  ),
  reason(
    'own-length',
    'a carried or no time beside a length of time',
    'the sentence tells over how long, and that was not understood',
    (view) => (isCarried(view) || !view.isDated) && isSaid(ownLength, view),
  ),
  reason(
    'undated-total',
    'no time for what something came to',
    'no time was found for what something came to',
    isUndatedTotal,
  ),
  reason(
    'passed-over-time',
    'a carried time other than that of the figure before',
    'the figure before has another time',
    (view) =>
      isCarried(view) &&
      view.trace.lastPeriod !== null &&
      view.trace.lastPeriod !== periodKey(view.fact),
  ),
  reason(
    'rare-time',
    'a carried time of one figure alone',
    'the time taken over is that of one figure alone',
    (view) => isCarried(view) && timesUsed(view) <= 1,
  ),
  assurance(
    'common-time',
    'the time of several figures before',
    (view) => view.isDated && Math.min(1, timesUsed(view) / 4),
  ),
  assurance('stated-near', 'a time right beside the number', (view) => {
    const mention = view.dating?.mention;
    return (
      mention !== undefined &&
      mention !== null &&
      (Math.abs(mention.start - view.end) < 25 || Math.abs(view.start - mention.end) < 25)
    );
  }),
];
