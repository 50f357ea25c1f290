import { type Cue, cue } from '../cues/cue.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { type FactView, isAround, isBefore, isIn, isSaid, mayHold } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';

const upWords = cue(
  /\b(?:up|rise|rose|risen|rising|grow\w*|grew|increas\w*|climb\w*|surg\w*|soar\w*|jump\w*|gain\w*|more|higher|double\w*|triple\w*|quadruple\w*|expand\w*|add\w*|exceed\w*|recover\w*|rebound\w*|improv\w*)\b/i,
);
const downWords = cue(
  /\b(?:down|fall\w*|fell|drop\w*|declin\w*|decreas\w*|slump\w*|plung\w*|shr[aiu]nk\w*|less|lower|fewer|los[st]\w*|cut\w*|reduc\w*|slid\w*|s[au]nk|dip\w*|contract\w*|short\w*)\b/i,
);
const frequencies = cue(
  /\b(?:daily|weekly|monthly|yearly|annual\w*|hourly|every (?:day|week|month|year|\w+ days)|(?:a|per|each) (?:day|week|month|year|hour)|twice|once|thrice|times)\b/i,
);
const firmness = cue(
  /\b(?:over|more than|about|around|nearly|almost|some|roughly|approximately|exceed\w*|surpass\w*|pass\w*|top\w*|reach\w*|record|at least|up to|under|below|less than|as many as|as much as|high of|low of|mark|just|close to|well)\b/i,
);
const turning = cue(
  /\b(?:record|high|low|mark|peak|milestone|exceed\w*|surpass\w*|top\w*|break\w*|broke)\b/i,
);
const durations = wordSet('second|minute|hour|day|week|month|year');
const definite = cue(
  /\b(?:the|these|those|both|all|its|their|other|which|of the)\s+(?:\p{L}+ )?$/iu,
);
const designated = cue(
  /\b(?:no|number|type|class|model|version|track|gate|runway|hall|terminal|phase|route|line|train|flight|section|article|page|chapter|category|level|group|top|day|zone|pier|berth|dock|platform|highway|road|bridge|building)\.?\s*$/i,
);
const collective = wordSet(
  'country|countries|part|side|way|case|time|step|point|day|year|place|figure|one|thing|phase|stage|type|kind|reason|factor|year-old|century|decade|generation|half|end|hand|people',
);

const isSmall = ({ fact }: FactView): boolean =>
  fact.value !== null && Number.isInteger(fact.value) && Math.abs(fact.value) <= 12;
const isOf = ({ fact }: FactView, kinds: string): boolean => isOneOf(fact.kind, kinds);

const isAroundOrIn = (asked: Cue, view: FactView): boolean =>
  mayHold(asked, view) && asked.pattern.test(view.around + view.words);

