// Some tests hold a rule against thousands of texts or maps. `npm test` draws a fifth of them, spread over all;
// `npm test -- --all` takes every one (`units` of scripts/test/extra.ts names the files).

const isThorough = process.env['THOROUGH'] === 'yes';

/** How many random texts a rule is held against, of so many at most. */
export const runs = (most: number): number => (isThorough ? most : Math.ceil(most / 5));

/** Every fifth of a list, the first among them. */
export const sampled = <T>(all: readonly T[]): readonly T[] =>
  isThorough ? all : all.filter((_, nth) => nth % 5 === 0);
