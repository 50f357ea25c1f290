import type { Quantity } from '../../../src/extraction/reader/types.ts';
import { firmness } from '../reading/firmness.ts';
import type { GoldQuantity } from './gold.ts';

/** What is compared with the gold: a value or both ends of a range, and, where known, unit and direction. */
export interface Found {
  value: number | [low: number, high: number];
  unit?: string;
  changes?: string[];
}

export interface Score {
  gold: number;
  found: number;
  hits: number;
}

/** Harmonic mean of precision and recall, in percent. */
export const f1 = ({ gold, found, hits }: Score): number =>
  gold + found === 0 ? 0 : (200 * hits) / (gold + found);

export type Criterion = (gold: GoldQuantity, found: Found) => boolean;

export const sameValue: Criterion = (gold, found) => {
  const [a, b] = [[gold.value].flat(), [found.value].flat()];
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-8 + 1e-5 * Math.abs(x);
  if (gold.unit.startsWith('%') && found.unit === 'percentage') {
    return b.length === 1 && Math.abs((a[0] as number) * 100 - (b[0] as number)) < 0.5;
  }
  return a.length === b.length && a.every((value, k) => near(value, b[k] as number));
};

export const sameUnit: Criterion = (gold, found) =>
  sameValue(gold, found) &&
  (gold.unit.startsWith('%')
    ? found.unit === 'percentage'
    : gold.unit.toLowerCase() === found.unit?.toLowerCase());

export const sameChange: Criterion = (gold, found) =>
  sameValue(gold, found) &&
  (gold.change === undefined || found.changes?.includes(gold.change) === true);

/** Largest one-to-one matching of what was found with the gold: nothing counts twice. */
export function match(
  gold: readonly GoldQuantity[],
  found: readonly Found[],
  fits: Criterion,
): number {
  const owner = new Map<number, number>();
  const place = (at: number, tried: Set<number>): boolean =>
    found.some((candidate, k) => {
      if (tried.has(k) || !fits(gold[at] as GoldQuantity, candidate)) return false;
      tried.add(k);
      const taken = owner.get(k);
      if (taken !== undefined && !place(taken, tried)) return false;
      owner.set(k, at);
      return true;
    });
  return gold.filter((_, at) => place(at, new Set())).length;
}

/** The quantities of one text as gold files write them; points of one series are a range there. */
export function toFound(quantities: readonly Quantity[]): Found[] {
  const found: Found[] = [];
  const series = new Map<number, Found>();
  for (const quantity of quantities) {
    const { value, low, high, unit, trend, qualifier } = quantity;
    const number =
      value ?? (low === undefined || high === undefined ? null : ([low, high] as [number, number]));
    if (number === null) continue;
    const one: Found = {
      value: number,
      unit: goldUnit(unit),
      changes: [firmness[qualifier], ...(trend === null ? [] : [trend])],
    };
    const first = quantity.series === undefined ? undefined : series.get(quantity.series);
    if (quantity.series !== undefined) series.set(quantity.series, one);
    if (first !== undefined && typeof first.value === 'number' && typeof number === 'number') {
      found.push({ ...one, value: [first.value, number] });
    }
    found.push(one);
  }
  return found;
}

/** Ranges made of a series stand beside its points; whichever the gold does not have is dropped. */
export function withoutOther(gold: readonly GoldQuantity[], found: readonly Found[]): Found[] {
  const kept = [...found];
  for (let at = 1; at + 1 < kept.length; at++) {
    const range = (kept[at] as Found).value;
    const [before, after] = [kept[at - 1]?.value, kept[at + 1]?.value];
    if (!Array.isArray(range) || range[0] !== before || range[1] !== after) continue;
    const stated = gold.some((one) => sameValue({ ...one, unit: '' }, kept[at] as Found));
    if (stated) {
      kept.splice(at + 1, 1);
      kept.splice(at - 1, 1);
    } else kept.splice(at, 1);
    at--;
  }
  return kept;
}

const currencies: Record<string, string> = {
  USD: 'dollar',
  EUR: 'euro',
  GBP: 'pound sterling',
  JPY: 'japanese yen',
  CNY: 'chinese yuan',
  AUD: 'australian dollar',
  CAD: 'canadian dollar',
  HKD: 'hong kong dollar',
  MYR: 'malaysian ringgit',
  ILS: 'shekel',
  DKK: 'danish krone',
  HRK: 'croatian kuna',
  KRW: 'south korean won',
  INR: 'rupee',
  CHF: 'swiss franc',
};
const names: Record<string, string> = {
  percent: 'percentage',
  pound: 'pound-mass',
  tonne: 'metric ton',
  'year-person': 'year of age',
  'month-person': 'month of age',
  'day-person': 'day of age',
  'pound-force-foot': 'foot pound-force',
  'revolution-per-minute': 'revolutions per minute',
  times: 'count',
  '': '-',
};

/** A unit of ours in the words gold files use: `cubic-meter` → `cubic metre`, `USD-per-barrel` → `dollar per barrel`. */
function goldUnit(unit: string): string {
  const known = names[unit] ?? currencies[unit];
  if (known !== undefined) return known;
  if (unit.includes('-per-')) return unit.split('-per-').map(goldUnit).join(' per ');
  const coded = /^(?:square|cubic|kilowatt|gigawatt|basis|percentage|newton|nautical)-\w+$/.test(
    unit,
  );
  return (coded ? unit.replace('-', ' ') : unit)
    .replace(/meter$/, 'metre')
    .replace(/liter$/, 'litre');
}
