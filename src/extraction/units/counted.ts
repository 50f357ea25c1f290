import { aircraftMakers } from '../lexicon/designations.ts';
import { movedNouns, runningNouns } from '../lexicon/frequency-words.ts';
import { type Tag, tagSet, verbForms } from '../lexicon/parts-of-speech.ts';
import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import { modifierEnd } from '../numerals/designations.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt, tokenAt } from '../tokens/cursor.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { isPlural, singular } from './nouns.ts';

/** The noun phrase a number counts. */
export interface CountedPhrase {
  /** The phrase in the singular, with its adjectives and compounds: `domestic and overseas partner`. */
  unit: string;
  /** Its head in the singular: `partner`. */
  noun: string;
  /** Index of the first token of the phrase. */
  start: number;
  /** Index one past the head. */
  end: number;
}

/**
 * Reads the noun phrase that starts at `at`, behind a number: the head is the first plural that no noun continues; of
 * one thing it is the last noun before the phrase ends. Null where no noun that can be counted follows.
 *
 * @param single true where one thing is counted ("one proposal"), whose head stands in the singular
 */
export function readCounted(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  single: boolean,
): CountedPhrase | null {
  const start = skipQuantifiers(tokens, tags, at);
  const named = modifierEnd(tokens, start) ?? start;
  const first = named > start && isHyphen(tokens[named]) ? named + 1 : named;
  const head = single ? singleHead(tokens, tags, first) : pluralHead(tokens, tags, first);
  if (head === null) return null;
  return phrase(tokens, start, head);
}

/** A singular noun that a number may stand before as an attribute: "an 11 member bloc", "a 3 bedroom flat". */
export function readAttribute(tokens: readonly Token[], at: number): CountedPhrase | null {
  const token = tokens[at];
  return token !== undefined && attributes.has(token.lower) ? phrase(tokens, at, at) : null;
}

const attributes: ReadonlySet<string> = new Set(
  `member nation country state city bedroom room seat seater storey story floor door cylinder man woman person game
   match race point team part page lane speed stage step wheel wagon car carriage coach vehicle truck container unit
   berth track stop vote goal run shot hole player piece item course song episode season volume page word letter
   digit bed gun rocket engine axle stroke valve core qubit nation party judge wicket ball try round set`.split(
    /\s+/,
  ),
);

function skipQuantifiers(tokens: readonly Token[], tags: readonly Tag[], at: number): number {
  let start = at;
  if (tokens[start]?.lower === 'of') {
    const next = lowerAt(tokens, start + 1);
    return isOneOf(next, 'the|these|those|its|our|their|his|her|all|my|your') ? start + 2 : start;
  }
  for (let steps = 0; steps < 3; steps++) {
    const lower = lowerAt(tokens, start);
    if (!isOneOf(lower, 'more|other|additional|extra|further|such|total')) break;
    if (tags[start + 1] === 'punctuation' || tags[start + 1] === undefined) break;
    start++;
  }
  return start;
}

const attributivePlural =
  /^(?:sales|singles|doubles|sports|goods|savings|arms|women|men|people|systems|earnings|operations|communications|services|arts|news|jobs|weapons|drugs|customs|grants|careers|accounts|works|rights|trains|aircraft|police|crew|staff|personnel|parts|series|species|events|admissions|elections|securities|utilities|medicines?|logistics|veterans|students|teachers|games|awards|contents?|resources|affairs|studies|electronics|athletics|telecoms|futures|options|bonds|solutions|data|media|infantry|livestock|cattle|poultry|fish|salmon)$/;

/** Index of the head of a plural phrase, or null. */
function pluralHead(tokens: readonly Token[], tags: readonly Tag[], start: number): number | null {
  let limit = start + 9;
  for (let at = start; at < tokens.length && at < limit; at++) {
    if (isJoint(tokens, tags, at, start)) {
      // "China-Europe and China-Central Asia freight trains": a compound is one word.
      limit += isHyphen(tokens[at]) ? 2 : 1;
      continue;
    }
    const model = at > start ? modifierEnd(tokens, at) : null;
    if (model !== null) {
      limit += model - at;
      at = model - 1;
      continue;
    }
    const aside = parenthesisEnd(tokens, tags, at, start);
    if (aside !== null) {
      limit += aside - at;
      at = aside - 1;
      continue;
    }
    const isMaker =
      aircraftMakers.has(lowerAt(tokens, at)) && isCapitalised(tokenAt(tokens, at).text);
    if (!isMaker && isHead(tokens, at) && !isNameBeforeNoun(tokens, tags, at))
      return lastOfCompound(tokens, tags, at);
    if (!isModifier({ token: tokenAt(tokens, at), tokens, tags, at, start })) return null;
  }
  return null;
}

