import { narrow } from '../../markdown/segment/narrow.ts';
import { sayingVerbs } from '../lexicon/clause-words.ts';
import { isNumberWord } from '../lexicon/number-words.ts';
import {
  adjectives,
  closedClass,
  nounFirst,
  nounsDespiteEnding,
  type Tag,
  tagSet,
  type VerbForm,
  verbBase,
  verbForms,
} from '../lexicon/parts-of-speech.ts';
import { monthActs } from '../lexicon/period-words.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { isPlural } from '../units/nouns.ts';
import { lowerAt, tagAt, tokenAt } from './cursor.ts';
import { isCapitalised } from './letters.ts';

export type { Tag } from '../lexicon/parts-of-speech.ts';

/**
 * Coarse parts of speech of a sentence's tokens, one for each, in one pass from left to right: closed classes by list,
 * known verbs and adjectives by form, the rest by ending, each settled by what stands before it.
 */
export function tag(tokens: readonly Token[]): Tag[] {
  const tags: Tag[] = [];
  for (let at = 0; at < tokens.length; at++) {
    tags.push(tagOne(tokens, at, tags));
  }
  return tags;
}

/** Adverbs of place and time that are adjectives before a noun: "overseas partners", "combined sales". */
const eitherWay = wordSet(
  'overseas|worldwide|nationwide|online|offline|overnight|combined|early|late|further|well|long-term|home|indoor|outdoor|forward|away|back|upward|downward|around|about|upfront|outright',
);

const adjectiveInLy = wordSet(
  'early|daily|weekly|monthly|yearly|quarterly|hourly|only|likely|unlikely|elderly|friendly|lonely|costly|deadly|orderly|timely|lively|lovely|ugly|holy|silly|scholarly|worldly|wobbly|homely|hilly|family-friendly',
);
const adjectiveEnding =
  /(?:ous|ful|less|able|ible|ical|ial|ional|ental|inal|onal|ural|oral|ival|ive|ish|ic|ary|ory|ese|ian|like|proof|free|wide|ward|most|fold|some)$/;

/** What lists and the ending of a word tell of it, whatever it stands among. */
interface Entry {
  closed: Tag | undefined;
  form: VerbForm | undefined;
  isAdjective: boolean;
  isNumber: boolean;
  ending: Tag;
}

/** Most words whose entries are kept at hand. */
const mostEntries = 40_000;

const entries = new Map<string, Entry>();

/** The entry of a word, put together once: the lists lie far apart, and each word of a text would be looked up in all of them. */
function entryOf(word: string): Entry {
  const known = entries.get(word);
  if (known) return known;
  if (entries.size >= mostEntries) entries.clear();
  const entry: Entry = {
    closed: closedClass.get(word),
    form: verbForms.get(word),
    isAdjective: adjectives.has(word),
    isNumber: isNumberWord(word),
    ending: byEnding(word),
  };
  // A piece of a text keeps the whole of it.
  entries.set(narrow(word), entry);
  return entry;
}

/** A token to be tagged, and those before it, which are. */
interface Spot {
  token: Token;
  word: string;
  entry: Entry;
  tokens: readonly Token[];
  at: number;
  tags: readonly Tag[];
  /** True for one with a capital. */
  upper: boolean;
  /** True at the start of a sentence, where a capital says nothing. */
  initial: boolean;
}

function tagOne(tokens: readonly Token[], at: number, tags: readonly Tag[]): Tag {
  const token = tokenAt(tokens, at);
  if (token.shape === 'number') return 'number';
  if (token.shape === 'punctuation') return 'punctuation';
  if (token.shape === 'symbol') return token.text === '&' ? 'conjunction' : 'symbol';
  const initial = at === 0 || (at === 1 && tags[0] === 'punctuation');
  const upper = isCapitalised(token.text);
  const word = token.lower;
  const spot: Spot = { token, word, entry: entryOf(word), tokens, at, tags, upper, initial };
  return tagListed(spot) ?? tagUnlisted(spot);
}

