import type { UnknownName } from '../../atlas/gazetteer/gazetteer.ts';
import type { Place } from '../../schemas/place.ts';
import { type Clause, clauseAt } from '../clauses/clause.ts';
import { type Cue, cutsWord } from '../cues/cue.ts';
import type { Focus } from '../discourse/focus.ts';
import { isNamedFirmly, type NamedPlace } from '../places/named-place.ts';
import type { PlaceRule } from '../places/place-context.ts';
import type { PlaceRole } from '../places/roles.ts';
import { isPoint } from '../places/routes.ts';
import type { FactCandidate, Statement } from '../reader/fact-candidate.ts';
import type { SentenceMentions } from '../reader/mentions.ts';
import type { Dating } from '../time/dating.ts';
import { tensedClause } from '../time/standing.ts';
import type { ArticleOutline } from './article-outline.ts';
import type { ArticleTrace, Naming } from './article-trace.ts';

/** A fact with all that its doubts are judged by. */
export interface FactView {
  fact: Statement;
  start: number;
  end: number;
  mentions: SentenceMentions;
  /** Other facts of the sentence that have a number. */
  siblings: readonly FactCandidate[];
  /** Names that look like places and are missing from the atlas. */
  unknown: readonly UnknownName[];
  trace: ArticleTrace;
  outline: ArticleOutline;
  places: ReadonlyMap<string, Place>;
  /** Places by salience before its sentence. */
  focus: Focus;
  /** What each name of the sentence does in it, descriptions that stand for a name among them. */
  roles: ReadonlyMap<NamedPlace, PlaceRole>;
  /** How its period was found; missing where it is not that of a number. */
  dating: Dating | undefined;
  /** The rule that gave it its places. */
  placeRule: PlaceRule | undefined;
  /** The clause it stands in, and the one whose tense it has. */
  clause: Clause | null;
  tensed: Clause | null;
  /** Words of its clause before and behind it. */
  before: string;
  behind: string;
  /** Both, with a bar where it stands. */
  around: string;
  /** True where the fact or its clause begins or ends inside a word. */
  isCut: boolean;
  /** What the names and descriptions of its sentence do that stand for a place it has. */
  ownRoles: readonly PlaceRole[];
  /** Names of its sentence that stand for a place it has. */
  own: readonly NamedPlace[];
  /** Points its sentence names that neither it nor another fact of the sentence has. */
  rivals: readonly NamedPlace[];
  /** Where a place it has was named last before its sentence; null where none was. */
  carriedFrom: Naming | null;
}

/** True where the sentence of a fact holds a cue. */
export const isSaid = (asked: Cue, { mentions }: FactView): boolean =>
  asked.in(mentions.sentence.text);

/** True where the words of its clause around a fact hold a cue. */
export const isAround = (asked: Cue, view: FactView): boolean =>
  mayHold(asked, view) && asked.pattern.test(view.around);

/** True where the words of its clause before a fact hold a cue, `reach` letters of them at most. */
export const isBefore = (
  asked: Cue,
  { mentions, start, before }: FactView,
  reach = Number.POSITIVE_INFINITY,
): boolean => asked.before(mentions.sentence.text, start, Math.min(reach, before.length));

/** True where the words of its clause behind a fact hold a cue, `reach` letters of them at most. */
export const isBehind = (
  asked: Cue,
  { mentions, end, behind }: FactView,
  reach = Number.POSITIVE_INFINITY,
): boolean => asked.behind(mentions.sentence.text, end, Math.min(reach, behind.length));

/** True where the words of a fact hold a cue, with so many letters before and behind them. */
export const isIn = (
  asked: Cue,
  { mentions, start, end, before, behind }: FactView,
  lead = 0,
  tail = 0,
): boolean =>
  asked.within(
    mentions.sentence.text,
    start - Math.min(lead, before.length),
    end + Math.min(tail, behind.length),
  );

