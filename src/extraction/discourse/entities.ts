import type { Place } from '../../schemas/place.ts';
import { cue } from '../cues/cue.ts';
import { carrierTails, firmNouns, firmTails, homes, operators } from '../lexicon/operators.ts';
import { verbForms } from '../lexicon/parts-of-speech.ts';
import { governments } from '../lexicon/place-words.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { NamedPlace } from '../places/named-place.ts';
import { isNationalBody } from '../places/national.ts';
import { isInside, isPoint } from '../places/routes.ts';
import { isCapital } from '../quantities/quantity-context.ts';
import type { Span, Token } from '../reader/types.ts';
import { isWithin } from '../tokens/spans.ts';

/** A firm, a railway or an airline in a sentence; `place` is where it stands, null where nothing tells. */
export interface EntityMention extends Span {
  name: string;
  place: string | null;
}

/** Firms an article has named, the latest last; where each stands. */
export type KnownEntities = ReadonlyMap<string, string | null>;

/** What entities are read from. */
export interface EntityContext {
  text: string;
  tokens: readonly Token[];
  named: readonly NamedPlace[];
  places: ReadonlyMap<string, Place>;
  known: KnownEntities;
  /** The firm named last. */
  lastFirm: string | null;
  /** The place of the dateline in the lead of a text, where a firm that announces something sits. */
  dateline: string | null;
  /** The point the article as a whole is about. */
  theme: string | null;
  /** Where the text of a title or of the first sentence of the lead begins, its dateline passed; null in others. */
  opensAt: number | null;
}

/** Words that begin a sentence or a title and no name. */
const openers: ReadonlySet<string> = new Set(
  `the a an in on at by for from to of and but or with as while when where since after before according its their this
  these those that both all some other another new last next both our we he she it they`.split(
    /\s+/,
  ),
);

/** Names of services and initiatives that end as a firm's name does. */
const services = /\b(?:Europe|Asia|Silk Road|Belt|Land|Corridor|Railway Express|Freight Express)\b/;

/**
 * The firms a sentence names, and the descriptions that lead back to one, with the place each stands for.
 *
 * @example "LTG Cargo, Lithuania's state freight railway, carried …" → LTG Cargo, lithuania
 * @example "The group's revenue fell" → LTG Cargo, where that was named last
 */
export function readEntities(context: EntityContext): EntityMention[] {
  const { text, tokens } = context;
  const found: EntityMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at]) || openers.has((tokens[at] as Token).lower)) continue;
    if (isSecondEnd(text, (tokens[at] as Token).start)) continue;
    const end = runEnd(text, tokens, at);
    const mention = shortened(context, found.at(-1), at, end) ?? firmIn(context, at, end);
    if (mention) found.push(mention);
    at = end - 1;
  }
  return [...found, ...descriptionsIn(context, found.at(-1) ?? null)].sort(
    (a, b) => a.start - b.start,
  );
}

/** "the China-[Laos] Railway": the second of two names that a dash joins opens no name of a firm. */
const isSecondEnd = (text: string, start: number): boolean =>
  /\p{Ll}[-–—]$/u.test(text.slice(Math.max(0, start - 2), start));

/** "Latvian Railway ([LDz])": a short name stands where the long one before it does. */
function shortened(
  { text, tokens }: EntityContext,
  long: EntityMention | undefined,
  from: number,
  to: number,
): EntityMention | null {
  const [start = 0, end = 0] = [tokens[from]?.start, tokens[to - 1]?.end];
  return long !== undefined && text.slice(long.end, start) === ' (' && text.charAt(end) === ')'
    ? { start, end, name: text.slice(start, end), place: long.place }
    : null;
}

/** Index behind the last of the capitalised tokens that make one name: "Islamic Republic of Iran Railways". */
function runEnd(text: string, tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length) {
    const [last, next, after] = [tokens[end - 1] as Token, tokens[end], tokens[end + 1]];
    const gap = next ? text.slice(last.end, next.start) : '';
    if (gap !== ' ' && gap !== '') break;
    if (isCapital(next)) end++;
    else if (
      next &&
      (next.text === 'of' ||
        next.text === '&' ||
        (next.text === 'and' && firmTails.has(after?.text ?? '') && firmTails.has(last.text))) &&
      isCapital(after)
    )
      end += 2;
    else break;
  }
  return end;
}

