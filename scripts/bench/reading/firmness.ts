import type { Qualifier } from '../../../src/schemas/fact.ts';

/** How firmly each qualifier states a value, as gold files tell it: as it is, about it, more or less than it. */
export const firmness: Readonly<Record<Qualifier, string>> = {
  exact: '=',
  about: '~',
  nearly: '~',
  more_than: '>',
  at_least: '>',
  less_than: '<',
  at_most: '<',
  up_to: '<',
};
