import { setOf } from './word-set.ts';

/** Words behind a length of time that make a date of it: "a year *earlier*". */
export const dateOffsets = setOf(
  'earlier ago before later previously prior on old hence after since',
);

/** Nouns of a threshold, which a number stands before and which count nothing: "the 20,000 *mark*". */
export const thresholdNouns = setOf('mark milestone threshold barrier level target line');

/** Heads that stand for what is counted rather than name it: "the *number* had jumped to 815". */
export const carrierNouns = setOf(
  `number numbers total totals figure figures tally count aggregate sum result results fleet list volume it they this these
   those that which them one ones same latter former rest remainder target goal plan record peak maximum quota`,
);

/** Heads whose numbers have no noun: "shares fell to 40". */
export const unnamedHeads = setOf(
  `share shares stock stocks price prices rate rates point points score scores index indices yield yields temperature
   temperatures futures level levels value values figure figures estimate estimates average averages odds bond bonds mark
   marks rating ratings reading readings result results total totals aggregate aggregates tally sum makes`,
);

/** Prepositions that set a percentage against something: "12% *above* the same period". */
export const comparedWords: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['above', 'up'],
  ['over', 'up'],
  ['beyond', 'up'],
  ['below', 'down'],
  ['under', 'down'],
  ['behind', 'down'],
]);

/** Comparatives that do the same before "than": "17.9% *better than* the same month". */
export const comparatives: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['better', 'up'],
  ['busier', 'up'],
  ['stronger', 'up'],
  ['worse', 'down'],
  ['weaker', 'down'],
]);

/** What such a preposition leads to where a comparison is meant: "the previous year", "last year's". */
export const comparedHeads = setOf(
  'the a that its their last previous same year year-earlier expectations forecast target plan average pre-pandemic levels',
);

/** Verbs that set one level over another, where "by" says by how much: "*exceeded* the figure of last year by 12%". */
export const surpassingVerbs = setOf(
  `exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing top tops topped topping beat beats beating
   outstrip outstrips outstripped overtake overtakes overtook overtaken outdo outdid outperform outperformed`,
);

/** Nouns of a speed of change: "grew at an annual *rate* of 9 percent". */
export const rateNouns = setOf('rate rates pace');

/** Verbs behind a change that name the level it came to: "grew by half, *reaching* 900". */
export const reachingVerbs = setOf('reaching hitting');

/** Verbs by which more of something makes a total: "*bringing* the number of lines to 17". */
export const bringingVerbs = setOf('bringing brings brought taking takes took pushing lifting');

/** What is brought to a level by more of it: "the *total*", "the *fleet*". */
export const totalNouns = setOf('total number count tally sum figure fleet network');

/** Verbs that state what their subject is: "the growth *came to* 41 percent". */
export const statingVerbs = setOf(
  `was is were are came comes stood stands amounted amounts reached reaches hit hits equalled equaled totalled totaled
   averaged averages registered being put works worked`,
);

/** What may stand between a noun of change and its amount, verbs of stating included. */
export const statingWords = setOf(
  `was is were are came comes stood stands amounted amounts reached reaches hit hits equalled equaled totalled totaled
   averaged averages registered being put works worked out to at a an about nearly almost over some around just only even still also
   thus therefore hence then accordingly full whole good mere roughly approximately more less than`,
);

/** What a level is called that something was at. */
export const usualWords = setOf(
  'usual normal present current previous former original old earlier',
);

/** What sets a number against the one before it: "compared with 40", "up from 12". */
export const contrasts: ReadonlySet<string> = new Set([
  'compared with',
  'compared to',
  'instead of',
  'place of',
  'opposed to',
  'rather than',
  'up from',
  'down from',
  'against',
  'versus',
  'designed for',
  'built for',
  'meant for',
  'planned for',
  'made for',
]);

/** Verbs whose bare number at the end counts what the text counts: "last October saw just 3". */
export const handlingVerbs = setOf(
  `saw had ran handled recorded carried counted made operated moved transported managed served registered welcomed took
   processed cleared shipped dispatched received sent loaded unloaded despatched accepted hauled transshipped totalled totaled`,
);

/** Words that tell a figure of the past which a multiple compares with: "twice *last* year's". */
export const pastWords = setOf('year years earlier ago previous last before period month quarter');

/** Verbs whose bare number is an age, a rank, a score or a name: "turned 52", "rated 4". */
export const ageVerbs = setOf(`
  turn turns turned turning rank ranks ranked rate rates rated score scored scores win wins won beat lose lost call called
  name named age aged date dated finish finished dial dialled page press`);

/** Heads that are measured in a unit of load and name none themselves: "*volumes* fell to 1.3 million". */
export const bulkNouns = setOf(
  'volume volumes throughput traffic turnover tonnage cargo freight transit transshipment handling imports exports',
);

/** Nouns of sums of money, in the singular: "*sales* of 1.4 billion". */
export const moneyNouns = setOf(`
  sale revenue turnover profit investment cost export import trade earning income debt loss value worth contract order
  budget price loan grant subsidy spending expense expenditure fund capital payment dividend asset`);

/** Nouns of what an amount is set beside, with a number right behind them: "pre-war *norm* 14". */
export const besideNouns = setOf(
  'norm average target plan record forecast budget limit usual standard',
);

/** Verbs that a sum follows by a preposition: "one *speaks* of 4.7 billion", "is *valued* at". */
export const sumVerbs = setOf(
  `speak speaks spoke spoken talk talks talked put puts valued priced estimated reckoned assessed budgeted stands stood`,
);

/** Nouns that lead to a number of what was counted: "a *target* of 600", "bringing the *total* to 13". */
export const carrierHeads = setOf(`
  target targets goal total totals maximum minimum peak record high low fleet quota number tally count aim figure average
  list network portfolio`);

/** Where something else is set against what was said: "10 to 12 days, *against* 45 by ship". */
export const setAgainst =
  /; |,? (?:against|whereas|while|instead of|compared (?:with|to)|rather than|unlike)\b/gi;
