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
import { quoteIn } from '../markdown/parse/quote.ts';
import { devMessages } from '../messages/dev.ts';
import type { Article } from '../schemas/article.ts';
import type { Fact, Period } from '../schemas/fact.ts';
import { emptied } from '../schemas/fact-directive.ts';
import type { Ask, Card, CardField, Choice } from './messages.ts';

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
  const sentence = quoteIn(document.blocks, fact.source).text;
  const known = { atlas, gazetteer: gazetteerOf(atlas) };
  return {
    page,
    id,
    words: fact.source.text,
    states: factInWords(fact, atlas),
    sentence,
    status: fact.status,
    fields: alternativesOf(fact, sentence, { frontMatter, facts }, known).map((field) =>
      cardField(fact, field, atlas),
    ),
  };
}

type Field = keyof typeof devMessages.fields;

function cardField(
  fact: Fact,
  { attribute, alternatives }: FieldAlternatives,
  atlas: Pick<Atlas, 'places'>,
): CardField {
  const field = attribute === 'place' ? 'places' : attribute;
  const origin = fact.origin?.[field as keyof NonNullable<Fact['origin']>];
  return {
    attribute,
    name: devMessages.fields[attribute as Field] ?? attribute,
    shown: shownOf(fact, attribute as Field, atlas) || devMessages.none,
    origin: origin ? devMessages.origins[origin] : '',
    doubts: (fact.doubts ?? []).filter((doubt) => doubt.field === field).map(({ text }) => text),
    choices: alternatives.map((each) => choiceOf(each, atlas)),
    takes: attribute === 'place' ? 'place' : chosenOnly.has(attribute) ? 'nothing' : 'words',
  };
}

const chosenOnly: ReadonlySet<string> = new Set(['qualifier', 'trend', 'modality']);

function choiceOf({ value, period, place }: Alternative, atlas: Pick<Atlas, 'places'>): Choice {
  if (period) return { value, label: timeInWords(period) };
  if (place !== undefined) return { value, label: placeName(atlas, place) };
  return { value, label: value === emptied ? devMessages.none : value.replaceAll('_', ' ') };
}

/** "first quarter of 2024 (2024-01-01 to 2024-03-31)". */
function timeInWords(period: Period): string {
  const { start, end } = period;
  const words = periodInWords(period);
  const dates = start === end ? (start ?? '') : `${start ?? '…'} to ${end ?? '…'}`;
  return dates === '' || words === start ? words : `${words} (${dates})`;
}

function shownOf(fact: Fact, attribute: Field, atlas: Pick<Atlas, 'places'>): string {
  switch (attribute) {
    case 'place':
      return [...fact.places.map((id) => placeName(atlas, id)), ...(fact.corridors ?? [])].join(
        ', ',
      );
    case 'period':
      return fact.period ? timeInWords(fact.period) : '';
    case 'subject':
      return fact.subject;
    case 'value':
      return amountInWords(fact);
    case 'unit':
      return fact.unit;
    case 'qualifier':
      return fact.qualifier.replaceAll('_', ' ');
    case 'trend':
      return fact.trend ?? '';
    case 'modality':
      return fact.modality ?? 'actual';
  }
}

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
