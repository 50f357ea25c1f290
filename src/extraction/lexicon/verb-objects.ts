import { setOf } from './word-set.ts';

/** Verbs whose bare number is a length of time: "the journey *takes* 14". */
export const lengthVerbs = setOf(`
  take takes took taking need needs needed last lasts lasted require requires required spend spends spent`);

/** Verbs whose bare number of millions is money: "the state *contributed* 8.4 billion". */
export const paymentVerbs = setOf(`
  contribute contributes contributed invest invests invested pay pays paid spend spends spent cost costs lend lends lent
  borrow borrowed provide provides provided grant granted earn earns earned raise raised allocate allocated donate donated
  add adds added put puts receive received lose loses lost owe owes owed fund funded bear bears bore finance financed`);
