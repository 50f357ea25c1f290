import type { Gazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import { corridorsNamed } from '../../atlas/gazetteer/named.ts';
import type { Atlas } from '../../atlas/types.ts';
import type { Article } from '../../schemas/article.ts';
import { type Fact, type Flow, modalities, type Period, qualifiers } from '../../schemas/fact.ts';
import { emptied, type FactAttribute } from '../../schemas/fact-directive.ts';
import { referenceOf } from '../reader/reference-date.ts';
import { readPeriods } from '../time/periods.ts';
import { tokenise } from '../tokens/tokens.ts';
import { readPeriodWritten } from './written-periods.ts';

/** What else a field could be: the value its attribute takes, and what that stands for. */
export interface Alternative {
  value: string;
  /** Of a time. */
  period?: Period;
  /** Of a place. */
  place?: string;
  /** Of several places that belong together. */
  places?: readonly string[];
  /** Of two places with a direction. */
  flow?: Flow;
  /** True of what the sentence names beside the words, and the reading has left out. */
  beside?: true;
}

/** A field of a fact an editor may set, with what else it could be, the likeliest first. */
export interface FieldAlternatives {
  attribute: FactAttribute;
  alternatives: Alternative[];
}

/** So many others are offered of a field. */
const most = 6;

export interface Story {
  frontMatter: Article | null;
  /** All facts of the story. */
  facts: readonly Fact[];
  /** What stands in the paragraph before the sentence, where that is known. */
  before?: string;
}

/**
 * What each field of a fact could be as well: other places and times of its sentence first, then places that the paragraph
 * names before it, then those the story speaks of most often, and none at all.
 *
 * @param sentence its text
 */
export function alternativesOf(
  fact: Fact,
  sentence: string,
  story: Story,
  known: { atlas: Pick<Atlas, 'places' | 'corridors' | 'measures'>; gazetteer: Gazetteer },
): FieldAlternatives[] {
  const others = story.facts.filter((other) => other !== fact);
  const listed = (
    attribute: FactAttribute,
    values: readonly string[],
    own: string | undefined,
  ): FieldAlternatives => ({
    attribute,
    alternatives: values.filter((value) => value !== own).map((value) => ({ value })),
  });
  const isNumber = fact.kind !== 'route' && fact.kind !== 'date';
  const kin = others.filter(({ kind }) => kind === fact.kind);
  const fields: (FieldAlternatives | false)[] = [
    {
      attribute: 'place',
      alternatives: placesFor(fact, sentence, { ...story, facts: others }, known),
    },
    { attribute: 'period', alternatives: periodsFor(fact, sentence, { ...story, facts: others }) },
    corridorsFor(fact, sentence, others, known.atlas),
    listed('subject', subjectsFor(fact, others, kin), fact.subject),
    isNumber && measuresFor(fact, others, known.atlas),
    definitionsFor(fact, others, known.atlas),
    fact.claimant !== undefined && claimantsFor(fact, others),
    fact.kind === 'share' && listed('of', wholesFor(fact, others, kin), fact.of),
    isNumber && listed('value', [], undefined),
    isNumber && listed('unit', unitsFor(fact, others, kin), fact.unit),
    isNumber && listed('qualifier', qualifiers, fact.qualifier),
    fact.kind === 'change' && listed('trend', ['up', 'down', emptied], fact.trend ?? emptied),
    listed('modality', modalities, fact.modality ?? 'actual'),
    modesFor(fact, others),
    sourcesFor(fact, story.frontMatter, others),
    listed('evidence', ['primary', 'secondary', 'unconfirmed'], fact.evidence),
  ];
  return fields.filter((field) => field !== false);
}

/** Values by how often they stand, the most frequent first; "" is none. */
function mostOften(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([value]) => value)
    .slice(0, most);
}

/** What other numbers of the sentence count, the nearest first, then what others of its kind are of. */
function subjectsFor(fact: Fact, others: readonly Fact[], kin: readonly Fact[]): string[] {
  const { start } = fact.source.sentence;
  const beside = nearest(fact, others)
    .filter(({ source }) => source.sentence.start === start)
    .map(({ subject }) => subject);
  return distinct([...beside, ...mostOften(kin.map(({ subject }) => subject))]);
}