function firmIn(context: EntityContext, from: number, to: number): EntityMention | null {
  const { text, tokens } = context;
  const last = tokens[to - 1] as Token;
  for (let at = from; at < to; at++) {
    const start = (tokens[at] as Token).start;
    const name = longestKnown(context, at, to);
    if (name !== null)
      return {
        start,
        end: start + name.length,
        name,
        ...placed(context, name, start, last.end),
      };
  }
  const first = tokens[from] as Token;
  const name = text.slice(first.start, last.end);
  // "the Ministry of Transport" ends as firms do.
  const isFirm =
    to - from > 1 && firmTails.has(last.text) && !services.test(name) && !isNationalBody(name);
  const isTold = isCalledFirm(text, first.start) || isAgent(context, from, to);
  if (!(isFirm || isTold) || context.named.some((each) => isSame(each, first.start, last.end)))
    return null;
  return {
    start: first.start,
    end: last.end,
    name,
    ...placed(context, name, first.start, last.end),
  };
}

/**
 * "[My Freighter] has taken delivery of its third jet": who acts in a title or at the head of a lead under a name of
 * several words, none of which is a place, is whom "the company" means.
 */
function isAgent(
  { text, tokens, named, opensAt }: EntityContext,
  from: number,
  to: number,
): boolean {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (opensAt === null || !first || !last || !next || to - from < 2 || to - from > 4) return false;
  if (
    !/^[\s.:–—-]*$/.test(text.slice(opensAt, first.start)) ||
    services.test(text.slice(first.start, last.end))
  )
    return false;
  if (named.some((place) => place.start < last.end && place.end > first.start)) return false;
  const isVerb =
    verbForms.get(next.lower) === 'third' || isOneOf(next.lower, 'has|had|is|was|will');
  return next.text === next.lower && isVerb;
}

const isSame = (a: Span, start: number, end: number): boolean => a.start <= start && end <= a.end;

/** "its shunting company [Adriafer]", "the Polish operator [Laude]". */
const called = cue(new RegExp(`\\b(?:${firmNouns.join('|')}) $`, 'i'));
const isCalledFirm = (text: string, start: number): boolean => called.before(text, start, 22);

/** The longest name of a firm that begins at a token: "PCC Intermodal", not "PCC". */
function longestKnown(
  { text, tokens, known }: EntityContext,
  at: number,
  to: number,
): string | null {
  const start = (tokens[at] as Token).start;
  for (let end = Math.min(to, at + 5); end > at; end--) {
    const name = text.slice(start, (tokens[end - 1] as Token).end);
    if (operators.has(name) || homes.has(name) || known.has(name)) return name;
  }
  return null;
}

/** Where a firm stands: by its own name, by what the sentence says of it, by what is known of it. */
function placed(
  context: EntityContext,
  name: string,
  start: number,
  end: number,
): Pick<EntityMention, 'place'> {
  const place =
    inName(context, start, end) ??
    context.known.get(name) ??
    homeOf(name, context) ??
    besideName(context, start, end) ??
    context.dateline;
  return { place };
}

/**
 * The country whose network a railway works: "KTZ raised its volume"; of one that works in the place the article is about,
 * that place. A capital is where a railway sits, not where it runs.
 */
function homeOf(name: string, { places, theme }: EntityContext): string | null {
  const home = homes.get(name);
  if (home === undefined || !places.has(home)) return null;
  return theme !== null && isInside(places, theme, home) && !governments.has(theme) ? theme : home;
}

/** "[Belarusian] Railways", "China Railway [Urumqi] Group". */
function inName({ text, named, places }: EntityContext, start: number, end: number): string | null {
  const inner = named.filter((each) => each.start >= start && each.end <= end && each.id !== null);
  const point = inner.findLast(({ id }) => isPoint(places, id ?? ''));
  if (point) return point.id;
  const last = /(?<!\p{L})(\p{L}+)$/u.exec(text.slice(start, end))?.[1] ?? '';
  return carrierTails.has(last) ? (inner[0]?.id ?? null) : null;
}

