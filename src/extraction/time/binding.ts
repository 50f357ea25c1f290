import { cue } from '../cues/cue.ts';
import type { Span } from '../reader/types.ts';
import type { DatedMention } from './periods.ts';

/** Verbs whose date is that of a statement: "said on Tuesday". */
const saying = cue(
  /\b(?:said|says|told|learn(?:ed|t)|announced|reported|wrote|posted|tweeted|published|released|distributed|dated)(?: (?:on|in|late|early|a statement|in a statement|reporters))*\s*$/i,
);

/** True for a time at which something was said rather than was so. */
export const isOfStatement = (mention: Span, text: string): boolean =>
  (saying.before(text, mention.start, 40) && !madeKnown.before(text, mention.start, 60)) ||
  tellingTo.before(text, mention.start, 60) ||
  ofMake.before(text, mention.start, 24) ||
  document.before(text, mention.start, 40) ||
  publishing.before(text, mention.start, 90);

/** "was put at 3 billion *when it was announced in* 2019": so it was by the time a thing was made known. */
const madeKnown = cue(
  /\bwhen (?:(?:it|they)|the \p{Ll}+) (?:was|were) (?:first )?(?:announced|published|released) (?:in|on) $/u,
);

/** "owes its bondholders $500 million, *due* in 2028", "a loan that matures in May": when a debt is to be paid back. */
export const isOfFallingDue = (mention: Span, text: string): boolean =>
  fallingDue.before(text, mention.start, 60);

const fallingDue = cue(
  /(?:\b(?:maturing|matures?|repayable|redeemable|falling due|falls? due)|(?:\b(?:bonds?|eurobonds?|loans?|notes?|debts?|credits?|borrowings?)|\b(?:million|billion|bn|mln|m),?)(?: (?:which|that) (?:is|are|was|were))? due)(?: (?:in|on|by|at|from|the|end|of|early|late))* ?$/i,
);

/** "the spokesman *told PAP on* Wednesday", "told the agency on Thursday": to whom it was said. */
const tellingTo = cue(
  /\btold (?:the agency|this (?:paper|magazine)|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:on|late on|early on|in) $/u,
);

/** "12 ferries, among them the *class of* 1986": of what make a thing is. */
const ofMake = cue(/\b(?:class|vintage|model|generation|batch) of (?:the )?$/i);

/** "published its first-quarter accounts *on Monday*": when figures came out is not when they were so. */
const publishing = cue(
  /\b(?:published|presented|released|reported|posted|disclosed|unveiled|issued) (?:its|their|the|his|her) (?:[\p{L}\d-]+ ){0,5}?(?:accounts|results|figures|report|statistics|data|numbers|earnings|indicators) (?:on |late |early |last |this )*$/iu,
);

/** "in its communiqué *of January 12*": when what was said was put on paper. */
const document = cue(
  /\b(?:communiqu[eé]s?|statements?|reports?|letters?|circulars?|notices?|notes?|bulletins?|releases?|filings?|memos?|announcements?|decrees?|orders?|documents?|surveys?|stud(?:y|ies)|interviews?|presentations?|speech|tweet|posts?) (?:of|from|on|dated)(?: the)? ?$/i,
);

/** Words at the start of a time or right before it that make it say when something was so. */
const whenWords =
  /(?:^|\s)(?:in|on|at|by|since|from|during|before|after|until|till|between|through|throughout|around|as of|the night of|the morning of)(?: (?:about|around|the|early|late|mid|only))*$/i;
const opensWhen =
  /^(?:since|from|by|until|till|before|after|between|at|as|through|to date|up to|early|late|during)\b/i;

/**
 * True for a time at which something was so: "opened on 27 June 2021". A year that only lists, compares or names is not
 * ("for 2012 and 2014 we found", "the plan of 2019", "compares 2016 with 2020"), nor is what a change counts from.
 */
export function tellsWhen(mention: DatedMention, text: string): boolean {
  if (mention.role === 'base') return false;
  const before = text.slice(Math.max(0, mention.start - 30), mention.start).trimEnd();
  if (opensWhen.test(mention.period.text) || whenWords.test(before)) return true;
  const names = /(?:^|\s)(?:of|for|with|than|beside|and|or|to)(?: the)?$/i.test(before);
  return mention.period.type === 'day' && !names;
}

/** True for the time right behind a verb of beginning or ending, an event of its own whatever numbers share it. */
export const isOfBeginning = (mention: Span, text: string): boolean =>
  beginning.before(text, mention.start, 24);

const beginning = cue(
  /\b(?:opened|reopened|closed|began|started|launched|founded|inaugurated|completed|established|commissioned|took off|set off|left|departed|arrived)(?: (?:on|in))? ?$/,
);

/** True for a time right behind a verb of setting out, which many may do in it. */
export const isOfDeparture = (mention: Span, text: string): boolean =>
  departing.before(text, mention.start, 24);

const departing = cue(/\b(?:took off|set off|left|departed|arrived)(?: (?:on|in))? ?$/);

interface Follower {
  mention: DatedMention;
  /** True where hardly a word stands between. */
  close: boolean;
}

/** The time that follows a span with no other span and no clause mark between. */
export function followedBy(
  span: Span,
  spans: readonly Span[],
  mentions: readonly DatedMention[],
  text: string,
): Follower | null {
  const mention = mentions.find((each) => each.start >= span.end);
  if (!mention) return null;
  const between = text.slice(span.end, mention.start);
  if (between.length > 90 || /[;:()]|\s[-–—]\s/.test(between)) return null;
  if (spans.some((other) => other.start >= span.end && other.end <= mention.start)) return null;
  if (between.includes(',')) return { mention, close: false };
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const places =
    /^ (?:in|of|during|over|for|throughout|across) (?:the )?(?:whole|first|course|full|span)?\b/.test(
      between,
    );
  return { mention, close: words <= 3 || (words <= 5 && places) };
}
