import { keptOf } from '../../atlas/kept.ts';
import type { Place } from '../../schemas/place.ts';
import { clauseAt } from '../clauses/clause.ts';
import { cue } from '../cues/cue.ts';
import { placeNouns } from '../lexicon/place-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { PlaceRole } from '../places/roles.ts';
import { weakRoles } from '../places/roles.ts';
import { isInside, isPoint } from '../places/routes.ts';
import type { SentenceMentions } from '../reader/mentions.ts';
import { type FactView, isAround, isSaid } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';
import { hasUnknownSubject, opensUnknown } from './unknown-names.ts';

const hasPlaces = ({ fact }: FactView): boolean => fact.places.length > 0;
const sentence = ({ mentions }: FactView): string => mentions.sentence.text;

const onlyIn =
  (...wanted: readonly PlaceRole[]) =>
  (view: FactView): boolean => {
    const { ownRoles } = view;
    return ownRoles.length > 0 && ownRoles.every((role) => wanted.includes(role));
  };

const nouns = [...placeNouns.keys()].sort((a, b) => b.length - a.length).join('|');
const descriptions = cue(
  new RegExp(
    String.raw`\b(?:the|this|that|its) (?:[\p{L}'’-]+ ){0,3}?(${nouns})(?=['’]s|s['’]|[^\p{L}\p{N}-]|$)`,
    'iu',
  ),
);

/** The nouns of the descriptions in a sentence, found once for all its facts. */
const describedIn = keptOf(({ text }: SentenceMentions): string[] =>
  descriptions.matchAll(text).map(([, noun = '']) => noun.toLowerCase()),
);

/** True where a description of the sentence is of another kind than every place of the fact: "the region", of a city. */
function isOtherKind(view: FactView): boolean {
  const { fact, places, mentions } = view;
  if (fact.places.length === 0) return false;
  const kinds = fact.places.flatMap((id) => places.get(id)?.kind ?? []);
  for (const noun of describedIn(mentions)) {
    const fitting: readonly Place['kind'][] = placeNouns.get(noun) ?? [];
    if (!kinds.some((kind) => fitting.includes(kind))) return true;
  }
  return false;
}

const organisation = cue(
  /\b(?:the|its|their|this|that|one) (?:\p{L}+ ){0,2}(?:group|company|firm|carrier|airline|operator|railways?|forwarder|customs|authority|enterprise|consortium|line|subsidiary|manufacturer|integrator)\b|\bits (?:revenue|profit|turnover|sales|employees|staff|fleet|network|shares?|customers)\b/iu,
);
const plural = cue(
  /\b(?:the|both|these|its|their) (?:two|three|four|five|\d+)?\s?(?:\p{Ll}+ )?(?:ports|airports|cities|countries|terminals|crossings|provinces|stations|hubs|lines|routes)\b/iu,
);
const other = cue(
  /\b(?:other|elsewhere|another|neighbou?ring|nationwide|worldwide|global(?:ly)?|abroad|overall|altogether|in all|combined|rest of|by contrast|instead|meanwhile|rival|respectively)\b/i,
);
const example = cue(
  /\b(?:in particular|especially|notably|such as|including|among them|for instance)\b/i,
);
const through = cue(
  /\b(?:via|by way of|through|past|across|over|crossing|avoid\w*|bypass\w*|instead of)\s+(?:the\s+)?(?:[\p{Lu}][\p{L}-]*(?:,| and)\s+){0,3}$/u,
);
const speakers = cue(/\b(?:we|our|us|I|my)\b/);
const turning = cue(/\b(?:from there|opposite|neighbou?ring|on the other|by contrast|the rest)\b/i);
const asideRoles = wordSet(
  'relative|participle|subordinate|apposition|parenthesis|absolute|including|attribution',
);

/** True where every name of the fact's places stands in an aside that the number does not stand in. */
const isNamedAside = ({ own, clause: clauseOf, mentions }: FactView): boolean =>
  own.length > 0 &&
  own.every(({ start }) => {
    const other = clauseAt(mentions.plan, mentions.tokens, start);
    return other !== null && other.index !== clauseOf?.index && asideRoles.has(other.role);
  });

/** True where a name of the fact's places stands in another clause than the number. */
const isNamedApart = ({ own, clause: clauseOf, mentions }: FactView): boolean =>
  own.length > 0 &&
  own.every(
    ({ start }) => clauseAt(mentions.plan, mentions.tokens, start)?.index !== clauseOf?.index,
  );

/** A list of three or more names of which the fact has some and not others. */
function isPartOfList({ mentions, fact, own }: FactView): boolean {
  if (own.length === 0) return false;
  const { text } = mentions.sentence;
  const { named } = mentions;
  return named.some((name, at) => {
    const next = named[at + 1];
    if (!next || name.id === null || next.id === null) return false;
    return (
      fact.places.includes(name.id) !== fact.places.includes(next.id) &&
      isOneOf(text.slice(name.end, next.start), ', | and | or |, and ')
    );
  });
}

/** True where a point was named after the last naming of any place of the fact. */
const isPassedOver = ({ fact, own, trace }: FactView): boolean =>
  own.length === 0 &&
  fact.places.length > 0 &&
  trace.lastPoint !== null &&
  !fact.places.includes(trace.lastPoint);

const isDifferent = ({ fact, trace }: FactView): boolean =>
  trace.stated !== null && !fact.places.some((id) => trace.stated?.places.includes(id));

