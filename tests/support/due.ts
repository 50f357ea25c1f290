import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.ts';

// What the site has to say of each measure, year and thing, worked out from the stored facts and the statistics alone.
// Nothing of src/ is used here: what the site prints is held against it.

/** A figure as it stands in a stored file. */
interface StoredFigure {
  id: string;
  kind: string;
  value: number | null;
  low?: number;
  high?: number;
  unit: string;
  noun?: string;
  qualifier?: string;
  period?: { start: string | null; end: string | null; type: string } | null;
  places: string[];
  corridors?: string[];
  flow?: { from: string[]; to: string[]; both?: boolean };
  pair?: { fact: string; relation: string };
  measure?: string;
  definition?: string;
  mode?: string | null;
  modality?: string;
  of?: string;
  evidence?: string;
  status?: string;
  source?: { start: number };
}

/** What must be said of one thing for one year. */
export interface Due {
  kind: string;
  measure: string;
  year: number;
  /** Ids of places or corridors; empty for all that the measure counts. */
  of: string[];
  /** Facts that state it, the one that stands for it first. */
  ids: string[];
  value: number | null;
  low: number | undefined;
  high: number | undefined;
  unit: string;
  qualifier: string;
  /** Equal for the years of one series. */
  series: string;
}

interface Measure {
  id: string;
  unit: string;
  whole?: string[];
}

const readYaml = <T>(name: string): T =>
  parse(readFileSync(join(root, 'content', 'atlas', name), 'utf8')) as T;

const measures = new Map(readYaml<Measure[]>('measures.yaml').map((one) => [one.id, one]));
const airports = new Map(
  readYaml<{ id: string; within?: string }[]>('places-airports.yaml').map((one) => [
    one.id,
    one.within,
  ]),
);
const areas = new Set(
  [...readYaml<{ id: string; kind: string }[]>('places-areas.yaml')]
    .filter(({ kind }) => ['country', 'region', 'continent'].includes(kind))
    .map(({ id }) => id),
);

/** All that is due, each thing and year once. */
export function due(): Due[] {
  const stored = storedFigures();
  const byId = new Map(stored.map((one) => [one.id, one]));
  const figures = stored.filter(
    (one) =>
      ['count', 'money', 'measure'].includes(one.kind) &&
      one.measure !== undefined &&
      one.period?.type === 'year' &&
      (one.value !== null || one.low !== undefined) &&
      (one.modality ?? 'actual') === 'actual' &&
      one.status !== 'rejected' &&
      !isSecondOfConversion(one, byId),
  );
  const groups = Map.groupBy(figures, (one) => `${seriesOf(one)} ${one.period?.end}`);
  return [...groups.values()].map((group) => {
    const order = ['primary', 'secondary', 'unconfirmed', 'derived'];
    const rank = ({ evidence = 'secondary' }: StoredFigure) => order.indexOf(evidence);
    const sorted = group.toSorted((a, b) => rank(a) - rank(b));
    const best = sorted[0] as StoredFigure;
    return {
      kind: best.kind,
      measure: best.measure ?? '',
      year: Number(best.period?.end?.slice(0, 4)),
      of: thing(best),
      ids: sorted.map(({ id }) => id),
      value: best.value,
      low: best.low,
      high: best.high,
      unit: best.unit,
      qualifier: best.qualifier ?? 'exact',
      series: seriesOf(best),
    };
  });
}

function storedFigures(): StoredFigure[] {
  const folder = join(root, 'content', 'facts');
  const stories = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        facts: StoredFigure[];
      };
      return file.facts;
    });
  return [...stories, ...readYaml<StoredFigure[]>('figures.yaml')];
}

function isSecondOfConversion(one: StoredFigure, byId: ReadonlyMap<string, StoredFigure>): boolean {
  if (one.pair?.relation !== 'conversion') return false;
  const other = byId.get(one.pair.fact);
  return (one.source?.start ?? 0) > (other?.source?.start ?? Number.POSITIVE_INFINITY);
}

/** What a figure is of: nothing narrower than its measure's whole, corridors, a city for its airports, else its places. */
function thing({ places, corridors = [], measure = '' }: StoredFigure): string[] {
  if (corridors.length > 0) return [...corridors].sort();
  const whole = measures.get(measure)?.whole ?? [];
  const cities = new Set(places.map((id) => airports.get(id)));
  const [city] = cities;
  const named = places.length > 1 && cities.size === 1 && city !== undefined ? [city] : places;
  const own = whole.length === 0 ? named : named.filter((id) => !whole.includes(id));
  return [...own].sort();
}

/** Equal for what may be compared over the years. Traffic of a town goes both ways, that of an area has a direction. */
function seriesOf(one: StoredFigure): string {
  const whole = measures.get(one.measure ?? '')?.whole ?? [];
  const ends = [...(one.flow?.from ?? []), ...(one.flow?.to ?? [])];
  const isPart = (ids: string[]) => ids.some((id) => whole.includes(id));
  const isTowns =
    one.flow &&
    isPart(one.flow.from) !== isPart(one.flow.to) &&
    !ends.some((id) => !whole.includes(id) && areas.has(id));
  const direction =
    !one.flow || isTowns
      ? ''
      : one.flow.both
        ? [...ends].sort().join('~')
        : `${[...one.flow.from].sort()}>${[...one.flow.to].sort()}`;
  return [
    one.measure,
    thing(one).join('+'),
    one.noun ?? one.unit.split(' ').at(-1),
    one.definition ?? '',
    one.of ?? '',
    direction,
  ].join('|');
}
