import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import { gapBetween, isListGap } from './coordination.ts';
import type { NamedPlace } from './named-place.ts';

/** Traffic with two ends as a sentence names it; each end may be a list. */
export interface FlowMention extends Span {
  from: readonly NamedPlace[];
  to: readonly NamedPlace[];
}

interface Frame {
  /** "to Europe from Wuxi". */
  isReversed?: boolean;
  /** Right before the first end. */
  opens: RegExp;
  /** Between the last name of the first end and the first of the second. */
  joint: RegExp;
}

const before = String.raw`(?:the |a |its )?(?:[\p{Ll}-]+ ){0,3}?(?:of )?(?:the )?`;
const frame = (opens: string, joint: string): Frame => ({
  opens: new RegExp(String.raw`\b(?:${opens}) ${before}$`, 'iu'),
  joint: new RegExp(`^(?:,? (?:and )?(?:back |on |up )?)(?:${joint}) ${before}$`, 'u'),
});

/** "from A to B", "between A and B", "linking A with B": what opens the first end and what joins the second to it. */
const frames: readonly Frame[] = [
  frame('from|leaving|left|leave|leaves', 'to|for|towards?|into'),
  frame('between', 'and'),
  frame(
    'link|links|linking|linked|connect|connects|connecting|connected|tie|ties|tying|join|joins|joining|couple|coupling',
    'and|with|to',
  ),
  { ...frame('to|for|towards?', 'from'), isReversed: true },
];

/** Longest stretch between the two ends. */
const reach = 140;

/**
 * The flows of a sentence: "from China to the EU", "between Kunming, the capital of Yunnan Province, and Rotterdam",
 * "on the Luxembourg to Zhengzhou route". Names that only say where another lies are stepped over.
 */
export function readFlows(
  text: string,
  named: readonly NamedPlace[],
  isAside: (place: NamedPlace) => boolean,
): FlowMention[] {
  const flows: FlowMention[] = [];
  const solid = named.filter((place) => place.id !== null && !place.inName && !isAside(place));
  const gap = (a: NamedPlace, b: NamedPlace): string => gapBetween(a, b, named, text, isAside);
  for (let at = 0; at < solid.length; at++) {
    const first = solid[at] as NamedPlace;
    if (flows.some((flow) => first.start < flow.end)) continue;
    const lead = text.slice(Math.max(0, first.start - 60), first.start);
    const flow =
      frames.reduce<FlowMention | null>(
        (found, each) => found ?? (each.opens.test(lead) ? framed(solid, at, each, gap) : null),
        null,
      ) ?? bare(text, solid, at);
    if (flow) flows.push(flow);
  }
  return flows;
}

type Gap = (a: NamedPlace, b: NamedPlace) => string;

function framed(
  solid: readonly NamedPlace[],
  at: number,
  { joint, isReversed }: Frame,
  gap: Gap,
): FlowMention | null {
  const near = [solid[at] as NamedPlace];
  for (let next = at + 1; next < solid.length; next++) {
    const other = solid[next] as NamedPlace;
    const last = near.at(-1) as NamedPlace;
    const between = gap(last, other);
    if (other.start - last.start > reach || /[;:]/.test(between)) return null;
    if (joint.test(between)) {
      const far = listFrom(solid, next, gap);
      const start = (near[0] as NamedPlace).start;
      const end = (far.at(-1) as NamedPlace).end;
      return isReversed ? { start, end, from: far, to: near } : { start, end, from: near, to: far };
    }
    if (!isListGap(between)) return null;
    near.push(other);
  }
  return null;
}

/** "the Luxembourg to Zhengzhou route", "the China–EU trade". */
function bare(text: string, solid: readonly NamedPlace[], at: number): FlowMention | null {
  const [first, second] = [solid[at] as NamedPlace, solid[at + 1]];
  if (!second || first.demonym || second.demonym) return null;
  const between = text.slice(first.end, second.start);
  if (!isOneOf(between, '-|–|—|‐|‑|/| to ')) return null;
  return { start: first.start, end: second.end, from: [first], to: [second] };
}

function listFrom(solid: readonly NamedPlace[], at: number, gap: Gap): NamedPlace[] {
  const list = [solid[at] as NamedPlace];
  for (const other of solid.slice(at + 1)) {
    if (!isListGap(gap(list.at(-1) as NamedPlace, other))) break;
    list.push(other);
  }
  return list;
}
