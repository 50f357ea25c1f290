import {
  asReadAlone,
  directiveOf,
  type ReadText,
} from '../extraction/editing/smallest-directive.ts';
import { devMessages } from '../messages/dev.ts';
import { fillCount } from '../messages/fill.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Same } from './messages.ts';

/** What a fact is about, whatever the order in which its places were found. */
const about = ({ places, corridors = [] }: Fact): unknown => [places.toSorted(), corridors];

/** What a field holds, for those in which facts of a story are often misread alike; `value` is what was said of one. */
const held: Readonly<Record<string, (fact: Fact, value: string) => unknown>> = {
  // Which way traffic goes is said of those alone that were read to go one way.
  place: (fact, value) => [about(fact), /[<>]/.test(value) ? fact.flow : null],
  period: ({ period }) => period && [period.start, period.end],
  corridor: about,
  measure: ({ measure = '', unit }) => [measure, unit],
  definition: ({ definition = '', measure = '' }) => [definition, measure],
  citation: ({ citation }) => citation,
  modality: ({ modality = 'actual' }) => modality,
  subject: ({ subject, unit }) => [subject, unit],
  unit: ({ unit }) => unit,
};

/** So many facts are named where the same is offered for them. */
const mostNamed = 3;

/** The field of `origin` that says where what an attribute sets was found. */
const foundIn: Readonly<Record<string, keyof NonNullable<Fact['origin']>>> = {
  place: 'places',
  corridor: 'places',
  period: 'period',
  subject: 'subject',
  unit: 'unit',
};

/** A story as it stands before what is said of one of its facts is written. */
interface Telling {
  facts: readonly Fact[];
  /** The text, in which blank lines part paragraphs. */
  raw: string;
  read: ReadText;
}

/**
 * What was said of a fact, offered for the others of whose field nobody has said anything and in which it was read
 * alike: for those of its paragraph, for those from there on, which a wrong focus reaches, and for those of the whole
 * story, as far as each are more. What was taken over from an earlier sentence says nothing of a sentence that names
 * its own. A directive that stands on a fact already hides neither how it was read nor those of which the same was
 * said with it.
 */
export function alikeOf(
  fact: Fact,
  attributes: Readonly<Record<string, string>>,
  telling: Telling,
): Same[] {
  const { facts, raw } = telling;
  const [[attribute = '', value] = []] = Object.entries(attributes);
  // What is taken back is said of one fact alone.
  if (!held[attribute] || !value || Object.keys(attributes).length > 1) return [];
  // That nothing was read is nothing a fact of a corridor has in common with others.
  if (attribute === 'corridor' && !fact.corridors?.length && fact.places.length === 0) return [];
  const isAlike = readsAlike(fact, attribute, value, telling);
  const others = facts.filter((other) => other !== fact && isAlike(other));
  const near = others.filter(({ source }) => !isParted(raw, source, fact.source));
  const on = others.filter((each) => near.includes(each) || each.source.start > fact.source.start);
  return [
    ...(near.length > 0 ? [offer('paragraph', near, attributes)] : []),
    ...(on.length > near.length ? [offer('on', on, attributes)] : []),
    ...(others.length > on.length ? [offer('story', others, attributes)] : []),
  ];
}

/** Tells which facts had in a field what a fact had before its editor set it to a value. */
function readsAlike(
  fact: Fact,
  attribute: string,
  value: string,
  { raw, read }: Telling,
): (other: Fact) => boolean {
  const { document } = read(raw);
  const saidOf = (each: Fact): Readonly<Record<string, string>> | null =>
    directiveOf(document, each)?.attributes ?? null;
  const before = saidOf(fact)?.[attribute];
  const alone = asReadAlone(document, fact, read);
  const models = [...(alone ? [alone] : []), ...(before === undefined ? [fact] : [])];
  const isOwn = (each: Fact): boolean => each.origin?.[foundIn[attribute] ?? 'unit'] === 'stated';
  const holds = (each: Fact): string => JSON.stringify(held[attribute]?.(each, value));
  return (other) => {
    const said = saidOf(other);
    const isJudged = said ? Object.keys(said).length === 0 : other.status !== 'extracted';
    if (isJudged) return false;
    const its = said?.[attribute];
    if (its !== undefined) return its === before && its !== value;
    return models.some(
      (model) =>
        holds(other) === holds(model) && (!foundIn[attribute] || isOwn(model) || !isOwn(other)),
    );
  };
}

/**
 * That words are no fact, offered for the others of the story whose number is spelt out and in doubt as theirs is: "half
 * of it", "two crossings".
 */
export function rejectedAlike(fact: Fact, facts: readonly Fact[]): Same[] {
  if (!isSpelt(fact)) return [];
  const others = unjudgedBeside(fact, facts).filter(isSpelt);
  return others.length > 0 ? [{ ...offer('spelt', others, {}), act: 'reject' }] : [];
}

/** The other facts of a story of which its editor has said nothing. */
const unjudgedBeside = (fact: Fact, facts: readonly Fact[]): Fact[] =>
  facts.filter(
    (other) => other !== fact && other.status === 'extracted' && other.directive === undefined,
  );

const isSpelt = ({ source, doubts = [] }: Fact): boolean =>
  !/\d/.test(source.text) && doubts.some(({ field }) => field === 'value');

function offer(
  where: keyof typeof devMessages.same,
  others: readonly Fact[],
  attributes: Same['attributes'],
): Same {
  const named = others
    .slice(0, where === 'spelt' ? others.length : mostNamed)
    .map(({ source }) => source.text);
  const words = [...named, ...(others.length > named.length ? ['…'] : [])].join(', ');
  const label = fillCount(devMessages.same[where], others.length, { words });
  return { ids: others.map(({ id }) => id), attributes, label };
}

/** Whether a blank line stands between two pieces of a text. */
function isParted(raw: string, one: Fact['source'], other: Fact['source']): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /\n[ \t>]*\r?\n/.test(raw.slice(first.end, second.start));
}