/** A word of a closed class; null for others, and for a name that looks like one. */
function tagListed({ token, word, entry, tokens, at, tags, upper, initial }: Spot): Tag | null {
  const { closed } = entry;
  if (closed === 'adverb' && eitherWay.has(word) && isAdjectiveSlot(tokens, at)) return 'adjective';
  // "three round trips"
  if (
    word === 'round' &&
    isOneOf(lowerAt(tokens, at + 1), 'trip|trips|journey|journeys|flight|flights|voyage|voyages')
  )
    return 'adjective';
  // "2 percentage *points* more than a year before"
  if (word === 'points' && isOneOf(lowerAt(tokens, at - 1), 'percentage|percent|basis'))
    return 'plural';
  // "70 all-cargo routes"
  if (closed === 'determiner' && opensCompound(tokens, at)) return 'adjective';
  // "May was the busiest month", "May 2025: 14 trains"
  if (initial && token.text === 'May' && isMonthBefore(tokens, at + 1)) return 'name';
  if (closed === undefined || !upper || initial) return closed ?? null;
  if (closed === 'modal' && token.text !== word.toUpperCase()) return 'name';
  if (isNameLike(token, tokens, at)) return null;
  return closed !== 'conjunction' && continuesName(token, tags) ? 'name' : closed;
}

const isMonthBefore = (tokens: readonly Token[], at: number): boolean =>
  monthActs.has(lowerAt(tokens, at)) || isOneOf(tokens[at]?.shape ?? '', 'number|punctuation');

function tagUnlisted(spot: Spot): Tag {
  const { word, entry, tokens, at, upper, initial } = spot;
  if (entry.isNumber) return 'number';
  if (word.charCodeAt(0) < 0x3a) return /^\d+(?:st|nd|rd|th)$/.test(word) ? 'adjective' : 'noun';
  if (upper && !initial) return 'name';
  // "Cross-border trade": no verb opens a sentence with a hyphen behind it.
  if (initial && opensCompound(tokens, at) && entry.form === 'base') return 'adjective';
  return tagOpen(spot);
}

const opensCompound = (tokens: readonly Token[], at: number): boolean => {
  const [hyphen, last] = [tokens[at + 1], tokens[at + 2]];
  return hyphen?.lower === '-' && hyphen.glued && last?.glued === true && last.shape === 'word';
};

/** Verbs whose participle is their base, and the auxiliaries it follows. */
const likeItsPast = wordSet(
  'run|come|become|overcome|cut|hit|set|shut|split|spread|put|cost|let|read',
);
const pastAlike = wordSet('cut|hit|set|shed|shut|split|spread|put');
const perfect = wordSet('has|have|had|having');

/** "The railway plans to run": a verb of intent, where other nouns in -s before "to" are plurals. */
const isIntent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'to' &&
  isOneOf(
    lowerAt(tokens, at),
    'plans|aims|hopes|seeks|intends|targets|needs|promises|pledges|wants|expects|proposes|continues',
  );

/** "19 trains a day" */
const isPerTime = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(lowerAt(tokens, at + 1), 'a|an|every|each|per') &&
  isOneOf(lowerAt(tokens, at + 2), 'minute|hour|day|week|month|quarter|year|fortnight');

const takesOn = (tokens: readonly Token[], at: number): boolean =>
  takesObject(tokens, at) || isOneOf(lowerAt(tokens, at + 1), 'out|off|up|sail|by');

const leadsTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'to' &&
  isOneOf(lowerAt(tokens, at), 'run|amount|come|extend|stretch|add|lead|belong|fly');