/** Signs of a number that states nothing: what has them may be no fact at all. */
export const valueSignals: readonly Signal[] = [
  reason(
    'bare',
    'a number without a unit',
    'the number has no unit, and may name something instead of counting',
    (view) => view.fact.unit === '' && !isOf(view, 'rank|ordinal|date|route'),
  ),
  reason(
    'one',
    'the number one',
    '“one” may not count',
    ({ fact }) => fact.value === 1 && fact.kind === 'count',
  ),
  reason(
    'small-definite',
    'a small number behind “the” or “these”',
    'things already named may only be spoken of again',
    (view) => isSmall(view) && isOf(view, 'count') && isBefore(definite, view),
  ),
  reason(
    'small-count',
    'a small count',
    'a small number may list rather than count',
    (view) => isSmall(view) && isOf(view, 'count'),
  ),
  reason('spelt', 'a number in words', 'the number is spelt out', (view) => !view.hasDigits),
  reason(
    'glued',
    'digits joined to letters or signs',
    'the number is joined to other signs',
    (view) => {
      const { text } = view.mentions.sentence;
      return (
        /[\p{L}/#+_.-]$/u.test(text.slice(Math.max(0, view.start - 1), view.start)) ||
        /\d-?\p{L}/u.test(view.words)
      );
    },
  ),
  reason(
    'named',
    'a number behind a word such as “terminal” or “track”',
    'the number may be part of a name',
    (view) => isBefore(designated, view),
  ),
  reason(
    'behind-name',
    'a number right behind a capitalised word',
    'the number may be part of a name',
    (view) => /\p{Ll}\s$/u.test(view.before) && /\b\p{Lu}[\p{L}]*\s$/u.test(view.before),
  ),
  reason(
    'duration',
    'a length of time',
    'a length of time may only say when',
    (view) => isOf(view, 'measure') && durations.has(view.fact.unit),
  ),
  reason(
    'size',
    'a size joined to a noun',
    'the number may describe a thing rather than measure it',
    (view) =>
      /^\d[\d,.]*[-‐‑ ]?(?:foot|feet|metre|meter|mm|inch)/i.test(view.words) ||
      /^-/.test(view.behind),
  ),
  reason(
    'vague-noun',
    'a count of something vague',
    'what is counted may be no thing at all',
    ({ fact }) => fact.kind === 'count' && collective.has(fact.noun),
  ),
  reason('year-like', 'four digits without a comma', 'the number may be a year', (view) =>
    /^(?:1[89]|20)\d\d$/.test(view.words.replace(/^\D+|(?<!\D)\D+$/g, '')),
  ),
  reason(
    'signed',
    'a sign before the number',
    'a sign before the number may be a dash',
    ({ fact }) => (fact.value ?? 0) < 0,
  ),
  reason(
    'range',
    'a range',
    'two numbers were taken as the ends of a range',
    ({ fact }) => fact.low !== undefined,
  ),
  reason('ordinal', 'an ordinal', 'an ordinal may only number things', (view) =>
    isOf(view, 'ordinal'),
  ),
  reason('multiple', 'a multiple', 'how often a multiple counts may be meant otherwise', (view) =>
    isOf(view, 'multiple'),
  ),
  reason(
    'share-word',
    'a share in words',
    'a share in words may be no measured one',
    (view) => isOf(view, 'share') && !view.hasDigits,
  ),
  reason(
    'parenthesis',
    'a number in parentheses or quotation marks',
    'the number stands aside',
    (view) => /[(“"]$/.test(view.mentions.sentence.text.slice(0, view.start).trimEnd()),
  ),
  reason(
    'comma-decimal',
    'a comma that may be a decimal one',
    'a comma in the number may be a decimal comma',
    (view) => /\d,\d{1,2}(?!\d)/.test(view.words),
  ),
  assurance('large', 'a large number', ({ fact }) => (fact.value ?? 0) >= 1000),
  assurance('money', 'an amount of money', (view) => isOf(view, 'money')),
  assurance(
    'percent',
    'a percentage in digits',
    (view) => isOf(view, 'share|change') && view.hasDigits,
  ),
];

export const unitSignals: readonly Signal[] = [
  reason(
    'none',
    'a number without a unit',
    'the unit stands elsewhere or nowhere',
    (view) => view.fact.unit === '' && isOf(view, 'count|measure|rate'),
  ),
  reason(
    'elsewhere',
    'a unit whose words are not beside the number',
    'the unit is taken over from elsewhere',
    (view) => {
      const head = view.fact.noun.toLowerCase().slice(0, 5);
      return isOf(view, 'count') && head !== '' && !view.words.toLowerCase().includes(head);
    },
  ),
  reason(
    'frequency',
    'words of frequency beside a plain count',
    'the sentence tells how often, and the number may be a rate',
    (view) => isOf(view, 'count|measure') && isAround(frequencies, view),
  ),
  reason(
    'frequency-far',
    'words of frequency elsewhere in the sentence',
    'the sentence tells how often, and the number may be a rate',
    (view) =>
      isOf(view, 'count|measure') && isSaid(frequencies, view) && !isAround(frequencies, view),
  ),
  reason('rate', 'a rate', 'to what the “per” belongs may be meant otherwise', (view) =>
    isOf(view, 'rate|price'),
  ),
  reason(
    'list',
    'a number in a list',
    'in a list the unit may belong to another number',
    (view) =>
      isOf(view, 'count') &&
      /(?:,| and| or)\s*(?:\p{L}+ )?$/u.test(view.before) &&
      view.siblings.length > 0,
  ),
  reason(
    'odd-noun',
    'a unit that looks like no noun',
    'the unit may not be what is counted',
    ({ fact }) => fact.kind === 'count' && /(?:ing|ed|ly|ern|ese|ian|al|ic)$/.test(fact.noun),
  ),
  reason(
    'capital-noun',
    'a unit in capitals',
    'the unit is a name or an abbreviation',
    ({ fact }) => fact.kind === 'count' && isCapitalised(fact.noun),
  ),
  reason(
    'long',
    'a unit of many words',
    'which of the words is counted may be meant otherwise',
    ({ fact }) => fact.kind === 'count' && fact.unit.split(' ').length >= 4,
  ),
  reason(
    'parenthesis',
    'a parenthesis behind the number',
    'a parenthesis stands between number and unit',
    (view) => /^\s*\(/.test(view.mentions.sentence.text.slice(view.end, view.end + 3)),
  ),
  reason('spelt-unit', 'a compound unit', 'the unit is spelt in several words', (view) =>
    /equivalent|round|return|per cent points|percentage/i.test(
      view.words + view.behind.slice(0, 20),
    ),
  ),
  reason(
    'times',
    'times or trips',
    'what “times” counts may be meant otherwise',
    ({ fact }) => isOneOf(fact.unit, 'time|times') || fact.noun === 'time',
  ),
  assurance(
    'code',
    'a unit with a code',
    (view) => isOf(view, 'money|share|change|measure') && view.fact.unit !== '',
  ),
  assurance(
    'plain-noun',
    'a plural noun right behind the number',
    (view) => isOf(view, 'count') && /\p{Ll}s$/u.test(view.words),
  ),
];

export const trendSignals: readonly Signal[] = [
  reason(
    'change-none',
    'a change without a direction',
    'no direction was found for a change',
    ({ fact }) => fact.trend === null && (fact.kind === 'change' || fact.kind === 'multiple'),
  ),
  reason(
    'missed-word',
    'a word of direction beside a number without one',
    'a word of direction was not taken',
    (view) => view.fact.trend === null && (isAround(upWords, view) || isAround(downWords, view)),
  ),
  reason(
    'against-word',
    'a word of the other direction in the sentence',
    'the sentence has words of both directions',
    (view) =>
      (view.fact.trend === 'up' && isSaid(downWords, view)) ||
      (view.fact.trend === 'down' && isSaid(upWords, view)),
  ),
  reason(
    'unsupported',
    'a direction without a word for it in the clause',
    'the word of direction stands in another part of the sentence',
    (view) =>
      (view.fact.trend === 'up' && !isAroundOrIn(upWords, view)) ||
      (view.fact.trend === 'down' && !isAroundOrIn(downWords, view)),
  ),
  reason(
    'share-trend',
    'a share with a direction',
    'a share with a direction may be a change',
    (view) => isOf(view, 'share') && view.fact.trend !== null,
  ),
  reason(
    'share-none',
    'a percentage taken as a share',
    'a percentage without a direction may be a change',
    (view) =>
      isOf(view, 'share') &&
      view.fact.trend === null &&
      (isSaid(upWords, view) || isSaid(downWords, view)),
  ),
  reason('multiple', 'a multiple', 'a multiple may be a rise or only a comparison', (view) =>
    isOf(view, 'multiple'),
  ),
  assurance(
    'supported',
    'a direction with its word right there',
    (view) =>
      (view.fact.trend === 'up' && isIn(upWords, view, 30)) ||
      (view.fact.trend === 'down' && isIn(downWords, view, 30)),
  ),
  assurance('count', 'a count', (view) => isOf(view, 'count|money|measure')),
];

export const qualifierSignals: readonly Signal[] = [
  reason(
    'missed-word',
    'a word of firmness in the clause of an exact number',
    'a word such as “over” or “reached” was not taken',
    (view) => view.fact.qualifier === 'exact' && isBefore(firmness, view, 40),
  ),
  reason(
    'word-behind',
    'a word of firmness behind an exact number',
    'a word such as “or more” may belong to the number',
    (view) =>
      view.fact.qualifier === 'exact' &&
      /^\s*(?:or (?:more|so|less)|plus|at (?:least|most)|and (?:more|above)|mark|\+)/i.test(
        view.behind,
      ),
  ),
  reason(
    'far-word',
    'a word of firmness that is not right before the number',
    'the word that makes the number less firm may belong to another',
    (view) => view.fact.qualifier !== 'exact' && !isIn(firmness, view, 16),
  ),
  reason(
    'turning',
    'words such as “record”, “high of”, “mark”',
    'a word such as “record” or “mark” may say more or nothing',
    (view) => isAround(turning, view),
  ),
  reason(
    'inherited',
    'a qualifier in a list',
    'the word may hold for the first number only',
    (view) => view.fact.qualifier !== 'exact' && view.siblings.length > 1,
  ),
  assurance(
    'beside',
    'a qualifier right before the number',
    (view) => view.fact.qualifier !== 'exact' && isIn(firmness, view),
  ),
];
