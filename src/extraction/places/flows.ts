import type { Span } from '../reader/types.ts';
import type { NamedPlace } from './named-place.ts';

/** Traffic with two ends as a sentence names it; each end may be a list. */
export interface FlowMention extends Span {
  from: readonly NamedPlace[];
  to: readonly NamedPlace[];
}

interface Frame {
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
];

/** What may stand between a name and what it is joined to: ", the capital of [Yunnan] Province,", " in [Jiangsu] Province". */
const aside =
  /^(?:['’]s|,? (?:the |an? )?[^.;:()]{0,60}?\b(?:of|in|on) (?:the )?|, |,? in (?:[\p{L}-]+ )?)$/u;

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
  for (let at = 0; at < solid.length; at++) {
    const first = solid[at] as NamedPlace;
    if (flows.some((flow) => first.start < flow.end)) continue;
    const lead = text.slice(Math.max(0, first.start - 60), first.start);
    const fitting = frames.find(({ opens }) => opens.test(lead));
    const flow = fitting ? framed(text, solid, at, fitting) : bare(text, solid, at);
    if (flow) flows.push(flow);
  }
  return flows;
}

function framed(
  text: string,
  solid: readonly NamedPlace[],
  at: number,
  { joint }: Frame,
): FlowMention | null {
  const first = solid[at] as NamedPlace;
  const from = [first];
  for (let next = at + 1; next < solid.length; next++) {
    const other = solid[next] as NamedPlace;
    const between = text.slice((from.at(-1) as NamedPlace).end, other.start);
    if (other.start - first.end > reach || /[;:]/.test(between)) return null;
    const tail = between.replace(/^[^.;:()]*,(?= (?:and|to|with|for))/u, '');
    if (joint.test(between) || (tail !== between && joint.test(tail)) || afterAside(between, joint))
      return flowOf(text, from, solid, next);
    if (!/^(?:,? and |, )(?:the )?$/.test(between)) return null;
    from.push(other);
  }
  return null;
}

/** "[Wuxi] in Jiangsu Province and …", where the area was stepped over. */
function afterAside(between: string, joint: RegExp): boolean {
  const cut = between.search(/(?:,? and|,? to|,? with|,? for|,? towards?) (?:the )?[^ ]*$/);
  return cut > 0 && aside.test(`${between.slice(0, cut).replace(/\p{Lu}.*$/u, '')}`)
    ? joint.test(between.slice(cut))
    : false;
}

/** "the Luxembourg to Zhengzhou route", "the China–EU trade". */
function bare(text: string, solid: readonly NamedPlace[], at: number): FlowMention | null {
  const [first, second] = [solid[at] as NamedPlace, solid[at + 1]];
  if (!second || first.demonym || second.demonym) return null;
  const between = text.slice(first.end, second.start);
  if (!/^(?:[-–—‐‑/]| to )$/.test(between)) return null;
  return { start: first.start, end: second.end, from: [first], to: [second] };
}

function flowOf(
  text: string,
  from: readonly NamedPlace[],
  solid: readonly NamedPlace[],
  at: number,
): FlowMention {
  const to = [solid[at] as NamedPlace];
  for (const other of solid.slice(at + 1)) {
    const last = to.at(-1) as NamedPlace;
    if (
      !/^(?:, | and |, and | or |,? as well as )(?:the )?$/.test(text.slice(last.end, other.start))
    )
      break;
    to.push(other);
  }
  const start = (from[0] as NamedPlace).start;
  return { start, end: (to.at(-1) as NamedPlace).end, from, to };
}
