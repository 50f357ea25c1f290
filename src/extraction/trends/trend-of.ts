import {
  bringingVerbs,
  comparatives,
  comparedHeads,
  comparedWords,
  rateNouns,
  reachingVerbs,
  statingVerbs,
  statingWords,
  surpassingVerbs,
  totalNouns,
  usualWords,
} from '../lexicon/comparison-words.ts';
import { stops } from '../lexicon/marks.ts';
import { tagSet } from '../lexicon/parts-of-speech.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { type Context, isHyphen } from '../quantities/quantity-context.ts';
import type { Unit } from '../quantities/unit.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { isTimeUnit } from '../units/units.ts';
import { adverbTrend, isNeutralMove, nounTrend, type Trend, verbTrend } from './trends.ts';

/** Direction of a quantity, and whether the quantity is the change itself ("by 5%") or a level it came to ("to 5%"). */
export interface TrendFinding {
  trend: Trend;
  isChange: boolean;
}

/**
 * Finds the direction of the quantity whose words, qualifier among them, are tokens `from` to before `end`: first from what
 * stands before ("rose by", "down", "an increase of", "to … from"), then from what stands behind ("percent higher").
 */
export function findTrend(
  context: Context,
  from: number,
  end: number,
  unit: Unit | null,
): TrendFinding | null {
  return (
    findRate(context, from) ??
    findReached(context, from) ??
    findBefore(context, from, unit) ??
    findBehind(context, end, unit)
  );
}

/**
 * "grew at an average annual rate of about 9 percent", "expanded at rates of 12.4%, 9.8% and 31%": the verb before the
 * rate tells where it goes.
 */
function findRate(context: Context, from: number): TrendFinding | null {
  const { tokens, tags } = context;
  let of = from - 1;
  while (isListed(tokens, of)) of--;
  if (lowerAt(tokens, of) !== 'of' || !rateNouns.has(lowerAt(tokens, of - 1))) return null;
  let at = of - 2;
  while (at >= 0 && inRate.has(tags[at])) at--;
  if (lowerAt(tokens, at) !== 'at') return null;
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const trend = verbTrend(lowerAt(tokens, back));
    if (trend !== undefined) return { trend, isChange: true };
    if (tags[back] !== 'adverb' && adverbTrend(lowerAt(tokens, back)) === undefined) return null;
  }
  return null;
}

const inRate = tagSet('adjective', 'determiner', 'adverb', 'noun', 'gerund');

/** Whether a token stands in a list of percentages: "12.4%, 9.8% and". */
const isListed = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.shape === 'number' || isOneOf(token?.lower ?? '', '%|percent|per|cent|,|and');
};

/** Most words between a change and the level it is said to have reached. */
const longestReach = 16;

/** "grew 1.4 times, reaching 96,000 TEU", "bringing the total number of lines to 17": the level a change came to. */
function findReached({ tokens }: Context, from: number): TrendFinding | null {
  let before = from - 1;
  while (isOneOf(lowerAt(tokens, before), 'about|nearly|almost|some|around|over|a|the|to'))
    before--;
  const last = lowerAt(tokens, before);
  if (reachingVerbs.has(last) && lowerAt(tokens, before - 1) === ',') {
    for (let at = before - 2; at >= Math.max(0, before - longestReach); at--) {
      const trend = verbTrend(lowerAt(tokens, at));
      if (trend !== undefined) return { trend, isChange: false };
      if (isOneOf(lowerAt(tokens, at), ';|.')) return null;
    }
    return null;
  }
  if (lowerAt(tokens, from - 1) !== 'to') return null;
  for (let at = from - 2; at >= Math.max(0, from - longestReach); at--) {
    const word = lowerAt(tokens, at);
    if (bringingVerbs.has(word))
      return hasTotal(tokens, at, from) ? { trend: 'up', isChange: false } : null;
    if (isOneOf(word, ',|;|.')) return null;
  }
  return null;
}

const hasTotal = (tokens: readonly Token[], start: number, end: number): boolean => {
  for (let at = start + 1; at < end; at++) if (totalNouns.has(lowerAt(tokens, at))) return true;
  return false;
};

