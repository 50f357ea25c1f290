import type { Period } from '../../schemas/fact.ts';
import { cue } from '../cues/cue.ts';
import type { Span } from '../reader/types.ts';

/*
 * Amounts that say which thing is meant or how it is made up: they are as old as the thing is, and no time told of the
 * thing dates them.
 */

/** "a locomotive of 84 tonnes", "trains of 57 wagons": what vehicles and buildings are made up of. */
export const isMakeUp = (text: string, { start }: Span): boolean => makeUp.before(text, start, 60);

const makeUp = cue(
  /\b(?:trains?|locomotives?|ships?|vessels?|barges?|ferr(?:y|ies)|wagons?|lorr(?:y|ies)|tracks?|sidings?|quays?|berths?|runways?|warehouses?|sheds?|halls?|aprons?|platforms?|yards?) of (?:about |some |nearly |up to |over )?$/i,
);

/** "cranes *with a lifting capacity of* 41 tonnes": what a thing can do as long as it stands. */
export const isRated = (text: string, { start }: Span): boolean => rated.before(text, start, 70);

const rated = cue(
  /\bwith (?:an? |the )?(?:\p{L}+ ){0,2}(?:capacity|output|power|payload|weight|length|span|draught|area|reach) of (?:about |some |nearly |over |up to )?$/iu,
);

/** "on top of *the ordinary duty of* 10 per cent": what holds before and after whatever is told of. */
export const isOrdinary = (text: string, { start }: Span): boolean =>
  ordinary.before(text, start, 60);

const ordinary = cue(
  /\b(?:ordinary|usual|normal|standard|regular|basic|statutory) (?:\p{Ll}+ ){1,2}of (?:about |some |nearly )?$/iu,
);

/** "our 350 pilots", "its two hubs": what somebody has. */
export const isPossessed = (text: string, { start }: Span): boolean =>
  possessed.before(text, start, 24);

const possessed = cue(/\b(?:our|its|their|his|her|my) (?:about |some |nearly |over )?$/i);

/** "Chengdu’s two airports", "its two hubs": a count right behind whose they are. */
export const isOwnersOwn = (text: string, { start }: Span): boolean => owner.before(text, start, 8);

const owner = cue(/(?:\p{L}['’]s|s['’]|\b(?:its|their|his|her|our)) $/iu);

/** "have covered *the* 13,050 kilometers between them": a measure that is known already. */
export const isKnown = (text: string, { start }: Span): boolean => known.before(text, start, 12);

const known = cue(/\b(?:the|its|their|this)\s$/i);

/** ", 300 kilometres to the south,", ", 12 km long,": a length or an area between commas. */
export const isSetOff = (text: string, { start, end }: Span): boolean =>
  comma.before(text, start, 12) && whereabouts.behind(text, end, 60);

const comma = cue(/, (?:about |some |over |nearly )?$/);
const whereabouts = cue(
  /^(?: in (?:total )?(?:length|size|area|width)| long| wide| away| apart| (?:to the )?(?:north|south|east|west)\w*(?: of [^,]+)?| from [^,]+)?,/,
);

/** "88% of it": a part of what was just told. */
export const isPartOfTold = (text: string, { end }: Span): boolean =>
  partOfTold.behind(text, end, 20);

const partOfTold = cue(/^ of (?:it|the total)\b/i);

/** "99 trains come home against 156 *sent*": another kind than what it is set against, in the same time. */
export const isOtherKind = (text: string, { end }: Span): boolean =>
  otherKind.behind(text, end, 24);

const otherKind = cue(
  /^ (?:\w+ )?(?:sent|brought|shipped|dispatched|outbound|inbound|westbound|eastbound|northbound|southbound|outward|homeward)\b/i,
);

/** "in these two years": the time between figures just told of, as words say it. */
export const isSpanTold = ({ text, start, end }: Pick<Period, 'text' | 'start' | 'end'>): boolean =>
  start === null && end === null && spanTold.test(text);

const spanTold =
  /^(?:(?:in|over|within|during) )?(?:these|those) \p{L}+ (?:years|months|quarters)$/iu;