/** "LTG Cargo, [Lithuania]'s state railway", "the [Polish] operator Laude", "the [Vienna]-based group", "X, based in Y". */
function besideName(
  { text, named, places }: EntityContext,
  start: number,
  end: number,
): string | null {
  const isHome = ({ id }: NamedPlace): boolean =>
    !['sea', 'continent', 'region'].includes(places.get(id ?? '')?.kind ?? 'sea');
  const place = named.find((each) => {
    if (!isHome(each)) return false;
    if (each.end <= start)
      return (
        /^(?:['’]s|-based)?(?: [\p{Ll}-]+){1,4} $/u.test(text.slice(each.end, start)) &&
        (each.demonym || /^(?:['’]s|-based)/.test(text.slice(each.end, each.end + 6)))
      );
    if (each.start < end || each.start - end > 120) return false;
    const between = text.slice(end, each.start);
    const isOwner = each.demonym || /^['’]s|^-based/.test(text.slice(each.end, each.end + 6));
    return isOwner ? /^, (?:the |an? )?(?:[\p{Ll}-]+ ){0,3}$/u.test(between) : seated.test(between);
  });
  return place?.id ?? null;
}

/** ", based in ", ", the operator of ", ", a carrier with its home at Bina airport in ", ", which owns ". */
const seated =
  /^,? (?:(?:which|that) is )?(?:(?:the|an?) (?:[\p{L}-]+ ){1,6})?(?:based|headquartered|seated|domiciled|registered|at home|with its (?:home|seat|base|headquarters|hub)) (?:in|at|near|out of) (?:[\p{L}'’-]+ ){0,5}$|^, (?:the|an?) [^,]{3,40} (?:of|in|for|at) $|^, which (?:also )?(?:owns|operates|runs|manages|controls) (?:the )?(?:[\p{Ll}]+ (?:of|in|at) )?$/u;

const described = cue(
  new RegExp(
    String.raw`\b(?:[Tt]he|[Tt]his) ((?:[\p{L}-]+ ){0,2}?)(?:${firmNouns.join('|')})(?=['’]s|[^\p{L}-]|$)(?! \p{Lu})`,
    'u',
  ),
);

/** "the company", "the airline": the firm named last. */
function descriptionsIn(
  { text, known, lastFirm, named }: EntityContext,
  here: EntityMention | null,
): EntityMention[] {
  if (!here && lastFirm === null) return [];
  const found: EntityMention[] = [];
  for (const match of described.matchAll(text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const noun = /(?<!\p{L})(\p{L}+)$/u.exec(match[0])?.[1]?.toLowerCase() ?? '';
    const inside = named.filter((each) => each.start >= start && each.end <= end);
    const home = nationalityOf(inside);
    const isNamed = inside.length > 0 && !(home !== null && known.get(lastFirm ?? '') === null);
    const before = here !== null && here.end <= start ? here : null;
    const name = before?.name ?? lastFirm;
    if (
      name === null ||
      isNamed ||
      !isOfTrade(noun, name) ||
      /^ (?:of|in|that|behind) /.test(text.slice(end, end + 8))
    )
      continue;
    const place = before ? before.place : (known.get(name) ?? null);
    found.push({ start, end, name, place: place ?? home });
  }
  return found;
}

/** "the [Uzbek] carrier": where a firm is at home that nothing has placed. */
const nationalityOf = (inside: readonly NamedPlace[]): string | null =>
  inside.length === 1 && inside[0]?.demonym ? inside[0].id : null;

/** "The railway" never stands for an airline, nor "the airline" for a railway. */
const isOfTrade = (noun: string, name: string): boolean =>
  noun === 'railway' ? ofRails.test(name) : noun !== 'airline' || !ofRails.test(name);

const ofRails = /Rail|Bahn|Zholy|\b(?:RZD|KTZ|ADY|TCDD|PKP|LTG|LDz|SNCF|SBB|ÖBB|OBB|DB|CFL|UBTZ)\b/;

/** What an article knows of firms after a sentence: the one named last stands last. */
export function entitiesAfter(
  known: KnownEntities,
  mentions: readonly EntityMention[],
): KnownEntities {
  if (mentions.length === 0) return known;
  const after = new Map(known);
  for (const { name, place } of mentions) {
    const kept = place ?? after.get(name) ?? null;
    after.delete(name);
    after.set(name, kept);
  }
  return after;
}

/** The firm that is, or owns, the subject: "[The company]'s profit", "[DHL]". */
export const entityOfSubject = (
  mentions: readonly EntityMention[],
  subject: Span | null,
): EntityMention | null =>
  (subject && mentions.find((mention) => isWithin(mention, subject))) ?? null;
