import type { Fact } from '../../schemas/fact.ts';

/** What a map needs of a fact; facts of stories and cited figures of the atlas both have it. */
export type MapFact = Pick<
  Fact,
  | 'id'
  | 'kind'
  | 'value'
  | 'low'
  | 'high'
  | 'unit'
  | 'measure'
  | 'subject'
  | 'places'
  | 'route'
  | 'period'
> & { corridors?: string[] | undefined };
