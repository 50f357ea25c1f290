import { cue } from '../cues/cue.ts';
import type { Span } from '../reader/types.ts';

/** Words right before a value that is compared with. */
const baseBefore = cue(
  /\b(?:against|versus|vs\.?|compare[ds]? (?:with|to)|(?:up|down|higher|lower|more|less|fewer)(?: \S+)? from|as opposed to|instead of|than (?:the|its|their)|from (?:a|the) (?:low|base|high|level) of|in (?:contrast|comparison) (?:with|to)|unlike|rather than|after)(?: (?:a|an|the) \w+ of)?(?: (?:only|just|about|around|nearly|some|over|almost|roughly|the|a|an|less than|more than|current|present|previous|former|usual|earlier))*\s*$/i,
);

/** True for a value that another is compared with: "against 590,000", "after 163,000", "down from 16%". */
export const isCompared = (text: string, { start, end }: Span): boolean => {
  if (baseBefore.before(text, start, 70)) return true;
  const isLed =
    fromBefore.before(text, start, 70) || (start + 5 <= end && text.startsWith('from ', start));
  const before = isLed ? text.slice(Math.max(0, start - 70), start) : '';
  return isLed && toValue.test(before.replace(/from $/, ''));
};

/** "against *a loss of* 57 million": a sum for all that its noun tells of change. */
export const isComparedSum = (text: string, { start }: Span): boolean =>
  sumBefore.before(text, start, 40);

const sumBefore = cue(
  /\b(?:against|versus|after|(?:compared|contrast|comparison) (?:with|to)) (?:a|an|the) (?:net |operating )?(?:loss|profit|gain|deficit|surplus) of $/i,
);

const fromBefore = cue(/(?:^|\s)from $/);

/** "fell *to 20,500 TEU* from 33,600" */
const toValue =
  /\bto (?:\S+ )?\p{Sc}?[\d.,]+(?:%|\p{L}{1,2})?(?: (?:[\p{L}–—-]+|(?:19|20)\d\d)){0,6},? $/u;