/** False where the sentence of a fact lacks every word that a cue may be made of. */
export const mayHold = (asked: Cue, { mentions, isCut }: FactView): boolean =>
  isCut || asked.mayStandIn(mentions.sentence.text);

/** What the facts of one sentence are looked at beside. */
interface ViewSetting {
  trace: ArticleTrace;
  outline: ArticleOutline;
  focus: Focus;
  roles: ReadonlyMap<NamedPlace, PlaceRole>;
  places: ReadonlyMap<string, Place>;
  unknown: readonly UnknownName[];
}

/** Views of the facts of one sentence. */
export function viewsOf(
  candidates: readonly FactCandidate[],
  mentions: SentenceMentions,
  setting: ViewSetting,
): Map<FactCandidate, FactView> {
  const counted = candidates.filter(({ fact }) => fact.kind !== 'date' && fact.kind !== 'route');
  const claimed = new Set(counted.flatMap(({ fact }) => fact.places));
  const points = unclaimedPoints(mentions.named, claimed, setting.places);
  const view = (candidate: FactCandidate) =>
    viewOf(candidate, { counted, points }, mentions, setting);
  return new Map(candidates.map((candidate) => [candidate, view(candidate)]));
}

/**
 * @param counted what the sentence counts
 * @param points those it names that nothing it counts has
 */
function viewOf(
  candidate: FactCandidate,
  { counted, points }: { counted: readonly FactCandidate[]; points: readonly NamedPlace[] },
  mentions: SentenceMentions,
  setting: ViewSetting,
): FactView {
  const { fact, start, end, dating, placeRule } = candidate;
  const { trace, roles } = setting;
  const { plan, tokens } = mentions;
  const { text } = mentions.sentence;
  const isOwn = ({ id }: NamedPlace): boolean => id !== null && fact.places.includes(id);
  const namings = fact.places.flatMap((id) => trace.named.get(id) ?? []);
  const clause = clauseAt(plan, tokens, Math.max(start, end - 1));
  const { before, behind } = clauseAround(text, start, end);
  let siblings: FactCandidate[] | null = null;
  let around: string | null = null;
  return {
    ...setting,
    ...{ fact, start, end, mentions, dating, placeRule, before, behind, clause },
    // Of a sentence that is all numbers, as many as there are for each of them: listed where a rule asks.
    get siblings() {
      siblings ??= counted.filter((other) => other !== candidate);
      return siblings;
    },
    get around() {
      around ??= `${before} | ${behind}`;
      return around;
    },
    rivals: points.filter((name) => !isOwn(name)),
    tensed: tensedClause(plan, clause),
    isCut: [start - before.length, start, end, end + behind.length].some((at) =>
      cutsWord(text, at),
    ),
    ownRoles: [...roles].flatMap(([name, role]) => (isOwn(name) ? [role] : [])),
    own: mentions.named.filter(isOwn),
    carriedFrom: namings.sort((a, b) => b.at - a.at)[0] ?? null,
  };
}

/** The points a sentence names that no fact of it has. */
const unclaimedPoints = (
  named: readonly NamedPlace[],
  claimed: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): readonly NamedPlace[] =>
  named.filter(
    (name) =>
      isNamedFirmly(name) && name.id !== null && !claimed.has(name.id) && isPoint(places, name.id),
  );

/** Marks and words at which a clause ends. */
const clauseMarks =
  /[;:()]|, |\s[-–—]{1,2}\s|\b(?:while|whereas|although|though|but|which|who|where|after|before|when|as)\b/g;

/** Longest stretch of a clause that is looked at on each side of a fact. */
const reach = 160;

/** The words of a fact's clause before and behind it; a comma ends a clause as far as this is asked. */
function clauseAround(
  text: string,
  start: number,
  end: number,
): Pick<FactView, 'before' | 'behind'> {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  let from = 0;
  clauseMarks.lastIndex = 0;
  while (clauseMarks.test(head)) from = clauseMarks.lastIndex;
  const next = tail.search(clauseMarks);
  return { before: head.slice(from), behind: next < 0 ? tail : tail.slice(0, next) };
}
