import type { Place } from '../../schemas/place.ts';
import { cue } from '../cues/cue.ts';
import { isNumberWord } from '../lexicon/number-words.ts';
import { describingNouns, placeLeads } from '../lexicon/place-words.ts';
import { isListGap } from '../places/coordination.ts';
import { isNamedFirmly, isOrdered, type NamedPlace, synthetic } from '../places/named-place.ts';
import { isPoint } from '../places/routes.ts';

/** A place that a text has named, with the preposition that led to it; the empty one where none did. */
interface LedName {
  id: string;
  lead: string;
}

/** The points that the last sentences named, in their order, each sentence by itself. */
export type NamedLately = readonly (readonly LedName[])[];

/** How many sentences back a pair may have been named. */
const furthest = 4;

/** Adds what a sentence names. */
export function namedAfter(
  before: NamedLately,
  named: readonly NamedPlace[],
  text: string,
  places: ReadonlyMap<string, Place>,
): NamedLately {
  const own = ledNames(named, text, places);
  return own.length === 0 ? before : [...before, own].slice(-furthest);
}

/**
 * "the former", "the latter port", "from the one to the other": which of two that were told of side by side each means.
 * Of a way, both its ends.
 *
 * @param before what the sentences before named
 */
export function readOrdered(
  text: string,
  named: readonly NamedPlace[],
  before: NamedLately,
  places: ReadonlyMap<string, Place>,
): NamedPlace[] {
  const mentions = ordered.matchAll(text).filter(({ index, 0: words }) => {
    const isOpen = openEnd.test(text.slice(index + words.length));
    return isOpen && (!isOneOfTwo(words) || (theOne.test(text) && theOther.test(text)));
  });
  const [first] = mentions;
  if (first === undefined) return [];
  const here = named.filter(({ end }) => end <= first.index);
  const told = [...before, ledNames(here, text, places)].flat();
  return mentions.flatMap(({ index, 0: words }) => {
    const at = /former|one/i.test(words) ? 0 : 1;
    const pair = pairOf(
      told,
      onWay.test(text.slice(0, index)) || / (?:route|way|line)$/.test(words),
    );
    return (pair?.[at] ?? []).map((id) => synthetic(id, index, index + words.length, words));
  });
}

const ordered = cue(
  new RegExp(
    String.raw`\bthe (?:former|latter|one|other)\b(?: (?:${describingNouns}|route|way|line)(?![\p{L}-]))?`,
    'iu',
  ),
);

const isOneOfTwo = (words: string): boolean => /^the o/i.test(words);

const theOne = /\bthe one\b(?! (?:that|which|who|where|whose|of)\b)/i;

const theOther = /\bthe other\b/i;

/** True for what follows a noun phrase rather than goes on with it: not "the latter half", "the former Soviet states". */
const openEnd =
  /^(?:['’]s?\b|[,.;:)–—]|$| (?:[\d$€£¥–—(]|\p{Lu}{3} \d|(?!(?:years|months|weeks|days|states|times|cases|stages|republics)\b)(?:an?|the|of|in|at|to|on|by|for|from|with|and|or|but|while|than|as|only|also|even|still|already|now|just|thus|alone|some|about|nearly|over|almost|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|it|there|is|was|were|are|be|had|have|did|do|will|would|can|could|may|might|must|should|more|less|lost|took|gave|got|sent|rose|fell|grew|made|saw|ran|won|held|kept|came|cost|\p{Ll}+(?:ed|s))(?![\p{L}-])))/u;

const onWay = /\b(?:on|along|by) $/;

/** The last two that were told of side by side: "*Ezhou* sends eight a week to Leipzig and *Zhengzhou* three to Liège". */
function pairOf(told: readonly LedName[], isWay: boolean): readonly (readonly string[])[] | null {
  const starts = lastTwo(told, 'from');
  const goals = lastTwo(told, 'to');
  if (isWay && starts && goals) return starts.map((id, at) => [id, goals[at] ?? id]);
  const leads = [...new Set(told.toReversed().map(({ lead }) => lead))];
  const subjects = lastTwo(told, '');
  const nearest = leads.map((lead) => lastTwo(told, lead)).find((pair) => pair !== null);
  const lastLead = told.at(-1)?.lead;
  // Where each has a place of its own behind it, those told of come first.
  const pair = isEach(told, lastLead) ? (subjects ?? nearest) : nearest;
  return pair?.map((id) => [id]) ?? null;
}

/** True where the last places are what two subjects each go to or lie at: "A … to B and C … to D". */
function isEach(told: readonly LedName[], lead: string | undefined): boolean {
  const leads = told.slice(-4).map((each) => each.lead);
  return (
    lead !== '' && leads.length === 4 && leads[0] === '' && leads[2] === '' && leads[1] === leads[3]
  );
}

/** The last two different places behind one preposition. */
function lastTwo(told: readonly LedName[], lead: string): readonly [string, string] | null {
  const ids = told.filter((each) => each.lead === lead).map(({ id }) => id);
  const last = ids.at(-1);
  const first = ids.findLast((id) => id !== last);
  return last !== undefined && first !== undefined ? [first, last] : null;
}

/** The points among names, each with the preposition before it; members of a list have that of its first. */
function ledNames(
  named: readonly NamedPlace[],
  text: string,
  places: ReadonlyMap<string, Place>,
): LedName[] {
  const points = named
    .filter(isNamedFirmly)
    .filter(({ id, name }) => isPoint(places, id) && !isOrdered(name));
  const found: LedName[] = [];
  points.forEach(({ id, start, end }, at) => {
    const last = points[at - 1];
    const own =
      /\b(\p{L}+) (?:the )?$/u
        .exec(text.slice(Math.max(0, start - 24), start))?.[1]
        ?.toLowerCase() ?? '';
    // "eight flights to Liège and *Ezhou three* to Riga": a number behind a name makes it the subject of a clause.
    const isListed =
      last !== undefined && isListGap(text.slice(last.end, start)) && !isNumber(text.slice(end));
    const lead = placeLeads.has(own) ? own : isListed ? (found.at(-1)?.lead ?? '') : '';
    found.push({ id, lead });
  });
  return found;
}

/** True where a number follows a name. */
function isNumber(behind: string): boolean {
  const [, word] = /^ (\d|\p{Ll}+)/u.exec(behind) ?? [];
  return word !== undefined && (/\d/.test(word) || isNumberWord(word));
}
