import { cue } from '../cues/cue.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { type FactView, isBefore, isBehind, isIn } from './fact-view.ts';
import { reason, type Signal } from './signal.ts';

const sentence = ({ mentions }: FactView): string => mentions.sentence.text;
const sides = wordSet('subordinate|relative|participle|absolute|apposition|content');
const lengths = wordSet('second|minute|hour|day|week|month|year');
const quotationMark = /[“"]/;

const isLength = ({ fact }: FactView): boolean => lengths.has(fact.unit) || lengths.has(fact.noun);

/** True where an odd number of quotation marks opens before the number. */
const isQuoted = (view: FactView): boolean => {
  if (!quotationMark.test(sentence(view))) return false;
  const text = sentence(view);
  const opened = countOf('“', text, view.start) - countOf('”', text, view.start);
  return opened > 0 || countOf('"', text, view.start) % 2 === 1;
};

/** How often a sign stands in a text before an offset. */
function countOf(sign: string, text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** What stands in a side clause may state nothing, and may lack its noun. */
const side = reason(
  'side',
  'a number in a side clause',
  'the number stands in a side clause',
  ({ clause }) => clause !== null && sides.has(clause.role),
);

const afterWord = cue(
  /\b(?:after|before|within|for|since|ago|later|until|lost)\s+(?:the\s+|some\s+|about\s+|more than\s+)?$/i,
);
const figure = cue(
  /\b(?:the (?:figure|number|total|mark|threshold|volume)|exceed\w*|pass\w*|surpass\w*|cross\w*|top\w*)\s+(?:the\s+)?$/i,
);
const mark = cue(/^\s*(?:mark|threshold)\b/);
const such = cue(/\bsuch\b/i);
const ofThem = cue(/^\s*of (?:them|these|those|which)\b/i);
const timesA = cue(/\btimes? (?:a|per|each|every)\b/i);

/** Signals of a number that may state nothing, by what is said around it. */
export const decoySignals: readonly Signal[] = [
  reason(
    'quoted',
    'a number that somebody says',
    'the number stands in somebody’s words',
    isQuoted,
  ),
  side,
  reason(
    'length-aside',
    'a length of time in a side clause or in somebody’s words',
    'a length of time may only say how long or when',
    (view) =>
      isLength(view) && (isQuoted(view) || (view.clause !== null && sides.has(view.clause.role))),
  ),
  reason(
    'spelt-length',
    'a length of time in words',
    'a length of time in words may only say how long or when',
    (view) => isLength(view) && !view.hasDigits,
  ),
  reason(
    'definite-first',
    '“the first” of something',
    '“the first” may only name a thing',
    (view) => view.fact.kind === 'ordinal' && /\b(?:the|its|their)\s+$/i.test(view.before),
  ),
  reason(
    'after-word',
    'a number behind a word of before and after',
    'the number may only say when',
    (view) => isBefore(afterWord, view),
  ),
  reason(
    'figure',
    'a number that “the figure” or “the number” passes',
    'the number may be a mark that was passed',
    (view) => isBefore(figure, view) || isBehind(mark, view),
  ),
  reason(
    'article-rate',
    'a rate in words',
    'a rate in words may count nothing',
    (view) => view.fact.kind === 'rate' && !view.hasDigits,
  ),
];
export const elisionSignals: readonly Signal[] = [
  reason(
    'bare-elided',
    'a number whose noun is left out',
    'the noun is left out and was taken from elsewhere',
    (view) =>
      view.fact.kind === 'count' &&
      view.fact.noun !== '' &&
      !view.words.toLowerCase().includes(view.fact.noun.toLowerCase().slice(0, 4)),
  ),
  reason(
    'such',
    '“such” or “of them” in the place of a noun',
    'a word such as “such” or “of them” stands for a noun',
    (view) => isIn(such, view) || isBehind(ofThem, view),
  ),
  reason('times-rate', 'times a week', '“times a week” may count trips, flights or calls', (view) =>
    isIn(timesA, view, 0, 12),
  ),
  reason(
    'million',
    'an amount in millions without a unit',
    'an amount in millions without its unit',
    (view) => view.fact.unit === '' && /illion/.test(view.words),
  ),
  side,
  reason(
    'odd-kind',
    'a multiple or a count in “times”',
    'what “times” counts may be meant otherwise',
    ({ fact }) => fact.kind === 'multiple',
  ),
];
