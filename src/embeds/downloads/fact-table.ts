import type { Atlas } from '../../atlas/types.ts';
import { countryOf } from '../../atlas/types.ts';
import { factInWords, periodInWords } from '../../corpus/wording.ts';
import { embedMessages } from '../../messages/embed.ts';
import {
  type Fact,
  factKinds,
  factModes,
  modalities,
  periodTypes,
  qualifiers,
  verdicts,
} from '../../schemas/fact.ts';
import type { CitedFigure } from '../../schemas/figure.ts';
import { type Place, placeKinds, placeRoles } from '../../schemas/place.ts';
import type { Source } from '../../schemas/source.ts';
import type { Column } from './table.ts';

/** A fact with what a row of a table says beside it. */
export interface FactRow {
  fact: Fact;
  /** None of a figure that was found at none. */
  source: Source | undefined;
  /** None of a published figure of the atlas. */
  story: { title: string; url: string } | undefined;
  /** Page of the fact, with its sentence; of a published figure the page that lists it. */
  url: string;
  /** The words it was read from, in their sentence; of a published figure those of its page, where they were kept. */
  sentence: string | undefined;
  /** What a reader should know of a published figure. */
  note?: string | undefined;
  atlas: Pick<Atlas, 'places'>;
}

type Stated = Pick<
  CitedFigure,
  'kind' | 'subject' | 'value' | 'low' | 'high' | 'unit' | 'places' | 'record' | 'basis' | 'measure'
> &
  Pick<CitedFigure, 'qualifier' | 'trend' | 'period' | 'evidence'> &
  Pick<CitedFigure, 'definition' | 'of' | 'modality' | 'flow'>;

const column = <Row>(
  name: string,
  type: Column<Row>['type'],
  description: string,
  read: Column<Row>['read'],
  constraints?: Column<Row>['constraints'],
): Column<Row> => ({ name, type, description, ...(constraints && { constraints }), read });

const key = { required: true, unique: true } as const;

const names = (ids: readonly string[], { places }: Pick<Atlas, 'places'>): string =>
  ids.map((id) => places.get(id)?.name ?? id).join('; ');

/** What is stated: how much of what, and how firmly. */
const amountColumns = <Row>(stated: (row: Row) => Stated): Column<Row>[] => [
  column('kind', 'string', 'What is stated: count, money, share …', (row) => stated(row).kind, {
    required: true,
    enum: factKinds,
  }),
  column('subject', 'string', 'What is counted or measured', (row) => stated(row).subject),
  column('value', 'number', 'In `unit`; shares and changes in percent', (row) => stated(row).value),
  column('low', 'number', 'Lower end of a range', (row) => stated(row).low),
  column('high', 'number', 'Upper end of a range', (row) => stated(row).high),
  column(
    'unit',
    'string',
    'ISO 4217 code, CLDR unit or noun in the singular; A-per-B for rates',
    (row) => stated(row).unit,
  ),
  column(
    'qualifier',
    'string',
    'How firmly: exact, about, nearly, more_than, at_least, less_than, at_most, up_to',
    (row) => stated(row).qualifier ?? 'exact',
    { required: true, enum: qualifiers },
  ),
  column(
    'record',
    'boolean',
    'Whether it is called a record',
    (row) => stated(row).record ?? false,
  ),
  column('trend', 'string', 'Direction of a change: up, down', (row) => stated(row).trend, {
    enum: ['up', 'down'],
  }),
];