/** What the numbers near by are counted in, and what others of its kind are. */
const unitsFor = (fact: Fact, others: readonly Fact[], kin: readonly Fact[]): string[] =>
  distinct([
    ...nearest(fact, others)
      .map(({ unit }) => unit)
      .slice(0, most),
    ...mostOften(kin.map(({ unit }) => unit)),
  ]).filter((unit) => unit.startsWith('percent') === fact.unit.startsWith('percent'));

/** Wholes that other shares are of, and what is counted near by, which a share may be one of. */
function wholesFor(fact: Fact, others: readonly Fact[], kin: readonly Fact[]): string[] {
  const counted = nearest(fact, others).filter(({ kind }) => kind === 'count' || kind === 'money');
  const wholes = mostOften(kin.map(({ of }) => of ?? ''));
  return distinct([...wholes.slice(0, most / 2), ...counted.map(({ subject }) => subject)]);
}

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values.filter((value) => value !== ''))].slice(0, most);

/** Facts that state a number, the nearest first. */
const nearest = ({ source }: Fact, facts: readonly Fact[]): Fact[] =>
  facts
    .filter(({ kind }) => kind !== 'route' && kind !== 'date')
    .toSorted(
      (a, b) => Math.abs(a.source.start - source.start) - Math.abs(b.source.start - source.start),
    );

/** Who else says something in the story, and nobody. */
function claimantsFor(fact: Fact, others: readonly Fact[]): FieldAlternatives {
  const found = mostOften(others.map(({ claimant = '' }) => claimant));
  const values = [emptied, ...found.filter((claimant) => claimant !== fact.claimant)];
  return { attribute: 'claimant', alternatives: values.map((value) => ({ value })) };
}

/** What else of the story moves by; no field where all of it moves alike. */
function modesFor(fact: Fact, others: readonly Fact[]): FieldAlternatives | false {
  const found = mostOften(others.map(({ mode }) => mode ?? '')).filter(
    (mode) => mode !== fact.mode,
  );
  if (fact.kind === 'route' || found.length === 0) return false;
  return { attribute: 'mode', alternatives: found.map((value) => ({ value })) };
}

function placesFor(
  fact: Fact,
  sentence: string,
  { frontMatter, facts, before = '' }: Story,
  { atlas, gazetteer }: { atlas: Pick<Atlas, 'places'>; gazetteer: Gazetteer },
): Alternative[] {
  const named = (text: string): string[] => gazetteer.find(text).flatMap(({ ids }) => ids);
  const inTitle = named(frontMatter?.title ?? '');
  const ids = [
    ...named(sentence),
    ...named(before).toReversed(),
    ...inTitle,
    ...named(frontMatter?.dek ?? ''),
    ...mostOften(facts.flatMap(({ places }) => places)),
  ];
  const own = fact.places.length === 1 ? fact.places[0] : undefined;
  const found = [...new Set(ids)].filter((id) => id !== own && atlas.places.has(id)).slice(0, most);
  return [
    ...flowsFor(fact),
    ...found.map((id) => ({ value: id, place: id })),
    ...togetherFor(fact, [named(sentence), inTitle], facts),
    ...(fact.places.length > 0 ? [{ value: emptied }] : []),
  ];
}

/** So many sets of places are offered. */
const mostSets = 3;

/** Places that belong together: those `named` by one text, those other facts are about, the two spoken of most before. */
function togetherFor(
  { places, source }: Fact,
  named: readonly (readonly string[])[],
  others: readonly Fact[],
): Alternative[] {
  const before = others.filter((other) => other.source.start < source.start);
  const single = before.flatMap((other) => (other.places.length === 1 ? other.places : []));
  const sets = [
    ...named.map((ids) => [...new Set(ids)]),
    ...mostOften(others.map((other) => other.places.join(', '))).map((set) => set.split(', ')),
    mostOften(single).slice(0, 2),
  ].filter((set) => set.length > 1 && set.length <= mostTogether);
  const own = setOf(places);
  const found = new Map(sets.map((set) => [setOf(set), set]));
  return [...found]
    .filter(([key]) => key !== own)
    .slice(0, mostSets)
    .map(([, set]) => ({ value: set.join(', '), places: set }));
}

const mostTogether = 4;
const setOf = (places: readonly string[]): string => places.toSorted().join(' ');

