import type { FactMode, Modality } from '../../schemas/fact.ts';
import type { Measure } from '../../schemas/measure.ts';
import { setAgainst } from '../lexicon/comparison-words.ts';
import { kindsOfCargo } from '../lexicon/subject-words.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { Quantity } from '../reader/types.ts';
import { modesIn } from './mode.ts';

interface NounMeasure {
  measure: Measure;
  phrases: Phrase[];
  excludes: string[];
}

/** Words that must all stand in a subject. */
interface Phrase {
  words: readonly string[];
  /** The part that it is of: what leaves a country is no value of the whole, nor the whole of it. */
  part: string | null;
}

/** Finds the measure of the atlas a quantity is a value of. */
export class MeasureIndex {
  readonly #byNoun = new Map<string, NounMeasure[]>();

  constructor(measures: Iterable<Measure>) {
    for (const measure of measures) {
      const known: NounMeasure = {
        measure,
        phrases: measure.subjects.map(phraseOf),
        excludes: measure.excludes.map((phrase) => plainDashes(phrase.toLowerCase())),
      };
      for (const noun of measure.nouns) {
        const key = noun.toLowerCase();
        const list = this.#byNoun.get(key) ?? [];
        list.push(known);
        this.#byNoun.set(key, list);
      }
    }
  }

  /**
   * The first measure with the quantity's noun, one of whose phrases stands in its subject, else in the words around
   * it, which is taken where the fact is placed, and which moves as the words tell. What is planned, expected or
   * possible is a value of none.
   */
  of(
    quantity: Pick<Quantity, 'kind' | 'noun' | 'unit' | 'subject'> & {
      modality?: Modality | undefined;
      mode?: FactMode | null | undefined;
    },
    before: string,
    after: string,
    whereabouts: Whereabouts = nowhere,
  ): string | undefined {
    if (quantity.modality !== undefined && quantity.modality !== 'actual') return undefined;
    const candidates = this.#candidates(quantity, whereabouts);
    if (candidates.length === 0) return undefined;
    const subject = plainDashes(`${quantity.subject} ${quantity.unit}`);
    // What airports did is said of airports, whether or not the words say so again.
    const place = isOfAirport(whereabouts, { subject, before, after }) ? 'airport' : '';
    const around = `${subject} ${place} ${plainDashes(`${before} ${after}`)}`.toLowerCase();
    // Without the words of any measure there is nothing to rule out.
    if (!candidates.some((known) => isMeant(known, around, whereabouts))) return undefined;
    if (isNoTotal(before, after)) return undefined;
    const isHeld = standsStill(quantity.subject, after);
    const part = partIn(subject, after);
    let modes: readonly FactMode[] | null = null;
    const isMoved = (measure: Measure): boolean => {
      modes ??= isSingle(quantity.mode)
        ? [quantity.mode]
        : modesTold({ subject: `${subject} ${place}`, before, after });
      return moves(measure, modes.length > 0 ? modes : modesMeant(measure, whereabouts));
    };
    for (const lower of [subject.toLowerCase(), around]) {
      const words = new Set(stems(lower));
      const found = candidates.find(
        ({ measure, phrases, excludes }) =>
          ((part === null && needsNoPhrase(measure, whereabouts)) ||
            phrases.some(
              (phrase) => phrase.part === part && phrase.words.every((word) => words.has(word)),
            )) &&
          !excludes.some((phrase) => around.includes(phrase)) &&
          !(isHeld && (quantity.kind !== 'measure' || measure.at.length === 0)) &&
          isMoved(measure),
      );
      if (found) return found.measure.id;
    }
    return undefined;
  }

  /** Measures with the noun of a quantity, those of the kind of place it is placed at first. */
  #candidates(
    { kind, noun, unit }: Pick<Quantity, 'kind' | 'noun' | 'unit'>,
    { kinds }: Whereabouts,
  ): NounMeasure[] {
    const named = new Set(
      [noun, unit].flatMap((word) => this.#byNoun.get(word.toLowerCase()) ?? []),
    );
    return [...named]
      .filter(({ measure }) => !unmeasured.has(kind) || isPricedIn(measure, kind, unit))
      .filter(({ measure }) => measure.at.length === 0 || areAll(kinds, measure.at))
      .sort((a, b) => Number(b.measure.at.length > 0) - Number(a.measure.at.length > 0));
  }
}

/** What goes in several ways is a value of what any of them counts. */
const isSingle = (mode: FactMode | null | undefined): mode is FactMode =>
  mode != null && mode !== 'combined';

/** What is known of the places of a fact. */
export interface Whereabouts {
  /** Kinds of its places: `crossing`, `airport`. */
  kinds: readonly string[];
  /** Whether it is of the way from one place to another. */
  isBetween: boolean;
  /** How what was told of before went between the same places, or at the same place. */
  modes?: readonly FactMode[];
}

const nowhere: Whereabouts = { kinds: [], isBetween: false };

