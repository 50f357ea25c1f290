import type { Fact } from '../schemas/fact.ts';
import { amountKinds } from './comparable.ts';
import { type Series, statedAt } from './series.ts';

/** What all facts of a series must have in common, by the name a fault is told under. */
const common: Readonly<Record<string, (fact: Fact) => string>> = {
  kind: ({ kind }) => (amountKinds.has(kind) ? 'amount' : kind),
  unit: ({ noun }) => noun,
  measure: ({ measure = '' }) => measure,
  definition: ({ definition = '' }) => definition,
  modality: ({ modality = 'actual' }) => modality,
  whole: ({ of = '' }) => of.toLowerCase().replace(/\W|\b(?:the|a|an|its|their)\b/g, ''),
};

/**
 * In what the facts of a series differ that should not: units, kinds, directions, modes, definitions, modalities.
 *
 * @example mixedIn(series) // ['unit: train, trip']
 */
export function mixedIn(series: Pick<Series, 'points' | 'places'>): string[] {
  const facts = series.points.flatMap(statedAt);
  const kinds = Object.entries(common).map(([name, of]) => [name, facts.map(of)] as const);
  // What moves, and which way, is left unsaid in some; those that say it must say the same.
  const modes = facts.flatMap(({ mode }) => mode ?? []);
  const ways = facts.map((fact) => wayOf(fact, series.places));
  return [...kinds, ['mode', modes] as const, ['direction', ways] as const].flatMap(
    ([name, values]) => {
      const different = [...new Set(values)];
      return different.length > 1 ? [`${name}: ${different.sort().join(', ')}`] : [];
    },
  );
}

/** Which way traffic goes that does not merely begin or end at what the series is about. */
function wayOf({ flow }: Fact, places: readonly string[]): string {
  if (!flow) return '';
  const ends = [...flow.from, ...flow.to];
  const isOwn = places.length === 1 && ends.some((id) => places.includes(id));
  if (isOwn) return '';
  return flow.both ? ends.sort().join('~') : `${flow.from.join('+')}>${flow.to.join('+')}`;
}
