import { cue } from '../cues/cue.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import type { DatedMention } from './periods.ts';
import type { Timed } from './standing.ts';

/** "In 2021 and 2022, respectively, 12,400 and 10,100 boxes": the nth time of a list for the nth number of another. */
export function alignTimes(
  facts: readonly Timed[],
  times: readonly DatedMention[],
  text: string,
): Map<number, DatedMention> {
  const aligned = new Map<number, DatedMention>();
  if (!respectively.in(text)) return aligned;
  for (const list of listsOf(times, text)) {
    const [from, to] = list;
    const numbers = listsOf(facts, text).find(([first, last]) => last - first === to - from);
    if (!numbers) continue;
    for (let nth = 0; nth <= to - from; nth++) {
      const time = times[from + nth];
      if (time) aligned.set(numbers[0] + nth, time);
    }
  }
  return aligned;
}

const respectively = cue(/\brespectively\b/i);

/** First and last index of each run of spans that only commas and "and" part. */
function listsOf(spans: readonly Span[], text: string): [number, number][] {
  const lists: [number, number][] = [];
  spans.forEach((span, at) => {
    const before = spans[at - 1];
    const joins =
      before &&
      isOneOf(
        text.slice(before.end, span.start),
        ', |, in |, on |, by | and | and in | and on | and by |, and |, and in |, and on |, and by | or | or in | or on | or by |, or |, or in |, or on |, or by ',
      );
    const last = lists.at(-1);
    if (joins && last && last[1] === at - 1) last[1] = at;
    else lists.push([at, at]);
  });
  return lists.filter(([first, last]) => last > first);
}