/** "48 *Chinese* cities", "80 *Metrans* trains": a name in -s or a nationality before the noun that is counted. */
const isNameBeforeNoun = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean => {
  if (!isCapitalised(tokens[at]?.text ?? '')) return false;
  // "*Aircraft movements*: 8,912": a capital at the start says nothing.
  if (at === 0 && tags[at] === 'plural' && attributivePlural.test(lowerAt(tokens, at)))
    return false;
  let next = at + 1;
  while (plainAttribute.has(tags[next]) || (isHyphen(tokens[next]) && tokens[next]?.glued)) next++;
  const head = tokenAt(tokens, next);
  return (
    head.shape === 'word' &&
    head.text === head.lower &&
    isPlural(head.lower) &&
    !isOneOf(tags[next] ?? '', 'verb|auxiliary|modal') &&
    !isOneOf(head.lower, 'has|is|was|does|its|as')
  );
};

const plainAttribute = tagSet('adjective', 'noun');

/** End of "(Central Asia)" inside "10,000 China-Europe (Central Asia) freight trains"; null where none stands there. */
function parenthesisEnd(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  start: number,
): number | null {
  if (tokens[at]?.text !== '(' || at === start) return null;
  for (let next = at + 1; next < at + 6; next++) {
    if (tokens[next]?.text === ')') {
      const after = tags[next + 1];
      return after === 'noun' || after === 'plural' || after === 'adjective' ? next + 1 : null;
    }
    if (!isOneOf(tags[next] ?? '', 'name|adjective|noun') && !isHyphen(tokens[next])) return null;
  }
  return null;
}

const isHead = (tokens: readonly Token[], at: number): boolean => {
  const token = tokenAt(tokens, at);
  if (token.shape !== 'word') return false;
  if (!isPlural(token.lower)) {
    return token.lower === 's' && token.glued && tokens[at - 1]?.shape === 'number' && at > 1;
  }
  if (isHyphenedOn(tokens, at)) return false;
  const form = verbForms.get(token.lower);
  return (
    form !== 'past' &&
    !isOneOf(token.lower, 'has|is|was|does|its|his|as|us|less|yes|thus|plus|always|vs')
  );
};

/** The last noun of "sales offices", "goods trains": a plural used as an attribute leads on to the next noun. */
function lastOfCompound(tokens: readonly Token[], tags: readonly Tag[], at: number): number {
  let head = at;
  for (;;) {
    const lower = lowerAt(tokens, head);
    const next = tokens[head + 1];
    const nextTag = tags[head + 1];
    if (next === undefined || next.shape !== 'word' || !attributivePlural.test(lower)) return head;
    if (isPlural(next.lower) && nextTag !== 'verb' && !isOneOf(next.lower, 'has|is|was|as|its|his'))
      head++;
    else if (
      (nextTag === 'noun' || nextTag === 'adjective') &&
      isPlural(lowerAt(tokens, head + 2)) &&
      !isOneOf(lowerAt(tokens, head + 2), 'has|is|was|as|its|his')
    ) {
      head += 2;
    } else return head;
  }
}

const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && isOneOf(token.lower, '-|‐|‑');

const isHyphenedOn = (tokens: readonly Token[], at: number): boolean =>
  isHyphen(tokens[at + 1]) && tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true;

/** A hyphen inside a compound, or `and`, `or`, `,` between two modifiers of one noun. */
function isJoint(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  start: number,
): boolean {
  const token = tokenAt(tokens, at);
  if (isHyphen(token)) return token.glued && tokens[at + 1]?.glued === true;
  if (at === start || at + 1 >= tokens.length) return false;
  if (isOneOf(token.lower, 'and|or|&|/')) return isConjunct(tokens, tags, at);
  return token.text === ',' && tagAt(tags, at - 1) === 'adjective' && leadsToAdjective(tags, at);
}

/** `and` or a sign of that sense at `at` with a modifier on either side: "road *and* rail links", "B*&*B hotels". */
function isConjunct(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const before = tagAt(tags, at - 1);
  if (before === 'punctuation') return true;
  if (isPlural(lowerAt(tokens, at + 1)))
    return isOneOf(tokenAt(tokens, at).text, '&|/') || before === 'noun' || before === 'name';
  return joins.has(before) && joins.has(tags[at + 1]);
}

