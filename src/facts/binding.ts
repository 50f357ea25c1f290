import type { DatedMention } from './periods.ts';
import type { Span } from './types.ts';

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
