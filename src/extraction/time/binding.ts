import type { Span } from '../reader/types.ts';
import type { DatedMention } from './periods.ts';

/** Verbs whose date is that of a statement: "said on Tuesday". */
const saying =
  /\b(?:said|says|told|announced|reported|wrote|posted|tweeted|published|released|distributed)(?: (?:on|in|late|early|a statement|in a statement|reporters))*\s*$/i;

/**
 * The time each span of a sentence holds for: the one bound to it ("1,126 in 2020"), else the nearest before it, else
 * the nearest after it. Times compared with ("from 2019") and times of statements ("said on Tuesday") hold for none.
 *
 * @param ends index of the span that is the first end of "from A to B", for each second end
 */
export function bindPeriods(
  spans: readonly Span[],
  mentions: readonly DatedMention[],
  text: string,
  ends: ReadonlyMap<number, number>,
): (DatedMention | null)[] {
  const usable = mentions.filter(
    (mention) => mention.role === 'when' && !isOfStatement(mention, text),
  );
  if (usable.length === 0) return spans.map(() => null);
  const owned = spans.map((span) => followedBy(span, spans, usable, text));
  return spans.map((span, at) => {
    const own = owned[at] ?? null;
    const inside = usable.find((mention) => mention.start < span.end && span.start < mention.end);
    if (inside) return inside;
    const before = usable.findLast((mention) => mention.end <= span.start) ?? null;
    const first = ends.get(at);
    const foreign = first === undefined ? null : (owned[first] ?? null);
    if (own && (own.close || !before || !sameClause(text, before.end, span.start)))
      return own.mention;
    if (own && owned.some((other, index) => index !== at && other?.mention === before))
      return own.mention;
    const left = foreign?.mention === before ? unownedBefore(span, usable, owned) : before;
    if (left) return left;
    if (own) return own.mention;
    if (foreign) return null;
    return usable.find((mention) => mention.start >= span.end) ?? null;
  });
}

/** True for a time at which something was said rather than was so. */
export const isOfStatement = (mention: Span, text: string): boolean =>
  saying.test(text.slice(Math.max(0, mention.start - 40), mention.start));

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
  /\b(?:opened|reopened|closed|began|started|launched|founded|inaugurated|completed|established|commissioned|took off|set off|left|departed|arrived)(?: (?:on|in))? ?$/.test(
    text.slice(Math.max(0, mention.start - 24), mention.start),
  );

interface Follower {
  mention: DatedMention;
  /** True where hardly a word stands between. */
  close: boolean;
}

/** The time that follows a span with no other span and no clause mark between. */
function followedBy(
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
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const comma = between.includes(',');
  return { mention, close: words <= 3 && !comma };
}

const sameClause = (text: string, from: number, to: number): boolean =>
  !/;|\s[-–—]\s|, (?:and|while|but|with)\b/.test(text.slice(from, to));

function unownedBefore(
  span: Span,
  mentions: readonly DatedMention[],
  owned: readonly (Follower | null)[],
): DatedMention | null {
  return (
    mentions.findLast(
      (mention) => mention.end <= span.start && !owned.some((other) => other?.mention === mention),
    ) ?? null
  );
}
