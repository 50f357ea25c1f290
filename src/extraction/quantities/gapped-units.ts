import { besideNouns } from '../lexicon/comparison-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { isTimeUnit } from '../units/units.ts';
import type { QuantityCandidate } from './quantity-candidate.ts';
import type { Context } from './quantity-context.ts';
import type { Unit } from './unit.ts';
import { isVerbless } from './unsaid-units.ts';

/** "11 days to Kaunas, 16 to Duisburg", "four tracks with one width and six with another", "Hamburg 310,000". */
export function gappedUnit(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): Unit | null {
  const model =
    parallelBehind(context, candidate, earlier) ??
    parallelBefore(context, candidate, earlier) ??
    parallelThing(context, candidate, earlier) ??
    parallelWith(context, candidate, earlier) ??
    parallelAfter(context, candidate, earlier) ??
    partOfWays(context, candidate, earlier) ??
    parallelGoal(context, candidate, earlier) ??
    parallelMode(context, candidate, earlier) ??
    listedPart(context, candidate, earlier) ??
    parallelPlace(context, candidate, earlier) ??
    restOfHundred(context, candidate, earlier) ??
    parallelTime(context, candidate, earlier) ??
    parallelYear(context, candidate, earlier) ??
    parallelNorm(context, candidate, earlier);
  if (model?.unit == null || model.unit.kind === 'times') return null;
  candidate.share = model.share;
  if (candidate.trend === null && model.isChange) {
    candidate.trend = model.trend;
    candidate.isChange = true;
  }
  return model.unit;
}

/** "96.4 billion yuan, followed by the EU with 95.1 billion and the United States with 90.6 billion". */
function parallelWith(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  if (
    !isOneOf(lowerAt(tokens, candidate.from - 1), 'with|at') ||
    tagAt(tags, candidate.from - 2) !== 'name'
  )
    return undefined;
  const after = tags[candidate.end];
  if (after === 'noun' || after === 'plural' || after === 'adjective' || after === 'name')
    return undefined;
  const model = earlier.findLast(({ unit }) => unit !== null);
  const grouped = candidate.hasQuantityForm || candidate.scale > 1;
  return grouped && model?.scale === candidate.scale ? model : undefined;
}

/** "left with 98.5 percent of their slots filled, and inbound ones *with 88*": the same preposition, and no verb between. */
function parallelAfter(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  const opens = lowerAt(tokens, candidate.from - 1);
  const after = lowerAt(tokens, candidate.end);
  if (!/^(?:with|for|by|at|to|from|in)$/.test(opens) || !/^(?:|[,;.)])$/.test(after))
    return undefined;
  const model = earlier.at(-1);
  if (model === undefined || lowerAt(tokens, model.from - 1) !== opens) return undefined;
  // "to Riga in 14 hours and to Poti *in 20*", but not "90 trains in May and 80 *in 2020*"
  if (opens === 'in' && !(isTimeUnit(model.unit?.id ?? '') && (candidate.value ?? 999) < 200))
    return undefined;
  // "*left with* 38 loaded boxes and *came home with* 33"
  const ends =
    opens === 'with' ? /^(?:auxiliary|modal|number)$/ : /^(?:verb|auxiliary|modal|past|number)$/;
  let joined = false;
  for (let at = model.end; at < candidate.from - 1; at++) {
    if (/^(?:and|while|,|;)$/.test(lowerAt(tokens, at))) joined = true;
    else if (joined && ends.test(tags[at] ?? '')) return undefined;
  }
  return joined && candidate.from - model.end <= 14 ? model : undefined;
}

/** The earlier amount that the same preposition follows. */
function parallelBehind(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  if (!isOneOf(lowerAt(tokens, candidate.from - 1), 'and|or|,|;|while|but')) return undefined;
  const joint = lowerAt(tokens, candidate.end);
  const preposed = tags[candidate.end] === 'preposition' || tags[candidate.end] === 'to';
  if (!preposed || tokenAt(tokens, candidate.end).glued) return undefined;
  const model = earlier.findLast(
    ({ unit, end }) => unit !== null && lowerAt(tokens, end) === joint,
  );
  return model !== undefined && candidate.start - model.end <= 18 ? model : undefined;
}

