import type { Gazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import type { Atlas } from '../../atlas/types.ts';
import type { Doubt, Origin, Period } from '../../schemas/fact.ts';
import { carriedMeasure } from '../discourse/carried-measure.ts';
import { subjectOfColumn } from '../discourse/carried-subject.ts';
import { themeOf } from '../discourse/descriptions.ts';
import type { Discourse } from '../discourse/discourse.ts';
import { inFocus, splitCorridor } from '../discourse/focus.ts';
import type { FocusWeights } from '../discourse/focus-weights.ts';
import { months } from '../lexicon/period-words.ts';
import { capacityHeads, forecastHeads, planHeads, totalLabels } from '../lexicon/table-words.ts';
import type { CorridorIndex } from '../places/corridors.ts';
import { isInside, isPoint } from '../places/routes.ts';
import type { FactCandidate, Statement } from '../reader/fact-candidate.ts';
import type { MeasureIndex, Whereabouts } from '../subjects/measures.ts';
import { modesIn } from '../subjects/mode.ts';
import { type DatedMention, readPeriods } from '../time/periods.ts';
import { tokenise } from '../tokens/tokens.ts';
import { cellQuantity } from './cell-quantity.ts';
import type { GridCell } from './grid-cell.ts';
import { headWords } from './head-words.ts';

/** What the words around a figure are read with. */
export interface CellSetting {
  atlas: Atlas;
  gazetteer: Gazetteer;
  measures: MeasureIndex;
  corridors: CorridorIndex;
  /** How places are weighed against each other. */
  weights: FocusWeights;
  /** The date relative times count from. */
  reference: string | null;
  /** The time the article reports on, which a table without one takes over. */
  inherited: Period | null;
}

/** The fact of a cell that holds a figure: unit, time and places from its own words, its header, its row, its caption, in this order. */
export function cellFacts(
  text: string,
  cell: GridCell,
  before: Discourse,
  setting: CellSetting,
): FactCandidate[] {
  const found = cellQuantity(text, withoutNames(cell, setting));
  if (!found) return [];
  const { start, end, series: _, record: __, ...stated } = found.quantity;
  const time = timeOf(cell, setting);
  const place = placesOf(cell, before, setting);
  const around = `${cell.header} ${cell.labels.join(' ')} ${cell.caption}`;
  const fact: Statement = {
    ...stated,
    subject: subjectOfColumn(stated.subject, before.subjects),
    period: time?.period ?? null,
    places: place.corridor === null ? place.ids : [],
    ...(place.corridor === null ? {} : { corridors: [place.corridor] }),
    ...modalityOf(cell),
    ...modeOfRow(cell),
    origin: {
      unit: found.unitFrom === 'caption' ? 'carried' : 'stated',
      subject: 'stated',
      ...(time ? { period: time.origin } : {}),
      ...(place.origin ? { places: place.origin } : {}),
    },
    doubts: place.isGuess ? [guessedPlace] : [],
  };
  // What is planned or possible is no value of a measure.
  const measure = fact.modality
    ? undefined
    : (setting.measures.of(fact, ` ${around} `, '', whereaboutsOf(place.ids, cell, setting)) ??
      carriedMeasure(fact, before.measureByNoun.get(fact.noun), setting.atlas)?.measure);
  return [{ start, end, fact: measure === undefined ? fact : { ...fact, measure } }];
}

/** A row that names two points is of the way between them: "Xi’an | Duisburg | 14 days"; under "Port" stand ports. */
const whereaboutsOf = (
  ids: readonly string[],
  { corner }: GridCell,
  { atlas }: CellSetting,
): Whereabouts => ({
  kinds: [
    ...ids.flatMap((id) => atlas.places.get(id)?.kind ?? []),
    ...(/^(?:sea)?ports?\b/i.test(corner.trim()) ? ['port'] : []),
  ],
  isBetween: ids.length === 2 && ids.every((id) => isPoint(atlas.places, id)),
});

const guessedPlace: Doubt = {
  field: 'places',
  code: 'places-carried-into-table',
  text: 'the table names no place, and that of the text before it was taken',
};

/** The cell without places and times in the words around it: what is left names what is counted. */
function withoutNames(cell: GridCell, { gazetteer, reference }: CellSetting): GridCell {
  const bare = (words: string): string => {
    const spans = [
      ...readPeriods(tokenise(words), words, reference),
      ...gazetteer.find(words).filter(({ end, demonym }) => !demonym && words[end] !== '$'),
    ];
    return spans
      .sort((a, b) => b.start - a.start)
      .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, words)
      .trim();
  };
  const { header, changeOf, labels, caption } = cell;
  return {
    ...cell,
    header: bare(header),
    changeOf: changeOf === null ? null : bare(changeOf),
    labels: labels.map((label) => (isTotal(label) ? '' : bare(label))),
    caption: bare(caption),
  };
}

