import { months, weekdays } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { periodKey } from './article-trace.ts';
import type { FactView } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';

/** Nouns that name a time: "in the week", "over the summer". */
const timeNouns = wordSet(
  'week|weeks|month|months|quarter|quarters|year|years|half|half-year|season|seasons|summer|winter|spring|autumn|period|stretch|weekend|decade|day|days|night|date|time|holiday|holidays|peak',
);
/** Words before such a noun that make it a time: "in eleven months", "the same stretch", not "a day". */
const timeLeads = wordSet(
  'the|this|that|these|those|last|next|past|same|first|second|third|fourth|final|previous|preceding|following|of|in|over|during|by|until|till|since|from|to|before|after|throughout|whole|full|entire|all|current|coming|recent|new|eleven|ten|nine|seven|eight|six|five|four|three|two|for|at|on|comparable|analogous|corresponding|early|late|mid',
);
const paces = wordSet('a|an|per|each|every|/|one|times|once|twice|thrice');
/** Words that lead to another time than the one reported on. */
const strayWords = wordSet(
  'then|ago|earlier|previously|recently|formerly|meanwhile|lately|nowadays|still|already|yet|again',
);

const isDated = ({ fact }: FactView): boolean => periodKey(fact) !== null;
const isCarried = (view: FactView): boolean => isDated(view) && view.dating?.mention === null;

/** True for a token that names a time: a noun behind a word that leads to it or before a number, a month, a weekday. */
function namesTime({ lower, text }: Token, at: number, tokens: readonly Token[]): boolean {
  if (!timeNouns.has(lower)) return text !== lower && isCalendarName(lower);
  const before = tokens[at - 1]?.lower ?? '';
  if (paces.has(before)) return false;
  const isLed = timeLeads.has(before) || timeLeads.has(tokens[at - 2]?.lower ?? '');
  return isLed || /^\d+$/.test(tokens[at + 1]?.text ?? '');
}

/** "May" and "March" at the head of a sentence may be verbs. */
const isCalendarName = (word: string): boolean =>
  (months.has(word) || weekdays.has(word)) && word !== 'may' && word !== 'march';

/**
 * How much of the sentence names a time that none was read from: 1 where it stands in the clause of the number, a half
 * elsewhere in its sentence.
 */
export function unreadTime(view: FactView): number {
  const { mentions, siblings, start, end, before, behind } = view;
  let most = 0;
  for (const [at, token] of mentions.tokens.entries()) {
    if (!namesTime(token, at, mentions.tokens)) continue;
    if (isWithin(token, view) || siblings.some((each) => isWithin(token, each))) continue;
    if (mentions.times.some((time) => periodKey(time) !== null && isWithin(token, time))) continue;
    if (token.start >= start - before.length && token.start < end + behind.length) return 1;
    most = 0.5;
  }
  return most;
}

/** Words that tell the year of a time by themselves. */
const ownYear = /\d{4}|this|last|past|recent|now|current|today|yesterday|so far/i;

/** True for a time without a year in its words that lies more than a year before the date of the article. */
function isGuessedYear({ fact, mentions }: FactView): boolean {
  const { period } = fact;
  const { reference } = mentions;
  const day = period?.end ?? period?.start;
  if (!period || !day || reference === null) return false;
  if (period.type === 'year' || ownYear.test(period.text)) return false;
  const isBehind = day.slice(4) > reference.slice(4);
  return Number(reference.slice(0, 4)) - Number(day.slice(0, 4)) > Number(isBehind);
}

/** True for a time that ends after the date of the article in a clause that does not tell of the future. */
function isYetToCome({ fact, mentions, tensed }: FactView): boolean {
  const end = fact.period?.end ?? null;
  const { reference } = mentions;
  return end !== null && reference !== null && end > reference && tensed?.tense !== 'future';
}

/** Length of a period in days, by its ends; not a number where one is open. */
function daysOf(key: string): number {
  const [start = '', end = ''] = key.split('..');
  return (Date.parse(end) - Date.parse(start)) / 864e5;
}

/** True for a carried time much shorter than another that figures before had. */
function isShorter(view: FactView): boolean {
  if (!isCarried(view)) return false;
  const least = daysOf(periodKey(view.fact) ?? '') * 1.5;
  return [...view.trace.periods.keys()].some((key) => daysOf(key) > least);
}

/** Signals of times that the reader has passed over, and of years that the text does not give. */
export const unreadTimeSignals: readonly Signal[] = [
  reason(
    'unread-time',
    'words of a time that none was read from',
    'the sentence holds words of a time that were not understood',
    unreadTime,
  ),
  reason(
    'stray-time',
    'a word such as “then” or “earlier”',
    'a word such as “then” or “earlier” may lead to another time',
    ({ mentions }) => mentions.tokens.some(({ lower }) => strayWords.has(lower)),
  ),
  reason(
    'led-back',
    'words that stand for a time named before',
    'words such as “the quarter” may mean another time named before',
    ({ dating }) => dating?.mention?.anaphor !== undefined,
  ),
  reason(
    'guessed-year',
    'a time without its year that is not the latest one',
    'the text does not give the year beside it, and the latest was not taken',
    isGuessedYear,
  ),
  reason(
    'yet-to-come',
    'a time after the article in a clause that tells of no future',
    'the time is yet to come, and the sentence does not say so',
    isYetToCome,
  ),
  reason(
    'shorter',
    'a carried time where the article reports on a longer one',
    'the article also reports on a longer time',
    isShorter,
  ),
  reason(
    'cell',
    'the time of a figure of a table',
    'the time is put together from the words around a table',
    ({ dating, fact }) => dating === undefined && fact.period !== null,
  ),
  reason(
    'undated-event',
    'no time for what happened',
    'no time was found for what happened',
    (view) => !isDated(view) && isOneOf(view.clause?.type ?? '', 'event|total'),
  ),
  reason(
    'undated-plan',
    'no time for what is to come',
    'no time was found for what is to come',
    (view) => !isDated(view) && isOneOf(view.clause?.modality ?? '', 'plan|forecast'),
  ),
  reason(
    'undated-change',
    'no time for a change',
    'no time was found for a change',
    (view) => !isDated(view) && view.fact.kind === 'change',
  ),
  assurance(
    'own-year',
    'a time of the sentence with its year',
    ({ fact, dating }) => !!dating?.mention && /\b(?:19|20)\d\d\b/.test(fact.period?.text ?? ''),
  ),
];