/** The directions that traffic between two places may have, but for the one that was read. */
function flowsFor({ kind, places, flow }: Fact): Alternative[] {
  const [one, other, ...more] = places;
  if (kind === 'route' || one === undefined || other === undefined || more.length > 0) return [];
  const flows: Flow[] = [
    { from: [one], to: [other], via: [] },
    { from: [other], to: [one], via: [] },
    { from: [one], to: [other], via: [], both: true },
  ];
  const isRead = (each: Flow): boolean =>
    each.both === flow?.both && (each.from[0] === flow?.from[0] || each.both === true);
  return flows
    .filter((each) => !isRead(each))
    .map((each) => ({
      value: flowAsWritten(each),
      flow: each,
    }));
}

/** Corridors the sentence names or hints at, and those other facts are about or name; no field where there are none. */
function corridorsFor(
  { corridors = [], origin, source }: Fact,
  sentence: string,
  others: readonly Fact[],
  atlas: Pick<Atlas, 'corridors'>,
): FieldAlternatives | false {
  const named = [...hintedIn(sentence, source.text, atlas), ...corridorsNamed(atlas, sentence, 1)];
  const isMissed = corridors.length === 0 && origin?.places !== 'stated';
  const ids = [
    ...named,
    ...mostOften(others.flatMap((other) => [...(other.corridors ?? []), ...(other.along ?? [])])),
  ];
  const found = [...new Set(ids)].filter((id) => corridors.length !== 1 || id !== corridors[0]);
  if (found.length === 0 && corridors.length === 0) return false;
  const none = corridors.length > 0 ? [{ value: emptied }] : [];
  const listed = found.slice(0, most).map((value) => ({
    value,
    ...(isMissed && value === named[0] && { beside: true as const }),
  }));
  return { attribute: 'corridor', alternatives: [...listed, ...none] };
}

/**
 * "The eastern one had 12", "12 by the central": corridors by the first word of a name, one that some words go by first,
 * then the nearest before them.
 */
function hintedIn(sentence: string, words: string, atlas: Pick<Atlas, 'corridors'>): string[] {
  const at = sentence.indexOf(words);
  if (at < 0) return [];
  const before = sentence.slice(0, at).toLowerCase();
  const behind = sentence.slice(at + words.length).toLowerCase();
  const [, way] = /^ (?:\p{L}+ )?(?:by|via|on|along|through) the (\p{L}+)/u.exec(behind) ?? [];
  const found = [...atlas.corridors.values()].flatMap(({ id, name, aliases }) => {
    const firsts = [name, ...aliases].flatMap(
      (each) => /^\p{L}+(?= \p{Ll}+\b)/u.exec(each)?.[0].toLowerCase() ?? [],
    );
    if (way !== undefined && firsts.includes(way)) return [{ id, place: Number.POSITIVE_INFINITY }];
    const place = Math.max(-1, ...firsts.map((word) => before.lastIndexOf(`the ${word} `)));
    return place < 0 ? [] : [{ id, place }];
  });
  return found.toSorted((a, b) => b.place - a.place).map(({ id }) => id);
}

/** Measures that count what the fact counts: those that move as it does first, then those the story has most often. */
function measuresFor(
  { measure, unit, mode }: Fact,
  others: readonly Fact[],
  { measures }: Pick<Atlas, 'measures'>,
): FieldAlternatives | false {
  const moved = mode ?? mostOften(others.map((other) => other.mode ?? ''))[0];
  const isAlienOf = (id: string): boolean => {
    const { modes = [] } = measures.get(id) ?? {};
    return modes.length > 0 && !modes.some((each) => each === moved);
  };
  const fitting = [...measures.values()]
    .filter((each) => each.unit === unit || each.nouns.some((noun) => endsIn(unit, noun)))
    .map(({ id }) => id);
  const often = mostOften(others.map((other) => other.measure ?? ''));
  const own = fitting.filter((id) => !isAlienOf(id));
  const ids = [...new Set([...often.filter((id) => own.includes(id)), ...own, ...fitting])].filter(
    (id) => id !== measure,
  );
  if (ids.length === 0 && measure === undefined) return false;
  const none = measure === undefined ? [] : [{ value: emptied }];
  return { attribute: 'measure', alternatives: [...ids.map((value) => ({ value })), ...none] };
}

