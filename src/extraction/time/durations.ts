import { tagSet } from '../lexicon/parts-of-speech.ts';
import type { Amount } from '../quantities/amounts.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import { isTimeUnit } from '../units/units.ts';

/**
 * A hyphened duration that tells what kind of thing something is ("a five-year plan") rather than how long it took ("a
 * five-day journey").
 */
export function isKindOfDuration(context: Context, amount: Amount): boolean {
  const { tokens, tags } = context;
  if (!amount.hyphened || amount.unit === null || !isTimeUnit(amount.unit.id)) return false;
  const phrase = tokens.slice(amount.end);
  const head = phrase.findIndex(
    (token, nth) =>
      isLasting(token.lower) ||
      !(attributive.has(tags[amount.end + nth]) || token.text === ',' || isHyphen(token)),
  );
  return !isLasting(phrase[head]?.lower ?? '');
}

const attributive = tagSet('adjective', 'noun', 'name', 'number', 'gerund', 'symbol', 'past');

const isLasting = (lower: string): boolean =>
  /^(?:journeys?|trips?|rides?|flights?|drives?|voyages?|crossings?|sailings?|transits?|walks?|hikes?|treks?|waits?|delays?|stays?|marathons?|battles?|wars?|sieges?|strikes?|stoppages?|bans?|suspensions?|sentences?|terms?|lockdowns?|quarantines?|absences?|layoffs?|runs?|streaks?|spells?|tours?|visits?|meetings?|hearings?|trials?|debates?|speech|talks?|interviews?|stretch|breaks?|gaps?|pauses?|searches|hunts?|manhunts?|outages?|blackouts?|closures?|shutdowns?|standoffs?|droughts?|commutes?|missions?|spacewalks?|shifts?|deliver(?:y|ies)|turnarounds?|stopovers?|layovers?|dwell)$/.test(
    lower,
  );