const skipped =
  /^(?:a|an|the|another|further|additional|extra|its|their|his|her|of|as|much|by|some|even|just|only|also|still|again|back|then|between|total|whopping|massive|staggering|mere|cumulative|combined|estimated|anywhere|from|record)$/;

/** What has been met on the way back from a quantity to the word of its direction. */
interface WayBack {
  /** First token of the quantity's words. */
  readonly from: number;
  readonly unit: Unit | null;
  /** "by" stands on the way: the quantity is the change. */
  by: boolean;
  /** "to" or "at" stands right before the quantity: it is a level. */
  level: boolean;
  /** Words passed over. */
  gap: number;
  /** "the current", "its previous" stands before the quantity: the level it starts at. */
  isUsual: boolean;
}

/** Most words between a direction and its quantity. */
const longestWay = 12;

function findBefore(context: Context, from: number, unit: Unit | null): TrendFinding | null {
  // "38,600 TEU, *off* a tenth", "volumes were *off* 12 percent"
  if (unit?.kind === 'percent' && isOff(context, from - 1))
    return { trend: 'down', isChange: true };
  if (lowerAt(context.tokens, from - 1) === 'of') return findNoun(context, from - 1, unit);
  const surplus = unit?.kind === 'percent' ? findSurplus(context, from) : null;
  if (surplus !== null) return surplus;
  const stated =
    unit?.kind === 'percent' || unit?.kind === 'times' ? findStatedNoun(context, from) : null;
  if (stated !== null) return stated;
  const way: WayBack = {
    from,
    unit,
    by: false,
    level: false,
    gap: 0,
    isUsual: usualWords.has(lowerAt(context.tokens, from - 1)),
  };
  for (let at = from - 1; at >= 0 && way.gap < longestWay; at--) {
    const found = lookBack(context, at, way);
    if (found !== undefined) return found;
  }
  return null;
}

/** "more than the plan *by 62%*", "lower than last year by a tenth": by how much something is over or under another. */
function findSurplus({ tokens, tags }: Context, from: number): TrendFinding | null {
  if (lowerAt(tokens, from - 1) !== 'by') return null;
  for (let at = from - 2; at >= Math.max(1, from - 9); at--) {
    const word = lowerAt(tokens, at);
    if (stops.has(word)) return null;
    // "less than *expected* by a tenth"
    if (surplusEnds.has(tags[at]) && lowerAt(tokens, at - 1) !== 'than') return null;
    if (word !== 'than') continue;
    if (isOneOf(lowerAt(tokens, at + 1), 'half|double|twice|a|one')) return null;
    const grade = lowerAt(tokens, at - 1);
    if (isOneOf(grade, 'more|higher|larger|greater|bigger')) return { trend: 'up', isChange: true };
    return isOneOf(grade, 'less|lower|fewer|smaller') ? { trend: 'down', isChange: true } : null;
  }
  return null;
}

const surplusEnds = tagSet('verb', 'past', 'auxiliary', 'modal', 'number');

/** "off" as how a figure stands to that of before, not "laid off". */
const isOff = ({ tokens }: Context, at: number): boolean =>
  lowerAt(tokens, at) === 'off' &&
  isOneOf(lowerAt(tokens, at - 1), ',|(|is|are|was|were|been|still');

/** What one word on the way back tells: a direction, null where nothing further can, undefined to go on. */
function lookBack(context: Context, at: number, way: WayBack): TrendFinding | null | undefined {
  const word = lowerAt(context.tokens, at);
  if (stops.has(word)) return null;
  const joint = passJoint(word, way);
  if (joint !== null) return joint === 'ends' ? null : undefined;
  const told = directionAt(context, at, way);
  if (told !== undefined) return told;
  return endsWay(context, at, way) ? null : stepOver(context, at, way);
}

