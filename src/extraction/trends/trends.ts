import { clauseMarks } from '../lexicon/marks.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { tokenAt } from '../tokens/cursor.ts';

export type Trend = 'up' | 'down';

const families: Record<Trend, { verbs: string; nouns: string; others: string }> = {
  up: {
    verbs: `rise rises rose risen rising|grow grows grew grown growing|increase increases increased increasing|
      climb climbs climbed climbing|gain gains gained gaining|jump jumps jumped jumping|surge surges surged surging|
      soar soars soared soaring|rocket rockets rocketed rocketing|skyrocket skyrockets skyrocketed skyrocketing|
      advance advances advanced advancing|expand expands expanded expanding|add adds added adding|
      leap leaps leapt leaped leaping|rally rallies rallied rallying|spike spikes spiked spiking|
      swell swells swelled swollen swelling|improve improves improved improving|edge|inch|creep|tick|
      raise raises raised raising|boost boosts boosted boosting|lift lifts lifted lifting|hike hikes hiked hiking|
      widen widens widened widening|accelerate accelerates accelerated accelerating|rebound rebounds rebounded rebounding|
      recover recovers recovered recovering|appreciate appreciates appreciated appreciating|balloon ballooned ballooning|
      mushroom mushroomed|snowball snowballed|multiply multiplied|strengthen strengthened strengthening|
      double doubles doubled doubling|treble trebled trebling|triple triples tripled tripling|
      quadruple quadrupled quadrupling|quintuple quintupled|upgrade upgraded|lengthen lengthened|deepen deepened deepening|widen widened widening|extend extended|
      outpace outpaced|exceed|bounce bounced|vault vaulted|swelled|escalate escalated escalating|bulge bulged`,
    nouns: `rise rises increase increases growth gain gains jump jumps surge surges hike hikes climb leap leaps spike
      improvement improvements expansion uptick upturn boost advance advances rebound rally appreciation uplift upsurge
      upswing acceleration recovery markup mark-up premium raise bump plus`,
    others:
      'up higher more upward upwards stronger greater faster taller longer heavier bigger larger dearer',
  },
  down: {
    verbs: `fall falls fell fallen falling|drop drops dropped dropping|decline declines declined declining|
      decrease decreases decreased decreasing|decrease|slump slumps slumped slumping|plunge plunges plunged plunging|
      plummet plummets plummeted plummeting|tumble tumbles tumbled tumbling|sink sinks sank sunk sinking|
      slide slides slid sliding|slip slips slipped slipping|shrink shrinks shrank shrunk shrinking|
      contract contracts contracted contracting|lose loses lost losing|dip dips dipped dipping|
      ease eases eased easing|dive dives dived diving|crash crashes crashed crashing|collapse collapses collapsed|
      weaken weakened weakening|cut cuts cutting|reduce reduces reduced reducing|slash slashes slashed slashing|
      lower lowers lowered lowering|shed sheds shedding|trim trims trimmed trimming|slow slows slowed slowing|
      narrow narrows narrowed narrowing|halve halves halved halving|retreat retreats retreated retreating|
      recede receded receding|depreciate depreciated depreciating|shorten shortens shortened shortening|
      dwindle dwindled dwindling|diminish diminished diminishing|slide|tank tanked|nosedive nosedived|downgrade downgraded|
      curb curbed|compress compressed compressing|squeeze squeezed squeezing|pare pared paring|cool cooled cooling|subside subsided|worsen|evaporate|erode eroded|dent dented|curtail curtailed`,
    nouns: `fall falls drop drops decline declines decrease decreases slump plunge slide dip loss losses reduction
      reductions cut cuts contraction downturn collapse crash dive slowdown shrinkage depreciation discount cutback
      shortfall deterioration slippage retreat tumble selloff sell-off minus`,
    others:
      'down lower less fewer downward downwards weaker cheaper smaller slower shorter lighter',
  },
};

/** Verbs whose direction a particle tells: "edged up", "moved down". */
const neutral = new Set(
  `edge edged edges edging inch inched inches inching creep crept creeping tick ticked ticks ticking move moved moves
   moving nudge nudged go went gone goes trend trending trended trade traded trading send sent push pushed pull pulled
   finish finished end ended close closed bring brought drive drove driven take took settle settled open
   opened step stepped steps stepping revise revised come came scale scaled ramp ramped bounce bounced mark marked drift drifted`.split(
    /\s+/,
  ),
);

const forms = (text: string): string[] => text.split(/[|\s]+/).filter(Boolean);

function collect(kind: 'verbs' | 'nouns' | 'others'): Map<string, Trend> {
  const found = new Map<string, Trend>();
  for (const trend of ['up', 'down'] as const) {
    for (const form of forms(families[trend][kind])) if (!neutral.has(form)) found.set(form, trend);
  }
  return found;
}

const verbs = collect('verbs');
const nouns = collect('nouns');
const others = collect('others');