/** A third person behind a comma where the sentence has no verb yet but that of a relative clause. */
function isLateVerb(tokens: readonly Token[], at: number, tags: readonly Tag[]): boolean {
  if (tokenAt(tokens, at - 1).text !== ',') return false;
  if (takesObject(tokens, at) && !nounFirst.has(lowerAt(tokens, at))) return true;
  // "Its owner, since June a fund, *intends to put* 22 million into it"
  const leadsToVerb = lowerAt(tokens, at + 1) === 'to' && isBase(lowerAt(tokens, at + 2));
  if (leadsToVerb && !nounFirst.has(lowerAt(tokens, at))) return true;
  if (tokens[at + 1]?.lower !== 'with' && !takesObject(tokens, at) && !leadsToVerb) return false;
  // "imports 186,900 t, *exports* 112,700 t": without an aside before it no comma parts a subject from its verb.
  if (nounFirst.has(lowerAt(tokens, at)) && !closesAside(tokens, tags, at - 1)) return false;
  for (let back = at - 1; back >= Math.max(0, at - 40); back--) {
    const tag = tags[back];
    if (tokenAt(tokens, back).text === ';') break;
    if (tag === 'verb' || tag === 'modal' || tag === 'auxiliary') return false;
  }
  return true;
}

/** True for a comma with another comma or a relative clause before it in the clause. */
function closesAside(tokens: readonly Token[], tags: readonly Tag[], comma: number): boolean {
  for (let back = comma - 1; back >= 0 && tokens[back]?.text !== ';'; back--)
    if (tokens[back]?.text === ',' || tags[back] === 'subordinator') return true;
  return false;
}

const isBase = (word: string): boolean => verbForms.get(word) === 'base';

/** Vehicles in the plural, which hardly ever are verbs: "all trains up to 2021". */
const vehicles = new Set(['trains', 'ships', 'containers', 'flights', 'trucks']);

/** True for an all-capital word such as `IT` or `US`, which only looks like a function word. */
const isNameLike = (token: Token, tokens: readonly Token[], at: number): boolean =>
  isOneOf(token.text, 'US|IT|WHO|UP|AM|CAN|MAY') && !shouts(tokens, at);

const shouts = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.text ?? '';
  return next.length > 3 && next === next.toUpperCase() && next !== next.toLowerCase();
};

/** May, Will and the like inside a run of names. */
const continuesName = (token: Token, tags: readonly Tag[]): boolean =>
  tags.at(-1) === 'name' && isOneOf(token.text, 'May|Will|Can|Down|Most|Round');

/** A word of an open class and what stands before it. */
interface OpenWord extends Spot {
  before: Tag | undefined;
  /** True behind what opens a noun phrase. */
  opensPhrase: boolean;
  /** True behind a hyphened compound. */
  compound: boolean;
}

const phraseOpeners = tagSet('determiner', 'possessive', 'adjective', 'number');

function tagOpen(spot: Spot): Tag {
  const { word, entry, tokens, at, tags, upper } = spot;
  const { form, ending } = entry;
  const compound = isCompound(tokens, at);
  const before = compound ? 'adjective' : previousTag(tags);
  const opensPhrase = phraseOpeners.has(before);
  const open: OpenWord = { ...spot, before, opensPhrase, compound };
  if (entry.isAdjective) return tagAdjective(open, form);
  if (form !== undefined) return tagForm(open, form);
  // "Nanjing runs six routes": a capital and no verb that is known by name.
  if (ending === 'gerund' && upper) return 'name';
  if (ending === 'gerund' || ending === 'past') return opensPhrase ? 'adjective' : ending;
  return ending === 'noun' && upper && at > 0 && !nounsDespiteEnding.has(word) ? 'name' : ending;
}

/** A word that may be an adjective: "returned boxes", "to open". */
function tagAdjective(open: OpenWord, form: VerbForm | undefined): Tag {
  const { word, tokens, at, before } = open;
  if (word.endsWith('s') && isPlural(word)) return 'plural';
  if ((form === 'past' || form === 'gerund') && isNominal(before)) return form;
  // "employs 40 people and *paid* 30 million"
  if (form === 'past' && !open.opensPhrase && tokens[at + 1]?.shape === 'number') return 'past';
  return isVerbAfter(before) && form === 'base' && !isAdjectiveSlot(tokens, at)
    ? 'verb'
    : 'adjective';
}

