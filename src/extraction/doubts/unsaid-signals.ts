import { cue } from '../cues/cue.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { FactView } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';

const wordsOf = ({ mentions, start, end }: FactView): string =>
  mentions.sentence.text.slice(start, end);

/** Words that may stand with a number without saying what it counts. */
const numberWords =
  /\b(?:about|around|some|over|nearly|almost|more|less|fewer|than|roughly|barely|only|just|million|billion|thousand|hundred|up|to|at|least|and|or|not)\b/gi;

/** True for digits without any word or sign of what they count. */
const isBare = (view: FactView): boolean => {
  const words = wordsOf(view);
  return /\d/.test(words) && !/\p{L}{2,}|[%$€£¥₽₸]/u.test(words.replace(numberWords, ''));
};

/** How far the unit of a bare number stands from it: a quarter in its sentence, 1 elsewhere. */
export function unsaidUnit(view: FactView): number {
  const { unit, noun, kind } = view.fact;
  if (unit === '' || isOneOf(kind, 'rank|ordinal') || !isBare(view)) return 0;
  const head = (noun || unit).toLowerCase().slice(0, 4);
  return view.mentions.sentence.text.toLowerCase().includes(head) ? 0.25 : 1;
}

const perBehind = cue(/^\s*(?:per|a|an|each|every|\/)\s+\p{L}/u);

/** Signals of a unit that does not stand beside its number. */
export const unsaidUnitSignals: readonly Signal[] = [
  reason(
    'unsaid',
    'a bare number with a unit',
    'the unit does not stand beside the number',
    unsaidUnit,
  ),
  reason(
    'unlike-siblings',
    'a bare number with another unit than the figures beside it',
    'the unit does not stand beside the number, and the other figures of the sentence have another',
    (view) =>
      view.siblings.length > 0 &&
      view.siblings.every(({ fact }) => fact.unit !== view.fact.unit) &&
      unsaidUnit(view) > 0,
  ),
  reason(
    'per-behind',
    'words such as “per” behind an amount that is no rate',
    'words such as “per landing” stand behind the amount',
    (view) =>
      !view.fact.unit.includes('-per-') &&
      perBehind.in(view.mentions.sentence.text.slice(view.end, view.end + 14)),
  ),
  reason(
    'cut-word',
    'a unit that goes on behind a hyphen',
    'the word of the unit goes on',
    (view) => /^-\p{L}/u.test(view.mentions.sentence.text.slice(view.end, view.end + 2)),
  ),
];

/** Signals of a number that may state nothing, by what stands beside it. */
export const loneNumberSignals: readonly Signal[] = [
  reason(
    'rank',
    'a rank or an ordinal',
    'a rank or an ordinal may only be a way of speaking',
    ({ fact }) => isOneOf(fact.kind, 'rank|ordinal'),
  ),
  reason(
    'bare-measure',
    'a measure whose unit does not stand beside it',
    'the number may measure nothing',
    (view) => view.fact.kind === 'measure' && isBare(view),
  ),
  reason(
    'spelt-alone',
    'a number in words that is the only one of its sentence',
    'a number in words that stands alone may only be a way of speaking',
    (view) =>
      isOneOf(view.fact.kind, 'share|count|measure') &&
      view.siblings.length === 0 &&
      !/\d/.test(wordsOf(view)),
  ),
  assurance('stated-time', 'a time of its own', ({ dating }) => !!dating?.mention),
  assurance(
    'beside-others',
    'other figures in the sentence',
    ({ siblings }) => siblings.length > 0,
  ),
];