/** The direction that a word gives the quantity; undefined where it is no word of direction. */
function directionAt(context: Context, at: number, way: WayBack): TrendFinding | null | undefined {
  const word = lowerAt(context.tokens, at);
  if (way.by && surpassingVerbs.has(word)) return { trend: 'up', isChange: true };
  // "It is *less by* 15 percent"
  const compared = lowerAt(context.tokens, at + 1) === 'by' ? adverbTrend(word) : undefined;
  if (way.by && compared !== undefined) return { trend: compared, isChange: true };
  const isUpTo = word === 'up' && lowerAt(context.tokens, at + 1) === 'to' && !way.level;
  const trend = verbTrend(word) ?? (isDirectParticle(word) ? adverbTrend(word) : undefined);
  if (trend !== undefined && !isUpTo) return ofVerb(context, at, trend, way);
  if (nounTrend(word) !== undefined && isNounOfChange(context, at)) return ofNoun(context, at, way);
  if (!isNeutralMove(word) || isOneOf(context.tags[at] ?? '', 'noun|plural')) return undefined;
  const particle = particleTrend(context, at, way.from);
  return particle === null ? null : { trend: particle, isChange: !way.level };
}

/** True where neither "by" nor "to" stands before the quantity. */
const isBare = ({ by, level }: WayBack): boolean => !by && !level;

/** "between", "by", "to" and "at" before a quantity; what a change starts at ("up from 71,400") has no direction. */
function passJoint(word: string, way: WayBack): 'passed' | 'ends' | null {
  const direct = way.gap === 0;
  if (word === 'between' && direct) return 'passed';
  if (word === 'by') {
    way.by = true;
    return 'passed';
  }
  if ((word === 'to' || word === 'at') && direct) {
    way.level = true;
    way.gap++;
    return 'passed';
  }
  return word === 'from' && (direct || way.isUsual) ? 'ends' : null;
}

/** The direction of a verb or particle: "rose by", "lost" of a share but not of a match, "up". */
function ofVerb(context: Context, at: number, trend: Trend, way: WayBack): TrendFinding | null {
  const word = lowerAt(context.tokens, at);
  if (takesObject(context, word, way) || isOverruled(context, at, word) || isHyphened(context, at))
    return null;
  const { by, level, gap, unit } = way;
  if (word.startsWith('s') && isPositioned(context, at, unit)) return null;
  if (isBare(way) && gap > 0)
    return { trend, isChange: isUnitOfChange(unit) && gap < 4 && !losesOrAdds.test(word) };
  return { trend, isChange: !level && (by || isUnitOfChange(unit)) };
}

/** "lost 13 trains", "raised $5 million": the quantity is what the verb is done to. */
function takesObject({ tokens }: Context, word: string, way: WayBack): boolean {
  const { gap, unit } = way;
  if (!isBare(way)) return false;
  // "the towns *add* a quarter *of that sum*": what is added is a part of something else.
  if (unit?.kind === 'percent')
    return gap === 0 && /^(?:add|contribut)/.test(word) && isPartOfOther(tokens, way.from);
  if (unit?.kind === 'money') return gap === 0 && /^rais/.test(word);
  // "It can lift 54 tonnes"
  if (unit?.kind === 'measure') return gap === 0 && word === 'lift';
  return unit?.kind === 'count' && (gap > 2 || (unit.noun !== 'point' && takesThings.test(word)));
}

/** "*a fifth of that sum*", "*10 percent of the cost*": a part of what is named behind. */
const isPartOfOther = (tokens: readonly Token[], from: number): boolean =>
  [from + 1, from + 2, from + 3].some(
    (at) =>
      lowerAt(tokens, at) === 'of' && isOneOf(lowerAt(tokens, at + 1), 'that|this|the|what|it'),
  );

/** Verbs whose object is the things themselves: "lost 13 trains". */
const takesThings = /^(?:los|gain|w[io]n|rais|lift|extend|exceed)/;
const losesOrAdds = /^(?:lose|lost|add|added|gain|gained)/;

/** The direction of a noun of change: "an increase of", "a drop to". */
function ofNoun({ tokens }: Context, at: number, way: WayBack): TrendFinding | null {
  const word = lowerAt(tokens, at);
  if (isOneOf(word, 'loss|losses|gain|gains') && way.unit?.kind !== 'percent') return null;
  if (word === 'losses' && !way.level && !way.by) return null;
  if (!isOneOf(lowerAt(tokens, at + 1), 'of|by|to') && !way.level && !way.by) return null;
  return { trend: nounTrend(word) as Trend, isChange: !way.level };
}

