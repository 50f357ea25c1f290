import type { Atlas } from '../atlas/types.ts';
import type { Fact } from '../schemas/fact.ts';

/**
 * What the number of a fact counts and where, for the line under a large figure: "nearly 30,000" stands above,
 * "International trains, Chengdu" here. Places that the subject names already are not said twice.
 */
export function nounOf(
  { subject, places, corridors = [] }: Fact,
  atlas: Pick<Atlas, 'places' | 'corridors'>,
): string {
  const where = [
    ...places.map((id) => atlas.places.get(id)?.name ?? id),
    ...corridors.map((id) => atlas.corridors.get(id)?.name ?? id),
  ].filter((name) => !subject.includes(name));
  const what = subject.charAt(0).toUpperCase() + subject.slice(1);
  return [what, ...(where.length > 2 ? [] : where)].join(', ');
}