/** "In 2019 it ran 980 trains, *in 2020 1,420* and *in 2021 1,810*": a time stands before each number. */
function parallelTime(
  context: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  const { tokens, masked } = context;
  // "expects 3 million this year *and 5 million by 2025*"
  const last = earlier.at(-1);
  if (
    last !== undefined &&
    masked[last.end] &&
    masked[candidate.end] &&
    last.unit?.kind !== 'percent'
  )
    return isOneOf(lowerAt(tokens, candidate.from - 1), 'and|,|;') ? last : undefined;
  if (last !== undefined && isTimedOn(context, last, candidate)) return last;
  // "14 charters in March, in April *already* 23"
  const named = isOneOf(lowerAt(tokens, candidate.from - 1), 'already|still|even')
    ? candidate.from - 1
    : candidate.from;
  let start = named;
  while (start > 0 && masked[start - 1]) start--;
  if (start === named) return undefined;
  if (isOneOf(lowerAt(tokens, start - 1), 'in|on|by|for')) start--;
  if (!isOneOf(lowerAt(tokens, start - 1), 'and|,|;|while|but')) return undefined;
  if (!/^(?:|and|,|;|\.|while|but|\))$/.test(lowerAt(tokens, candidate.end))) return undefined;
  const model = earlier.findLast(({ isChange }) => !isChange);
  const near =
    model !== undefined &&
    (start - model.end <= 4 || (start - model.end <= 8 && isVerbless(context, model.end, start)));
  return near && model.unit !== null && model.unit.kind !== 'percent' ? model : undefined;
}

/** "421 trains both ways; *703 in the record year before*": behind a semicolon the number of another time, and no more. */
function parallelYear(
  { tokens, masked }: Context,
  { from, end, scale }: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  if (lowerAt(tokens, from - 1) !== ';' || !isOneOf(lowerAt(tokens, end), 'in|for'))
    return undefined;
  const stop = tokens.findIndex(({ text }, at) => at > end && isOneOf(text, '.|;|,'));
  const last = stop < 0 ? tokens.length : stop;
  const isTime = tokens
    .slice(end, last)
    .some(
      ({ lower }, at) => masked[end + at] === true || isOneOf(lower, 'year|month|quarter|half'),
    );
  const model = earlier.findLast(({ isChange }) => !isChange);
  const isLike = model?.unit != null && model.unit.kind !== 'percent' && model.scale === scale;
  return isTime && last - end <= 7 && isLike ? model : undefined;
}

/** "Running time: 22 days; *pre-war norm 14*": what it is set beside, named by a noun and without a verb. */
function parallelNorm(
  { tokens, tags }: Context,
  { from, end, scale }: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  if (!besideNouns.has(lowerAt(tokens, from - 1)) || !/^[.;,)]?$/.test(lowerAt(tokens, end)))
    return undefined;
  const model = earlier.at(-1);
  if (model?.unit == null || model.isChange || model.scale !== scale) return undefined;
  const between = tags.slice(model.end, from);
  const isBare = between.every((tag) =>
    isOneOf(tag, 'punctuation|adjective|noun|determiner|possessive|name|conjunction|preposition'),
  );
  return isBare && between.length <= 8 && between[0] === 'punctuation' ? model : undefined;
}

/** "One round trip a week is planned until the summer, *two from September*": each with the time from or up to which it holds. */
function isTimedOn(
  { tokens, tags, masked }: Context,
  last: QuantityCandidate,
  { from, end }: QuantityCandidate,
): boolean {
  const isTimed = (at: number): boolean =>
    masked[at] === true || (tags[at] === 'preposition' && masked[at + 1] === true);
  return (
    last.unit !== null &&
    last.unit.kind !== 'percent' &&
    isOneOf(lowerAt(tokens, from - 1), ',|and|;') &&
    isTimed(end) &&
    isOneOf(lowerAt(tokens, end), 'from|until|since') &&
    from - last.end <= 10
  );
}

/** "41 routes, *including six to Europe*": a part of what was counted just before. */
function partOfWays(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  const way = lowerAt(tokens, candidate.end);
  if (!isOneOf(way, 'to|from|via|for') || tags[candidate.end + 1] !== 'name') return undefined;
  const isPart = isOneOf(lowerAt(tokens, candidate.from - 1), 'including|them|these');
  // "61 freighters from Chinese cities landed, *among them 14 from Ezhou*"
  const isAmong = isOneOf(lowerAt(tokens, candidate.from - 2), 'among|of');
  const model = earlier.findLast(({ unit }) => unit !== null);
  const isNear = model !== undefined && candidate.from - model.end <= (isAmong ? 14 : 4);
  return isPart && isNear && model.unit?.kind === 'count' ? model : undefined;
}

/** Where the names begin that stand right before a number, so many at most; the number itself where none do. */
function namesBefore(tags: Context['tags'], from: number, most: number): number {
  let start = from;
  while (tagAt(tags, start - 1) === 'name' && start > from - most) start--;
  return start;
}