/** True where a word parts the quantity from any direction before it. */
function endsWay({ tokens, tags }: Context, at: number, way: WayBack): boolean {
  const { shape, lower: word } = tokenAt(tokens, at);
  const { gap } = way;
  if (gap > 0 && isOneOf(word, 'who|which|that|while|whereas|where|when|because|if|but'))
    return true;
  if (shape === 'punctuation' && !isOneOf(word, '-|‐|‑'))
    return word === ',' ? gap > 2 && isBare(way) : !isOneOf(word, '(|)');
  if (!isBare(way)) return false;
  return shape === 'number' || (gap === 0 && tags[at] === 'preposition' && !isDirectParticle(word));
}

/** Passes a word over; null where it is a verb that takes the quantity for itself. */
function stepOver(context: Context, at: number, way: WayBack): null | undefined {
  const tag = tagAt(context.tags, at);
  const word = lowerAt(context.tokens, at);
  const isFirst = way.gap === 0 && isBare(way);
  if (isFirst && !skipped.test(word) && !isOneOf(tag ?? '', 'adverb|adjective')) {
    // Between a verb and its amount stand an object ("raise prices 5%") or nothing that moves.
    if (!isOneOf(tag ?? '', 'noun|plural|symbol')) return null;
    way.gap += 2;
    return undefined;
  }
  if (tag === 'auxiliary' && !way.level) return null;
  if (tag === 'verb' || (tag === 'past' && way.gap > 0 && !isReduced(context, at))) return null;
  way.gap++;
  return undefined;
}

const nominal = tagSet('noun', 'plural', 'adjective', 'name');

/** "the year-on-year growth *came to* 41 percent", "the drop was 8%": a noun of change as the subject of a verb of being. */
function findStatedNoun(context: Context, from: number): TrendFinding | null {
  const { tokens, tags } = context;
  let at = from - 1;
  while (at >= 0 && statingWords.has(lowerAt(tokens, at))) at--;
  if (at === from - 1 || at < 0 || !statingVerb(context, at + 1, from)) return null;
  for (let steps = 0; at >= 0 && steps < 8; at--, steps++) {
    const word = lowerAt(tokens, at);
    const trend = nounTrend(word);
    const headed = steps === 0 || headsNoun.has(lowerAt(tokens, at + 1));
    // "Losses in quality were below 2%" tells how much is lost, and no way that a figure went.
    const isLoss = isOneOf(word, 'loss|losses');
    if (trend !== undefined && headed && !isLoss && isNounOfChange(context, at))
      return { trend, isChange: true };
    const inside = nominal.has(tags[at]) || isOneOf(tags[at] ?? '', 'determiner|number');
    if (!inside && !joiningWords.has(word)) return null;
  }
  return null;
}

/** Words behind a noun of change that show it is the head of its phrase. */
const headsNoun = wordSet(
  'in|of|for|rate|on|over|against|from|since|versus|compared|alone|itself|here|there',
);

/** Words that tie what changed, where and against what, to a noun of change. */
const joiningWords = wordSet(
  "in|of|for|and|-|’s|'s|its|their|on|over|against|since|versus|compared|with",
);

const statingVerb = ({ tokens }: Context, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (statingVerbs.has(lowerAt(tokens, at))) return true;
  return false;
};

/** "an increase of 5%", "a rise in exports of 5%": the noun of change whose amount stands behind "of". */
function findNoun(context: Context, of: number, unit: Unit | null): TrendFinding | null {
  const { tokens, tags } = context;
  for (let at = of - 1; at >= Math.max(0, of - 7); at--) {
    const word = lowerAt(tokens, at);
    const trend = nounTrend(word);
    const headed = at === of - 1 || lowerAt(tokens, at + 1) === 'in';
    if (trend !== undefined && headed && isNounOfChange(context, at)) {
      // "a loss of 7.5 million", whose currency may have been said before
      const isSum = unit === null || unit.kind === 'money';
      const isAmount = isSum && isOneOf(word, 'loss|losses|gain|gains');
      return isAmount ? null : { trend, isChange: true };
    }
    if (!nominal.has(tags[at]) && !isOneOf(word, "in|the|its|their|and|’s|'s")) return null;
  }
  return null;
}

/** A past form behind a noun and before "by", "in" or the like is no verb of the clause. */
const isReduced = (context: Context, at: number): boolean =>
  isOneOf(lowerAt(context.tokens, at + 1), 'by|in|at|from');

