import type { Sentence } from '../../markdown/parse/document.ts';
import type { Place } from '../../schemas/place.ts';
import { type Clause, type ClausePlan, clauseAt, subjectSpan } from '../clauses/clause.ts';
import { cue } from '../cues/cue.ts';
import { firmNouns, operators } from '../lexicon/operators.ts';
import { dwellingVerbs, viewingBodies, viewingNouns } from '../lexicon/passing-words.ts';
import {
  areaNouns,
  comparisonWords,
  facilityWords,
  goalWords,
  locativeWords,
  officeWords,
  passedWords,
  trafficNouns,
} from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span, Token } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';
import { wordBefore } from '../tokens/word-before.ts';
import { singular } from '../units/nouns.ts';
import type { NamedPlace } from './named-place.ts';
import { isPoint, type PairName } from './routes.ts';

/** What a name does in its sentence, from the strongest to the weakest. */
export type PlaceRole =
  | 'subject'
  | 'fronted'
  | 'object'
  | 'adjunct'
  /** stands in an aside: "Faced with crowded yards at [Brest], …" */
  | 'aside'
  | 'source'
  | 'goal'
  | 'claimant'
  /** a firm as the subject, by the place it stands for: "[Cargolux] carried 900 tonnes" */
  | 'operator'
  /** says where another name lies: "Yiwu in [Zhejiang] Province" */
  | 'container'
  /** part of the name of a firm: "[Chongqing] Logistics Co" */
  | 'firm'
  | 'dateline'
  | 'demonym'
  /** part of the name of a service: "[China]-Europe freight train" */
  | 'service'
  /** whose officer speaks: "[Kazakhstan]'s transport minister" */
  | 'office'
  | 'comparison'
  /** one of many that are counted: "six routes, [Budapest] and Milan among them" */
  | 'example';

/** Roles in which a name is no argument of a fact: it gives a place only where nothing else does. */
export const weakRoles: ReadonlySet<PlaceRole> = new Set([
  'claimant',
  'operator',
  'container',
  'firm',
  'dateline',
  'demonym',
  'service',
  'office',
  'comparison',
  'example',
]);