/** A word that is a form of a verb, and often a noun as well. */
function tagForm(open: OpenWord, form: VerbForm): Tag {
  if (form === 'gerund') return tagGerund(open);
  if (form === 'past') return tagParticiple(open);
  const { before, opensPhrase } = open;
  if (isVerbAfter(before)) return 'verb';
  // "a tariff per tonne-kilometre *deters* shippers"
  if (open.compound && form === 'third' && !nounFirst.has(open.word)) return 'verb';
  if (form === 'base' && followsPerfect(open)) return 'past';
  if (form === 'base' ? isBaseVerb(open) : isThirdVerb(open)) return 'verb';
  if (opensPhrase || before === 'preposition') return form === 'third' ? 'plural' : 'noun';
  if (form === 'third') return isRelativeVerb(open) ? 'verb' : tagThird(open);
  return isPastAlike(open) ? 'past' : tagBase(open);
}

const tagGerund = ({ word, before, opensPhrase }: OpenWord): Tag =>
  nounsDespiteEnding.has(word) && (opensPhrase || before === 'noun') ? 'noun' : 'gerund';

const tagParticiple = ({ tokens, at, before, opensPhrase, compound }: OpenWord): Tag =>
  opensPhrase && isAdjectiveSlot(tokens, at) && !compound && before !== 'number'
    ? 'adjective'
    : 'past';

/** "trains have run", "the port has become" */
const followsPerfect = ({ word, tokens, at }: OpenWord): boolean =>
  likeItsPast.has(word) && perfect.has(lowerAt(tokens, at - 1));

/** "which makes it", "a rise that leaves it short", "which works out at a fifth" */
const isRelativeVerb = ({ word, tokens, at, before }: OpenWord): boolean =>
  before === 'subordinator' &&
  (!nounFirst.has(word) || takesObject(tokens, at) || isParticle(tokens, at));

/** "the train set out", "traffic hit 300" */
const isPastAlike = ({ word, tokens, at, tags, before }: OpenWord): boolean =>
  pastAlike.has(word) && isNominal(before) && !hasVerb(tags) && takesOn(tokens, at);

/** "routes that link it with 21 countries", "the lists run to 53 categories", "of which two end in Moscow". */
const isBaseVerb = ({ word, tokens, at, tags, before }: OpenWord): boolean =>
  (before === 'subordinator' && takesObject(tokens, at)) ||
  (before === 'plural' &&
    (leadsTo(tokens, at) || isSayingThat(tokens, at, word) || isIntending(tokens, at, tags))) ||
  (before === 'number' && isOneOf(lowerAt(tokens, at - 2), 'which|whom')) ||
  (before === 'punctuation' && isBehindAside(tokens, at, tags));

/** "Its owners *plan* for 700,000 boxes", "the ports *aim* for 90 trains": who means to have so many. */
const isIntending = (tokens: readonly Token[], at: number, tags: readonly Tag[]): boolean =>
  isOneOf(lowerAt(tokens, at), 'plan|aim|hope|budget|target') &&
  lowerAt(tokens, at + 1) === 'for' &&
  !hasVerb(tags) &&
  (tokens[at + 2]?.shape === 'number' || isNumberWord(lowerAt(tokens, at + 2)));

/** "Official figures *show* that 118 trips were made", "customs data *shows* that". */
const isSayingThat = (tokens: readonly Token[], at: number, base: string): boolean =>
  lowerAt(tokens, at + 1) === 'that' && sayingVerbs.has(base);

/** "Its two hubs, opened in 2020, *process* 31,000 parcels": a base form behind an aside that no verb stands before. */
function isBehindAside(tokens: readonly Token[], at: number, tags: readonly Tag[]): boolean {
  if (tokenAt(tokens, at - 1).text !== ',' || !takesObject(tokens, at)) return false;
  let isAside = false;
  for (let back = at - 2; back >= 0; back--) {
    const tag = tags[back];
    const opens = tokens[back - 1]?.text === ',';
    if (isOneOf(tag ?? '', 'verb|modal|auxiliary|subordinator')) return false;
    if (tag === 'past' && !opens) return false;
    isAside ||= opens && isNominal(tags[back - 2]);
  }
  return isAside;
}