/** True where the title names a point which the fact has not, and which lies inside none of its places. */
const isOutOfTitle = ({ fact, outline, places }: FactView): boolean =>
  outline.title.length > 0 &&
  !outline.title.some(
    (id) => fact.places.includes(id) || fact.places.some((area) => isInside(places, id, area)),
  );

/** Signals of what names do in the sentence, and of words that stand for a place. */
export const placeRoleSignals: readonly Signal[] = [
  reason(
    'opens-unknown',
    'a sentence that opens with a name the atlas does not have',
    'the sentence opens with a name whose place is not known',
    opensUnknown,
  ),
  reason(
    'unknown-subject',
    'a subject that holds a name the atlas does not have',
    'the subject holds a name whose place is not known',
    (view) => hasUnknownSubject(view.clause, view) || hasUnknownSubject(view.tensed, view),
  ),
  reason(
    'other-kind',
    'a description of another kind than the place taken',
    'a description such as “the region” stands for another kind of place than the one taken',
    isOtherKind,
  ),
  reason(
    'organisation',
    'a company or an authority as what the sentence is about',
    'the figure may be that of a company and not of a place',
    (view) => isAround(organisation, view),
  ),
  reason(
    'plural',
    'a description of several places where one was taken',
    'the sentence speaks of several places, and one was taken',
    (view) => view.fact.places.length === 1 && isSaid(plural, view),
  ),
  reason(
    'other-word',
    'words that turn to another place',
    'a word such as “elsewhere” or “nationwide” may turn to another place',
    (view) => isAround(other, view),
  ),
  reason(
    'speaker-place',
    'somebody who speaks of “us”',
    'the one who speaks of “us” may have another place',
    (view) => isSaid(speakers, view),
  ),
  reason(
    'turning',
    'words that lead away from the place',
    'words such as “opposite” or “from there” lead to another place',
    (view) => isSaid(turning, view),
  ),
  reason(
    'named-aside',
    'a place named in an aside',
    'the place is named in an aside',
    isNamedAside,
  ),
  reason(
    'named-apart',
    'a place named in another clause',
    'the place is named in another clause',
    isNamedApart,
  ),
  reason(
    'carried-money',
    'money with a carried place',
    'an amount of money may be that of a company or a state',
    (view) => view.fact.kind === 'money' && hasPlaces(view) && view.own.length === 0,
  ),
  reason(
    'unknown-many',
    'a sentence with several names the atlas does not have',
    'the sentence names several things whose place is not known',
    (view) => Math.min(1, view.sentence.unknownWords / 3),
  ),
  reason(
    'scattered',
    'an article whose places are named about as often as each other',
    'the article has no main place',
    ({ outline }) => 1 - outline.mainShare,
  ),
  reason(
    'example',
    'a place that is an example',
    'the place may be one example of several',
    (view) => view.own.length > 0 && isAround(example, view),
  ),
  reason(
    'through',
    'words of a way that a thing takes',
    'a place on the way may have been taken for the one it is about',
    (view) =>
      view.own.length > 0 &&
      view.own.every(({ start }) => through.before(sentence(view), start, 60)),
  ),
  reason(
    'part-of-list',
    'some names of a list of which others were left out',
    'only part of a list of places was taken',
    isPartOfList,
  ),
  reason(
    'passed-over',
    'a carried place that another was named after',
    'another place was named nearer before the sentence',
    isPassedOver,
  ),
  reason(
    'apart-from-last',
    'another place than the figure before',
    'the figure before has another place',
    (view) => hasPlaces(view) && isDifferent(view),
  ),
  reason(
    'far',
    'a carried place that was named long before',
    'the place was named long before',
    ({ own, carriedFrom, trace }) =>
      own.length > 0 || carriedFrom === null ? 0 : Math.min(1, (trace.at - carriedFrom.at) / 6),
  ),
  reason(
    'weak-role',
    'a place only named by a firm, a speaker, a nationality or in a comparison',
    'the place is only named by the way',
    onlyIn(...weakRoles),
  ),
  reason(
    'goal-only',
    'only where something goes to',
    'only the place where it goes to was found',
    onlyIn('goal'),
  ),
  reason(
    'source-only',
    'only where something comes from',
    'only the place where it comes from was found',
    onlyIn('source'),
  ),
  reason(
    'adjunct-only',
    'a place named by the way of a verb',
    'the place may only say where something else happened',
    onlyIn('adjunct', 'aside'),
  ),
  reason(
    'object-only',
    'a place that is what a verb is done to',
    'the place may be what something was done to',
    onlyIn('object'),
  ),
  reason(
    'out-of-title',
    'a place apart from those of the title',
    'the title names another place',
    (view) => hasPlaces(view) && isOutOfTitle(view),
  ),
  reason(
    'untitled',
    'a title that names no place of the atlas',
    'the title names no place of the atlas',
    ({ outline }) => outline.title.length === 0,
  ),
  reason(
    'area',
    'only an area',
    'only an area was found',
    (view) => hasPlaces(view) && !view.fact.places.some((id) => isPoint(view.places, id)),
  ),
  reason(
    'several',
    'three places or more',
    'several places were taken together',
    ({ fact }) => fact.places.length > 2,
  ),
  assurance('subject', 'a place that is the subject', (view) =>
    view.ownRoles.some((role) => role === 'subject' || role === 'fronted'),
  ),
  assurance('in-title', 'the place of the title', ({ fact, outline }) =>
    outline.title.some((id) => fact.places.includes(id)),
  ),
  assurance(
    'as-last',
    'the place of the figure before',
    (view) => view.trace.stated !== null && hasPlaces(view) && !isDifferent(view),
  ),
];