/** "China-Europe freight train" names a service, "China-EU trade" a flow. */
const isService = ({ kind, end }: PairName, text: string): boolean =>
  kind === 'class' &&
  /^(?:,? (?!(?:of|in|to|for|from|via|by|with|on|at|has|have|had|is|are|was|were|which|that|rose|grew|fell)\b)[\p{L}-]+){0,4}? (?:[Tt]rains?|[Ee]xpress|[Ss]ervices?|[Rr]outes?|[Ll]ines?|[Tt]rips?|[Rr]ailway)\b|^ \(/u.test(
    text.slice(end, end + 70),
  );

/** "[The China-Laos Railway] has carried …": a line that a clause opens with is of both its ends. */
export const isLeadingLine = ({ kind, start }: PairName, text: string): boolean =>
  kind === 'line' &&
  /(?:^|[.,;:—–] ?["“]?)(?:[Tt]he (?:new )?)?$/.test(text.slice(Math.max(0, start - 12), start));

/** What the roles of a sentence's names are read from. */
export interface RoleContext {
  text: string;
  places: ReadonlyMap<string, Place>;
  tokens: readonly Token[];
  plan: ClausePlan;
  pairs: readonly PairName[];
  /** True for a name that only says where another lies. */
  isContainer(place: NamedPlace): boolean;
  /** Where the dateline ends that it opens with; 0 where there is none. */
  dateline: number;
  /** The lists of names of the sentence. */
  lists: readonly (readonly NamedPlace[])[];
}

/** "That suffices for *second place among the yards of* [Spain]", "second *in a field of 300 in* [Europe]": who is ranked beside. */
const fieldOfRank = cue(
  /(?:^|[.;] )(?:It|This|That)\b[^.;:]{0,40}\b(?:first|second|third|fourth|fifth|sixth|seventh) (?:place|spot|rank) (?:among|of) [^.;:]{1,40} (?:of|in) (?:the )?$|\b(?:first|second|third|fourth|fifth|sixth|seventh) (?:place )?in a field of (?:\p{Ll}+ )?\d+ in (?:the )?$/u,
);

/** The role of one name: "[Budapest] Airport, three hours from [Vienna]" is subject and source. */
export function roleOf(place: NamedPlace, context: RoleContext): PlaceRole {
  const { text, pairs } = context;
  if (place.end <= context.dateline) return 'dateline';
  if (place.demonym && !isArea(place, text)) {
    // "[Polish] customs cleared 900 lorries": an office of a land acts for it.
    const isBody = isNationalOffice.behind(text, place.end, 40) && isSubject(place, context);
    return isBody ? 'operator' : 'demonym';
  }
  const line = pairs.find((pair) => pair.kind === 'line' && isWithin(place, pair));
  if (line) return isLeadingLine(line, text) || isSubject(place, context) ? 'subject' : 'service';
  if (pairs.some((pair) => isService(pair, text) && isWithin(place, pair))) return 'service';
  if (place.inName || isAmongFirms(place, text) || isSeatOfSome(place, text)) return 'firm';
  if (isThing(place, text)) return 'demonym';
  const after = text.slice(place.end, place.end + 60);
  if (isOffice(after)) return 'office';
  if (context.isContainer(place)) return 'container';
  // What a list's first name does, the others do too.
  const list = context.lists.find((each) => each.includes(place));
  return syntacticRole(list?.[0] ?? place, context);
}

/** "a [Hubei] state company", "some [Hamburg] forwarders": where one of many has its seat, of which nothing else was told. */
const isSeatOfSome = ({ start, end }: NamedPlace, text: string): boolean =>
  / (?:an?|some|two|three) $/iu.test(` ${text.slice(Math.max(0, start - 6), start)}`) &&
  behindSeat.behind(text, end, 60);

const behindSeat = cue(
  new RegExp(`^ (?:\\p{Ll}+ ){0,2}(?:${firmNouns.join('|')}|bank|fund|investor)s?\\b`, 'u'),
);

/** "a [Bordeaux] bought in Chengdu": a thing that is called by where it comes from. */
const isThing = ({ start, end }: NamedPlace, text: string): boolean =>
  / an? $/iu.test(` ${text.slice(Math.max(0, start - 4), start)}`) &&
  behindThing.behind(text, end, 20);

const behindThing = cue(
  /^(?:[.,;:!?)”"]|$| (?:at|bought|costs?|for|from|is|made|of|or|sold|that|to|was|which|with|worth)\b)/u,
);

/** "a sign that [the China-Laos Railway] has found its customers" */
function isSubject(place: NamedPlace, { plan, tokens }: RoleContext): boolean {
  const clause = clauseAt(plan, tokens, place.start);
  return clause !== null && isInSubject(clause, place, tokens);
}

function syntacticRole(place: NamedPlace, context: RoleContext): PlaceRole {
  const { text, plan, tokens } = context;
  const clause = clauseAt(plan, tokens, place.start);
  if (clause?.role === 'attribution') return 'claimant';
  const lead = leadBefore(text, place.start);
  const passing = passingRole(place, lead, context);
  if (passing !== null) return passing;
  const isFronted = clause !== null && opensClause(text, clause, place);
  if (bordering.before(text, place.start, 24)) {
    const isTold = isSubject(place, context) && !onBorder.before(text, place.start, 36);
    return isTold ? 'subject' : 'container';
  }
  if ((isFronted && lead === 'for') || forAllOf.before(text, place.start, 40)) return 'fronted';
  if (lead === 'from' || isBegun(place, text) || isOfVehicle(place, context)) return 'source';
  if (lead === 'with' || isExample.behind(text, place.end, 80)) return 'goal';
  if (lead !== null && goalWords.has(lead)) return 'goal';
  if (clause !== null && isInSubject(clause, place, tokens))
    return roleInSubject(place, lead, clause, context);
  if (lead !== null && isReached(place, text)) return 'goal';
  if (lead !== null && locativeWords.has(lead)) return roleBehindIn(clause, isFronted);
  return isFronted ? 'fronted' : 'object';
}

/** What a name does that its sentence only mentions in passing; null for any other. */
function passingRole(
  place: NamedPlace,
  lead: string | null,
  context: RoleContext,
): PlaceRole | null {
  const { text } = context;
  if (isOccasion(place, context) || isRange(place, context)) return 'comparison';
  if (fieldOfRank.before(text, place.start, 90)) return 'comparison';
  if (isCompared(text, place.start, lead) || isLandmark(place, text)) return 'comparison';
  if (madeIn.before(text, place.start, 50) || across.before(text, place.start, 20))
    return 'container';
  if (isOneOfMany(text, place)) return 'example';
  if (isCrossed(place, lead, context)) return 'comparison';
  if (paying.behind(text, place.end, 70) || paidBy.before(text, place.start, 40)) return 'claimant';
  if (addressed.before(text, place.start, 24)) return 'claimant';
  // "The queue *on the side of [Brest]* reached 18 trains": seen from where it stands.
  if (besides.before(text, place.start, 24)) return 'aside';
  if (isWhereabouts(text, place.start) || isHome(place, context)) return 'claimant';
  return circumstance.before(text, place.start, 60) ? 'aside' : null;
}

/** "came over [the Caspian] by rail": a sea that is crossed is where nothing comes from or goes to. */
const isCrossed = ({ id }: NamedPlace, lead: string | null, { places }: RoleContext): boolean =>
  places.get(id ?? '')?.kind === 'sea' && isOneOf(lead ?? '', 'over|across|via|through|by|around');

/** "the border with [Kazakhstan]": what lies behind it, and where nothing goes. */
const bordering = cue(/\b(?:border|frontier|boundary) (?:with|to) (?:the )?$/);

/** "*For the whole of [the EU]* customs counted 4 million parcels" */
const forAllOf = cue(
  /(?:^|[,;:] |\b(?:and|but) )(?:for|in|across|over) (?:the (?:whole|rest|remainder) of|all of|the entire|the whole) (?:the )?$/i,
);

/** "Poland, near its border with [Belarus], …" */
const onBorder = cue(
  /\b(?:on|at|near|along|by|across|over) (?:the|its|their) (?:border|frontier|boundary) (?:with|to) (?:the )?$/,
);

function roleInSubject(
  place: NamedPlace,
  lead: string | null,
  clause: Clause,
  context: RoleContext,
): PlaceRole {
  const { text } = context;
  if (isLocatedIn(place, lead, context)) return 'adjunct';
  if (isAttributive(place, clause, context)) return 'source';
  // "because the Iranian border was closed": a circumstance, not what the sentence is about.
  if (place.demonym && clause.role === 'subordinate') return 'aside';
  if (isAuthority.behind(text, place.end, 40)) return 'operator';
  return clause.type === 'statement' ? 'claimant' : 'subject';
}

/** "[Kunming] customs cleared 61,800 tons at Mohan": an office stands for its place where nothing nearer is named. */
const isAuthority = cue(
  /^(?:['’]s?)? ?(?:[Cc]ustoms(?: (?:[Dd]istrict|[Oo]ffice|[Aa]uthority|[Aa]dministration))?|[Rr]ailway (?:[Bb]ureau|[Aa]uthority)) (?!(?:clearance|dut|procedure|inspection|territor|union|value|post|declaration|house)\p{L}*)\p{Ll}/u,
);

/** What follows the adjective of a land in the name of an office or a railway of it. */
const isNationalOffice = cue(
  /^ (?:[Cc]ustoms(?: (?:[Oo]fficers|[Oo]fficials|[Aa]uthorit(?:y|ies)|[Ss]ervice|[Aa]gency|[Oo]ffice))?|[Bb]order (?:guards?|officers|service|police|authorities)|(?:[Ss]tate |[Nn]ational )?(?:[Rr]ailways?|railwaymen|rail operators?|statisticians|statistics office)|authorities) (?!(?:clearance|dut|procedure|inspection|territor|union|value|post|declaration|house|rule|law|regulation|control|check|data|figure|statistic|station|line|crossing|network|gauge|track|wagon|car|train|worker|minister|company|firm)\p{L}*)\p{Ll}/u,
);

/** The role of a name behind a preposition of where a thing happens. */
function roleBehindIn(clause: Clause | null, isFronted: boolean): PlaceRole {
  // "told a meeting in Brussels that …": where something is said, not what it is said of.
  if (clause?.type === 'statement' && clause.role !== 'content') return 'claimant';
  if (isFronted) return 'fronted';
  return clause !== null && asideRoles.has(clause.role) ? 'aside' : 'adjunct';
}

/** "a gauge change in [Spain]": an area behind a preposition only says where the subject is. */
const isLocatedIn = ({ id }: NamedPlace, lead: string | null, { places }: RoleContext): boolean =>
  lead !== null && locativeWords.has(lead) && !isPoint(places, id ?? '');

/** "Etihad, Aeroflot and [Qatar]": a name that stands in a list of firms is one. */
function isAmongFirms({ start, end }: NamedPlace, text: string): boolean {
  const joint = fellow.exec(text.slice(Math.max(0, start - 6), start))?.[0];
  const last = joint === undefined ? '' : wordBefore(text, start - joint.length);
  const next = /^(?:, | and |, and )(\p{Lu}[\p{L}+-]+)/u.exec(text.slice(end, end + 40))?.[1];
  return operators.has(last) || operators.has(next ?? '');
}

const fellow = /(?:, and | and |, )$/;

/** "[Yiwu] trains roll into Riga": a point that stands before what moves says whence, not what the sentence is about. */
function isAttributive(
  { id, end }: NamedPlace,
  { subject }: Clause,
  context: RoleContext,
): boolean {
  const last = subject === null ? undefined : context.tokens[subject.to - 1];
  if (last === undefined || !isPoint(context.places, id ?? '')) return false;
  const noun = /^(?: [\p{Ll}-]+)*? ([\p{Ll}-]+)$/u.exec(context.text.slice(end, last.end))?.[1];
  return noun !== undefined && trafficNouns.has(singular(noun));
}

/** "Fire on the [Istanbul] ferry": one vehicle by where it comes from or goes to. */
export const isOfVehicle = (
  { start, end, id }: NamedPlace,
  { text, places }: Pick<RoleContext, 'text' | 'places'>,
): boolean =>
  isPoint(places, id ?? '') &&
  /(?:^|\b(?:[Tt]he|[Aa]n?) )$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^ (?:ferry|train|lorry|truck|flight|plane|freighter|ship|vessel|barge|bus)\b/.test(
    text.slice(end, end + 12),
  );

/** "arrive at [Georgian] ports" */
const isReached = ({ start }: Span, text: string): boolean => arriving.before(text, start, 40);

const arriving = cue(
  /\b(?:arriv(?:e|es|ed|ing)|end(?:s|ed|ing)?(?: up)?|terminat(?:e|es|ed|ing)|finish(?:es|ed|ing)?|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?) (?:at|in) (?:the )?$/u,
);

/** "originates in [Russia]", "the train, *which left* [Tbilisi] on Monday" */
const isBegun = ({ start }: Span, text: string): boolean => begun.before(text, start, 30);

const begun = cue(
  /\b(?:originat\p{Ll}+|had (?:its|their) origins?|loaded) (?:at|in) (?:the )?$|\b(?:which|that|having) (?:had )?(?:left|departed) $/u,
);

const asideRoles: ReadonlySet<Clause['role']> = new Set(['participle', 'absolute', 'subordinate']);

const area = cue(
  new RegExp(
    String.raw`^(?:(?:,| and| or) \p{Lu}\p{Ll}+){0,2}(?: [\p{Ll}-]+){0,2}? (?:${areaNouns.join('|')})(?![\p{L}-])(?! (?:of )?\p{Lu})`,
    'u',
  ),
);

/** "[Georgian] ports", "between [Chinese] and European cities": an adjective that with its noun is a place. */
export const isArea = ({ demonym, end }: NamedPlace, text: string): boolean =>
  demonym && area.behind(text, end, 70);

/** "Since the war in [Ukraine]", "before the invasion of [Ukraine]": an event that only dates what is told. */
const isOccasion = ({ start, id }: NamedPlace, { text, places }: RoleContext): boolean =>
  !isPoint(places, id ?? '') && occasion.before(text, start, 60);

/** "[Asia]'s first cargo airport", "[Europe]'s largest inland port": among which something is first. */
const isRange = ({ end, id }: NamedPlace, { text, places }: RoleContext): boolean =>
  !isPoint(places, id ?? '') &&
  /^['’]s? (?:first|second|third|only|top|leading|main|(?:second-|third-)?\p{Ll}+est)\b(?! (?:train|freight|China|rail|half|quarter))/u.test(
    text.slice(end, end + 40),
  );

const occasion = cue(
  /\b(?:before|after|since|during|until|following|amid) (?:the |its |last )?(?:[\p{Ll}’'-]+ ){1,4}(?:of|in|on|with|against|over) (?:the )?$/iu,
);

/** "A researcher in [Beijing] reckons", "planners in [Astana] speak of": where somebody is who has a view. */
function isWhereabouts(text: string, start: number): boolean {
  if (!isOneOf(leadOf(text, start), 'in|at|from|near')) return false;
  const noun = person.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  if (noun === undefined) return false;
  const word = singular(noun.toLowerCase());
  return viewingNouns.has(word) || viewingBodies.has(word);
}

/** The word right before a name, or before its article. */
function leadOf(text: string, start: number): string {
  const word = wordBefore(text, start);
  return word === 'the' ? wordBefore(text, start - 4) : word;
}

/** "who has died in [Pskov]", "he lives in [Kobe]": where somebody is at home. */
function isHome({ start }: Span, { text, plan, tokens }: RoleContext): boolean {
  const clause = clauseAt(plan, tokens, start);
  if (clause === null || !dwellingVerbs.has(clause.predicate?.verb ?? '')) return false;
  const subject = subjectSpan(clause, tokens);
  return somebody.test(text.slice(subject?.start ?? clause.start, start));
}

const somebody = /^(?:who|he|she|they|and who) /i;

/** "[Brussels] adds another 6.9 million", "[Berlin] lends half": who pays is not what the money is for. */
const helpers = '(?: (?:has|have|had|will|would|is|are|to|also|alone|now))*';
const firmness =
  '(?: (?:another|a further|further|some|about|around|nearly|almost|over|more than|up to|the other|only|just))?';
const money = String.raw`(?:[€$£¥]|\p{Lu}{2,3}\$? ?\d|\d[\d.,]* ?(?:million|billion|trillion|mln|bln|bn|m)(?![\p{L}]))`;
const part = '(?:half|(?:a|two|three|four) (?:third|quarter|fifth|tenth)s?)';
const paying = cue(
  new RegExp(
    String.raw`^${helpers} (?:(?:contribut\p{Ll}*|grant(?:s|ed)?|adds?|added|g[ai]ves?|donat\p{Ll}*|pledg\p{Ll}*|puts?|chips|chipped)(?: in| up)?${firmness} ${money}(?!\S* (?:a|an|per) \p{Ll})|(?:pa(?:ys?|id)|fund\p{Ll}*|financ\p{Ll}*|subsidi\p{Ll}*|len(?:ds?|t)|cover(?:s|ed)?)(?: for)?${firmness} (?:${money}(?!\S*(?: \([^()]*\))? (?:a|an|per) \p{Ll})|${part}(?![\p{L}])))`,
    'u',
  ),
);

/** "has asked [Beijing] for more paths", "urged [Warsaw] to open": to whom something is said. */
const addressed = cue(
  /\b(?:ask(?:s|ed|ing)|beg(?:s|ged|ging)|urg(?:es|ed|ing)|press(?:es|ed|ing)|lobb(?:ies|ied|ying)|petition(?:s|ed|ing)|implor(?:es|ed|ing)|remind(?:s|ed|ing)|warn(?:s|ed|ing)|persuad(?:es|ed|ing)|convinc(?:es|ed|ing)|assur(?:es|ed|ing)|thank(?:s|ed|ing)|told|tell(?:s|ing)) (?:the )?$/u,
);

/** "co-financed by [Brussels] with 143 million" */
const paidBy = cue(
  /\b(?:(?:co-)?(?:financed|funded|subsidi[sz]ed)|paid|supported|backed|borne) (?:in part |partly |mostly |half )?by (?:the )?$/u,
);

/** "12 locomotives *made in [China]*": where a thing comes from is not where it is told of; a thing "was made in Lyon". */
const madeIn = cue(
  /(?<!\b(?:is|are|was|were|be|been|being|also|now|still)) (?:made|manufactured|assembled) (?:in|at) (?:the )?$/u,
);

/** "Altynkol, *opposite [Khorgos]*, took 1.9 million tonnes": a name that says where another lies. */
const across = cue(/, (?:opposite|facing|across from) (?:the )?$/u);

const besides = cue(/\bon the (?:other )?side of (?:the )?$/u);

const person =
  /(?<![\p{L}-])(\p{L}+)(?: of (?:mine|ours|his|hers|theirs))? (?:in|at|from|near) (?:the )?$/u;

/** Words before a name that make it no more than a reason or a circumstance: "because of [Brest]". */
const circumstance = cue(
  /\b(?:because of|on account of|as a result of|in view of|in spite of|regardless of|instead of|short of|due to|thanks to|owing to|amid|despite|without) (?:the )?(?:[\p{Ll}-]+ (?:at|in|around|on) (?:the )?)?$/iu,
);

/** Last word before a name, past "the", "the port of" and adjectives; null at the start of a sentence. */
function leadBefore(text: string, start: number): string | null {
  let end = start;
  let word = wordBefore(text, end);
  while (text.charAt(end - 1) === ' ' && passedWords.has(word.toLowerCase())) {
    end -= word.length + 1;
    word = wordBefore(text, end);
  }
  if (word.toLowerCase() === 'of' && text.charAt(end - 1) === ' ') {
    const before = text.slice(Math.max(0, start - 60), end);
    word = wordBefore(before.replace(/\bthe [\p{L}' -]{3,24} of $/iu, ''));
  }
  return word === '' ? null : word.toLowerCase();
}

function isInSubject(clause: Clause, { start }: Span, tokens: readonly Token[]): boolean {
  const subject = subjectSpan(clause, tokens);
  return subject !== null && subject.start <= start && start < subject.end;
}

/** "less than by sea from [Shanghai] to Hamburg", "unlike [Duisburg]", "modest beside the numbers at [Khorgos]". */
const isCompared = (text: string, start: number, lead: string | null): boolean =>
  (lead !== null && comparisonWords.has(lead) && !isWaitedAt.before(text, start, 60)) ||
  multipleOf.before(text, start, 60) ||
  comparedWith.before(text, start, 60);

/** "71 trains *were standing outside* [Zabaikalsk]": where they wait, and nothing they are set against. */
const isWaitedAt = cue(
  /\b(?:stand(?:s|ing)?|stood|wait(?:s|ed|ing)?|queue(?:s|d|ing)?|stuck|stranded|parked|held(?: up)?|idl(?:e|ed|ing)|stopped|backed up|lined up|stationed|anchored|at anchor) (?:\p{Ll}+ ){0,2}?(?:outside|ahead of|below) (?:the )?(?:(?:port|city|town|station|yard|border) of )?$/u,
);

/** "in half the time it takes by sea from ", "six times what went by " */
const multipleOf = cue(
  /\b(?:half|twice|double|third|times) (?:of )?(?:what|the (?:time|distance|price|cost|rate|volume|figure|number|tonnage|amount))\b[^,.;]*$/u,
);

/** "than", "beside" and the like and few words more. */
const comparedWith = cue(
  /\b(?:[Tt]han|[Vv]ersus|[Bb]eside|[Uu]nlike|[Cc]ompared (?:with|to)|[Bb]elow|[Aa]bove|as the (?:one|ones|route|journey|way)) (?:\p{Ll}+ ){0,4}$/u,
);

/** "60 km south of [Aktau]", "three hours by lorry from [Vienna]": a name that only says where something else lies. */
const isLandmark = ({ start, end }: Span, text: string): boolean =>
  landmark.before(text, start, 60) &&
  !within.before(text, start, 40) &&
  !/^[^,.;]{0,40}? to /.test(text.slice(end, end + 50));

const landmark = cue(
  /\b(?:(?:north|south|east|west)\p{Ll}*(?:-\p{Ll}+)? of|(?:km|kilomet\p{Ll}+|miles?|met(?:er|re)s|away|drive|ride|stone's throw|by (?:lorry|truck|car|road)) (?:from|outside|off)) (?:the )?(?:(?:city|port|town|centre|center|border|border town) of )?$/u,
);

/** "in the north of [Shenzhen]" is in it. */
const within = cue(
  /\bin (?:the )?(?:far |extreme )?(?:north|south|east|west)\p{Ll}*(?:-\p{Ll}+)? of (?:the )?$/u,
);

/** "Frankfurt, New York and Atlanta are among 14 new routes": names that are examples of what is counted. */
const isExample = cue(
  /^(?:(?:,| and|, and) \p{Lu}[\p{L}'’ -]*){0,6} (?:is|are|was|were|being) (?:among|one of|some of|two of)\b/u,
);

/** "including [Budapest]", "[Budapest] and Milan among them". */
const isOneOfMany = (text: string, { start, end }: Span): boolean =>
  opensExamples.before(text, start, 24) || closesExamples.behind(text, end, 80);

const opensExamples = cue(
  /\b(?:including|among (?:them|these|those|which)|such as|for (?:example|instance),?|notably|namely) (?:the )?$/i,
);
const closesExamples = cue(
  /^(?:(?:,| and|, and) \p{Lu}[\p{L}'’ -]*){0,6},? (?:(?:among|chief among|first among) (?:them|these|those)|in particular|above all|for (?:example|instance))\b/u,
);

/** True for a place that opens its clause behind a preposition: "In Jiangxi, exports rose". */
const opensClause = (text: string, clause: Clause, { start }: Span): boolean =>
  start === clause.start ||
  /^(?:and |but )?\p{L}+ (?:the )?$/iu.test(text.slice(clause.start, start));

const isOffice = (after: string): boolean =>
  (/^(?:['’]s?)?((?: [\p{Ll}-]+){1,4})/u.exec(after)?.[1] ?? '')
    .split(' ')
    .some((word) => officeWords.has(word));

const day = String.raw`(?:\d{1,2}\.? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?(?: \d{1,2})?(?:,? \d{4})?`;

/** "Moscow, 9 July 2020", "Shanghai/Bonn, October 15, 2013 –": a place and a day that stand alone or before a dash. */
const placeAndDay = new RegExp(
  String.raw`^(?:Press release[.:,]? )?\p{Lu}[\p{L}'’. /-]{2,40}?, ${day}(?: \([^)]*\))?(?:\.?$|,? ?(?:--|[-–—]|:)(?:\s|$))`,
  'u',
);

/** "(Beijing) — " */
const bracketed = /^\((\p{Lu}[\p{L}'’ -]{2,30})\) ?(?:--|[-–—])\s/u;

/** End of the dateline that a sentence opens with or is; 0 where there is none. */
export const datelineIn = ({ text, dateline }: Pick<Sentence, 'text' | 'dateline'>): number =>
  dateline ? text.length : datelineEnd(text);

/** End of "XI'AN, Nov. 18 --", "URUMQI --", "Moscow, 9 July 2020"; 0 where a text opens without one. */
function datelineEnd(text: string): number {
  if (!mayBeDated(text)) return 0;
  const match =
    isShouted(text) &&
    /^(\p{Lu}[\p{L}'’. -]{2,30}?)(?:,[^–—]{0,40}?)?(?: \([^)]*\))? ?(?:--|[-–—])(?:\s|$)/u.exec(
      text,
    );
  const place = match ? (match[1] ?? '') : '';
  if (match && place === place.toUpperCase()) return match[0].length;
  return (placeAndDay.exec(text) ?? bracketed.exec(text))?.[0].length ?? 0;
}

/** True for a text whose second sign is no small letter, as that of a place in capitals is none. */
const isShouted = (text: string): boolean => !isSmall(text.charCodeAt(1));

/**
 * False for what opens with no place of a dateline: capitals in a row, a bracket, or a comma within a line. Most sentences
 * open otherwise, and the patterns are long.
 */
function mayBeDated(text: string): boolean {
  if (text.startsWith('(')) return true;
  const comma = text.indexOf(',');
  if (comma >= 0 && comma < 64) return true;
  const [second, third] = [text.charCodeAt(1), text.charCodeAt(2)];
  return !(isSmall(second) || isSmall(third));
}

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** True where capitalised words after a place end in a kind of facility: "Guangzhou [Baiyun International Airport]". */
export function isFacility(after: string): boolean {
  const name = /^(?:[ -](?:\p{Lu}[\p{L}'’]*(?:-\p{Ll}+)*|and|of))+/u.exec(after)?.[0] ?? '';
  const last = /(\p{Lu}[\p{L}'’]{0,40})$/u.exec(name)?.[1];
  return last !== undefined && facilityWords.has(last);
}