/** True for places, all of them of the kinds asked for. */
export const areAll = (kinds: readonly string[], wanted: readonly string[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => wanted.includes(kind));

/** Prices are of the measure whose unit they are in: a container's, in dollars per FEU. */
const isPricedIn = ({ unit }: Measure, kind: string, own: string): boolean =>
  kind !== 'change' && unit.includes('-per-') && unit === own;

/** Where the noun and the place say all, no phrase is asked for: trains counted at a border crossing. */
const needsNoPhrase = (
  { at, between, subjects, unit }: Measure,
  { isBetween }: Whereabouts,
): boolean =>
  (between && isBetween) || (subjects.length === 0 && (at.length > 0 || unit.includes('-per-')));

const isMeant = (
  { measure, phrases }: NounMeasure,
  around: string,
  whereabouts: Whereabouts,
): boolean => needsNoPhrase(measure, whereabouts) || isSpoken(phrases, around);

/** Kinds of facts that no measure counts: a share of trips is not a number of trips. */
const unmeasured: ReadonlySet<string> = wordSet(
  'share|change|multiple|rate|price|rank|ordinal|date|route',
);

/** Whether a quantity is a part of what is counted of its kind: trips *outbound*. */
export const isPart = (subject: string, after: string): boolean => partIn(subject, after) !== null;

/** The word that makes a quantity a part of what is counted; null where it is the whole. */
const partIn = (subject: string, after: string): string | null =>
  partial.exec(`${subject} ${/^ [\p{L}-]+/u.exec(after)?.[0] ?? ''}`)?.[0].toLowerCase() ?? null;

function phraseOf(words: string): Phrase {
  const stemmed = stems(words);
  return { words: stemmed, part: stemmed.find((word) => partial.test(word)) ?? null };
}

/** What is planned, counted of each, moved to, or a part of what was told before and no more is said of. */
const isNoTotal = (before: string, after: string): boolean =>
  planned.test(before) || each.test(after) || shift.test(after) || partOfTold.test(after);

/** "5,150 tonnes *of it*" */
const partOfTold = /^ of (?:it|them|these|those)(?=$|[.,;:)[])/;

/** Stranded trains, which are no trips; how long they stand is no time on the way either, but may be one at a border. */
const standsStill = (subject: string, after: string): boolean =>
  held.test(`${subject} ${/^[^,;:]{0,30}/.exec(after)?.[0] ?? ''}`);

/** Words that make a quantity a part of what its measure counts: trips *outbound*, *pharmaceutical* cargo. */
const partial = new RegExp(
  String.raw`\b(?:(?:outbound|inbound|westbound|eastbound|outgoing|incoming|departing|arriving)\b|(?:${kindsOfCargo.join('|')})(?= (?:[\p{Ll}-]+ )?(?:cargo|freight|goods|shipments?)\b))`,
  'iu',
);

/** Stranded or cancelled trains are not trips. */
const held =
  /\b(?:blocked|stranded|waiting|waited|stuck|delayed|cancell?ed|halted|queued|queueing|stopped|idle)\b/i;

/** "10 days earlier" is a distance between two dates. */
const shift = /^ (?:earlier|later|sooner|ahead|behind|before|after|ago)\b/i;

/** What may come to be is no value of a measure. */
const planned =
  /\b(?:capacity|plans?|planned|target|targets|expected|forecast|forecasts|goal|could reach)\b[^,;]{0,40}$/i;

/** "92 TEU a train" is a rate, whatever it was read as. */
const each = /^ (?:a|an|per|each) (?!(?:year|month|quarter|week) (?:before|earlier|ago)\b)\p{L}/u;

/** The words of a quantity, and those before and behind it. */
interface Told {
  subject: string;
  before: string;
  after: string;
}

/** The modes that words tell of: those of the subject before those around it, as far as nothing is set against it there. */
function modesTold({ subject, before, after }: Told): readonly FactMode[] {
  const own = modesIn(subject);
  if (own.length > 0) return own;
  const [behind = ''] = after.split(setAgainst);
  return modesIn(`${before.split(setAgainst).at(-1)} ${behind}`);
}

/**
 * What words leave unsaid: on a way told of before things go as they went there; what a port counts goes by sea, and so
 * does what is between one port and another.
 */
function modesMeant(
  { between }: Measure,
  { kinds, isBetween, modes = [] }: Whereabouts,
): readonly FactMode[] {
  if (modes.length > 0) return modes;
  const isOfPort = between && isBetween ? areAll(kinds, ['port']) : kinds.includes('port');
  return isOfPort ? ['sea'] : [];
}

/** False where the words tell of other modes only: routes of trains are no routes by air. */
const moves = (measure: Pick<Measure, 'modes'>, told: readonly FactMode[]): boolean =>
  measure.modes.length === 0 ||
  told.length === 0 ||
  measure.modes.some((mode) => told.includes(mode));

/** At an airport, or at a place whose like went by air as told before, where no word tells of another way. */
function isOfAirport({ kinds, modes = [] }: Whereabouts, told: Told): boolean {
  if (areAll(kinds, ['airport'])) return true;
  const [mode, ...others] = modes;
  return mode === 'air' && others.length === 0 && modesTold(told).length === 0;
}

/** True where every word of one of the phrases stands in the text, be it inside another word. */
const isSpoken = (phrases: readonly Phrase[], text: string): boolean =>
  phrases.some(({ words }) => words.every((word) => text.includes(word)));

const plainDashes = (text: string): string => text.replace(/[–—‑]/g, '-');

/** Words without plural endings, in lower case: "Freight trains" is `freight`, `train`. */
export function stems(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return word.slice(0, -1);
  return word;
}