/** What it compares with, when and where it holds, and what it is a value of. */
const settingColumns = <Row>(
  stated: (row: Row) => Stated,
  atlas: (row: Row) => Pick<Atlas, 'places'>,
): Column<Row>[] => [
  column('basis', 'string', 'What a change compares with', (row) => stated(row).basis),
  column('period', 'string', 'When it holds, in words', (row) =>
    periodInWords(stated(row).period ?? null),
  ),
  column('period_start', 'date', 'First day', (row) => stated(row).period?.start),
  column('period_end', 'date', 'Last day', (row) => stated(row).period?.end),
  column(
    'period_type',
    'string',
    'instant, day, month, quarter, half, year, cumulative, span',
    (row) => stated(row).period?.type,
    { enum: periodTypes },
  ),
  column('places', 'string', 'Places it is about, separated by "; "', (row) =>
    names(stated(row).places, atlas(row)),
  ),
  column('place_ids', 'string', 'Their ids in places.csv, separated by "; "', (row) =>
    stated(row).places.join('; '),
  ),
  column('measure', 'string', 'Id of the measure it is a value of', (row) => stated(row).measure),
  column(
    'evidence',
    'string',
    'primary, secondary, unconfirmed or derived',
    (row) => stated(row).evidence ?? 'primary',
    { required: true, enum: ['primary', 'secondary', 'unconfirmed', 'derived'] },
  ),
  column(
    'definition',
    'string',
    "Which of the measure's definitions it counts by",
    (row) => stated(row).definition,
  ),
  column('of', 'string', 'The whole of a share', (row) => stated(row).of),
  column(
    'modality',
    'string',
    'actual, plan, forecast or capacity',
    (row) => stated(row).modality ?? 'actual',
    { enum: modalities },
  ),
  column('flow_from', 'string', 'Ids of places it comes from, separated by "; "', (row) =>
    stated(row).flow?.from.join('; '),
  ),
  column('flow_to', 'string', 'Ids of places it goes to, separated by "; "', (row) =>
    stated(row).flow?.to.join('; '),
  ),
  column('flow_both', 'boolean', 'Whether it goes both ways', (row) =>
    stated(row).flow ? (stated(row).flow?.both ?? false) : undefined,
  ),
];

/** What facts of stories and published statistics have in common. */
const statedColumns = <Row>(
  stated: (row: Row) => Stated,
  atlas: (row: Row) => Pick<Atlas, 'places'>,
): Column<Row>[] => [...amountColumns(stated), ...settingColumns(stated, atlas)];

const sourceColumns = <Row>(source: (row: Row) => Source | undefined): Column<Row>[] => [
  column('source_title', 'string', 'Title of the page that states it', (row) => source(row)?.title),
  column('source_publisher', 'string', 'Who published it', (row) => source(row)?.publisher),
  column(
    'source_published',
    'string',
    'When: YYYY, YYYY-MM or YYYY-MM-DD',
    (row) => source(row)?.published,
  ),
  column('source_url', 'string', 'Its address', (row) => source(row)?.url),
];

const licence = <Row>(): Column<Row> =>
  column('licence', 'string', 'Terms of use of this row', () => embedMessages.licence);

/** Facts of stories: value, unit, how firmly, when, where, and what states it. */
export const factColumns: Column<FactRow>[] = [
  column('id', 'string', 'Id of the fact; its page is in fact_url', ({ fact }) => fact.id, key),
  column('in_words', 'string', 'The fact in words', ({ fact, atlas }) => factInWords(fact, atlas)),
  ...statedColumns<FactRow>(
    ({ fact }) => fact,
    ({ atlas }) => atlas,
  ),
  column('mode', 'string', 'rail, air, sea, road or combined', ({ fact }) => fact.mode, {
    enum: factModes,
  }),
  column('route_from', 'string', 'Place id where a route begins', ({ fact }) => fact.route?.from),
  column('route_to', 'string', 'Place id where it ends', ({ fact }) => fact.route?.to),
  column('route_via', 'string', 'Place ids passed, separated by "; "', ({ fact }) =>
    fact.route?.via.join('; '),
  ),
  column('entity', 'string', 'Whose it is: a company, a project', ({ fact }) => fact.entity),
  column(
    'claimant',
    'string',
    'Who says it, where the text names one',
    ({ fact }) => fact.claimant,
  ),
  column('inputs', 'string', 'Ids of what it was worked out from, separated by "; "', ({ fact }) =>
    fact.inputs?.join('; '),
  ),
  column(
    'verdict',
    'string',
    'confirmed, disputed or refuted by an editor',
    ({ fact }) => fact.verdict,
    {
      enum: verdicts,
    },
  ),
  column(
    'finding',
    'string',
    'What was found: the id of a fact, or words',
    ({ fact: { finding } }) => finding && ('fact' in finding ? finding.fact : finding.text),
  ),
  column('status', 'string', 'extracted, confirmed or corrected', ({ fact }) => fact.status, {
    required: true,
    enum: ['extracted', 'confirmed', 'corrected'],
  }),
  column('sentence', 'string', 'The sentence it was read from', ({ sentence }) => sentence, {
    required: true,
  }),
  ...sourceColumns<FactRow>(({ source }) => source),
  column('story', 'string', 'Title of the story', ({ story }) => story?.title),
  column('story_url', 'string', 'Address of the story', ({ story }) => story?.url),
  column('fact_url', 'string', 'Address of the fact', ({ url }) => url),
  licence(),
];

