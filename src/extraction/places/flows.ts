import { type Cue, cue } from '../cues/cue.ts';
import {
  goalLeads,
  goalLeadsBehind,
  motionWords,
  placeDescribers,
  sourceLeads,
  viaLeads,
} from '../lexicon/motion-words.ts';
import { nameTailWords } from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { gapBetween, isListGap } from './coordination.ts';
import type { NamedPlace } from './named-place.ts';
import { isArea } from './roles.ts';

/** Traffic as a sentence names it: where it comes from, what it passes in order, where it goes. */
export interface FlowMention extends Span {
  from: readonly NamedPlace[];
  via: readonly NamedPlace[];
  /** "between A and B", "the A–B trade": both ways. */
  isBoth?: boolean;
  to: readonly NamedPlace[];
  /** Names joined by a dash or a bare "to", which a service may be called by: "Wuhan-Europe". */
  isName?: boolean;
  /** The first end named once more: "China-Germany-China". */
  returns?: NamedPlace;
}

type Slot = 'from' | 'via' | 'to';

/** True for traffic whose two ends are named: not "by way of Khorgos to Łódź". */
export const hasBothEnds = ({ from, to }: FlowMention): boolean => from.length > 0 && to.length > 0;

/** Every place of a flow. */
export const membersOf = ({ from, via, to, returns }: FlowMention): NamedPlace[] => [
  ...[...from, ...via, ...to],
  ...(returns ? [returns] : []),
];

const alternatives = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', String.raw`\s`))
    .join('|');