/** Direction of a verb of change in any form: `surged`, `falls`, `shrinking`. */
export const verbTrend = (lower: string): Trend | undefined => verbs.get(lower);
/** Direction of a noun of change: `increase`, `drop`. */
export const nounTrend = (lower: string): Trend | undefined => nouns.get(lower);
/** Direction of an adverb or a comparative: `up`, `lower`. */
export const adverbTrend = (lower: string): Trend | undefined => others.get(lower);
/** True for a verb that moves where its particle says. */
export const isNeutralMove = (lower: string): boolean => neutral.has(lower);

const bases: ReadonlyArray<readonly [string, string]> = [
  ['year - on - year', 'year-on-year'],
  ['year on year', 'year-on-year'],
  ['year - over - year', 'year-on-year'],
  ['year over year', 'year-on-year'],
  ['yoy', 'year-on-year'],
  ['y / y', 'year-on-year'],
  ['y - o - y', 'year-on-year'],
  ['y - on - y', 'year-on-year'],
  ['on - year', 'year-on-year'],
  ['on year', 'year-on-year'],
  ['on the year', 'year-on-year'],
  ['annually', 'year-on-year'],
  ['month - on - month', 'month-on-month'],
  ['month on month', 'month-on-month'],
  ['month - over - month', 'month-on-month'],
  ['month over month', 'month-on-month'],
  ['mom', 'month-on-month'],
  ['m / m', 'month-on-month'],
  ['quarter - on - quarter', 'quarter-on-quarter'],
  ['quarter on quarter', 'quarter-on-quarter'],
  ['quarter over quarter', 'quarter-on-quarter'],
  ['quarter - over - quarter', 'quarter-on-quarter'],
  ['qoq', 'quarter-on-quarter'],
  ['q / q', 'quarter-on-quarter'],
  ['on the month', 'month-on-month'],
  ['on the quarter', 'quarter-on-quarter'],
  ['week - on - week', 'week-on-week'],
  ['week on week', 'week-on-week'],
];
const basisPatterns = bases.map(([words, basis]) => ({ words: words.split(' '), basis }));

const comparisons: ReadonlyArray<readonly string[]> = [
  'compared with',
  'compared to',
  'in comparison with',
  'in comparison to',
  'versus',
  'vs',
  'vs .',
  'relative to',
  'from the same period',
  'from a year earlier',
  'from a year ago',
  'from the year before',
  'from the previous year',
  'from the previous month',
  'from the previous quarter',
  'from a month earlier',
  'from the prior year',
  'from last year',
  'from last month',
  'than a year earlier',
  'than a year ago',
  'than last year',
  'than the year before',
  'than the previous year',
  'than in',
  'over the same period',
  'over the previous year',
  'on a year earlier',
  'on the previous year',
  'on last year',
  'on the year before',
].map((phrase) => phrase.split(' '));

/**
 * What a change that ends before token `at` compares with, within its clause: "year-on-year", or the words of the text
 * from "compared with" or "from a year earlier" to the end of the phrase.
 */
export function readBasis(tokens: readonly Token[], at: number, text: string): string | undefined {
  const limit = Math.min(tokens.length, at + 14);
  for (let start = at; start < limit; start++) {
    const token = tokenAt(tokens, start);
    if (isOneOf(token.text, ';|:|.') && token.shape === 'punctuation') return undefined;
    if (start > at && token.shape === 'number' && !/^(?:19|20)\d\d$/.test(token.text))
      return undefined;
    for (const { words, basis } of basisPatterns) {
      if (words[0] === token.lower && startsWith(tokens, start, words)) return basis;
    }
    for (const words of comparisons) {
      if (words[0] === token.lower && startsWith(tokens, start, words))
        return phraseFrom(tokens, start, text);
    }
  }
  return undefined;
}

/** The same read before the number: "a year-on-year increase of 5 percent". */
export function readBasisBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let start = at - 1; start >= Math.max(0, at - 9); start--) {
    const token = tokenAt(tokens, start);
    if (clauseMarks.has(token.text) || token.shape === 'number') return undefined;
    for (const { words, basis } of basisPatterns) {
      if (words.length > 1 && words[0] === token.lower && startsWith(tokens, start, words))
        return basis;
    }
  }
  return undefined;
}

const startsWith = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, k) => tokens[at + k]?.lower === word);

/** The comparison's words up to the next comma, stop or conjunction, at most ten of them. */
function phraseFrom(tokens: readonly Token[], start: number, text: string): string {
  let end = start;
  while (end < tokens.length && end < start + 10) {
    const token = tokenAt(tokens, end);
    if (
      end > start + 1 &&
      isOneOf(token.lower, ',|;|:|.|(|)|—|–|and|but|while|according|to') &&
      token.lower !== 'to'
    )
      break;
    if (isOneOf(token.text, ',|;|:|(|)|—|–')) break;
    if (token.text === '.' && end === tokens.length - 1) break;
    end++;
  }
  return text.slice(tokenAt(tokens, start).start, tokenAt(tokens, end - 1).end);
}