/** The same of a figure, which may show published figures beside those of stories. */
export const figureColumns: Column<FactRow>[] = [
  ...factColumns.map(({ constraints, ...one }) =>
    one.name === 'sentence' || !constraints ? one : { ...one, constraints },
  ),
  column('note', 'string', 'What a reader should know of a published figure', ({ note }) => note),
];

interface StatisticRow {
  figure: CitedFigure;
  atlas: Pick<Atlas, 'places'>;
}

/** Published statistics of the atlas. */
export const statisticColumns: Column<StatisticRow>[] = [
  column('id', 'string', 'Name of the figure, never reused', ({ figure }) => figure.id, key),
  ...statedColumns<StatisticRow>(
    ({ figure }) => figure,
    ({ atlas }) => atlas,
  ),
  column('note', 'string', 'What a reader should know of it', ({ figure }) => figure.note),
  ...sourceColumns<StatisticRow>(({ figure }) => figure.citation),
  licence(),
];

interface PlaceRow {
  place: Place;
  atlas: Pick<Atlas, 'places'>;
}

/** Places with their position. */
export const placeColumns: Column<PlaceRow>[] = [
  column('id', 'string', 'Id of the place, never reused', ({ place }) => place.id, key),
  column('name', 'string', 'English name', ({ place }) => place.name, { required: true }),
  column('name_zh', 'string', 'Chinese name, simplified characters', ({ place }) => place.zh),
  column('kind', 'string', 'What sort of place it is', ({ place }) => place.kind, {
    required: true,
    enum: placeKinds,
  }),
  column('role', 'string', 'What trains or aircraft do there', ({ place }) => place.role, {
    enum: placeRoles,
  }),
  column('within', 'string', 'Id of the place it lies in', ({ place }) => place.within),
  column('country', 'string', 'Id of its country', ({ place, atlas }) =>
    countryOf(atlas, place.id),
  ),
  column('latitude', 'number', 'Degrees north (WGS 84)', ({ place }) => place.lat, {
    minimum: -90,
    maximum: 90,
  }),
  column('longitude', 'number', 'Degrees east (WGS 84)', ({ place }) => place.lon, {
    minimum: -180,
    maximum: 180,
  }),
  column('gauges', 'string', 'Track gauges in millimetres, separated by "; "', ({ place }) =>
    place.gauge?.join('; '),
  ),
  column(
    'opened',
    'string',
    'When it opened: YYYY, YYYY-MM or YYYY-MM-DD',
    ({ place }) => place.opened,
  ),
  column(
    'unverified',
    'boolean',
    'Whether no gazetteer confirms its position',
    ({ place }) => place.unverified ?? false,
  ),
  column('source', 'string', 'Where position and names come from', ({ place }) => place.source),
  licence(),
];
