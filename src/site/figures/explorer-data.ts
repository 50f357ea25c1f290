import { extent, min, sort } from 'd3';
import { readBasemapData } from '../../atlas/basemap/basemap-data.ts';
import { keptOf } from '../../atlas/kept.ts';
import { areaKinds, countryOf } from '../../atlas/types.ts';
import { airRoutesOf, factsAlong, placesWithPage } from '../../corpus/about.ts';
import { amountKinds } from '../../corpus/comparable.ts';
import { definitionInWords, directionInWords, listInWords } from '../../corpus/scope.ts';
import { placesOf } from '../../corpus/stated.ts';
import { keeper } from '../../corpus/trace.ts';
import { claimInWords } from '../../corpus/verdict.ts';
import { amountInWords, factInWords } from '../../corpus/wording.ts';
import type { YearlyValue } from '../../corpus/yearly.ts';
import type {
  Counted,
  ExplorerContent,
  ExplorerFact,
  ExplorerPlace,
  ExplorerWay,
} from '../../figures/explorer/content.ts';
import { type Detail, drawDetail } from '../../figures/explorer/detail.ts';
import { type ExplorerInput, explorerModel } from '../../figures/explorer/draw.ts';
import type { NetworkData } from '../../figures/explorer/network.ts';
import { packNetwork } from '../../figures/explorer/pack-network.ts';
import type { Defaults } from '../../figures/explorer/state.ts';
import { largestValue, lastCounted, yearState } from '../../figures/explorer/years.ts';
import type { MapFact } from '../../figures/map/index.ts';
import type { Corridor } from '../../schemas/corridor.ts';
import type { Fact } from '../../schemas/fact.ts';
import { type ContentFile, contentFile } from '../content-file.ts';
import { linkTo } from '../links.ts';
import type { Site } from '../site-data.ts';
import { spokenPlaces } from './map-figures.ts';

/** A figure with what a reader is told of it. */
export interface FactRow extends ExplorerFact {
  words: string;
  /** Page of the fact or of the source; null for figures found at no source. */
  href: string | null;
  /** What it was read from: a story's headline, a publisher. */
  told: string;
  isExternal: boolean;
}

export interface Explorer {
  content: ExplorerContent;
  rows: FactRow[];
  input: ExplorerInput;
  defaults: Defaults;
  /** Measures a value by place exists of, most figures first. */
  measures: { id: string; name: string }[];
}

const gathered = keeper<Site, Explorer>();

/** Everything the explorer shows, gathered from stories and atlas once a build. */
export const explorerOf = (site: Site): Explorer => gathered(site, '', () => gather(site));

/** So many figures stand on one page of the explorer's list. */
export const rowsPerPage = 600;

/** The figures as the list has them: by the year they go to, the latest first, those without one last; sorted once for all its pages. */
export const listedRows = keptOf(({ rows }: Pick<Explorer, 'rows'>): readonly FactRow[] =>
  rows.toSorted((a, b) => (yearListed(b) ?? 0) - (yearListed(a) ?? 0)),
);

/** The year a figure stands under. */
export const yearListed = ({ to, from }: FactRow): number | null => to ?? from;

function gather(site: Site): Explorer {
  const { atlas } = site;
  const rows = rowsOf(site);
  const facts: MapFact[] = [...site.facts, ...site.published].map(({ fact }) => fact);
  // Of a site with few stories the places that statistics count most often stand out as well.
  const told = [
    ...new Set([site.facts, site.published].flatMap((facts) => spokenPlaces({ facts }))),
  ];
  const content = contentOf(site, rows, { facts, told });
  const measures = measuresOf(content);
  const measure = measures[0] ?? '';
  const years = yearsOf(content);
  const to = lastCounted(content, measure) ?? years[1];
  const linked = new Set(placesWithPage(site).map(({ id }) => id));
  return {
    content,
    rows,
    defaults: { years, to, measure },
    measures: measures.map((id) => ({ id, name: atlas.measures.get(id)?.name ?? id })),
    input: {
      atlas,
      basemap: readBasemapData(),
      facts,
      told,
      counted: placesCounted(content, to, measures),
      state: yearState(content, to, measure),
      full: largestValue(content, measure),
      href: (kind, id) => {
        if (kind === 'way') return linkTo.corridor(id);
        if (kind === 'fact') return linkTo.fact(id);
        return linked.has(id) ? linkTo.place(id) : null;
      },
    },
  };
}