const leadsToAdjective = (tags: readonly Tag[], at: number): boolean =>
  tags[at + 1] === 'adjective' || (tags[at + 1] === 'conjunction' && tags[at + 2] === 'adjective');

const joins = tagSet('adjective', 'noun', 'name', 'past', 'gerund', 'adverb');

const determinative = wordSet('a|an|the|this|that|these|those|every|each|any|all|no|both|some');

/** A token between a number and the head that is looked for. */
interface Spot {
  token: Token;
  tokens: readonly Token[];
  tags: readonly Tag[];
  at: number;
  /** Index of the first token of the phrase. */
  start: number;
}

/** True for a token that may stand between a number and its head. */
function isModifier(spot: Spot): boolean {
  const { token, tokens, tags, at, start } = spot;
  const tag = tagAt(tags, at);
  if (token.shape === 'number') return isModelNumber(spot);
  if (token.lower === '-' || token.shape === 'symbol') return token.text === '&';
  if (token.shape !== 'word' || (determinative.has(token.lower) && tag !== 'adjective'))
    return isQuote(token) && at <= start + 1;
  const mayModify = tag && modifierRules[tag];
  return mayModify ? mayModify(spot) : isHyphen(tokens[at - 1]) && token.glued;
}

/** "a *China-to-Europe* train", "*all-cargo* flights": a function word inside a compound. */
const isInCompound = ({ tokens, at }: Spot): boolean =>
  isHyphen(tokens[at - 1]) || isHyphenedOn(tokens, at);

/** When a word modifies the head, by its part of speech; others do only as the end of a compound. */
const modifierRules: Partial<Record<Tag, (spot: Spot) => boolean>> = {
  adjective: () => true,
  noun: () => true,
  name: () => true,
  gerund: ({ tokens, tags, at, start }) =>
    at === start || isHyphen(tokens[at - 1]) || beforeGerund.has(tagAt(tags, at - 1))
      ? !startsClause(tokens, tags, at)
      : tags[at + 1] === 'plural' || tags[at + 1] === 'noun',
  past: ({ token, tokens, tags, at, start }) =>
    (at === start || isHyphen(tokens[at - 1]) || beforePast.has(tagAt(tags, at - 1))) &&
    !onlyPast.test(token.lower) &&
    !(at === start && isOfThose(tokens, start)) &&
    nounFollows(tokens, tags, at),
  adverb: ({ token, tokens, tags, at }) =>
    isOneOf(token.lower, 'overseas|online|offline') ||
    (isDegree(token.lower) && (qualified.has(tags[at + 1]) || isHyphen(tokens[at + 1]))),
  verb: ({ tokens, at, start }) => at === start && isPlural(lowerAt(tokens, at + 1)),
  possessive: ({ token, at, start }) => isOneOf(token.lower, "'s|’s") && at > start,
  preposition: isInCompound,
  determiner: isInCompound,
  modal: isInCompound,
  number: (spot) => isModelNumber(spot),
};

const beforeGerund = tagSet('adjective', 'adverb');
const beforePast = tagSet('adverb', 'conjunction');
/** What an adverb qualifies before a noun: "*newly built* lines". */
const qualified = tagSet('adjective', 'past', 'gerund');

const degrees = wordSet('most|very|long|newly|well|best|high|so|once|then|more|highly|still|often');
const isDegree = (lower: string): boolean => lower.endsWith('ly') || degrees.has(lower);

/** Pasts that are no participles, or hardly ever stand before a noun: "25 won scholarships". */
const onlyPast =
  /^(?:won|took|gave|went|saw|came|said|left|got|met|fell|rose|grew|had|ran|began|became|hit|told|voted|died|fled|flew|drew|wrote|chose|spoke|broke|became|drove|knew|sang|survived|escaped|abstained|remained|arrived|attended|joined|received|reported|backed|opposed)$/;

/** "*Of them 16* carried cars": a number behind its whole is a noun phrase by itself, and a verb follows. */
function isOfThose(tokens: readonly Token[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(1, start - 5); at--) {
    if (isOneOf(lowerAt(tokens, at), 'them|these|those|which|whom'))
      return lowerAt(tokens, at - 1) === 'of';
    // "*Of the total, 2,084* served the south"
    if (
      isOneOf(lowerAt(tokens, at), 'total|number') &&
      isOneOf(lowerAt(tokens, at - 1), 'the|that|this')
    )
      return lowerAt(tokens, at - 2) === 'of';
    if (tokens[at]?.shape === 'punctuation' && tokens[at]?.text !== ',') return false;
  }
  return false;
}