/** Whether a unit is a noun, or ends in it: "container train". */
const endsIn = (unit: string, noun: string): boolean => unit === noun || unit.endsWith(` ${noun}`);

/** The ways in which sources count the measure, those the story has first; no field where there is but one. */
function definitionsFor(
  { measure, definition }: Fact,
  others: readonly Fact[],
  { measures }: Pick<Atlas, 'measures'>,
): FieldAlternatives | false {
  const definitions = measures.get(measure ?? '')?.definitions ?? [];
  if (definitions.length === 0) return false;
  const used = mostOften(others.map((other) => other.definition ?? ''));
  const known = definitions.map(({ id }) => id);
  const ids = distinct([...used.filter((id) => known.includes(id)), ...known]);
  const found = ids.filter((id) => id !== definition).map((value) => ({ value }));
  const none = definition === undefined ? [] : [{ value: emptied }];
  return { attribute: 'definition', alternatives: [...found, ...none] };
}

/** The other sources of the story, those first that figures near by cite; no field where it has but one. */
function sourcesFor(
  { citation, source }: Fact,
  frontMatter: Article | null,
  others: readonly Fact[],
): FieldAlternatives | false {
  const sources = frontMatter?.sources ?? [];
  if (sources.length < 2) return false;
  const away = (id: string): number =>
    Math.min(
      ...others
        .filter((other) => other.citation === id)
        .map((other) => Math.abs(other.source.start - source.start)),
    );
  const near = sources
    .filter(({ id }) => id !== citation)
    .map(({ id }) => ({ value: id, away: away(id) }))
    // The difference of two infinities is no number.
    .toSorted((a, b) => (a.away === b.away ? 0 : a.away - b.away));
  return { attribute: 'citation', alternatives: near.map(({ value }) => ({ value })) };
}

function periodsFor(fact: Fact, sentence: string, { frontMatter, facts }: Story): Alternative[] {
  const reference = frontMatter && referenceOf(frontMatter, fact.citation);
  const inSentence = readPeriods(tokenise(sentence), sentence, reference).map(
    ({ period, start, end }) => ({ ...period, text: sentence.slice(start, end) }),
  );
  const often = mostOften(facts.flatMap(({ period }) => (period ? periodAsWritten(period) : [])));
  const found = new Map<string, Alternative>();
  for (const period of inSentence) {
    const value = inWordsOrDigits(period, reference);
    if (value !== null) found.set(spanOf(period), { value, period });
  }
  for (const value of often) {
    const period = readPeriodWritten(value, reference);
    if (period && !found.has(spanOf(period))) found.set(spanOf(period), { value, period });
  }
  if (fact.period) found.delete(spanOf(fact.period));
  return [...[...found.values()].slice(0, most), ...(fact.period ? [{ value: emptied }] : [])];
}

/** The days of a time, by which times of different words are compared. */
export const spanOf = (period: Period | null): string => `${period?.start} ${period?.end}`;

/** The words of the text where they give the same time by themselves, else digits; null where it cannot be dated. */
function inWordsOrDigits(period: Period, reference: string | null): string | null {
  const read = readPeriodWritten(period.text, reference);
  if (read && spanOf(read) === spanOf(period)) return period.text;
  const [written] = periodAsWritten(period);
  return written ?? null;
}

/** A direction as `place` of `:fact` takes it: `china > europe`, both ways `china <> europe`. */
export const flowAsWritten = ({ from, to, both }: Flow): string =>
  `${from.join(', ')} ${both ? '<>' : '>'} ${to.join(', ')}`;

/** A time as `period` of `:fact` takes it: `2024`, `2024-06`, `2024-Q1`, `since 2013-01-01`; nothing where it has no dates. */
export function periodAsWritten({ start, end, type }: Period): string[] {
  if (start === null && end === null) return [];
  if (start === null) return [`to ${end}`];
  if (end === null) return [`since ${start}`];
  const [year = '', month = ''] = start.split('-');
  const part = Number(month);
  if (type === 'year') return [year];
  if (type === 'month') return [`${year}-${month}`];
  if (type === 'quarter') return [`${year}-Q${Math.ceil(part / 3)}`];
  if (type === 'half') return [`${year}-H${part > 6 ? 2 : 1}`];
  if (type === 'instant') return [`as of ${end}`];
  return [start === end ? start : `${start}/${end}`];
}