/** The facts of stories, then published figures; what says the same of the same is one row, with every story that does. */
function rowsOf(site: Site): FactRow[] {
  const along = new Map<string, string[]>();
  for (const corridor of site.atlas.corridors.values()) {
    for (const { fact } of factsAlong(site, corridor)) {
      along.set(fact.id, [...(along.get(fact.id) ?? []), corridor.id]);
    }
  }
  const standsFor = new Map(site.yearly.map((value) => [value.fact.id, value]));
  const rows = [
    ...site.facts.map(({ fact, story }) => ({
      ...common(site, fact, along.get(fact.id) ?? [], standsFor.get(fact.id)),
      words: claimInWords(site, { fact, story }),
      story: story.id,
      href: linkTo.fact(fact.id),
      told: story.data.title,
      isExternal: false,
    })),
    ...site.published.map(({ fact, figure }) => ({
      ...common(site, fact, figure.corridors ?? [], standsFor.get(fact.id)),
      story: '',
      href: figure.citation?.url ?? null,
      told: figure.citation?.publisher ?? '',
      isExternal: true,
    })),
  ];
  return eachOnce(rows);
}

/** Rows in the same words of the same measure, time, places and mode are one: the first, which counts where any does. */
function eachOnce(rows: readonly FactRow[]): FactRow[] {
  const alike = Map.groupBy(
    rows,
    ({ id, measure, value, words, from, to, mode, places, isUnconfirmed }) =>
      measure === '' || value === null
        ? id
        : [
            measure,
            words.replace(/ \(.*\)/, ''),
            value,
            from,
            to,
            mode,
            isUnconfirmed,
            ...places,
          ].join(' '),
  );
  return [...alike.values()].map((same) => {
    const [first, ...others] = same as [FactRow, ...FactRow[]];
    const stories = new Set(same.map(({ story }) => story).filter(Boolean));
    return {
      ...first,
      counts: [first, ...others].find(({ counts }) => counts !== null)?.counts ?? null,
      story: [...stories].join(' '),
      corridors: [...new Set(same.flatMap(({ corridors }) => corridors))],
    };
  });
}

function contentOf(
  site: Site,
  rows: readonly FactRow[],
  drawn: Pick<ExplorerInput, 'facts' | 'told'>,
): ExplorerContent {
  const { atlas } = site;
  const ids = new Set([
    ...explorerModel(atlas, drawn).places.map(({ place }) => place.id),
    ...rows.flatMap(({ places }) => places),
  ]);
  return {
    facts: [...rows],
    ways: [...atlas.corridors.values()].map((corridor) => wayOf(site, corridor, rows)),
    places: [...ids].flatMap((id): ExplorerPlace[] => {
      const place = atlas.places.get(id);
      if (!place) return [];
      const { name, opened, kind } = place;
      const country = countryOf(atlas, id) ?? '';
      return [{ id, name, country, opened: yearOf(opened), isArea: areaKinds.has(kind) }];
    }),
  };
}

function wayOf(site: Site, corridor: Corridor, rows: readonly FactRow[]): ExplorerWay {
  const places = corridor.paths.flatMap((path) => path.places);
  const told = rows.flatMap(({ corridors, from, to }) =>
    corridors.includes(corridor.id) ? (from ?? to ?? []) : [],
  );
  return {
    id: corridor.id,
    mode: corridor.mode,
    opened: yearOf(corridor.opened),
    closed: closedOf(site, corridor),
    told: min(told) ?? null,
    countries: countriesOf(site, places),
    places: [...new Set(places)],
  };
}

/** Places that have a figure of their own by any measure, whether or not in the year. */
function placesCounted(
  content: ExplorerContent,
  year: number,
  measures: readonly string[],
): string[] {
  const counted = measures.flatMap((id) => {
    const { values, missing } = yearState(content, year, id);
    return [...values.map(({ place }) => place), ...missing];
  });
  return [...new Set(counted)].sort();
}

const fetchedOf = keeper<Site, ContentFile[]>();

/** The network for search and ways, and the second level of detail of each format. */
export const fetchedFiles = (site: Site): ContentFile[] =>
  fetchedOf(site, '', () => makeFetched(site));