function timeOf(
  cell: GridCell,
  { reference, inherited }: CellSetting,
): { period: Period; origin: Origin } | null {
  const { header, changeOf, labels, caption } = cell;
  const { isChange } = headWords(header);
  const changed = isChange && changeOf !== null ? [changeOf] : [];
  const year = yearBeside(cell);
  // A column of a year and rows of its months, or the other way round: the month says more.
  const isPart = (words: string): number => Number(partOfYear.test(words));
  // "Change on the week": how far back it is counted from, and no time of its own.
  const heads = isChange && countedFrom.test(header) ? [] : [header];
  const own = [...heads, ...labels, ...changed].toSorted((a, b) => isPart(b) - isPart(a));
  for (const words of [...own, caption]) {
    const mention = timesIn(words, words === caption ? null : year, reference).find(
      ({ period, role, start }) =>
        (period.start !== null || period.end !== null) &&
        !(words === caption && role === 'base') &&
        !(isChange && comparedWith.test(words.slice(0, start))),
    );
    if (mention)
      return { period: mention.period, origin: words === caption ? 'carried' : 'stated' };
  }
  return inherited ? { period: inherited, origin: 'carried' } : null;
}

const countedFrom =
  /\b(?:on|over)[- ](?:the |a )?(?:day|week|month|quarter|year)(?: before| earlier)?\b/i;

/** The times of a head or label; "May" and "Q1" are those of the year told beside them. */
function timesIn(words: string, year: string | null, reference: string | null): DatedMention[] {
  const read = (text: string): DatedMention[] => readPeriods(tokenise(text), text, reference);
  const isMonth = months.has(words.trim().replace(/\.$/, '').toLowerCase());
  if (year !== null && partOfYear.test(words)) {
    const dated = read(`${isMonth ? 'in ' : ''}${words.trim()} ${year}`);
    if (dated.length > 0) return dated;
  }
  return read(isMonth ? `in ${words.trim()}` : words);
}

/** What has a month, a quarter, a half or weeks and no year of its own. */
const partOfYear = new RegExp(
  String.raw`^(?!.*\b(?:19|20)\d\d\b).*(?<![\p{L}\d])(?:${[...months.keys()].join('|')}|q[1-4]|h[12]|[1-4]q|[12]h|quarter|half|weeks?)(?![\p{L}\d])`,
  'iu',
);

/** The year that a label, the head above the labels, the column's head or the caption tells, in this order. */
function yearBeside({ labels, corner, header, caption }: GridCell): string | null {
  for (const words of [...labels, corner, header, caption]) {
    const years = words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
    if (years.length > 0) return years.length === 1 ? (years[0] ?? null) : null;
  }
  return null;
}

/** "Change on 2015", "+/- vs. 2019": the year that a change is counted from is not its own. */
const comparedWith = /\b(?:on|over|from|vs\.?|versus|against|to|with|than|since) $/i;