/** A word as it stands, or with a capital at the start of a sentence. */
const eitherCase = (word: string): string =>
  `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;

/** "Polish", "Uzbek", "Lao". */
const nationality = String.raw`(?:\p{Lu}\p{Ll}+(?:ish|an|ese|ch|ian|akh|bek|gyz|eek|iss|aqi)|Lao|Thai)`;

/** "the Polish border town of ", "China's ", "the DCT terminal in ". */
const describers = String.raw`(?:(?:the|a|an|${alternatives(placeDescribers)}|${nationality}|\p{Lu}[\p{Lu}\d]{1,5}|\p{Lu}[\p{L}]+['’]s|(?:of|in|at|near)(?=\s)) )*`;

const leadIn = (words: readonly string[]): Cue =>
  cue(
    new RegExp(
      String.raw`(?:^|[^\p{L}-])((?:${alternatives(words.map(eitherCase))}) )${describers}$`,
      'u',
    ),
  );

/** What stands before a name, and what it makes the name; of two that fit, the longer. */
const leadIns: readonly (readonly [Slot, Cue])[] = [
  ['via', leadIn(viaLeads)],
  ['from', leadIn(sourceLeads)],
  ['to', leadIn(goalLeads)],
  // "onto rails at [Vladivostok]", "into the northern yards of [Duisburg]"
  [
    'to',
    cue(
      /(?:^|[^\p{L}-])((?:in|on)to )(?!(?:service|operation|use|force|effect|production|business|account)\b)(?:the )?(?:[\p{Ll}-]+ ){1,3}(?:of|at|in) (?:the )?$/u,
    ),
  ],
];

/** "for" leads to a goal only behind where traffic begins. */
const goalBehind = leadIn(goalLeadsBehind);

/** A quick look for the last letters of any lead-in; most names have none. */
const anyLead =
  /\b(?:to|for|from|of|off|via|though|through|over|across|past|along|around|round|in|at|into|onto|ex|until|destination|towards?|(?:leav|depart|reach|enter|pass|cross|transit|travers|skirt)\p{Ll}*|left|far as) /iu;

/** How far before a name its lead-in may begin. */
const leadReach = 72;

/** Longest stretch between two members of a flow. */
const reach = 140;

interface Step {
  slot: Slot;
  /** Where its lead-in begins. */
  start: number;
}

/** Steps by their places, which several ways of reading a sentence ask for. */
const stepsKnown = new WeakMap<NamedPlace, { text: string; step: Step | null }>();

function stepAt(text: string, place: NamedPlace, isUnderWay: boolean): Step | null {
  const known = stepsKnown.get(place);
  const isKnown = known?.text === text;
  const step = isKnown ? known.step : ledBy(leadIns, text, place);
  if (!isKnown) stepsKnown.set(place, { text, step });
  return isUnderWay ? earlier(step, ledBy([['to', goalBehind]], text, place)) : step;
}

/** The step whose lead-in is the longer; the first of two as long. */
const earlier = (a: Step | null, b: Step | null): Step | null =>
  a === null || (b !== null && b.start < a.start) ? b : a;

/** What stands before a place, of the lead-ins given. */
function ledBy(
  leads: readonly (readonly [Slot, Cue])[],
  text: string,
  place: NamedPlace,
): Step | null {
  const from = Math.max(0, place.start - leadReach);
  const head = text.slice(from, place.start);
  if (!anyLead.test(head)) return null;
  let best: Step | null = null;
  for (const [slot, pattern] of leads) {
    const match = pattern.matchWithin(text, from, place.start);
    if (!match) continue;
    const start = from + match.index + match[0].indexOf(match[1] ?? '');
    best = earlier(best, { slot, start });
  }
  return best;
}

/** "by way of [Khorgos]", "via [Brest]": a name that says what a way passes. */
export const isLedAlong = (text: string, place: NamedPlace): boolean =>
  stepAt(text, place, false)?.slot === 'via';

interface Frame {
  /** Right before the first end. */
  opens: RegExp;
  /** Between the last name of the first end and the first of the second. */
  joint: RegExp;
}

const before = String.raw`(?:the |a |its )?(?:(?:[\p{Ll}-]+|${nationality}) ){0,4}?(?:of )?(?:the )?`;
const frame = (opens: string, joint: string): Frame => ({
  opens: new RegExp(String.raw`\b(?:${opens}) ${before}$`, 'iu'),
  joint: new RegExp(`^(?:,? (?:and )?(?:back |on |up )?)(?:${joint}) ${before}$`, 'u'),
});

/** "between A and B", "linking A with B": what opens the first end and what joins the second to it. */
const frames: readonly Frame[] = [
  frame('between', 'and'),
  frame(
    'link|links|linking|linked|connect|connects|connecting|connected|tie|ties|tying|join|joins|joining|couple|coupling',
    'and|with|to',
  ),
];
/** "Finland's [trade with] China" */
const trading = new RegExp(
  String.raw`^['’]s? (?:[\p{Ll}-]+ ){0,2}(?:trade|exchanges?|commerce|relations|links?) with ${before}$`,
  'u',
);
/** "Germany[’s imports of copper from] India": what a land takes from another and what it sends there. */
const owned = (goods: string, lead: string): RegExp =>
  new RegExp(
    String.raw`^['’]s? (?:[\p{Ll}-]+ ){0,2}(?:${goods})(?: (?:of|by) (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+)? ${lead} ${before}$`,
    'u',
  );
const ownImports = owned('imports?|purchases', 'from');
const ownExports = owned('exports?|sales|deliveries|shipments', 'to');
const anyFrame = /\b(?:between|link|connect|tie|tying|join|coupl)/i;

/**
 * The flows of a sentence: "from China by way of Poland to the EU", "between Kunming, the capital of Yunnan Province,
 * and Rotterdam", "on the Luxembourg to Zhengzhou route", "by way of Khorgos and Aktau reached Istanbul". Names that
 * only say where another lies are stepped over.
 *
 * @param isCalled tells of two names joined by a dash that they are what trains or a line are called by, not their way
 */
export function readFlows(
  text: string,
  named: readonly NamedPlace[],
  isAside: (place: NamedPlace) => boolean,
  isCalled: (pair: Span) => boolean = () => false,
): FlowMention[] {
  const solid = named.filter(
    (place) =>
      place.id !== null &&
      !place.inName &&
      (!place.demonym || isArea(place, text)) &&
      !isAside(place),
  );
  if (solid.length < 2) return [];
  const flows: FlowMention[] = [];
  const reader = {
    text,
    solid,
    isCalled,
    gap: (a: NamedPlace, b: NamedPlace): string =>
      gapBetween(a, b, named, text, isAside).replace(nameTail, ''),
  };
  for (let at = 0; at < solid.length; at++) {
    const first = solid[at] as NamedPlace;
    if (flows.some((flow) => first.start < flow.end)) continue;
    const flow = framed(reader, at) ?? path(reader, at) ?? namedWay(reader, at);
    if (flow) flows.push(flow);
  }
  return flows;
}

/** " port", " bonded zone", " International Port Station": what still belongs to the name. */
const nameTail = new RegExp(
  String.raw`^(?: (?:${nameTailWords.join('|')}|City|Port|Airport|Station|Terminal|Province|International))+(?![\p{L}-])`,
  'u',
);

interface FlowReader {
  text: string;
  solid: readonly NamedPlace[];
  isCalled(pair: Span): boolean;
  gap(a: NamedPlace, b: NamedPlace): string;
}

/** "between A, B and C", "linking A with B and C". */
function framed(reader: FlowReader, at: number): FlowMention | null {
  const { text, solid } = reader;
  const first = solid[at] as NamedPlace;
  const lead = text.slice(Math.max(0, first.start - 60), first.start);
  const opened = anyFrame.test(lead) ? frames.find(({ opens }) => opens.test(lead)) : undefined;
  const joint = opened?.joint ?? trading;
  const near = [first];
  for (let next = at + 1; next < solid.length; next++) {
    const other = solid[next] as NamedPlace;
    const last = near.at(-1) as NamedPlace;
    const between = reader.gap(last, other);
    if (other.start - last.start > reach || /[;:]/.test(between)) return null;
    if (ownImports.test(between))
      return continuedBy(reader, { from: listFrom(reader, next), via: [], to: near }, next + 1);
    if (ownExports.test(between))
      return continuedBy(reader, { from: near, via: [], to: listFrom(reader, next) }, next + 1);
    if (joint.test(between)) {
      const to = listFrom(reader, next);
      const flow = continuedBy(reader, { from: near, via: [], to }, next + to.length);
      return flow && { ...flow, isBoth: true };
    }
    if (!isListGap(between)) return null;
    near.push(other);
  }
  return null;
}

type Slots = Record<Slot, NamedPlace[]>;

/** "from A via B, C and D to E", "to E from A", "through B to E": steps that follow one another, each slot once. */
function path(reader: FlowReader, at: number): FlowMention | null {
  const { text, solid } = reader;
  const first = solid[at] as NamedPlace;
  const step = stepAt(text, first, false);
  if (step === null) return null;
  const slots: Slots = { from: [], via: [], to: [] };
  const list = listFrom(reader, at, step.slot);
  slots[step.slot].push(...list);
  return continuedBy(reader, slots, at + list.length);
}

/** A flow with the steps that go on with it; null where it comes to one step alone. */
function continuedBy(reader: FlowReader, slots: Slots, at: number): FlowMention | null {
  const { text, solid } = reader;
  let next = at;
  while (next < solid.length) {
    const other = solid[next] as NamedPlace;
    const last = solid[next - 1] as NamedPlace;
    const step = stepAt(text, other, slots.from.length > 0);
    if (step === null || step.start < last.end || other.start - last.end > reach) break;
    if (slots[step.slot].length > 0 && step.slot !== 'via') break;
    if (!isOnTheWay(reader, last, other, step)) break;
    const list = listFrom(reader, next, step.slot);
    slots[step.slot].push(...list);
    next += list.length;
  }
  // "between Wuhan and Europe through the city's port": what it passes is where it begins.
  const ends = [...slots.from, ...slots.to].map(({ id }) => id);
  slots.via = slots.via.filter(({ id }) => !ends.includes(id));
  const steps = [slots.from, slots.via, slots.to].filter((each) => each.length > 0);
  if (steps.length < 2) return null;
  const members = membersOf({ ...slots, start: 0, end: 0 });
  const start = Math.min(...members.map((place) => place.start));
  const end = Math.max(...members.map((place) => place.end));
  return { start, end, ...slots };
}

/** Words between two steps that belong to the way itself: "left Wuhan [on Monday], travelling through Kazakhstan". */
function isOnTheWay(
  { text, gap }: FlowReader,
  last: NamedPlace,
  other: NamedPlace,
  step: Step,
): boolean {
  const between = gap(last, other);
  if (/[;:]/.test(between)) return false;
  const lead = text.slice(step.start, other.start).length;
  const words = between.slice(0, Math.max(0, between.length - lead)).trim();
  if (words === '') return true;
  const [verb = ''] = text.slice(step.start, other.start).toLowerCase().split(' ');
  if (isMoving.test(verb)) return !breaking.test(words.replace(joining, ''));
  const timed = words.replace(time, ' ').replace(/,/g, ' ');
  return timed
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => motionWords.has(word.toLowerCase()));
}

/** "… [and] arrived in Lodz": a second verb of the same train. */
const joining = /(?:^|,? )and(?: then| finally| eventually)?$/;

/** Words behind which another clause may speak of something else. */
const breaking = /[;:()]|\b(?:while|but|whereas|than|and)\b/;

/** Lead-ins that are verbs, before which more words may stand. */
const isMoving =
  /^(?:reach|arriv|enter|pass|cross|transit|travers|call|stop|bound|destin|head|pull|roll|land|dock|terminat|end|with|chang)/;

/** "on Monday", "in May last year", "at 9 a.m.", "every week". */
const time =
  /\b(?:on|in|at|last|this|early|late|since|during|every|each|from) (?:the )?(?:(?:\p{Lu}[\p{Ll}]+|\d[\d:.]*(?: [ap]\.m\.)?|last|this|early|late|morning|evening|night|day|week|month|year|spring|summer|autumn|winter|afternoon),?(?: |$)){1,4}/gu;

/** A way that is named by its ends, with what its verb says it passes: "a Wuhan–Hamburg service [passes Lodz]". */
function namedWay(reader: FlowReader, at: number): FlowMention | null {
  const flow = bare(reader, at);
  const next = reader.solid.find((place) => flow !== null && place.start >= flow.end);
  if (flow === null || next === undefined || reader.isCalled(flow)) return flow;
  if (stepAt(reader.text, next, true)?.slot !== 'via') return flow;
  const { from, via, to } = flow;
  const slots = { from: [...from], via: [...via], to: [...to] };
  const longer = continuedBy(reader, slots, reader.solid.indexOf(next));
  return longer && { ...flow, ...longer };
}

/** "the Luxembourg to Zhengzhou route", "the China–EU trade", "China-Germany-China". */
function bare({ text, solid }: FlowReader, at: number): FlowMention | null {
  const [first, second, third] = [solid[at] as NamedPlace, solid[at + 1], solid[at + 2]];
  if (!second) return null;
  const between = text.slice(first.end, second.start);
  const isSpaced = isOneOf(between, ' – | - | — ') && ofWay.test(text.slice(0, first.start));
  if (!isSpaced && !isOneOf(between, '-|–|—|‐|‑|/| to ')) return null;
  const ends = { from: [first], via: [], to: [second] };
  const isLonger = third !== undefined && /^ ?[-–—‐‑] ?$/.test(text.slice(second.end, third.start));
  const both = between === ' to ' ? {} : { isBoth: true, isName: true };
  if (!isLonger) return { start: first.start, end: second.end, ...ends, ...both };
  const span = { start: first.start, end: third.end, isName: true };
  return third.id === first.id
    ? { ...span, ...ends, returns: third }
    : { ...span, from: [first], via: [second], to: [third] };
}

/** Words before a way whose dashes stand between spaces: "on the route China – Europe – China". */
const ofWay =
  /\b(?:route|line|lane|direction|relation|axis|service|corridor|traffic|section|connection)s?:? $/i;

/** A name with those joined to it that are led to by nothing else. */
function listFrom({ text, solid, gap }: FlowReader, at: number, slot?: Slot): NamedPlace[] {
  const list = [solid[at] as NamedPlace];
  for (const other of solid.slice(at + 1)) {
    const last = list.at(-1) as NamedPlace;
    if (!isListGap(gap(last, other))) break;
    const step = stepAt(text, other, true);
    if (step !== null && step.start >= last.end && slot !== undefined && step.slot !== slot) break;
    list.push(other);
  }
  return list;
}
