import { placeName } from '../atlas/gazetteer/place-name.ts';
import type { Atlas } from '../atlas/types.ts';
import { amountInWords, factInWords, periodInWords } from '../corpus/wording.ts';
import {
  type Alternative,
  alternativesOf,
  type FieldAlternatives,
} from '../extraction/editing/alternatives.ts';
import { gazetteerOf } from '../extraction/reader/read-facts.ts';
import { find } from '../figures/explorer/find.ts';
import type { Document } from '../markdown/parse/document.ts';
import { quoteIn, textBefore } from '../markdown/parse/quote.ts';
import { devMessages } from '../messages/dev.ts';
import { fill } from '../messages/fill.ts';
import type { Article } from '../schemas/article.ts';
import type { Fact, Flow, Period } from '../schemas/fact.ts';
import { emptied } from '../schemas/fact-directive.ts';
import { isUnsourced } from './listed.ts';
import type { Ask, Card, CardField, Choice } from './messages.ts';
import { roundsTo, workedOut } from './worked-out.ts';

/** A story whose facts are judged, as it is read. */
export interface JudgedStory {
  frontMatter: Article | null;
  document: Pick<Document, 'blocks'>;
  facts: readonly Fact[];
}

/** A fact of a story with all that an editor needs to judge it; null where there is none of this id. */
export function cardOf(
  { frontMatter, document, facts }: JudgedStory,
  { page, id }: Ask,
  atlas: Atlas,
): Card | null {
  const fact = facts.find((each) => each.id === id);
  if (!fact || !frontMatter) return null;
  const { text: sentence, ...quote } = quoteIn(document.blocks, fact.source);
  const before = textBefore(document.blocks, fact.source);
  const known = { atlas, gazetteer: gazetteerOf(atlas) };
  return {
    page,
    id,
    words: fact.source.text,
    states: factInWords(fact, atlas),
    quote,
    status: fact.status,
    fields: inOrder(fact, [
      ...alternativesOf(fact, sentence, { frontMatter, facts, before }, known).map((field) =>
        cardField(fact, field, { atlas, frontMatter }),
      ),
      ...inputsField(fact, facts),
    ]),
  };
}

type Field = Exclude<keyof typeof devMessages.fields, 'inputs'>;

interface Known {
  atlas: Atlas;
  frontMatter: Article;
}

/**
 * Where a figure comes from stands first as long as nothing says so, other figures of the story that make it before
 * sources; then what the reader was unsure of.
 */
