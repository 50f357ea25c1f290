import { serviceNouns, wayUnits } from '../lexicon/place-words.ts';
import type { PlacedSpan } from './placed-span.ts';
import type { PairName } from './routes.ts';

/** Traffic by the ids of its places. */
export interface FlowIds {
  from: readonly string[];
  via: readonly string[];
  to: readonly string[];
  isBoth?: boolean;
}

/** By the id of a place that traffic goes to, where it begins. */
export type Origins = ReadonlyMap<string, readonly string[]>;

/** Where traffic begins, by where it goes to, after a sentence that names classes of trains and one flow. */
export function originsAfter(
  before: Origins,
  pairs: readonly PairName[],
  flow: FlowIds | null,
): Origins {
  const classes = pairs.flatMap(({ kind, first, second }) =>
    kind === 'class' && first.id !== null && second.id !== null
      ? [[second.id, [first.id]] as const]
      : [],
  );
  const ends = (flow?.to ?? []).map((id) => [id, flow?.from ?? []] as const);
  return classes.length + ends.length > 0 ? new Map([...before, ...classes, ...ends]) : before;
}

/** Traffic the article speaks of as one thing; `lead` is the end that matters most to it. */
export interface Service extends FlowIds {
  lead: string;
}

const service = new RegExp(
  String.raw`^(?:(?:with|on|for|of) )?(?:the|this|that|its|their|these|those|each|every)(?: (?!of\b|from\b|to\b|in\b|at\b)[\p{Ll}\d,.-]+){0,4}? (?:${serviceNouns.join('|')})(?=$|,| (?:of|on|with|which|that|by|now|also|alone|itself|together)\b)`,
  'iu',
);

/** True for a subject that leads back to traffic told of before: "the two-year-old route", "each train". */
export const isService = (subject: string): boolean => service.test(subject);

/** True for a subject that is the way itself, which lies at neither end: "the route", not "the trains". */
export const isRoute = (subject: string): boolean =>
  /(?:^| )(?:route|line|link|connection|corridor)$/.test(subject);

/** True for a subject that opens with traffic told of before, whatever more is said of it: "the journey through Brest". */
export const isJourney = (subject: string): boolean => journey.test(subject);

const journey = new RegExp(
  String.raw`^(?:the|this|that|its|their|each|every)(?: (?!of\b|from\b|to\b|in\b|at\b)[\p{Ll}\d,.-]+){0,3}? (?:${serviceNouns.join('|')})(?![\p{L}-])`,
  'iu',
);

/** True for what is of the whole way, not of one end: its length, how long it takes, what it costs. */
export const isOfWay = ({ noun, kind }: PlacedSpan): boolean =>
  wayUnits.has(noun.toLowerCase()) || kind === 'price';

/** "A container needs 10 hours", "trains need 15 days": how long what is carried is under way is of the whole way. */
export const isGoods = (subject: string): boolean => goods.test(subject);

const goods =
  /^(?:(?:an?|the|each|every|most|all) )?(?:(?:loaded|full|single|freight|block|container|direct|forty-foot|40-foot) )?(?:containers?|trains?|boxe?s?|shipments?|consignments?|pallets?|parcels?|goods|cargo|freight|lorr(?:y|ies)|trucks?)$/i;

/** "It is 10,947 kilometres", "we need 15 days" */
export const isPronoun = (subject: string): boolean => /^(?:it|they|we|this|that)$/i.test(subject);

/** "on this trade lane", "made the trip", "travelled on it": what is told of the traffic spoken of. */
export const isOnService = (text: string): boolean => onService.test(text);

const onService =
  /\b(?:[Oo]n|[Aa]long) (?:this|that|these|the same) (?:\p{Ll}+ )?(?:route|lane|line|relation|service|connection|axis|leg|stretch|section|track)s?\b|\b[Aa] (?:train|lorry|truck|ship|freighter|barge) (?:on|along) it\b|\b(?:mak|made|do|did|tak|took|complet)\p{Ll}* (?:the|this|that) (?:[\p{Ll}-]+ )?(?:trip|journey|run|voyage|crossing|way)\b|\b(?:travel|r[ua]n|fl[ieo]|mov|carri|ship|transport)\p{Ll}* (?:on|by|over|along|aboard) it\b/u;