/** "To Liège 14 flights a week take off, *to Budapest five* and *to Frankfurt four*": each behind where it goes. */
function parallelGoal(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  const start = namesBefore(tags, candidate.from, 4);
  const way = lowerAt(tokens, start - 1);
  if (start === candidate.from || !isOneOf(way, 'to|from|for|via')) return undefined;
  if (!isOneOf(lowerAt(tokens, start - 2), 'and|,|;|while|but')) return undefined;
  if (!/^(?:|and|,|;|\.|while|\))$/.test(lowerAt(tokens, candidate.end))) return undefined;
  const model = earlier.findLast(({ unit, isChange }) => unit !== null && !isChange);
  if (model === undefined || candidate.from - model.end > 14) return undefined;
  for (let at = model.from - 1; at >= 0 && at > model.from - 8; at--)
    if (lowerAt(tokens, at) === way && tags[at + 1] === 'name') return model;
  return undefined;
}

/** "By sea it takes 40 days, *by train 18*": the same number of another way to go. */
function parallelMode(
  { tokens }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  const by = candidate.from - 2;
  if (lowerAt(tokens, by) !== 'by' || !isOneOf(lowerAt(tokens, by - 1), 'and|,|;|while|but'))
    return undefined;
  if (!/^(?:|and|,|;|\.|while|in|\)|”|")$/.test(lowerAt(tokens, candidate.end))) return undefined;
  const model = earlier.findLast(({ unit }) => unit !== null);
  if (model === undefined || by - model.end > 3) return undefined;
  for (let at = by - 1; at >= 0; at--)
    if (lowerAt(tokens, at) === 'by' && tokens[at + 1]?.shape === 'word') return model;
  return undefined;
}

/** "four trains came in, *three from Ukraine* and *one from Xi'an*": parts of what was counted, each with its way. */
function listedPart(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  const isWay =
    isOneOf(lowerAt(tokens, candidate.end), 'from|to|for|via') &&
    tags[candidate.end + 1] === 'name';
  if (!isWay || lowerAt(tokens, candidate.from - 1) !== ',') return undefined;
  const model = earlier.at(-1);
  const isWhole = model?.unit?.kind === 'count' && (model.value ?? 0) > (candidate.value ?? 0);
  return isWhole && candidate.from - model.end <= 5 ? model : undefined;
}

/** "At Sarpi it took drivers 30 hours to enter, *at Kapikule 16 to leave*": the same of another place, named before it. */
export function parallelPlace(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  let start = candidate.from;
  while (tags[start - 1] === 'name' && start > candidate.from - 4) start--;
  const isPlaced =
    start < candidate.from &&
    isOneOf(lowerAt(tokens, start - 1), 'at|in|on') &&
    isOneOf(lowerAt(tokens, start - 2), ',|;|and|but|while');
  const model = isPlaced ? earlier.findLast(({ isChange }) => !isChange) : undefined;
  const joint = lowerAt(tokens, candidate.end);
  const isLike = model !== undefined && joint !== '' && joint === lowerAt(tokens, model.end);
  return isLike && candidate.from - model.end <= 12 ? model : undefined;
}

/** "The state keeps 51 percent; a consortium gets *the other 49*": what a hundred lacks. */
function restOfHundred(
  { tokens }: Context,
  { from, value }: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  if (!isOneOf(lowerAt(tokens, from - 1), 'other|remaining')) return undefined;
  return earlier.find(
    (each) => each.unit?.kind === 'percent' && (each.value ?? 0) + (value ?? 0) === 100,
  );
}

/** "From yard to yard a truck takes 11 days, *the ship 30 to 35*": another thing of which the same is said. */
function parallelThing(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  let start = candidate.from;
  while (isOneOf(tags[start - 1] ?? '', 'noun|plural|adjective') && start > candidate.from - 3)
    start--;
  const isThing =
    start < candidate.from && isOneOf(lowerAt(tokens, start - 1), 'the|a|an|its|their');
  if (!isThing || !isOneOf(lowerAt(tokens, start - 2), ',|;|and|while|but')) return undefined;
  if (!/^(?:|,|;|\.|\)|and|while|to)$/.test(lowerAt(tokens, candidate.end))) return undefined;
  const model = earlier.at(-1);
  const isLike = model?.unit != null && model.unit.kind !== 'percent' && !model.isChange;
  return isLike && start - 2 - model.end <= 2 ? model : undefined;
}

/** The earlier amount of a clause whose verb is left out: "Duisburg handled 450,000 TEU, Hamburg *310,000*". */
function parallelBefore(
  { tokens, tags }: Context,
  candidate: QuantityCandidate,
  earlier: readonly QuantityCandidate[],
): QuantityCandidate | undefined {
  const start = namesBefore(tags, candidate.from, 5);
  if (start === candidate.from) return undefined;
  if (!isOneOf(lowerAt(tokens, start - 1), 'and|,|;|while|but')) return undefined;
  const after = lowerAt(tokens, candidate.end);
  if (!/^(?:|and|,|;|\.|while|in|\))$/.test(after)) return undefined;
  const model = earlier.findLast(({ unit }) => unit !== null);
  return model !== undefined && candidate.start - model.end <= 18 ? model : undefined;
}