const isDirectParticle = (word: string): boolean =>
  isOneOf(word, 'up|down|higher|lower|upward|upwards|downward|downwards');

const isUnitOfChange = (unit: Unit | null): boolean =>
  unit === null ||
  unit.noun === 'point' ||
  unit.kind === 'percent' ||
  unit.kind === 'money' ||
  unit.kind === 'measure';

/** "set up 12 branches", "made up 40 percent", "cut-off", "lost on": the word does not tell a direction here. */
function isOverruled(context: Context, at: number, word: string): boolean {
  const { tokens, tags } = context;
  const before = lowerAt(tokens, at - 1);
  if (word === 'up')
    return /^(?:set|sets|setting|hold|holds|held|holding|made|make|makes|making|take|takes|taking|took|taken|put|signed|signing|sign|picked|racked|open|opened|give|gave|given|wake|stocked|eat|end|ended|pull|pulled|show|showed|line|lined|wrap|wrapped|team|teamed|follow|break|broke|blew|caught|clean|coming|wind|wound)$/.test(
      before,
    );
  if (word === 'down') return isOneOf(before, 'broken|shut|come|settle|settled|sat|sit|shot|write');
  return (
    tagAt(tags, at - 1) === 'determiner' &&
    tags[at] === 'noun' &&
    lowerAt(tokens, at + 1) !== 'of' &&
    lowerAt(tokens, at + 1) !== 'by'
  );
}

/** Part of a compound: "start-up", "double-digit". */
const isHyphened = (context: Context, at: number): boolean =>
  (isHyphen(context.tokens[at - 1]) && context.tokens[at]?.glued === true) ||
  (isHyphen(context.tokens[at + 1]) && context.tokens[at + 1]?.glued === true);

/** "sank 14 miles off the coast": where, not by how much. */
const isPositioned = (context: Context, at: number, unit: Unit | null): boolean => {
  if (unit?.kind !== 'measure' || !isOneOf(lowerAt(context.tokens, at), 'sank|sink|sunk'))
    return false;
  for (let next = at + 1; next < at + 8; next++) {
    if (isOneOf(lowerAt(context.tokens, next), 'off|from|away|north|south|east|west|outside'))
      return true;
  }
  return false;
};

const isNounOfChange = (context: Context, at: number): boolean => {
  const tag = context.tags[at];
  const isSign =
    isOneOf(lowerAt(context.tokens, at), 'plus|minus') && lowerAt(context.tokens, at + 1) === 'of';
  return isSign || tag === 'noun' || tag === 'plural' || tag === 'gerund' || tag === 'name';
};

/** Direction told by a particle behind a verb that has none: "edged up 0.2%", "finished 34% higher". */
function particleTrend(context: Context, verb: number, end: number): Trend | null {
  for (let at = verb + 1; at < end; at++) {
    const trend = adverbTrend(lowerAt(context.tokens, at));
    if (trend !== undefined && lowerAt(context.tokens, at + 1) !== 'than') return trend;
  }
  return null;
}

/** "12% *above* the like-for-like period", "8 percent *below* last year", "20% *ahead of* plan". */
function comparedTrend({ tokens, masked }: Context, at: number): Trend | null {
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (word === 'ahead' && next === 'of') return 'up';
  if (word === 'short' && next === 'of') return 'down';
  if (next === 'than') return comparatives.get(word) ?? null;
  const of = comparedHeads.has(next) || masked[at + 1] === true;
  return of ? (comparedWords.get(word) ?? null) : null;
}

/** "two hours in Changsha, *down from* five hours": the level it came from stands behind. */
function findFormer({ tokens }: Context, end: number): TrendFinding | null {
  for (let at = end; at < end + 7; at++) {
    const token = tokens[at];
    if (token === undefined || (token.shape === 'number' && !/^(?:19|20)\d\d$/.test(token.text)))
      return null;
    if (token.text !== ',') continue;
    const word = lowerAt(tokens, at + 1);
    const trend = isOneOf(word, 'up|down') ? adverbTrend(word) : undefined;
    return trend !== undefined && lowerAt(tokens, at + 2) === 'from'
      ? { trend, isChange: false }
      : null;
  }
  return null;
}

