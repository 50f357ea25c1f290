import { cue } from '../cues/cue.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { PlaceRule } from '../places/place-context.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { isWithin } from '../tokens/spans.ts';
import type { FactView } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';
import { isUnknownName } from './unknown-names.ts';

const prepositions = wordSet(
  'in|at|near|between|from|to|through|via|of|for|past|into|over|beyond|towards|and|outside|around|across',
);

/**
 * How near a name stands that the atlas lacks and that a preposition makes look like a place: "at Habur". 1 in the
 * clause of the number, a half elsewhere in its sentence.
 */
export function unknownPlace(view: FactView): number {
  const { mentions, outline, start, end, before, behind } = view;
  const { tokens } = mentions;
  let most = 0;
  for (const [at, token] of tokens.entries()) {
    if (!isCapitalised(token.text) || isWithin(token, view)) continue;
    const lead = tokens[at - 1]?.lower ?? '';
    if (!prepositions.has(lead === 'the' ? (tokens[at - 2]?.lower ?? '') : lead)) continue;
    if (!isUnknownName(token, at, mentions, outline)) continue;
    if (token.start >= start - before.length && token.start < end + behind.length) return 1;
    most = 0.5;
  }
  return most;
}

const byRule =
  (...rules: readonly PlaceRule[]) =>
  ({ placeRule }: FactView): boolean =>
    placeRule !== undefined && rules.includes(placeRule);
const isCarried = ({ fact, own }: FactView): boolean => fact.places.length > 0 && own.length === 0;

/** True where a place of the fact is no point and no country: a sea, a region, a continent. */
const isVast = ({ fact, places }: FactView): boolean =>
  fact.places.some((id) => isOneOf(places.get(id)?.kind ?? '', 'sea|region|continent'));

const pronoun = cue(/\b(?:it|its|they|their|them|there|he|she)\b/i);
const firm = cue(
  /\b(?:company|group|airline|carrier|operator|railways?|forwarder|firm|employees|staff|fleet|revenue|profit|turnover|sales|shares?|net|EBITDA?|debt|dividends?|aircraft|freighters?|Boeing|Airbus|wagons|locomotives|drivers)\b/i,
);

/** True where the sentence names a nationality or a thing called after a place, of a place the fact has not. */
const isBesideWeakName = ({ mentions, fact }: FactView): boolean =>
  mentions.named.some(
    ({ demonym, inName, id }) => (demonym || inName) && id !== null && !fact.places.includes(id),
  );

/** Signals of the rule that took the places, and of what else they could be taken from. */
export const takenPlaceSignals: readonly Signal[] = [
  reason(
    'unknown-place',
    'a preposition before a name that the atlas does not have',
    'the sentence names what may be a place that the atlas does not have',
    unknownPlace,
  ),
  reason(
    'unknown-place-carried',
    'the same where the place was carried',
    'the place was taken over, though the sentence names what may be one the atlas does not have',
    (view) => (view.own.length > 0 ? 0 : unknownPlace(view)),
  ),
  reason(
    'taken-goal',
    'the place where something goes to',
    'the place where it goes to was taken',
    byRule('goal', 'receiver'),
  ),
  reason(
    'taken-area',
    'an area that the sentence names by the way',
    'an area that the sentence names may not be what it is about',
    byRule('area', 'subject-area'),
  ),
  reason(
    'taken-beside',
    'a name that stands beside what the text is about',
    'a name that the sentence holds was taken beside what the text is about',
    byRule('beside-topic', 'partner', 'weak', 'later-subject', 'nation', 'measured'),
  ),
  reason(
    'taken-focus',
    'a sentence that leaves its place to the text before',
    'the place was taken from what the text before is about',
    byRule('focus'),
  ),
  reason('vast', 'a sea or a region', 'a sea or a region was taken', isVast),
  reason(
    'vast-only',
    'a sea or a region alone',
    'nothing but a sea or a region was taken',
    (view) => view.fact.places.length === 1 && isVast(view),
  ),
  reason(
    'carried-several',
    'several places that were carried',
    'several places were taken over together',
    (view) => isCarried(view) && view.fact.places.length > 1,
  ),
  reason(
    'pronoun',
    'a carried place beside a pronoun',
    'a word such as “it” or “there” may mean another place',
    (view) => isCarried(view) && pronoun.in(view.mentions.sentence.text),
  ),
  reason(
    'firm',
    'a carried place beside words of a firm',
    'the figure may be that of a firm and of no place',
    (view) => isCarried(view) && firm.in(view.mentions.sentence.text),
  ),
  reason(
    'weak-nearby',
    'a nationality or a thing called after another place',
    'the sentence names another place in an adjective or a longer name',
    isBesideWeakName,
  ),
  reason(
    'carried-measure',
    'a length, a weight or a duration with a carried place',
    'a length, a weight or a duration may be of something passed on the way',
    (view) => view.fact.kind === 'measure' && isCarried(view),
  ),
  reason(
    'unmeasured',
    'a figure that belongs to no measure',
    'the figure is none that places are compared by',
    ({ fact }) => !fact.measure,
  ),
  assurance('amount', 'a change, money or a price', ({ fact }) =>
    isOneOf(fact.kind, 'change|money|price'),
  ),
  assurance(
    'taken-flow',
    'the ends of a flow, an owner, a list in order',
    byRule('flow', 'owner', 'aligned', 'distributed', 'scope'),
  ),
];