const isQuote = (token: Token): boolean => isOneOf(token.text, `"|“|”|‘|’|'`);

/** A number inside a name: "new 737 Max jets", "Model 3 cars". */
function isModelNumber({ token, tokens, tags, at, start }: Spot): boolean {
  if (at === start || /[.,]/.test(token.text)) return false;
  const [before, after] = [tagAt(tags, at - 1), tags[at + 1]];
  if (before !== 'name') return before === 'adjective' && after === 'name';
  const next = tokenAt(tokens, at + 1);
  return next.shape === 'word' && (isNounTag(after) || isPlural(next.lower) || next.lower === 's');
}

/** A gerund with an object or a complement opens a clause: "20 trains carrying grain" never gets there, "3 running to" does. */
const startsClause = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  opensComplement.has(tags[at + 1]) ||
  (tags[at + 1] === 'punctuation' && !isHyphen(tokens[at + 1]));

const opensComplement = tagSet(
  'preposition',
  'determiner',
  'to',
  'pronoun',
  'possessive',
  undefined,
);

const nounFollows = (tokens: readonly Token[], tags: readonly Tag[], at: number): boolean =>
  leadsToHead.has(tags[at + 1]) || isHyphen(tokens[at + 1]) || isPlural(lowerAt(tokens, at + 1));

const leadsToHead = tagSet('noun', 'plural', 'adjective', 'name', 'gerund', 'conjunction', 'past');

/** Index of the head of "one proposal", "a single factory": the last noun before the phrase ends. */
function singleHead(tokens: readonly Token[], tags: readonly Tag[], start: number): number | null {
  let head: number | null = null;
  for (let at = start; at < tokens.length && at < start + 8; at++) {
    const part = partOfPhrase(tokens, tags, at, head !== null);
    if (part === 'end') return head;
    if (part === 'plural') return null;
    if (part === 'noun') head = at;
  }
  return head;
}

/** What a token is in a phrase in the singular; `plural` where the phrase turns out to be of several things. */
function partOfPhrase(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  hasNoun: boolean,
): 'noun' | 'plural' | 'modifier' | 'end' {
  const token = tokenAt(tokens, at);
  const tag = tagAt(tags, at);
  if (isHyphen(token) && token.glued && tokens[at + 1]?.glued) return 'modifier';
  if (token.shape !== 'word') return 'end';
  if (isNounTag(tag))
    return hasNoun && tag === 'noun' && verbForms.get(token.lower) === 'third' ? 'end' : 'noun';
  if (tag === 'plural') return hasNoun || !isPlural(token.lower) ? 'end' : 'plural';
  if (!attributive.has(tag)) return isHyphen(tokens[at - 1]) && token.glued ? 'noun' : 'end';
  const goesOn = hasNoun
    ? tag === 'adjective' && isNounTag(tags[at + 1])
    : tag !== 'adverb' || tags[at + 1] === 'adjective' || isHyphen(tokens[at + 1]);
  return goesOn ? 'modifier' : 'end';
}

const attributive = tagSet('adjective', 'gerund', 'past', 'adverb');

const isNounTag = (tag: Tag | undefined): boolean => tag === 'noun' || tag === 'name';

/** "512 China-Europe Freight *Trains*" are trains, however their brand is written. */
function headNoun({ text, lower }: Token, isNamed: boolean): string {
  const common = singular(lower);
  return isNamed && text !== lower && (runningNouns.has(common) || movedNouns.has(common))
    ? common
    : singular(text);
}

function phrase(tokens: readonly Token[], start: number, head: number): CountedPhrase {
  const numberName = tokens[head]?.lower === 's' && tokens[head - 1]?.shape === 'number';
  const noun = numberName
    ? tokenAt(tokens, head - 1).text
    : headNoun(tokenAt(tokens, head), head > start);
  let unit = '';
  for (let at = start; at < head; at++) {
    const token = tokenAt(tokens, at);
    if (isQuote(token) || (numberName && at === head - 1)) continue;
    unit += unit !== '' && !token.glued ? ` ${token.text}` : token.text;
  }
  const glued = tokenAt(tokens, head).glued && unit !== '';
  return {
    unit: unit === '' ? noun : `${unit}${glued && !numberName ? '' : ' '}${noun}`,
    noun,
    start,
    end: head + 1,
  };
}
