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
import { type ArticleTrace, type Naming, periodKey } from './article-trace.ts';
import { countUnknown } from './unknown-names.ts';

/** A fact with all that its doubts are judged by; what only some rules ask is found where one does, and once. */
export class FactView {
  readonly fact: Statement;
  readonly start: number;
  readonly end: number;
  /** What is the same for all facts of its sentence. */
  readonly sentence: SentenceView;
  /** How its period was found; missing where it is not that of a number. */
  readonly dating: Dating | undefined;
  /** The rule that gave it its places. */
  readonly placeRule: PlaceRule | undefined;
  /** The clause it stands in, and the one whose tense it has. */
  readonly clause: Clause | null;
  readonly tensed: Clause | null;
  /** Words of its clause before and behind it. */
  readonly before: string;
  readonly behind: string;
  /** Its own words. */
  readonly words: string;
  /** True where they hold a digit. */
  readonly hasDigits: boolean;
  /** Names of its sentence that stand for a place it has. */
  readonly own: readonly NamedPlace[];
  /** True where its period has a day at one end at least. */
  readonly isDated: boolean;
  readonly #candidate: FactCandidate;
  #siblings: readonly FactCandidate[] | undefined;
  #around: string | undefined;
  #isCut: boolean | undefined;
  #ownRoles: readonly PlaceRole[] | undefined;
  #rivals: readonly NamedPlace[] | undefined;
  #carriedFrom: Naming | null | undefined;
  #isTimeStated: boolean | undefined;

  constructor(candidate: FactCandidate, sentence: SentenceView) {
    const { fact, start, end, dating, placeRule } = candidate;
    const { mentions } = sentence;
    const { plan, tokens } = mentions;
    const { text } = mentions.sentence;
    this.#candidate = candidate;
    this.fact = fact;
    this.start = start;
    this.end = end;
    this.sentence = sentence;
    this.dating = dating;
    this.placeRule = placeRule;
    this.clause = clauseAt(plan, tokens, Math.max(start, end - 1));
    this.tensed = tensedClause(plan, this.clause);
    this.before = clauseBefore(text, start);
    this.behind = clauseBehind(text, end);
    this.words = text.slice(start, end);
    this.hasDigits = /\d/.test(this.words);
    this.own = mentions.named.filter((name) => this.#isOwn(name));
    const { period } = fact;
    this.isDated = period !== null && (period.start !== null || period.end !== null);
  }

  get mentions(): SentenceMentions {
    return this.sentence.mentions;
  }

  get trace(): ArticleTrace {
    return this.sentence.trace;
  }

  get outline(): ArticleOutline {
    return this.sentence.outline;
  }

  get places(): ReadonlyMap<string, Place> {
    return this.sentence.places;
  }

  /** Names that look like places and are missing from the atlas. */
  get unknown(): readonly UnknownName[] {
    return this.sentence.unknown;
  }

  /** Places by salience before its sentence. */
  get focus(): Focus {
    return this.sentence.focus;
  }

  /** Other facts of the sentence that have a number. */
  get siblings(): readonly FactCandidate[] {
    this.#siblings ??= this.sentence.counted.filter((other) => other !== this.#candidate);
    return this.#siblings;
  }

  /** The words of its clause, with a bar where it stands. */
  get around(): string {
    this.#around ??= `${this.before} | ${this.behind}`;
    return this.#around;
  }

  /** True where the fact or its clause begins or ends inside a word. */
  get isCut(): boolean {
    const { text } = this.mentions.sentence;
    this.#isCut ??=
      cutsWord(text, this.start - this.before.length) ||
      cutsWord(text, this.start) ||
      cutsWord(text, this.end) ||
      cutsWord(text, this.end + this.behind.length);
    return this.#isCut;
  }

  /** What the names and descriptions of its sentence do that stand for a place it has. */
  get ownRoles(): readonly PlaceRole[] {
    this.#ownRoles ??= [...this.sentence.roles].flatMap(([name, role]) =>
      this.#isOwn(name) ? [role] : [],
    );
    return this.#ownRoles;
  }

  /** Points its sentence names that neither it nor another fact of the sentence has. */
  get rivals(): readonly NamedPlace[] {
    this.#rivals ??= this.sentence.points.filter((name) => !this.#isOwn(name));
    return this.#rivals;
  }

  /** Where a place it has was named last before its sentence; null where none was. */
  get carriedFrom(): Naming | null {
    if (this.#carriedFrom === undefined) this.#carriedFrom = this.#latestNaming();
    return this.#carriedFrom;
  }

  /** True where a time of the sentence is the fact's. */
  get isTimeStated(): boolean {
    const { period } = this.fact;
    this.#isTimeStated ??= this.mentions.times.some(
      (time) =>
        time.period.text === period?.text ||
        (time.period.start === period?.start && time.period.end === period?.end),
    );
    return this.#isTimeStated;
  }