function findBehind(context: Context, end: number, unit: Unit | null): TrendFinding | null {
  if (unit === null || unit.kind === 'age') return null;
  const isLevel = isOneOf(unit.kind, 'measure|percent') || unit.id.includes('-per-');
  const former = isLevel ? findFormer(context, end) : null;
  if (former !== null) return former;
  for (let at = end; at < end + 6; at++) {
    const told = lookAhead(context, at, at - end, unit);
    if (told !== undefined) return told;
  }
  return null;
}

/** What one word behind a quantity tells: a direction, null where nothing further can, undefined to go on. */
function lookAhead(
  context: Context,
  at: number,
  gap: number,
  unit: Unit,
): TrendFinding | null | undefined {
  const { shape, lower: word } = tokenAt(context.tokens, at);
  if (shape === 'end' || shape === 'number') return null;
  const change = (trend: Trend): TrendFinding => ({ trend, isChange: true });
  const isPercent = unit.kind === 'percent';
  const isPoint = unit.noun === 'point' || unit.noun === 'percentage-point';
  const isRatio = isPercent || isPoint || unit.kind === 'times';
  const compared = gap === 0 && isRatio ? comparedTrend(context, at) : null;
  if (compared !== null) return change(compared);
  const adverb = adverbTrend(word);
  if (adverb !== undefined && gap < 2)
    return gradesAmount(context, at, gap, unit) ? change(ofTime(word, unit) ?? adverb) : null;
  if (adverb !== undefined && isPercent) return change(adverb);
  const noun = unit.kind === 'count' ? undefined : nounTrend(word);
  if (noun !== undefined && isChangeBehind(context, at))
    return (unit.kind === 'money' && gap > 2) || isOneOf(word, 'discount|loss|losses')
      ? null
      : change(noun);
  return passedBehind.has(context.tags[at]) || isOneOf(word, '-|year|month|on|over')
    ? undefined
    : null;
}

const passedBehind = tagSet('adjective', 'noun', 'adverb', 'gerund');

/** "5 percent higher", "12% up on last year", but not "300 trains more", "two hours longer" and "3 km up". */
function gradesAmount({ tokens }: Context, at: number, gap: number, { kind, id }: Unit): boolean {
  const word = lowerAt(tokens, at);
  // "The voyage takes 24 days, the train *four days more*": what comes on top, and nothing that has changed.
  const isOnTop = word === 'more' && isOneOf(lowerAt(tokens, at + 1) || '.', '.|,|;|[');
  if (isOnTop && isTimeUnit(id)) return false;
  if (isOneOf(word, 'faster|slower|longer|shorter|taller|heavier|lighter'))
    return kind === 'percent' || (kind === 'measure' && isThanLevel(tokens, at + 1));
  if (kind === 'count' && isOneOf(word, 'more|less|fewer|up|down')) return false;
  if (kind === 'measure' && /^(?:up|down)/.test(word)) return false;
  const isOpen = gap === 0 || isOneOf(lowerAt(tokens, at + 1), 'on|from|,|.|year|compared|in');
  return isOpen || !isOneOf(word, 'up|down');
}

/** "three hours *faster*": of a length of time, that it is shorter. */
const ofTime = (word: string, { id }: Unit): Trend | null =>
  isTimeUnit(id) && isOneOf(word, 'faster|slower') ? (word === 'faster' ? 'down' : 'up') : null;

/** "14 days shorter *than the average of 2024*", "two hours longer *than a year earlier*": how something stood at another time. */
const isThanLevel = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'than' &&
  ((lowerAt(tokens, at + 1) === 'the' &&
    isOneOf(lowerAt(tokens, at + 2), 'average|mean|median|level')) ||
    isOneOf(lowerAt(tokens, at + 1), 'in|before|now|today') ||
    (lowerAt(tokens, at + 1) === 'a' && lowerAt(tokens, at + 2) === 'year'));

/** "a 5 percent rise", "a 3% jump" */
const isChangeBehind = ({ tokens, tags }: Context, at: number): boolean =>
  isOneOf(tags[at] ?? '', 'noun|plural') || verbTrend(lowerAt(tokens, at)) !== undefined;
