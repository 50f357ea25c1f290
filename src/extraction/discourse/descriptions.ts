import type { Place } from '../../schemas/place.ts';
import { cue } from '../cues/cue.ts';
import { describingNouns, governments, placeNouns } from '../lexicon/place-words.ts';
import { isNamedFirmly, type NamedPlace, synthetic } from '../places/named-place.ts';
import { isOfVehicle } from '../places/roles.ts';
import { isInside, isPoint } from '../places/routes.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { type Focus, mostSalient } from './focus.ts';
import type { FocusWeights } from './focus-weights.ts';
import { type Introductions, introducedIn, introductionsAfter } from './introductions.ts';

/** What descriptions are resolved against. */
export interface Antecedents {
  focus: Focus;
  places: ReadonlyMap<string, Place>;
  weights: FocusWeights;
  /** The place of the dateline, which "here" means. */
  dateline: string | null;
  /** By what nouns places were spoken of. */
  introductions: Introductions;
}

const description = new RegExp(
  String.raw`\b(the|this|that|its) ((?:[\p{L}'’-]+ ){0,4}?)(${describingNouns})(?! hall\b)(?=['’]s|s['’]|[^\p{L}\p{N}-]|$)`,
  'giu',
);

/** Most sentences have none of the nouns, which is found sooner than that none has an article. */
const anyNoun = cue(
  new RegExp(`\\b(?:the|this|that|its) (?:[\\p{L}'’-]+ ){0,4}?(?:${describingNouns})`, 'iu'),
);

/** Words that make a description new rather than a way back: "the largest port", "the other city". */
const introducing =
  /^(?:first|second|third|fourth|fifth|largest|biggest|busiest|only|other|next|last|latest|final|main|major|new|newest|nearest|another|best|fastest|leading|top|whole|entire|former|latter|old|older|newer|larger|smaller|bigger|busier|western|eastern|second-largest|and|of|in|to|from|for|on|at|with|by|or|per|than|which|that|is|are|was|were|has|have|had)$/i;

/** Endings of adjectives of regions the atlas need not know: "the Walloon airport", "the Saxon hub". */
const nationality = /^\p{Lu}\p{Ll}+(?:ian|ean|ese|ish|oon|xon|rian)$/u;

/** Verbs and particles before a description that says what something is: "is now the port where …". */
const predicative =
  /\b(?:is|are|was|were|as|be|become|becomes|became|remains?|called|named)(?: (?:now|also|still))? $/i;

/**
 * Definite descriptions of a sentence with the place each means: "the border port", "this land port", "the Belgian
 * hub", "the Henan capital", "here". One that means nothing named before is left out.
 */