  #isOwn({ id }: NamedPlace): boolean {
    return id !== null && this.fact.places.includes(id);
  }

  #latestNaming(): Naming | null {
    let latest: Naming | null = null;
    for (const id of this.fact.places) {
      const naming = this.trace.named.get(id);
      if (naming && (latest === null || naming.at > latest.at)) latest = naming;
    }
    return latest;
  }
}

/** True where the sentence of a fact holds a cue. */
export const isSaid = (asked: Cue, { mentions }: FactView): boolean =>
  asked.in(mentions.sentence.text);

/** True where the words of its clause around a fact hold a cue. */
export const isAround = (asked: Cue, view: FactView): boolean => {
  const { mentions, start, end, before, behind } = view;
  const { text } = mentions.sentence;
  return (
    (asked.mayStandWithin(text, start - before.length, start) ||
      asked.mayStandWithin(text, end, end + behind.length)) &&
    asked.pattern.test(view.around)
  );
};

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

/** A sentence as the doubts of all its facts ask of it. */
class SentenceView {
  readonly mentions: SentenceMentions;
  readonly trace: ArticleTrace;
  readonly outline: ArticleOutline;
  /** Places by salience before it. */
  readonly focus: Focus;
  /** What each name does in it, descriptions that stand for a name among them. */
  readonly roles: ReadonlyMap<NamedPlace, PlaceRole>;
  readonly places: ReadonlyMap<string, Place>;
  readonly unknown: readonly UnknownName[];
  /** What it counts. */
  readonly counted: readonly FactCandidate[];
  /** Points it names that nothing it counts has. */
  readonly points: readonly NamedPlace[];
  /** Names that are those of places beyond doubt. */
  readonly firm: readonly NamedPlace[];
  #times: number | undefined;
  #lower: string | undefined;
  #unknownWords: number | undefined;

  constructor(
    candidates: readonly FactCandidate[],
    mentions: SentenceMentions,
    { trace, outline, focus, roles, places, unknown }: ViewSetting,
  ) {
    this.mentions = mentions;
    this.trace = trace;
    this.outline = outline;
    this.focus = focus;
    this.roles = roles;
    this.places = places;
    this.unknown = unknown;
    this.counted = candidates.filter(({ fact }) => fact.kind !== 'date' && fact.kind !== 'route');
    this.firm = mentions.named.filter(isNamedFirmly);
    const claimed = new Set(this.counted.flatMap(({ fact }) => fact.places));
    this.points = unclaimedPoints(this.firm, claimed, places);
  }

  /** Times that can be dated, each once. */
  get times(): number {
    this.#times ??= new Set(this.mentions.times.flatMap((time) => periodKey(time) ?? [])).size;
    return this.#times;
  }

  /** Its text in lower case. */
  get lower(): string {
    this.#lower ??= this.mentions.text.toLowerCase();
    return this.#lower;
  }

  /** Words that belong to names the atlas does not have. */
  get unknownWords(): number {
    this.#unknownWords ??= countUnknown(this.mentions, this.outline);
    return this.#unknownWords;
  }
}

/** Views of the facts of one sentence. */
export function viewsOf(
  candidates: readonly FactCandidate[],
  mentions: SentenceMentions,
  setting: ViewSetting,
): Map<FactCandidate, FactView> {
  const views = new Map<FactCandidate, FactView>();
  if (candidates.length === 0) return views;
  const sentence = new SentenceView(candidates, mentions, setting);
  for (const candidate of candidates) views.set(candidate, new FactView(candidate, sentence));
  return views;
}

/** The points a sentence names that no fact of it has. */
const unclaimedPoints = (
  firm: readonly NamedPlace[],
  claimed: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): readonly NamedPlace[] =>
  firm.filter(({ id }) => id !== null && !claimed.has(id) && isPoint(places, id));

/** Marks and words at which a clause ends. */
const clauseMarks =
  /[;:()]|, |\s[-–—]{1,2}\s|\b(?:while|whereas|although|though|but|which|who|where|after|before|when|as)\b/g;

/** Longest stretch of a clause that is looked at on each side of a fact. */
const reach = 160;

/** The words of a clause before an offset; a comma ends a clause as far as this is asked. */
function clauseBefore(text: string, start: number): string {
  const head = text.slice(Math.max(0, start - reach), start);
  let from = 0;
  clauseMarks.lastIndex = 0;
  while (clauseMarks.test(head)) from = clauseMarks.lastIndex;
  return head.slice(from);
}

/** The same behind one. */
function clauseBehind(text: string, end: number): string {
  const tail = text.slice(end, end + reach);
  const next = tail.search(clauseMarks);
  return next < 0 ? tail : tail.slice(0, next);
}
