import { wordSet } from './word-set.ts';

/** Nouns of the people of a firm, which a number behind them counts: "a *staff* of 1,100". */
export const staffNouns = wordSet(
  'staff|workforce|headcount|payroll|personnel|crew|crews|labour|labor',
);

/** Nouns of a few who work together: "her *team* of nine". */
export const teamNouns = wordSet('team|squad|shift|delegation|brigade');

/** Nouns of the people of a place: "the *population* has slipped to 84,000". */
export const inhabitantNouns = wordSet('population|populace');

/** Nouns of places that as many people live in as a number behind them says: "a *town* of 5,500". */
export const settlementNouns = wordSet(
  'town|city|village|municipality|community|settlement|hamlet|island|district|suburb|borough|county|parish|metropolis',
);