export function readDescriptions(
  text: string,
  named: readonly NamedPlace[],
  antecedents: Antecedents,
): NamedPlace[] {
  if (antecedents.focus.length === 0 && named.length === 0) return [];
  const found: NamedPlace[] = [];
  const others = [
    ...adverbsIn(text, named, antecedents),
    ...speakersIn(text, antecedents),
    ...capitalsIn(text, named, antecedents),
  ];
  if (!anyNoun.mayStandIn(text)) return others;
  // "the yard at [Malaszewicze]", "the terminal in [Duisburg]": the name says which is meant.
  const towns = named.filter(
    ({ id, demonym }) =>
      !demonym &&
      isPoint(antecedents.places, id ?? '') &&
      antecedents.places.get(id ?? '')?.kind !== 'province',
  );
  // "Fire on the [Istanbul] ferry shuts *the terminal*": a vehicle is called by where it is not.
  const standing = named.filter((place) => !isOfVehicle(place, { text, ...antecedents }));
  description.lastIndex = 0;
  for (let match = description.exec(text); match; match = description.exec(text)) {
    const [whole, , modifiers = '', noun = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const isOther = towns.some(
      (name) => name.start > end && ofPlace.test(text.slice(end, name.start)),
    );
    const id =
      !isOther && refersBack(text, start, end, modifiers, named)
        ? antecedentOf(noun.toLowerCase(), areasOf(text, { start, end }, named, antecedents), {
            ...antecedents,
            focus: withSentence(antecedents, standing, start).filter(
              (entry) => !isLeftFor(entry.id, text, start, named),
            ),
            introductions: introductionsAfter(
              antecedents.introductions,
              introducedIn(text, named, start),
            ),
          })
        : null;
    if (id !== null) found.push(synthetic(id, start, end, whole));
    // "its share of the Walloon airport": what does not lead back may hold what does.
    else description.lastIndex = start + 3;
  }
  return [...found, ...others];
}

const itsCapital = cue(/['’]s? (?:\p{Ll}+ )?capital\b/u);

/** "[Sichuan's capital]": the town of an area that has been named. */
function capitalsIn(
  text: string,
  named: readonly NamedPlace[],
  antecedents: Antecedents,
): NamedPlace[] {
  if (!itsCapital.in(text)) return [];
  return named.flatMap(({ id, start, end }) => {
    const tail = /^['’]s? (?:(?:provincial|regional) )?capital\b(?! (?:city )?\p{Lu})/u.exec(
      text.slice(end),
    );
    const city = tail && id !== null ? antecedentOf('capital', [id], antecedents) : null;
    return tail && city !== null
      ? [synthetic(city, start, end + tail[0].length, text.slice(start, end + tail[0].length))]
      : [];
  });
}

/** What the sentence itself has named weighs more than what those before it have. */
const ofSameSentence = 2.5;

/** The focus with what the sentence has named before `offset`: "…, where the yard can take 840". */
function withSentence(
  { focus, places, weights }: Antecedents,
  named: readonly NamedPlace[],
  offset: number,
): Focus {
  const earlier = named.filter(isNamedFirmly).filter(({ end }) => end <= offset);
  if (earlier.length === 0) return focus;
  const entries = new Map(focus.map((entry) => [entry.id, entry]));
  for (const { id } of earlier) {
    const entry = entries.get(id) ?? { id, near: 0, topic: 0, section: 0, group: [id] };
    const weight = ofSameSentence * weights.kind[places.get(id)?.kind ?? 'region'];
    entries.set(id, { ...entry, near: entry.near + weight });
  }
  return [...entries.values()];
}

/** Areas a description names: "the [Henan] capital", "the capital of [Anhui]". */
function areasOf(
  text: string,
  { start, end }: { start: number; end: number },
  named: readonly NamedPlace[],
  { places }: Antecedents,
): string[] {
  // "The Caspian port": a sea is where it lies, and holds no town.
  const isSea = ({ id }: NamedPlace): boolean => places.get(id ?? '')?.kind === 'sea';
  const inside = named.filter((name) => name.start >= start && name.end <= end && !isSea(name));
  const behind = areaBehind(text, end, named);
  return [...inside, ...(behind ? [behind] : [])].flatMap(({ id }) => id ?? []);
}

/** "the capital of [Anhui]": the area a description is of. */
function areaBehind(text: string, end: number, named: readonly NamedPlace[]): NamedPlace | null {
  if (!/capital$/i.test(text.slice(Math.max(0, end - 7), end))) return null;
  return (
    named.find(
      (name) => / of (?:the )?$/.test(text.slice(end, name.start)) && name.start - end < 12,
    ) ?? null
  );
}

function refersBack(
  text: string,
  start: number,
  end: number,
  modifiers: string,
  named: readonly NamedPlace[],
): boolean {
  // "the port of Poti" and "the Spanish capital Madrid" name the place themselves.
  if (/^ of\b/.test(text.slice(end, end + 4)) && areaBehind(text, end, named) === null)
    return false;
  if (named.some((name) => name.start === end + 1 || name.start === end + 2)) return false;
  if (predicative.test(text.slice(Math.max(0, start - 24), start))) return false;
  const words = modifiers.trim() === '' ? [] : modifiers.trim().split(' ');
  return words.every((word, at) => {
    if (introducing.test(word)) return false;
    if (!isCapitalised(word) || nationality.test(word)) return true;
    const offset = start + text.slice(start).indexOf(word);
    const isName = named.some((name) => name.start <= offset && offset < name.end);
    return isName && at < words.length;
  });
}

/** "The train from [Chengdu] rolled into *the terminal*": what something has left is not where it goes. */
const isLeftFor = (
  id: string,
  text: string,
  start: number,
  named: readonly NamedPlace[],
): boolean =>
  /\b(?:to|into|reached|reaches|for) $/.test(text.slice(Math.max(0, start - 9), start)) &&
  named.some(
    (name) =>
      name.id === id &&
      name.end <= start &&
      /\bfrom (?:the )?$/i.test(text.slice(Math.max(0, name.start - 9), name.start)),
  );

/** Between a description and the name of where it is. */
const ofPlace = /^ (?:at|in|near|outside) (?:the )?(?:(?:port|city|town|district) of )?$/;

/** How much of the topic's weight counts for a description. */
const topicShare = 0.6;

function antecedentOf(
  noun: string,
  areas: readonly string[],
  { focus, places, weights, introductions, dateline }: Antecedents,
): string | null {
  const kinds = placeNouns.get(noun) ?? [];
  const known = introducedAs(noun, introductions);
  const fits = (id: string): number => {
    const kind = places.get(id)?.kind;
    const isKnown = id === known;
    if (kind === undefined || !(isKnown || kinds.includes(kind))) return 0;
    if (areas.some((area) => !isInside(places, id, area))) return 0;
    return fitOf(kind, kinds) * (isKnown ? ofIntroduced : 1);
  };
  // A site stands in a town; that a land has one does not make the land what "the center" means.
  if (kinds.length === 0)
    return known !== null && fits(known) > 0 && isPoint(places, known) ? known : null;
  // A description leads back to what is near rather than to the topic.
  const near = { ...weights, topic: weights.topic * topicShare };
  const best = mostSalient(focus, fits, near);
  if (best !== null) {
    // Of both ends of a way, the text is written at one: "the town" is that one.
    const { group = [], isEnd = false } = focus.find(({ id }) => id === best) ?? {};
    const isScene =
      dateline !== null &&
      (group.includes(dateline) || (isEnd && !governments.has(dateline))) &&
      // "GORIS – Lorries wait below the crossing of [Agarak]; *the crossing* …": a town is none.
      fits(dateline) >= Math.min(fits(best), leastOfScene);
    return isScene ? dateline : best;
  }
  if (areas.length > 0) return null;
  const outer = around(kinds, focus, places, weights);
  // "the region" of a city that lies in none the atlas knows is the city's own.
  if (outer !== null || !kinds.includes('province')) return outer;
  return mostSalient(focus, (id) => (isPoint(places, id) ? 1 : 0), weights);
}

/** "The dry port", under the name of a town: rather the crossing named beside it, which is nothing but that. */
const fitOf = (kind: Place['kind'], kinds: readonly Place['kind'][]): number =>
  kind === kinds[0] ? 1.3 : kind === 'city' ? ofTown : 1;

const ofTown = 0.4;

/** What a town must fit at the least to be meant in place of what the noun itself names. */
const leastOfScene = 1;

/** How much more a place weighs that was spoken of by the noun of the description. */
const ofIntroduced = 2;

/** The place last spoken of by a noun, or by another of the same meaning: "the region" of an exclave. */
function introducedAs(noun: string, introductions: Introductions): string | null {
  const own = introductions.get(noun);
  if (own !== undefined) return own;
  const kinds = placeNouns.get(noun);
  const alike = [...introductions].findLast(
    ([other]) => kinds !== undefined && placeNouns.get(other) === kinds,
  );
  return alike?.[1] ?? null;
}

/** The country that what is most salient lies in, or that country itself. */
export function nationOf(
  focus: Focus,
  places: ReadonlyMap<string, Place>,
  weights: FocusWeights,
): string | null {
  const top = mostSalient(focus, (id) => (places.has(id) ? 1 : 0), weights);
  if (top !== null && places.get(top)?.kind === 'country') return top;
  return around(['country'], focus, places, weights);
}

/** "the province" of a city in focus, where the province itself has not been named. */
function around(
  kinds: readonly Place['kind'][],
  focus: Focus,
  places: ReadonlyMap<string, Place>,
  weights: FocusWeights,
): string | null {
  const top = mostSalient(focus, (id) => (isPoint(places, id) ? 1 : 0), weights);
  let next = places.get(top ?? '')?.within;
  for (let depth = 0; next !== undefined && depth < 8; depth++) {
    const place = places.get(next);
    if (place && kinds.includes(place.kind) && !isPoint(places, next)) return next;
    if (place?.kind === 'province' && kinds.includes('province')) return next;
    next = place?.within;
  }
  return null;
}

/** "From Ningbo to us", "32 hectares of our waterfront": the place of whoever speaks. */
function speakersIn(text: string, antecedents: Antecedents): NamedPlace[] {
  if (!ours.in(text)) return [];
  const id = speakerPlace(antecedents.focus, antecedents.places, antecedents.weights);
  if (id === null) return [];
  return [...text.matchAll(speakers)].map(({ 0: words, 1: lead = '', index }) =>
    synthetic(id, index + lead.length, index + words.length, words.slice(lead.length)),
  );
}

const ours = cue(/\b(?:us|our)\b/);

const speakers = new RegExp(
  String.raw`\b((?:to|from|at|through|via|with|by|in|of) )(?:us(?![\p{L}-])(?! (?:of|in|to)\b)|our (?:[\p{Ll}-]+ ){0,3}?(?:${describingNouns}|waterfront|berths|quays|yards|terminals|sidings|tracks|halls|gates|own)(?![\p{L}-]))`,
  'gu',
);

/** Where whoever is interviewed or quoted speaks for: what the article is about, whatever was named last. */
export function speakerPlace(
  focus: Focus,
  places: ReadonlyMap<string, Place>,
  weights: FocusWeights,
): string | null {
  const isSea = (id: string): boolean => places.get(id)?.kind === 'sea';
  const fits = (id: string): number => (isPoint(places, id) && !isSea(id) ? 1 : 0);
  return mostSalient(topicsOf(focus), fits, weights);
}

const topicsOf = (focus: Focus): Focus => focus.map((entry) => ({ ...entry, near: 0 }));

/** What being named once in a title as where something goes does not give a province. */
const leastOfProvince = 0.7;

/** The point that an article as a whole is about; null for one about a land, a corridor or nothing yet. */
export function themeOf(
  focus: Focus,
  places: ReadonlyMap<string, Place>,
  weights: FocusWeights,
): string | null {
  // "A company that runs trains into Silesia": a province named on the way is none that the article is about.
  const isPassing = ({ id, topic, section }: Focus[number]): boolean =>
    places.get(id)?.kind === 'province' && topic < leastOfProvince && section === 0;
  const topics = topicsOf(focus).filter((entry) => !isPassing(entry));
  const id = mostSalient(topics, () => 1, weights);
  return id !== null && places.has(id) && isPoint(places, id) ? id : null;
}

/** "here", "there", "nationwide": adverbs that stand for a place. */
function adverbsIn(
  text: string,
  named: readonly NamedPlace[],
  antecedents: Antecedents,
): NamedPlace[] {
  return adverbs.matchAll(text).flatMap(({ index, 0: word }) => {
    // "from Shenzhen to Budapest with *a stop here*": what is passed on the way.
    if (
      /\ba (?:stop|stopover|halt|layover|call) $/.test(text.slice(Math.max(0, index - 12), index))
    )
      return [];
    const areas = /^there$/i.test(word) ? areasBefore(text, named, index, antecedents.places) : [];
    const id = areas.length > 0 ? null : meantBy(word, text, named, index, antecedents);
    const ids = id === null ? areas : [id];
    return ids.map((each) => synthetic(each, index, index + word.length, word));
  });
}

/** "The line through Russia and Belarus was busy, and volume *there* fell": areas, where the sentence names no point. */
function areasBefore(
  text: string,
  named: readonly NamedPlace[],
  offset: number,
  places: Antecedents['places'],
): string[] {
  const earlier = named.filter((place) => isNamedFirmly(place) && place.end <= offset);
  if (earlier.some(({ id }) => isPoint(places, id ?? ''))) return [];
  const at = earlier.findLastIndex(({ start }) => inArea.test(text.slice(start - 16, start)));
  if (at < 0) return [];
  const run = earlier.slice(at);
  const length = run.findIndex((place, nth) => {
    const next = run[nth + 1];
    return !next || !/^,? ?(?:and )?$/.test(text.slice(place.end, next.start));
  });
  return run.slice(0, length + 1).flatMap(({ id }) => id ?? []);
}

/** Before areas in which something is or goes on. */
const inArea = /\b(?:in|through|across|over|via|throughout) (?:the )?$/i;

/** "In Riga the fee, which *in Tallinn* is 31 euros, was lowered there": named in a relative clause that has ended. */
const isInPassing = ({ start, end }: NamedPlace, text: string, offset: number): boolean =>
  /, (?:(?:in|at|of|for|from|to|through) )?(?:which|where|who|whose|whom) [^,;:]*$/.test(
    text.slice(0, start),
  ) && /^[^;:]*, /.test(text.slice(end, offset));

/** The place an adverb stands for. */
function meantBy(
  word: string,
  text: string,
  named: readonly NamedPlace[],
  index: number,
  antecedents: Antecedents,
): string | null {
  const { dateline, focus, weights, places } = antecedents;
  // "At home" is of what an article is about, be it a land.
  if (/home$/i.test(word))
    return mostSalient(topicsOf(focus), (id) => (places.has(id) ? 1 : 0), weights);
  if (!/here$/i.test(word)) return around(['country'], focus, places, weights);
  const open = named.filter((name) => !isInPassing(name, text, index));
  const near = nearest(withSentence(antecedents, open, index), places);
  if (!/^here$/i.test(word)) return near;
  return (
    themeOf(focus, places, weights) ?? dateline ?? near ?? mostSalient(focus, () => 1, weights)
  );
}

const adverbs = cue(
  /\b(?:at home(?=,| (?:the|it|they|we))|here(?!,? (?:the|it|they|too|again|is|are|was|were)\b)|there(?! (?:is|are|was|were|has|have|had|will|would|can|could|may)\b)|nationwide|nationally|(?:across|throughout|all over|in) the (?:(?:whole|entire) )?country(?! (?:of|that|where|which|with)\b)|(?<!\b(?:of|from|than|above|below|to) the )national (?:total|figure|volume|average|tally|sum|(?:rail |railway |road )?network)|national total(?= of \d))\b/i,
);

/** The place the last sentences were about, whatever the topic. */
function nearest(focus: Focus, places: ReadonlyMap<string, Place>): string | null {
  const near = focus.filter(({ id }) => isPoint(places, id)).toSorted((a, b) => b.near - a.near);
  return near[0]?.id ?? null;
}