function placesOf(
  { header, labels, corner, caption }: GridCell,
  { focus }: Discourse,
  { atlas, gazetteer, corridors, weights }: CellSetting,
): { ids: string[]; corridor: string | null; origin: Origin | null; isGuess?: boolean } {
  const named = (words: string): string[] =>
    gazetteer
      .find(words)
      .filter(({ ids, demonym, end }) => !demonym && ids.length === 1 && words[end] !== '$')
      .flatMap(({ ids }) => [...ids]);
  // "China–Europe trains" heads what is counted, where the row says at what place.
  const rows = labels.flatMap(named);
  const own = [...new Set([...rows, ...(rows.length > 0 && isClass(header) ? [] : named(header))])];
  const end = own.length === 1 ? otherEnd(caption, own, named, atlas.places) : null;
  if (end !== null) return { ids: end, corridor: null, origin: 'stated' };
  const partner = own.length === 1 && isByPartner(corner, caption) ? own[0] : undefined;
  const theme = partner === undefined ? null : themeOf(focus, atlas.places, weights);
  if (theme !== null && partner !== undefined && isAbroad(partner, theme, atlas.places))
    return { ids: [theme, partner], corridor: null, origin: 'stated' };
  if (own.length > 0) return { ids: own, corridor: null, origin: 'stated' };
  const corridor = [header, ...labels, caption].flatMap((words) => corridors.named(words) ?? [])[0];
  if (corridor) return { ids: [], corridor: corridor.id, origin: 'stated' };
  const led = [...new Set(named(caption))];
  // A sentence before the table that does not lead it in may be about something else.
  const isGuess = !caption.trimEnd().endsWith(':');
  if (led.length > 0) return { ids: led, corridor: null, origin: 'carried', isGuess };
  // A row named by something the atlas does not know is about that, and a total is about all its rows.
  const isOther = labels.some((label) => isTotal(label) || !isOrdinaryWord(label));
  const about = splitCorridor(inFocus(focus, weights)).places;
  return about.length === 0 || isOther
    ? { ids: [], corridor: null, origin: null }
    : { ids: [...about], corridor: null, origin: 'carried', isGuess: true };
}

/** True for a land or an area that a point does not lie in. */
const isAbroad = (area: string, point: string, places: Atlas['places']): boolean =>
  !isPoint(places, area) && !isInside(places, point, area);

/** Rows that are partners of what the text is about: "Market | Tonnes", "the freight it exchanged *with* three countries:". */
const isByPartner = (corner: string, caption: string): boolean =>
  /^(?:trading )?(?:partner|market|origin|destination)s?\b/i.test(corner.trim()) ||
  (/^countr(?:y|ies)\b/i.test(corner.trim()) &&
    /\b(?:exchanged|trade[ds]?|traffic|business|shipped|sent|flown|imports?|exports?|by (?:origin|destination|partner|market|country))\b[^.]*:\s*$/i.test(
      caption,
    ));

/** "Flights a week *from Budapest*:" over a row that names a town: both ends of a way, the one it begins at first. */
function otherEnd(
  caption: string,
  own: readonly string[],
  named: (words: string) => string[],
  places: Atlas['places'],
): string[] | null {
  const [, way = '', words = ''] =
    caption.match(/\b(from|out of|to|into|for) (?:the )?(\p{Lu}.*)$/u) ?? [];
  const [end, ...others] = [...new Set(named(words))];
  // "from Xi’an to Europe": the row says where in Europe.
  const isWider = (id: string): boolean => own.every((each) => isInside(places, each, id));
  if (end === undefined || !others.every(isWider) || own.includes(end)) return null;
  return /^(?:from|out of)$/.test(way) ? [end, ...own] : [...own, end];
}

/** "China–Europe trains, 2025": what runs, by the ends that its kind is called by. */
const isClass = (header: string): boolean =>
  /^\p{Lu}\p{L}+[-‑–]\p{Lu}[\p{L} ]+? (?:freight |block |container )?trains?\b/u.test(header);

const isTotal = (label: string): boolean =>
  totalLabels.has(label.trim().toLowerCase().split(/\s+/)[0] ?? '');

/** Words such as "Trains" or "Cargo, tonnes" and times, which open a row in a capital without being a name. */
const isOrdinaryWord = (label: string): boolean =>
  /\d|,|\(/.test(label) || /^\p{L}[\p{Ll}-]*(?: [\p{Ll}-]+)*$/u.test(label.trim());

/** "By train | 19 days": what a row is named by may be how things go. */
function modeOfRow({ labels }: GridCell): Pick<Statement, 'mode'> {
  const [mode, ...others] = modesIn(labels.join(' '));
  return mode === undefined || others.length > 0 ? {} : { mode };
}

function modalityOf({ header, labels }: GridCell): Pick<Statement, 'modality'> {
  const words = [header, ...labels].flatMap((each) => each.toLowerCase().split(/[\s,()]+/));
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  if (has(capacityHeads)) return { modality: 'capacity' };
  if (has(forecastHeads)) return { modality: 'forecast' };
  return has(planHeads) ? { modality: 'plan' } : {};
}
