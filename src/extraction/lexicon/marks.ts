import { wordSet } from './word-set.ts';

/** Marks at which a clause ends, as far as a comma ends one. */
export const clauseMarks = wordSet(',|;|:|.');

/** Marks at which what is told ends, whatever its commas. */
export const stops = wordSet(';|:');

/** Shapes of what stands behind a phrase that has ended. */
export const closingShapes = wordSet('punctuation|end');