/** A form in -s that can be no plural, whatever opens before it. */
function isThirdVerb({ word, tokens, at, tags, before }: OpenWord): boolean {
  // "the railway plans to run"
  if (isNominal(before) && isIntent(tokens, at) && !hasVerb(tags)) return true;
  // "the port, which opened in May, serves 18 countries"
  if (before === 'punctuation' && isLateVerb(tokens, at, tags)) return true;
  if (before === 'number' && takesObject(tokens, at) && !isPerTime(tokens, at))
    return !isCounted(tokens, at);
  // "customs data shows that"
  if (isSayingThat(tokens, at, verbBase(lowerAt(tokens, at)))) return true;
  // "has grown and reaches 12 cities"
  const isBare = tokens[at + 2]?.shape === 'punctuation';
  if (before === 'conjunction' && !nounFirst.has(word) && takesObject(tokens, at) && !isBare)
    return true;
  if (isNominal(before) && closesRelative(tokens, at, tags)) return true;
  // "each replaces 44 lorries"
  const isOne = isOneOf(lowerAt(tokens, at - 1), 'each|this|neither');
  if (isOne && takesObject(tokens, at) && !isPerTime(tokens, at)) return true;
  // "more than half passes through the city"
  return isOneOf(lowerAt(tokens, at - 1), 'half|most|all|each') && leadsOn(tokens, at);
}

/** "The freight that the carrier *sells* fell": the verb of a relative clause, right before that of the sentence. */
function closesRelative(tokens: readonly Token[], at: number, tags: readonly Tag[]): boolean {
  if (verbForms.get(lowerAt(tokens, at + 1)) !== 'past' || hasVerb(tags)) return false;
  const opener = tags.lastIndexOf('subordinator');
  return (
    isOneOf(lowerAt(tokens, opener), 'that|which') &&
    isOneOf(tags[opener - 1] ?? '', 'noun|plural') &&
    !tags.slice(opener).includes('preposition')
  );
}

/** "over 9,000 *trains* from January on", "12 *visits* between May and July": what a number before it counts. */
const isCounted = (tokens: readonly Token[], at: number): boolean => {
  const word = lowerAt(tokens, at);
  const leads = isOneOf(lowerAt(tokens, at + 1), 'from|between|at');
  return vehicles.has(word) || (nounFirst.has(word) && leads);
};

/** A form in -s behind a noun or an adverb: a verb or a plural. */
function tagThird({ word, tokens, at, tags, upper, before }: OpenWord): Tag {
  if (vehicles.has(word) || isInOfPhrase(tokens, at, tags, word)) return 'plural';
  const free = isNominal(before) && !hasVerb(tags);
  const leads = isRunsTo(tokens, at) || leadsOn(tokens, at);
  if (free && (takesObject(tokens, at) || leads || isParticle(tokens, at))) return 'verb';
  if (!nounFirst.has(word)) return isNominal(before) || before === 'adverb' ? 'verb' : 'plural';
  return before === 'name' && !upper && lowerAt(tokens, at + 1) === 'to' ? 'verb' : 'plural';
}

/** "83 per cent *of the shoe imports* from Italy": the head of a phrase that "of" opens, which comes from somewhere. */
function isInOfPhrase(
  tokens: readonly Token[],
  at: number,
  tags: readonly Tag[],
  word: string,
): boolean {
  if (!nounFirst.has(word) || !isOneOf(lowerAt(tokens, at + 1), 'from|between|at')) return false;
  let back = at - 1;
  while (isOneOf(tags[back] ?? '', 'noun|adjective')) back--;
  return tags[back] === 'determiner' && lowerAt(tokens, back - 1) === 'of';
}

/** A base form: a verb or a singular. */
function tagBase({ word, tokens, at, before }: OpenWord): Tag {
  if (nounFirst.has(word))
    return before === 'plural' && (takesObject(tokens, at) || leadsOn(tokens, at))
      ? 'verb'
      : 'noun';
  if (before === 'plural' || before === 'adverb' || at === 0) return 'verb';
  return isNominal(before) || before === 'conjunction' ? 'verb' : 'noun';
}

