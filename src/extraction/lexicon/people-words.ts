import { wordSet } from './word-set.ts';

/** Nouns of the people of a firm, which a number behind them counts: "a *staff* of 1,100". */
export const staffNouns = wordSet(
  'staff|workforce|headcount|payroll|personnel|crew|crews|labour|labor',
);

/** Nouns of a few who work together: "her *team* of nine". */
export const teamNouns = wordSet('team|squad|shift|delegation|brigade');

/** Nouns of the people of a place: "the *population* has slipped to 84,000". */
export const inhabitantNouns = wordSet('population|populace');