function inOrder(fact: Fact, fields: readonly CardField[]): CardField[] {
  const rank = ({ attribute, doubts, choices }: CardField): number => {
    if (isUnsourced(fact) && attribute === 'inputs') return choices.length > 0 ? 0 : 4;
    if (isUnsourced(fact) && attribute === 'citation') return 1;
    if (doubts.includes(devMessages.beside)) return 2;
    return doubts.length > 0 ? 3 : 4;
  };
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/** What a figure was worked out from; where something is its source, what comes out to the digit. */
function inputsField(fact: Fact, facts: readonly Fact[]): CardField[] {
  const ways = fact.inputs
    ? []
    : workedOut(fact, facts).filter(
        ({ result }) => fact.citation === null || roundsTo(fact, result),
      );
  if (ways.length === 0 && !fact.inputs) return [];
  const named = facts.filter(({ id }) => fact.inputs?.includes(id));
  return [
    {
      attribute: 'inputs',
      name: devMessages.fields.inputs,
      shown: named.map(({ source }) => source.text).join('; ') || devMessages.none,
      origin: '',
      doubts: ways.length > 0 && isUnsourced(fact) ? [devMessages.unsourced] : [],
      choices: ways.map(({ value, result, attributes }) => ({
        value,
        also: attributes,
        label: fill(devMessages.comesTo, { inputs: value, result: asDigits(result) }),
      })),
      takes: 'words',
    },
  ];
}

const asDigits = (number: number): string =>
  number.toLocaleString('en', { maximumSignificantDigits: Math.abs(number) < 1000 ? 3 : 6 });

function cardField(
  fact: Fact,
  { attribute, alternatives }: FieldAlternatives,
  known: Known,
): CardField {
  const field = attribute === 'place' ? 'places' : attribute;
  const origin = fact.origin?.[field as keyof NonNullable<Fact['origin']>];
  return {
    attribute,
    name: devMessages.fields[attribute as Field] ?? attribute,
    shown: shownAs[attribute as Field](fact, known) || devMessages.none,
    origin: origin ? devMessages.origins[origin] : '',
    doubts: [
      ...(fact.doubts ?? []).filter((doubt) => doubt.field === field).map(({ text }) => text),
      ...(attribute === 'citation' && isUnsourced(fact) ? [devMessages.unsourced] : []),
      ...(fact.status === 'extracted' && alternatives[0]?.beside ? [devMessages.beside] : []),
    ],
    choices: alternatives.map((each) => choiceOf(attribute, each, known)),
    takes: attribute === 'place' ? 'place' : chosenOnly.has(attribute) ? 'nothing' : 'words',
  };
}

const chosenOnly: ReadonlySet<string> = new Set([
  'qualifier',
  'trend',
  'modality',
  'mode',
  'evidence',
  'measure',
  'definition',
  'corridor',
  'citation',
]);

function choiceOf(
  attribute: string,
  { value, period, place, places, flow }: Alternative,
  known: Known,
): Choice {
  if (period) return { value, label: timeInWords(period) };
  if (flow) return { value, label: flowInWords(flow, known.atlas) };
  if (place !== undefined) return { value, label: placeName(known.atlas, place) };
  if (places) {
    const names = places.map((id) => placeName(known.atlas, id));
    return { value, label: fill(devMessages.together, { places: names.join(', ') }) };
  }
  if (value === emptied) return { value, label: devMessages.none };
  return { value, label: nameOf(attribute, value, known) ?? value.replaceAll('_', ' ') };
}

/** What an id stands for. */
function nameOf(attribute: string, id: string, { atlas, frontMatter }: Known): string | undefined {
  switch (attribute) {
    case 'measure':
      return atlas.measures.get(id)?.name;
    case 'corridor':
      return atlas.corridors.get(id)?.name;
    case 'definition':
      return [...atlas.measures.values()]
        .flatMap(({ definitions }) => definitions)
        .find((definition) => definition.id === id)?.name;
    case 'citation':
      return sourceInWords(id, frontMatter.sources);
    default:
      return undefined;
  }
}

/** The publisher of a source, with its day and its title as far as others are of the same. */
export function sourceInWords(id: string, sources: Article['sources']): string | undefined {
  const source = sources.find((each) => each.id === id);
  if (!source) return undefined;
  const { publisher, published, title } = source;
  const others = sources.filter((each) => each !== source && each.publisher === publisher);
  if (others.length === 0) return publisher;
  const isDated = published && others.every((each) => each.published !== published);
  return isDated ? `${publisher}, ${published}` : `${publisher}: ${title}`;
}

/** "first quarter of 2024 (2024-01-01 to 2024-03-31)". */
function timeInWords(period: Period): string {
  const { start, end } = period;
  const words = periodInWords(period);
  const dates = start === end ? (start ?? '') : `${start ?? '…'} to ${end ?? '…'}`;
  return dates === '' || words === start ? words : `${words} (${dates})`;
}

/** "China to Europe", "between China and Europe". */
function flowInWords({ from, to, both }: Flow, atlas: Atlas): string {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => placeName(atlas, id)).join(', ');
  const words = both ? devMessages.flow.both : devMessages.flow.one;
  return fill(words, { from: named(from), to: named(to) });
}

/** What a field holds, in words; "" where it is empty. */
const shownAs: Record<Field, (fact: Fact, known: Known) => string> = {
  place: ({ places, flow }, { atlas }) =>
    flow ? flowInWords(flow, atlas) : places.map((id) => placeName(atlas, id)).join(', '),
  period: ({ period }) => (period ? timeInWords(period) : ''),
  corridor: ({ corridors = [] }, known) =>
    corridors.map((id) => nameOf('corridor', id, known) ?? id).join(', '),
  subject: ({ subject }) => subject,
  measure: ({ measure = '' }, known) => nameOf('measure', measure, known) ?? measure,
  definition: ({ definition = '' }, known) => nameOf('definition', definition, known) ?? definition,
  of: ({ of = '' }) => of,
  claimant: ({ claimant = '' }) => claimant,
  value: (fact) => amountInWords(fact),
  unit: ({ unit }) => unit,
  qualifier: ({ qualifier }) => qualifier.replaceAll('_', ' '),
  trend: ({ trend }) => trend ?? '',
  modality: ({ modality }) => modality ?? 'actual',
  mode: ({ mode }) => mode ?? '',
  evidence: ({ evidence }) => evidence,
  citation: ({ citation }, known) => nameOf('citation', citation ?? '', known) ?? '',
};

/** So many places are shown of those that letters fit. */
const mostPlaces = 8;

/** Places that some letters may mean, found as the map finds them, the shorter name first. */
export function placesLike(letters: string, atlas: Pick<Atlas, 'places'>): Choice[] {
  if (letters.trim().length < 2) return [];
  const named = [...atlas.places.values()].map(({ id, name, aliases, zh }) => ({
    id,
    kind: 'place' as const,
    name,
    also: [...aliases, zh ?? ''],
    weight: -name.length,
  }));
  return find(named, letters, mostPlaces).map(({ id }) => ({
    value: id,
    label: placeName(atlas, id),
  }));
}