/** Part of speech that a word's ending tells, where no list knows the word. */
function byEnding(word: string): Tag {
  if (nounsDespiteEnding.has(word)) return 'noun';
  if (adjectiveInLy.has(word)) return 'adjective';
  const ending = endings.get(word.charCodeAt(word.length - 1));
  const hasEnding = ending && word.length > ending.text.length + 2 && word.endsWith(ending.text);
  if (hasEnding && !word.endsWith('eed')) return ending.tag;
  if (isPlural(word)) return 'plural';
  return word.length > 4 && adjectiveEnding.test(word) ? 'adjective' : 'noun';
}

/** Endings by their last letter. */
const endings: ReadonlyMap<number, { text: string; tag: Tag }> = new Map([
  [0x79, { text: 'ly', tag: 'adverb' }],
  [0x67, { text: 'ing', tag: 'gerund' }],
  [0x64, { text: 'ed', tag: 'past' }],
]);

/** True behind a hyphened compound, which stands before nouns: "a part-time cook". */
const isCompound = (tokens: readonly Token[], at: number): boolean => {
  const last = tokenAt(tokens, at - 1);
  if (!last.glued || tokenAt(tokens, at).glued) return false;
  const hyphen = tokenAt(tokens, at - 2);
  return hyphen.lower === '-' && hyphen.glued;
};

/** True where the clause has its verb already: in "raised ticket prices 5 percent" the prices are a noun. */
const hasVerb = (tags: readonly Tag[]): boolean => {
  for (let at = tags.length - 1; at >= 0 && at > tags.length - 7; at--) {
    const tag = tags[at];
    // "a freighter bound for Europe needs 11 hours": a participle before a preposition is no verb of the clause.
    if (tag === 'past' && tags[at + 1] === 'preposition' && tagAt(tags, at - 1) !== 'auxiliary')
      continue;
    if (tag === 'verb' || tag === 'past') return true;
    if (tag === 'punctuation' || tag === 'conjunction' || tag === 'subordinator') return false;
  }
  return false;
};

/** "The book runs to 640 pages", where other nouns in -s before "to" are plurals: "flights to 12 cities". */
const isRunsTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'to' &&
  isOneOf(lowerAt(tokens, at), 'runs|amounts|comes|extends|stretches');

/** True where what follows is an object or an adverbial rather than more of a noun phrase. */
const takesObject = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (next.shape === 'number' || next.shape === 'symbol' || isNumberWord(next.lower)) return true;
  // "costs EUR 2,900"
  const isMoney = isOneOf(tokens[at + 2]?.shape ?? '', 'number|symbol');
  if (isMoney && /^[A-Z]{2,3}$/.test(next.text)) return true;
  return isOneOf(
    next.lower,
    'a|an|the|its|his|her|their|about|nearly|almost|at|from|between|more|up|it|them|him|us|just|only|once|twice|thrice|daily|weekly|monthly',
  );
};

/** "a train *sets* out": an adverb that a verb takes and a plural does not. */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(lowerAt(tokens, at + 1), 'out|off|away|back|forth|aside|ahead') &&
  lowerAt(tokens, at + 2) !== 'of';

/** "trains pass through it": what follows says which way something moves. */
const leadsOn = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(lowerAt(tokens, at + 1), 'through|into|across|past|via|along');

/** Tag before this one, adverbs and hyphens passed over. */
function previousTag(tags: readonly Tag[]): Tag | undefined {
  let at = tags.length - 1;
  if (tags[at] === 'adverb' && at > 0) at--;
  return tags[at];
}

const nominal = tagSet('noun', 'plural', 'name', 'pronoun');
const isNominal = (tag: Tag | undefined): boolean => nominal.has(tag);

const beforeVerb = tagSet('to', 'modal', 'pronoun');
const isVerbAfter = (tag: Tag | undefined): boolean => beforeVerb.has(tag);

/** True where the next word could be the noun of an adjective here. */
const isAdjectiveSlot = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return next !== undefined && next.shape === 'word' && !closedClass.has(next.lower);
};