function makeFetched(site: Site): ContentFile[] {
  const { input } = explorerOf(site);
  const ids = new Set(placesWithPage(site).map(({ id }) => id));
  const bodies: [string, NetworkData | Detail][] = [
    ['network', packNetwork(site.atlas, ids)],
    ['detail-wide', drawDetail('wide', input)],
    ['detail-narrow', drawDetail('narrow', input)],
  ];
  return bodies.map(([name, data]) => contentFile(name, data));
}

function common(site: Site, fact: Fact, corridors: string[], value: YearlyValue | undefined) {
  const places = placesOf(fact);
  const { period, measure = '', qualifier } = fact;
  const unit = site.atlas.measures.get(measure)?.unit;
  const isOwnUnit = unit === undefined || fact.unit === unit || fact.noun === unit;
  return {
    id: fact.id,
    words: factInWords(fact, site.atlas),
    from: yearOf(period?.start),
    to: yearOf(period?.end),
    isYear: period?.type === 'year' && yearOf(period.start) === yearOf(period.end),
    mode: fact.mode ?? '',
    places,
    countries: countriesOf(site, places),
    corridors: [...new Set([...corridors, ...airRoutesOf(site.atlas, fact)])],
    measure,
    value: isOwnUnit && amountKinds.has(fact.kind) ? fact.value : null,
    counts: value ? countedOf(site, value, isOwnUnit) : null,
    isUnconfirmed: fact.evidence === 'unconfirmed',
    isApproximate: qualifier !== 'exact',
  };
}

/** What a figure stands for in its year, in words that tell it from others of the same places. */
function countedOf(site: Site, value: YearlyValue, isOwnUnit: boolean): Counted {
  const { fact, differing, isWhole, places, corridors } = value;
  const { atlas } = site;
  const whole = atlas.measures.get(value.measure)?.whole ?? [];
  const isBeyond = fact.flow && !places.every((id) => whole.includes(id)) && isLarge(site, places);
  const by = [
    isBeyond ? directionInWords(fact, atlas) : '',
    definitionInWords(fact, atlas),
    isOwnUnit ? '' : fact.noun,
  ];
  return {
    of: isWhole ? [] : [...corridors, ...places],
    by: by.filter(Boolean).join(', '),
    amount: amountInWords(fact),
    elsewhere: listInWords(differing.map((other) => amountInWords(other))),
  };
}

const isLarge = ({ atlas }: Site, places: readonly string[]): boolean =>
  places.some((id) => areaKinds.has(atlas.places.get(id)?.kind ?? ''));

function countriesOf({ atlas }: Site, places: readonly string[]): string[] {
  return [...new Set(places.map((id) => countryOf(atlas, id)).filter((id) => id !== null))];
}

/** The year from which a line of a way's main course is closed. */
function closedOf({ atlas }: Site, { paths: [main] }: Corridor): number | null {
  const chain = main?.places ?? [];
  const isNeighbours = (a: string, b: string) =>
    Math.abs(chain.indexOf(a) - chain.indexOf(b)) === 1;
  const years = atlas.lines.flatMap(({ mode, from, to, closed }) =>
    closed &&
    mode === main?.mode &&
    chain.includes(from) &&
    chain.includes(to) &&
    isNeighbours(from, to)
      ? [Number(closed.slice(0, 4))]
      : [],
  );
  return min(years) ?? null;
}

const yearOf = (date: string | null | undefined): number | null =>
  date ? Number(date.slice(0, 4)) : null;

/** Measures with a figure of some year, those with the most for places that stand on the map first. */
function measuresOf({ facts, places }: ExplorerContent): string[] {
  const points = new Set(places.filter(({ isArea }) => !isArea).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { measure, counts: counted } of facts) {
    if (!counted) continue;
    const isPoint = counted.of.length === 1 && points.has(counted.of[0] ?? '');
    counts.set(measure, (counts.get(measure) ?? 0) + (isPoint ? 1 : 0.001));
  }
  return sort(
    counts,
    ([, count]) => -count,
    ([id]) => id,
  ).map(([id]) => id);
}

/** From the first train, or the first opening known, to the last year a figure speaks of. */
function yearsOf({ facts, ways }: ExplorerContent): [number, number] {
  const opened = ways.flatMap((way) => (way.opened === null ? [] : [way.opened]));
  const ends = facts.flatMap(({ to }) => (to === null ? [] : [to]));
  const [first, last] = extent([...opened, ...ends]);
  return [first ?? Number.POSITIVE_INFINITY, last ?? Number.NEGATIVE_INFINITY];
}
